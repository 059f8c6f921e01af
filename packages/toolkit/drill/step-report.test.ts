import { forecastOf } from "./phases/forecast";
import { phasesOf } from "./phases/phases";
import type { StepObservations } from "./phases/step-problems";
import { stepReport } from "./phases/step-report";
import { expected } from "./phases/watch";
import { Words } from "./phases/words";
import { drillOf } from "./testing/drills";

const { plan, deployment, analysis } = drillOf("worked-example");
const words = new Words(deployment, plan);
const forecast = forecastOf(analysis);
const [step] = phasesOf(plan, deployment, ["silent-loss"])[0]?.steps ?? [];
if (step === undefined) throw new Error("no step");
const sessions = [{ key: "shanghai/circuit1", kind: "circuit", holdSeconds: 30, bfd: null }] as const;
const [normal, lost] = [expected(plan, forecast, []), expected(plan, forecast, step.down)];
const detour = expected(plan, forecast, [...step.down, "vco-shanghai/tunnel1"]);
const pings = (answered: number) =>
  new Map(
    plan.flows.map((flow) => {
      const count = { sent: 10, lost: 10 - answered };
      return [flow, { toVpc: count, toDataCentre: count }] as const;
    }),
  );
const start = 1_000_000;
const noticed = (seconds: number) =>
  new Map([
    [
      "device.shanghai.edge",
      [{ at: start + seconds * 1000, kind: "down", neighbor: "10.0.0.2", reason: "x" }],
    ],
    ["vbr.shanghai.circuit1", [{ at: start + 1000, kind: "down", neighbor: "10.0.0.1", reason: "x" }]],
  ] as const);
const probes = (answered: number) => ({
  probe: {
    session: step.sessionsDown[0] ?? "",
    from: { node: "vbr.shanghai.circuit1", address: "100.96.0.1" },
    to: { node: "device.shanghai.edge", address: "10.0.0.1" },
  },
  count: { sent: 5, lost: 5 - answered },
});
const carried = (link: string) => ({ link, toCloudBytesPerSecond: 20_000, fromCloudBytesPerSecond: 20_000 });

/** A step in which all was as expected, but for some changes. */
function problems(changes: Partial<StepObservations> = {}): readonly string[] {
  const seen: StepObservations = {
    step: step ?? { title: "", actions: [], down: [], meanwhile: [], ends: [], sessionsDown: [] },
    start,
    settled: start + 30_000,
    observed: [normal, lost],
    expected: lost,
    allowed: [normal, lost],
    logs: noticed(29),
    wrongSessions: [],
    pings: pings(5),
    after: pings(10),
    links: [carried("tunnel shanghai/tunnel1")],
    probes: [probes(0)],
    tables: {},
    ...changes,
  };
  return stepReport(seen, plan, sessions, words).problems;
}

describe("A step of a drill", () => {
  it("agrees with the failover report where all is as that says, however many pings are lost until then", () => {
    expect(problems()).toEqual([]);
  });

  it("fails where a daemon notices after the hold time, or not at all", () => {
    expect(problems({ logs: noticed(32) })).toEqual([
      "device shanghai/edge noticed the loss of shanghai/circuit1 after 32 s, allowed are 31 s",
    ]);
    expect(problems({ logs: new Map() })).toHaveLength(2);
  });

  it("fails where traffic goes a third way in between, and not where there is none", () => {
    expect(problems({ observed: [normal, detour, lost], allowed: [normal, lost] })).toEqual([]);
    expect(problems({ observed: [lost, normal, lost], allowed: [lost] })).toEqual([
      expect.stringMatching(
        /^192\.168\.0\.1 to 172\.16\.10\.1 went .*circuit shanghai\/circuit1.* in between$/,
      ),
      expect.stringMatching(/^172\.16\.10\.1 to 192\.168\.0\.1 went/),
    ]);
  });

  it("fails where the routes never lead where they should", () => {
    expect(problems({ settled: undefined, observed: [normal] })).toEqual([
      expect.stringMatching(/the failover report says .*tunnel2.*; the routes lead .*circuit1/),
      expect.stringMatching(/the failover report says/),
    ]);
  });

  it("fails where pings are lost after the switch, or answered against the report", () => {
    expect(problems({ after: pings(9) })[0]).toBe(
      "1 of 10 pings from 192.168.0.1 to 172.16.10.1 were lost after the switch",
    );
    const cut = expected(plan, forecast, ["tr-attach-peer-hangzhou-shanghai"]);
    const changes = { observed: [normal, cut], expected: cut, allowed: [normal, cut], links: [] };
    expect(problems({ ...changes, after: pings(0) })).toEqual([]);
    expect(problems({ ...changes, after: pings(3) })[0]).toContain("3 pings from 192.168.0.1");
  });

  it("fails where the probes of a circuit's health check are lost, none is sent, or one is answered over a cut circuit", () => {
    const what = "probes of the health check of circuit shanghai/circuit1 from 100.96.0.1 to 10.0.0.1";
    expect(problems({ probes: [probes(2)] })).toEqual([`2 ${what} were answered over a circuit that is cut`]);
    const whole = { step: { ...step, sessionsDown: [], ends: [] } };
    expect(problems({ ...whole, probes: [probes(5)] })).toEqual([]);
    expect(problems({ ...whole, probes: [probes(3)] })).toEqual([
      `2 of 5 ${what} were lost: the service would call it faulty`,
    ]);
    const [none] = [{ ...probes(5), count: { sent: 0, lost: 0 } }];
    expect(problems({ ...whole, probes: [none] })).toEqual([`no ${what} were sent`]);
  });

  it("fails where the counters show traffic on another link, or none on the only one", () => {
    expect(problems({ links: [carried("circuit shanghai/circuit1")] })[0]).toBe(
      "circuit shanghai/circuit1 carried traffic to the cloud, which the failover report does not say",
    );
    expect(problems({ observed: [lost, normal], expected: normal, links: [] })[0]).toBe(
      "circuit shanghai/circuit1 carried no traffic to the cloud, against the failover report",
    );
  });
});
