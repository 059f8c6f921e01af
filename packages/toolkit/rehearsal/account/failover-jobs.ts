import { own, type StoredObject } from "./store/content";
import type { World } from "./store/world";
import { number, text, texts } from "./values";

/** Source: Alibaba Cloud help: DescribeFailoverTestJobs. What takes a moment there is done at once here. */
export type JobStatus = "Init" | "Testing" | "Stopped";

/** A job ends by itself when its minutes are over, by the account's clock. */
export function jobStatus({ attributes }: StoredObject, { clockMs }: Pick<World, "clockMs">): JobStatus {
  const started = number(attributes, "started_ms");
  if (started === undefined) return "Init";
  const isOver = clockMs >= started + (number(attributes, "duration_minutes") ?? 0) * 60_000;
  return isOver || text(attributes, "stopped") === "yes" ? "Stopped" : "Testing";
}

/** Whether a test takes the circuit away at this moment. */
export const isTested = (world: World, circuitId: string): boolean =>
  world
    .all(own.failoverTestJob)
    .some(
      (job) =>
        jobStatus(job, world) === "Testing" && texts(job.attributes, "resource_ids").includes(circuitId),
    );
