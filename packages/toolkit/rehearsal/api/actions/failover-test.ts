/** Tests of a circuit by taking it away. Source: Alibaba Cloud help: CreateFailoverTestJob and its kin (VPC API 2016-04-28), and their documents in @alicloud/vpc20160428 7.3.2. */
import { timestamp } from "../../account/clock";
import { isTested, jobStatus } from "../../account/failover-jobs";
import { isDown } from "../../account/outside";
import type { Requests } from "../../account/requests";
import { own, type StoredObject } from "../../account/store/content";
import type { World } from "../../account/store/world";
import { number as numberIn, text as textIn, texts as textsIn } from "../../account/values";
import type { Attributes } from "../../service/service";
import type { Act, Actions } from "../action";
import type { ApiRequest } from "../api-request";
import { number as isNumber, text as isText, texts as isTexts } from "../parameters";
import { illegal, Refusal } from "../refusal";
import { type Field, fixed, id, text, texts } from "../row";

/** Minutes. The SDK's document has 1 as the least, the help page 0. */
const durations = { least: 1, most: 4320 } as const;

const jobsIn = (world: World, region: string): readonly StoredObject[] =>
  world.all(own.failoverTestJob).filter((job) => job.region === region);

const statusOf: Field = ({ object, requests }) =>
  object === undefined ? "" : jobStatus(object, requests.world);

const time =
  (of: string): Field =>
  ({ shown }) => {
    const ms = numberIn(shown, of);
    return ms === undefined ? "" : timestamp(ms);
  };

/** Changes the state of the job that a request names. */
const onJob = (allowed: readonly string[], change: (world: World, region: string) => Attributes): Act => ({
  kind: "act",
  parameters: { JobId: isText("job_id") },
  run: ({ region }, requests, given) =>
    requests.act((world) => {
      const job = jobsIn(world, region).find((it) => it.id === textIn(given, "job_id"));
      // The code is a guess.
      if (job === undefined)
        throw new Refusal(
          404,
          "InvalidJobId.NotFound",
          `There is no failover test job ${textIn(given, "job_id")}.`,
        );
      const status = jobStatus(job, world);
      // The code is a guess.
      if (!allowed.includes(status))
        throw new Refusal(400, "IncorrectStatus.JobId", `The failover test job ${job.id} is ${status}.`);
      world.put({ ...job, attributes: { ...job.attributes, ...change(world, region) } });
      return {};
    }),
});

function start(world: World, region: string): Attributes {
  // One runs in a region at a time; the code is a guess.
  if (jobsIn(world, region).some((job) => jobStatus(job, world) === "Testing"))
    throw new Refusal(
      400,
      "OperationConflict.FailoverTestJob",
      `A failover test job is running in ${region}.`,
    );
  return { started_ms: world.clockMs };
}

function create({ region }: ApiRequest, requests: Requests, given: Attributes): Promise<Attributes> {
  const minutes = numberIn(given, "duration_minutes") ?? 0;
  if (minutes < durations.least || minutes > durations.most)
    throw illegal("JobDuration", `${minutes} is not from ${durations.least} to ${durations.most}`);
  if (textIn(given, "resource_type") !== "PHYSICALCONNECTION")
    throw illegal("ResourceType", "circuits alone are simulated: PHYSICALCONNECTION");
  if (!["StartNow", "StartLater"].includes(textIn(given, "job_type")))
    throw illegal("JobType", "it is StartNow or StartLater");
  return requests.act((world) => {
    const circuits = textsIn(given, "resource_ids");
    if (circuits.length === 0) throw illegal("ResourceId", "a circuit is missing");
    for (const circuit of circuits) refuseUnlessUsable(world, region, circuit);
    const now = textIn(given, "job_type") === "StartNow" ? start(world, region) : {};
    const job = world.newId("ftj-", own.failoverTestJob, region, circuits.join());
    world.put({
      type: own.failoverTestJob,
      id: job,
      terraformId: job,
      region,
      name: textIn(given, "name"),
      attributes: { ...given, ...now },
      fingerprints: {},
      facts: {},
      // A record of a test is nothing that a destroy has left.
      owner: circuits[0] ?? "",
    });
    return { JobId: job };
  });
}

function refuseUnlessUsable(world: World, region: string, circuit: string): void {
  const known = world.get(own.circuit, circuit);
  if (
    known?.region !== region ||
    textIn(known.attributes, "status") !== "Enabled" ||
    isTested(world, circuit)
  )
    throw new Refusal(400, "IncorrectStatus.ResourceId", `The circuit ${circuit} cannot be tested now.`);
  const isLocked = world.dataCentres.some(({ key, circuits }) =>
    circuits.some((it) => it.circuitId === circuit && isDown(world, `locked-circuit:${key}/${it.key}`)),
  );
  if (isLocked)
    throw new Refusal(400, "IncorrectBusinessStatus.ResourceId", `The circuit ${circuit} is not paid for.`);
}

export const failoverTestActions: Actions = {
  CreateFailoverTestJob: {
    kind: "act",
    parameters: {
      ResourceType: isText("resource_type"),
      ResourceId: isTexts("resource_ids"),
      JobType: isText("job_type"),
      JobDuration: isNumber("duration_minutes"),
      Name: isText("name"),
      Description: isText("description"),
    },
    run: create,
  },
  StartFailoverTestJob: onJob(["Init", "Stopped"], (world, region) => ({
    ...start(world, region),
    stopped: "",
  })),
  StopFailoverTestJob: onJob(["Testing"], () => ({ stopped: "yes" })),
  DeleteFailoverTestJob: {
    kind: "act",
    parameters: { JobId: isText("job_id") },
    run: ({ region }, requests, given) =>
      requests.act((world) => {
        const job = jobsIn(world, region).find((it) => it.id === textIn(given, "job_id"));
        if (job === undefined || jobStatus(job, world) === "Testing")
          throw new Refusal(400, "IncorrectStatus.JobId", "Only a job that waits or is over can be deleted.");
        world.remove(job);
        return {};
      }),
  },
  DescribeFailoverTestJobs: {
    kind: "list",
    rows: ({ region }, requests) =>
      jobsIn(requests.world, region).map((object) => ({
        id: object.id,
        region,
        shown: { ...object.attributes, name: object.name },
        requests,
        object,
      })),
    fields: () => ({
      JobId: id,
      Name: text("name"),
      Description: text("description"),
      JobType: text("job_type"),
      JobDuration: text("duration_minutes"),
      ResourceType: text("resource_type"),
      ResourceId: texts("resource_ids"),
      Status: statusOf,
      StartTime: time("started_ms"),
      StopTime: fixed(""),
    }),
    under: ["FailoverTestJobList"],
    pages: "tokens",
    parameters: {},
    filters: {},
    filterKeys: { JobId: id, JobName: text("name"), JobStatus: statusOf },
  },
};
