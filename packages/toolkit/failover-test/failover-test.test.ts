/** A circuit of the rehearsal's account is taken away for real, and what happens is held against the forecast. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { call } from "../command/testing/call";
import {
  createFailoverTestJob,
  describeFailoverTestJobs,
  stopFailoverTestJob,
} from "../service/actions/express-connect";
import type { Service } from "../service/client";
import { NoAnswer } from "../service/refusal";
import { DeployedExample } from "../verify/testing/deployed-example";
import { down } from "../verify/testing/faults";
import { forecastOf, look } from "./forecast";
import { historyText, recordsIn, writeRecord } from "./record";
import { type TestRecord, testCircuit } from "./test-circuit";

let example: DeployedExample;
let ms: number;
let looks: number;
beforeEach(async () => {
  example = await DeployedExample.open();
  [ms, looks] = [Date.UTC(2026, 10, 28), 0];
});
afterEach(() => example.close());

/** Runs a test whose every wait passes at once, in the account too, and `during` it something happens. */
async function tested(
  during: (look: number) => Promise<void> = async () => {},
  { service = example.service, interruptedAt = Number.POSITIVE_INFINITY, minutes = 2 } = {},
): Promise<TestRecord> {
  const { network } = example;
  const circuit = network.dataCentres[0]?.circuits[0];
  if (circuit === undefined) throw new Error("the example has a circuit");
  const now = () => new Date(ms);
  return testCircuit({
    network,
    service,
    circuit,
    forecast: forecastOf(network, await look(network, example.service), "shanghai/circuit1", now()),
    minutes,
    who: "somebody",
    now,
    wait: async (passed) => {
      ms += passed;
      await example.account.advance(`${passed / 1000}s`);
      await during(++looks);
    },
    isInterrupted: () => looks >= interruptedAt,
    say: () => {},
  });
}

const jobs = async () =>
  (await example.service.list(describeFailoverTestJobs, "cn-shanghai")).map(({ Status }) => Status);
const texts = ({ seen }: TestRecord) => seen.map(({ text }) => text).join("\n");

describe("A failover test", () => {
  it("takes the circuit away for its minutes, sees what was forecast, and waits until it is back", async () => {
    const record = await tested();
    expect(record).toMatchObject({ outcome: "as forecast", circuit: "shanghai/circuit1", who: "somebody" });
    expect(record.forecast[0]).toMatch(/^shanghai - production: over VPN connection shanghai, both ways$/);
    expect(texts(record)).toMatch(/takes circuit .* away[\s\S]*as forecast[\s\S]*is stopped[\s\S]*is back/);
    expect(Date.parse(record.ended) - Date.parse(record.began)).toBeGreaterThanOrEqual(120_000);
    expect(await jobs()).toEqual(["Stopped"]);
  });

  it("stops at once where the standby fails meanwhile", async () => {
    const record = await tested(async (at) => {
      if (at === 2) await down("tunnel:shanghai/tunnel1", "tunnel:shanghai/tunnel2")(example);
      if (at === 5)
        for (const it of [1, 2]) await example.account.outside.mend(`tunnel:shanghai/tunnel${it}`);
    });
    expect(record.outcome).toBe("not as forecast");
    expect(texts(record)).toContain("shanghai - production: traffic is cut off");
    expect(Date.parse(record.ended) - Date.parse(record.began)).toBeLessThan(120_000);
    expect(await jobs()).toEqual(["Stopped"]);
  });

  it("stops the job where somebody ends the command", async () => {
    const record = await tested(undefined, { interruptedAt: 2 });
    expect(record.outcome).toBe("interrupted");
    expect(await jobs()).toEqual(["Stopped"]);
  });

  it("does not wait for the return where somebody ends the command, and says what is left to look at", async () => {
    const record = await tested(
      async (at) => {
        if (at === 1) await down("circuit:shanghai/circuit1")(example);
      },
      { interruptedAt: 1 },
    );
    expect(record.outcome).toBe("interrupted");
    expect(texts(record)).toMatch(
      / is stopped\nthe circuit is not back yet: hybridnet verify tells when it is$/,
    );
    expect(looks).toBe(1);
  });

  it("says so where the job cannot be stopped, and goes on trying although somebody ends the command", async () => {
    const { service } = example;
    const refusing: Service = {
      ...service,
      list: (...words) => service.list(...words),
      read: (...words) => service.read(...words),
      change: (action, region, parameters) =>
        action.action === stopFailoverTestJob.action
          ? Promise.reject(new Error("ServiceUnavailable"))
          : service.change(action, region, parameters),
    };
    const record = await tested(undefined, { service: refusing, interruptedAt: 2, minutes: 10 });
    expect(record.outcome).toBe("interrupted");
    expect(texts(record)).toMatch(
      /ServiceUnavailable\njob ftj-\w+ still runs, until its 10 minutes are over/,
    );
    expect(looks).toBeGreaterThan(4);
  });

  /** The example's service, which answers none of its reads while `isAway`. */
  const unreachable = (isAway: () => boolean): Service => {
    const { service } = example;
    const lost = (action: string) => new NoAnswer(action, "127.0.0.1", "ECONNRESET");
    return {
      ...service,
      list: (action, ...words) =>
        isAway() ? Promise.reject(lost(action.action)) : service.list(action, ...words),
      read: (action, ...words) =>
        isAway() ? Promise.reject(lost(action.action)) : service.read(action, ...words),
      change: (...words) => service.change(...words),
    };
  };

  it("goes on where one look gets no answer", async () => {
    const record = await tested(undefined, { service: unreachable(() => looks === 1) });
    expect([record.outcome, texts(record)]).toEqual(["as forecast", expect.stringContaining("ECONNRESET")]);
  });

  it("stops the job and keeps a record where the service cannot be looked at any more", async () => {
    const record = await tested(undefined, {
      service: unreachable(() => looks >= 1 && looks < 4),
      minutes: 60,
    });
    expect([record.outcome, texts(record)]).toEqual(["not seen", expect.stringContaining("ECONNRESET")]);
    expect(await jobs()).toEqual(["Stopped"]);
  });

  it("says so where the circuit does not come back", async () => {
    const record = await tested(async (at) => {
      if (at === 1) await down("circuit:shanghai/circuit1")(example);
    });
    expect(record.outcome).toBe("not back");
    expect(await jobs()).toEqual(["Stopped"]);
  });

  it("finds the job whose answer was lost, so that none is left running", async () => {
    const { service } = example;
    const losing: Service = {
      ...service,
      list: (...words) => service.list(...words),
      read: (...words) => service.read(...words),
      change: async (action, region, parameters) => {
        const answer = await service.change(action, region, parameters);
        if (action.action === createFailoverTestJob.action)
          throw new NoAnswer(action.action, "127.0.0.1", "ECONNRESET");
        return answer;
      },
    };
    const record = await tested(undefined, { service: losing });
    expect([record.outcome, texts(record)]).toEqual([
      "as forecast",
      expect.stringContaining("the answer was lost; job ftj-"),
    ]);
    expect(await jobs()).toEqual(["Stopped"]);
  });

  it("is not begun while something is wrong, or where the loss would not be survived", async () => {
    await down("tunnel:shanghai/tunnel2")(example);
    await expect(tested()).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/^Something is wrong already.*\n {2}tunnel shanghai\/tunnel2 is down/),
    });
    expect(await jobs()).toEqual([]);
  });
});

describe("hybridnet failover-test", () => {
  const file = () => ({ NETWORK_CONFIG: exampleFile("worked-example"), ...example.env });

  it("shows the forecast and does nothing where nobody can be asked", async () => {
    const { exitCode, out, err } = await call(["failover-test", "circuit:shanghai/circuit1"], file());
    expect([exitCode, out]).toEqual([3, ""]);
    expect(err).toMatch(
      /away for 10 minutes\. Forecast:\n {2}shanghai - production: over VPN connection shanghai/,
    );
    expect(await jobs()).toEqual([]);
  });

  it("names the circuits that there are, and how long a test may be, in one go", async () => {
    const { exitCode, err } = await call(["failover-test", "circuit:x", "--minutes", "5000"], file());
    expect(exitCode).toBe(1);
    expect(err).toMatch(/1 to 4320: 5000[\s\S]*CIRCUIT is one of: circuit:shanghai\/circuit1\./);
  });

  it("keeps a record of each test, and says when the next is due", async () => {
    const folder = mkdtempSync(join(tmpdir(), "records-"));
    const record = await tested();
    const page = writeRecord(folder, record);
    expect(readFileSync(page, "utf8")).toMatch(
      /^# Failover test of circuit shanghai\/circuit1: as forecast\n/,
    );
    expect(recordsIn(folder)).toEqual([record]);
    expect(historyText(recordsIn(folder), ["shanghai/circuit1", "shanghai/circuit2"])).toBe(
      "2026-11-28 00:00  shanghai/circuit1  as forecast  (somebody)\n" +
        "shanghai/circuit1: next due 2027-02-28\n" +
        "shanghai/circuit2: never tested with success; due now\n",
    );
    rmSync(folder, { recursive: true });
  });
});
