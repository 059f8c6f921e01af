import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type ExampleName, exampleData, exampleFile, put } from "@hybridnet/network/testing/synth";
import { call } from "../command/testing/call";
import { drill } from "../drill/drill";
import { forecastOf } from "../drill/phases/forecast";
import type { DrillReport, StepReport } from "../drill/report/report";
import { drillOf } from "../drill/testing/drills";
import { exampleStates } from "../failover/testing/example-states";
import { statesOf } from "../failover/testing/states";
import { need, run } from "../testing/programs";
import { hybridnet } from "../testing/rehearsal";

const checkout = resolve(__dirname, "..", "..", "..");
let folder = "";
beforeAll(() => {
  need("ip", "ping", "vtysh");
  folder = mkdtempSync(join(tmpdir(), "states-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Saved states of an example that is deployed as its file says. */
function saved(name: ExampleName): readonly string[] {
  return statesOf(exampleStates(name)).map(({ stack, text }) => {
    const file = join(folder, `${name}-${stack}.json`);
    writeFileSync(file, text);
    return file;
  });
}

async function drilled(name: ExampleName, phases: string) {
  const words = ["drill", "--json", "--only", phases, "--state", ...saved(name)];
  const { exitCode, out, err } = await call(words, { ...process.env, NETWORK_CONFIG: exampleFile(name) });
  const report: DrillReport = JSON.parse(out || "{}");
  return { exitCode, report, said: err };
}

/** Everything on this machine that has the name of a run. */
function remains(pid: number | undefined): readonly string[] {
  const own = `drill-${pid}-`;
  const namespaces = existsSync("/run/netns") ? readdirSync("/run/netns") : [];
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return ""; // It has ended.
      }
    });
  return [...namespaces, ...readdirSync(tmpdir()), ...processes].filter((name) => name.includes(own));
}

const stepOf = ({ phases }: DrillReport, phase: string, index: number): StepReport => {
  const step = phases.find(({ name }) => name === phase)?.steps[index];
  if (step === undefined) throw new Error(`the report has no step ${index} of ${phase}`);
  return step;
};
const problemsOf = ({ phases }: DrillReport) =>
  phases.flatMap(({ steps }) => steps.flatMap(({ problems }) => problems));
const order = ({ flows }: StepReport) =>
  flows.map(({ toVpc, toDataCentre }) =>
    [toVpc, toDataCentre].map((it) => it.order.filter((links) => links !== "lost").at(-1)),
  );
const noticed = ({ noticed: all }: StepReport) =>
  all.map(({ node, seconds, allowedSeconds }) => [
    node,
    seconds !== null && allowedSeconds !== null && seconds <= allowedSeconds,
  ]);
const both = (links: string) => [[links, links]];
const circuit = "circuit shanghai/circuit1";
const standby = "tunnel shanghai/tunnel1 + tunnel shanghai/tunnel2";
const ends = [
  ["device shanghai/edge", true],
  ["VBR shanghai/circuit1", true],
];

describe("npx --no hybridnet drill", () => {
  it.each([
    ["worked-example", standby],
    ["single-tunnel", "tunnel shanghai/tunnel1"],
  ] as const)(
    "moves the traffic of config/%s.yaml to the VPN when the circuit loses its carrier, and back",
    async (name, vpn) => {
      const { exitCode, report, said } = await drilled(name, "carrier-loss");
      expect({
        exitCode,
        problems: report.phases?.flatMap((it) => it.steps.flatMap((at) => at.problems)),
        said,
      }).toEqual({
        exitCode: 0,
        problems: [],
        said: expect.any(String),
      });
      const lost = stepOf(report, "carrier-loss", 0);
      expect(order(report.normal)).toEqual(both(circuit));
      expect(order(lost)).toEqual(both(vpn));
      expect(noticed(lost)).toEqual(ends);
      expect(order(stepOf(report, "carrier-loss", 1))).toEqual(both(circuit));
      expect(remains(process.pid)).toEqual([]);
    },
  );

  it("notices with BFD within its time what carrier and hold time do not show", async () => {
    const { exitCode, report, said } = await drilled("bfd", "carrier-loss,silent-loss");
    expect({ exitCode, problems: problemsOf(report), said }).toMatchObject({ exitCode: 0, problems: [] });
    expect(report.sessions[0]).toEqual({
      key: "shanghai/circuit1",
      kind: "circuit",
      holdSeconds: 30,
      bfd: { intervalMs: 200, multiplier: 3 },
    });
    for (const phase of ["carrier-loss", "silent-loss"]) {
      const lost = stepOf(report, phase, 0);
      expect(order(lost)).toEqual(both(standby));
      expect(noticed(lost)).toEqual(ends);
      expect(lost.noticed.map(({ allowedSeconds }) => allowedSeconds)).toEqual([1.6, 1.6]);
    }
    const reasons = stepOf(report, "silent-loss", 0).noticed.map(({ reason }) => reason);
    expect(reasons.join()).toContain("BFD Down");
    // The tables show it as well: the circuit's routes go and come back.
    const device = (step: StepReport) =>
      step.tables["device shanghai/edge"]?.filter(({ nextHop }) => nextHop === "10.0.0.2").length;
    expect([report.normal, ...report.phases.flatMap(({ steps }) => steps)].map(device)).toEqual([
      3, 0, 3, 0, 3,
    ]);
    // The third is where the health check's probes come from: they are answered while there is a circuit.
    const answered = ({ probes }: StepReport) => probes.map(({ sent, lost }) => sent > 0 && lost === 0);
    expect([report.normal, ...report.phases.flatMap(({ steps }) => steps)].map(answered)).toEqual([
      [true],
      [false],
      [true],
      [false],
      [true],
    ]);
  });

  it("moves the traffic when the hold time ends, of circuit and tunnels alike, though the cloud's ends offer graceful restart", async () => {
    const quick = { keepaliveSeconds: 2, holdSeconds: 6 };
    const site = ["dataCentres", "shanghai"];
    const group = { ...quick, groupName: "VBR-BGP", alibabaAsn: 45104 };
    const data = put(
      put(exampleData("worked-example"), [...site, "circuits", "circuit1", "bgp"], group),
      [...site, "vpn", "bgp"],
      quick,
    );
    const { plan, deployment, analysis } = drillOf(data);
    const report = await drill({
      plan,
      deployment,
      forecast: forecastOf(analysis),
      phases: ["silent-loss", "tunnel"],
      progress: () => undefined,
      // Routes of a lost neighbour would be kept for 120 s.
      convergenceSeconds: 20,
    });
    expect(problemsOf(report)).toEqual([]);
    expect(report.sessions.map(({ holdSeconds, bfd }) => [holdSeconds, bfd])).toEqual(
      Array(3).fill([quick.holdSeconds, null]),
    );
    expect(order(stepOf(report, "silent-loss", 0))).toEqual(both(standby));
    expect(order(stepOf(report, "tunnel", 1))).toEqual(both("tunnel shanghai/tunnel2"));
  });

  it("fails where the network does otherwise than the failover report says", async () => {
    const { plan, deployment } = drillOf("worked-example");
    // A report on a network without the VPN's propagation says that traffic is lost.
    const wrong = drillOf("worked-example", (states) => ({
      ...states,
      "vpn-standby": states["vpn-standby"].filter(
        ({ type }) => type !== "alicloud_cen_transit_router_route_table_propagation",
      ),
    }));
    const report = await drill({
      plan,
      deployment,
      forecast: forecastOf(wrong.analysis),
      phases: ["carrier-loss"],
      progress: () => undefined,
      convergenceSeconds: 3,
    });
    expect([report.agrees, report.normal.problems]).toEqual([false, []]);
    expect(stepOf(report, "carrier-loss", 0).problems.join("\n")).toMatch(
      /172\.16\.10\.1 to 192\.168\.0\.1: the failover report says lost; the routes lead .*tunnel1/,
    );
  });

  it("fails where a tunnel drops the largest packets that the device lets through", async () => {
    const { plan, deployment, analysis } = drillOf("worked-example");
    const narrow = plan.wires.map((wire) => (wire.kind === "tunnel" ? { ...wire, carries: 1380 } : wire));
    const report = await drill({
      plan: { ...plan, wires: narrow },
      deployment,
      forecast: forecastOf(analysis),
      phases: ["carrier-loss"],
      progress: () => undefined,
    });
    expect(report.normal.problems).toEqual([]);
    expect(stepOf(report, "carrier-loss", 0).problems.join("\n")).toMatch(
      /(\d+) of \1 pings from 192\.168\.0\.1 to 172\.16\.10\.1 were lost after the switch/,
    );
  });

  it("leaves nothing behind after Ctrl-C, nor after a SIGKILL and the next start, and nothing outside meanwhile", async () => {
    const outside = () => [
      run("ip", ["-o", "address"]).said,
      run("ip", ["route", "show", "table", "all"]).said,
    ];
    const before = outside();
    const killed = started();
    await killed.says("building");
    await untilIn(killed, "bgpd");
    expect(outside()).toEqual(before);
    await ended(killed.child, "SIGKILL");
    const left = remains(killed.child.pid);
    for (const what of ["-device.shanghai.edge", "bgpd"])
      expect(left.filter((it) => it.includes(what))).not.toEqual([]);

    const next = started();
    await next.says("removed what 1 ended runs have left");
    expect(remains(killed.child.pid)).toEqual([]);
    await untilIn(next, "bgpd");
    expect(await ended(next.child, "SIGINT")).toBe(130);
    expect(remains(next.child.pid)).toEqual([]);
    expect(outside()).toEqual(before);
  });
});

interface Started {
  readonly child: ChildProcess;
  says(text: string): Promise<void>;
}

function started(): Started {
  const child = spawn(process.execPath, [hybridnet, "drill", "--state", ...saved("worked-example")], {
    cwd: checkout,
    env: { ...process.env, NETWORK_CONFIG: exampleFile("worked-example") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (data: Buffer) => {
    said += data.toString();
  });
  return {
    child,
    says: (text) =>
      until(
        () => said.includes(text),
        () => `${text}; it said ${said}`,
      ),
  };
}

function untilIn({ child }: Started, program: string): Promise<void> {
  return until(
    () => remains(child.pid).some((it) => it.includes(program)),
    () => `${program} of ${child.pid}`,
  );
}

async function until(holds: () => boolean, what: () => string): Promise<void> {
  for (const end = Date.now() + 30_000; !holds(); await new Promise((done) => setTimeout(done, 100)))
    if (Date.now() > end) throw new Error(`waited in vain for ${what()}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((done) => {
    child.once("exit", (code) => done(code));
    child.kill(signal);
  });
}
