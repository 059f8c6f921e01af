/** Takes a circuit away for a time by the service's own test, and looks whether what was forecast happens. */
import { randomUUID } from "node:crypto";
import type { Circuit, Network } from "@hybridnet/network";
import {
  createFailoverTestJob,
  describeFailoverTestJobs,
  stopFailoverTestJob,
} from "../service/actions/express-connect";
import type { Service } from "../service/client";
import { NoAnswer } from "../service/refusal";
import { differences, type Forecast, forecastWords, type Look, look } from "./forecast";

/** What was seen; docs/operate.md tells of the files. */
export interface TestRecord {
  readonly format: "hybrid network failover test";
  readonly version: 1;
  /** Such as `shanghai/circuit1`. */
  readonly circuit: string;
  readonly circuitId: string;
  readonly who: string;
  readonly minutes: number;
  /** UTC (RFC 3339). */
  readonly began: string;
  readonly ended: string;
  /** `not seen`: the service could not be looked at, so nobody would have noticed what goes wrong. */
  readonly outcome: "as forecast" | "not as forecast" | "not seen" | "interrupted" | "not back";
  readonly forecast: readonly string[];
  readonly seen: readonly { readonly at: string; readonly text: string }[];
}

export interface TestProps {
  readonly network: Network;
  readonly service: Service;
  readonly circuit: Circuit;
  readonly forecast: Forecast;
  readonly minutes: number;
  readonly who: string;
  readonly now: () => Date;
  /** Between two looks, in milliseconds; ends early once something holds. */
  readonly wait: (ms: number, isOver?: () => boolean) => Promise<void>;
  readonly isInterrupted: () => boolean;
  readonly say: (line: string) => void;
}

/** Milliseconds between two looks at the service. */
const between = 15_000;
/** Looks after which something that should have happened has not: routes take some seconds, a hold time up to 90. */
const patience = 8;
/** Looks in a row that have to differ, because one may fall between two changes. */
const certain = 2;

export async function testCircuit(props: TestProps): Promise<TestRecord> {
  const run = new Run(props);
  const began = props.now();
  const job = await run.begin();
  const outcome = await run.watch(job, began);
  await run.stop(job);
  const isBack = await run.comesBack();
  const { circuit, minutes, who, now, isInterrupted, forecast } = props;
  return {
    format: "hybrid network failover test",
    version: 1,
    circuit: nameOf(circuit),
    circuitId: circuit.circuitId,
    who,
    minutes,
    began: began.toISOString(),
    ended: now().toISOString(),
    outcome: isBack ? outcome : isInterrupted() ? "interrupted" : "not back",
    forecast: forecastWords(forecast),
    seen: run.seen,
  };
}

export const nameOf = ({ dataCentre, key }: Circuit): string => `${dataCentre}/${key}`;

class Run {
  readonly seen: { at: string; text: string }[] = [];

  constructor(private readonly props: TestProps) {}

  /** Begins the job; where the answer was lost, finds the one that was made. */
  async begin(): Promise<string> {
    const { service, circuit, minutes } = this.props;
    const Name = `hybridnet-${randomUUID()}`;
    try {
      const { JobId } = await service.change(createFailoverTestJob, circuit.region, {
        ResourceType: "PHYSICALCONNECTION",
        ResourceId: [circuit.circuitId],
        JobType: "StartNow",
        JobDuration: minutes,
        Name,
        ClientToken: randomUUID(),
      });
      this.note(`job ${JobId} takes circuit ${nameOf(circuit)} away for at most ${minutes} minutes`);
      return JobId;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const jobs = await service.list(describeFailoverTestJobs, circuit.region);
      const made = jobs.find((job) => job.Name === Name);
      if (made === undefined) throw error;
      this.note(`the answer was lost; job ${made.JobId} was made all the same`);
      return made.JobId;
    }
  }

  async watch(job: string, began: Date): Promise<TestRecord["outcome"]> {
    const { network, service, circuit, forecast, minutes, now, wait, isInterrupted } = this.props;
    let other = 0;
    let unseen = 0;
    for (let looks = 1; now().getTime() - began.getTime() < minutes * 60_000; looks++) {
      if (isInterrupted()) {
        this.note("interrupted");
        return "interrupted";
      }
      const seen = await this.try(() => look(network, service));
      const jobs = await this.try(() => service.list(describeFailoverTestJobs, circuit.region));
      if (jobs?.find(({ JobId }) => JobId === job)?.Status === "Stopped") {
        this.note("the job has ended");
        break;
      }
      unseen = seen === undefined ? unseen + 1 : 0;
      if (unseen >= certain) return "not seen";
      if (seen === undefined) {
        await wait(between, isInterrupted);
        continue;
      }
      const wrong = isAway(seen, circuit)
        ? differences(seen, forecast)
        : looks > patience
          ? [`the BGP session over ${nameOf(circuit)} is still up`]
          : [];
      other = wrong.length > 0 ? other + 1 : 0;
      this.note(
        wrong.length > 0
          ? wrong.join("; ")
          : isAway(seen, circuit)
            ? "as forecast"
            : "the circuit is still there",
      );
      if (other >= certain) return "not as forecast";
      await wait(between, isInterrupted);
    }
    return "as forecast";
  }

  /** Waits between two tries although somebody ends the command: those in a row would all meet the same refusal. */
  async stop(job: string): Promise<void> {
    const { service, circuit, minutes, wait } = this.props;
    // A job that cannot be looked at is taken for a running one.
    const isRunning = async () =>
      (await this.try(() => service.list(describeFailoverTestJobs, circuit.region)))?.some(
        ({ JobId, Status }) => JobId === job && !["Stopped", "Stopping"].includes(Status),
      ) ?? true;
    for (let tries = 0; await isRunning(); tries++) {
      if (tries === patience) {
        this.note(`job ${job} still runs, until its ${minutes} minutes are over`);
        return;
      }
      if (tries > 0) await wait(between);
      await this.try(() => service.change(stopFailoverTestJob, circuit.region, { JobId: job }));
    }
    this.note(`job ${job} is stopped`);
  }

  /** Whether the circuit's session and all traffic are where they were; who ends the command is not kept waiting. */
  async comesBack(): Promise<boolean> {
    const { network, service, circuit, wait, isInterrupted } = this.props;
    for (let looks = 1; looks <= patience * 2; looks++) {
      const seen = await this.try(() => look(network, service));
      if (
        seen !== undefined &&
        !isAway(seen, circuit) &&
        seen.failover.expectations.every(({ holds }) => holds)
      ) {
        this.note("the circuit is back, and all expectations hold");
        return true;
      }
      if (isInterrupted()) {
        this.note("the circuit is not back yet: hybridnet verify tells when it is");
        return false;
      }
      await wait(between, isInterrupted);
    }
    this.note("the circuit did not come back as it was");
    return false;
  }

  /** What the service refuses meanwhile stands in the record: a test that has begun has to be ended, and told of. */
  private async try<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.note(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  private note(text: string): void {
    const at = this.props.now().toISOString();
    this.props.say(`${at} ${text}`);
    if (this.seen.at(-1)?.text !== text) this.seen.push({ at, text });
  }
}

function isAway({ state }: Look, circuit: Circuit): boolean {
  const link = state.configured.links.find(({ kind, key }) => kind === "circuit" && key === nameOf(circuit));
  return state.sessions.some(({ session, isUp }) => session.router === link?.id && !isUp);
}
