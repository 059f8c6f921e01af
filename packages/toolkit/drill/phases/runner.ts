import { numberAt, parseJson, valueAt } from "../../command/json";
import type { Deployment } from "../../failover/deployment/deployment";
import { forEach, sleep } from "../machine/exec";
import type { Lab } from "../machine/lab";
import { ofHealthChecks, ofHosts, PingStream } from "../machine/pings";
import { type BgpRow, readBgpTable } from "../observe/tables";
import type { DrillPlan, Flow, HealthProbe } from "../plan/plan";
import type { LinkReport, PhaseReport, SessionReport, StepReport } from "../report/report";
import type { Forecast } from "./forecast";
import type { Action, Phase, Step } from "./phases";
import { allowedFor, stepReport } from "./step-report";
import { expected, type FlowWays, sameFlowWays, Watch } from "./watch";
import { Words } from "./words";

/** How long routes may take once every loss has been noticed, or a link is back, in seconds, unless told. */
const defaultConvergenceSeconds = 60;
/** For how long counters and pings are watched once all is in place, in milliseconds. */
const observationMs = 2000;
const pollMs = 200;

export interface RunnerProps {
  readonly lab: Lab;
  readonly plan: DrillPlan;
  readonly deployment: Deployment;
  readonly forecast: Forecast;
  readonly progress: (text: string) => void;
  /** Seconds that routes may take once every loss has been noticed, or a link is back; not those until all has started. */
  readonly convergenceSeconds?: number;
}

/** Runs phases in a lab and compares what happens with a forecast. */
export class Runner {
  private readonly watch: Watch;
  private readonly words: Words;
  private readonly streams: readonly {
    readonly flow: Flow;
    readonly toVpc: PingStream;
    readonly toDataCentre: PingStream;
  }[];
  private readonly probes: readonly { readonly probe: HealthProbe; readonly stream: PingStream }[];
  private sessions: readonly SessionReport[] = [];
  private before: FlowWays;
  private last: FlowWays | undefined;

  constructor(private readonly props: RunnerProps) {
    const { lab, plan, deployment, forecast } = props;
    this.watch = new Watch(lab, plan);
    this.words = new Words(deployment, plan);
    this.before = expected(plan, forecast, []);
    this.streams = plan.flows.map((flow) => ({
      flow,
      toVpc: new PingStream(lab, flow.site, flow.vpc, ofHosts(flow.packetBytes)),
      toDataCentre: new PingStream(lab, flow.vpc, flow.site, ofHosts(flow.packetBytes)),
    }));
    this.probes = plan.probes.map((probe) => ({
      probe,
      stream: new PingStream(lab, probe.from, probe.to, ofHealthChecks),
    }));
  }

  /** Waits until the network stands as the failover report says, and starts the pings. */
  async begin(): Promise<{ readonly normal: StepReport; readonly sessions: readonly SessionReport[] }> {
    const start = Date.now();
    const step: Step = { title: "normal", actions: [], down: [], meanwhile: [], ends: [], sessionsDown: [] };
    const normal = await this.run(step, async () => {
      for (const it of this.pings()) it.start();
      this.sessions = await this.agreedSessions();
    });
    this.props.progress(`the network stands after ${((Date.now() - start) / 1000).toFixed(0)} s`);
    return { normal, sessions: this.sessions };
  }

  async phase({ name, title, steps }: Phase): Promise<PhaseReport> {
    const reports: StepReport[] = [];
    for (const step of steps) {
      this.props.progress(step.title);
      const report = await this.run(step);
      reports.push(report);
      for (const problem of report.problems) this.props.progress(`  ${problem}`);
    }
    return { name, title, agrees: reports.every(({ problems }) => problems.length === 0), steps: reports };
  }

  end(): void {
    for (const it of this.pings()) it.stop();
  }

  private pings(): readonly PingStream[] {
    return [
      ...this.streams.flatMap(({ toVpc, toDataCentre }) => [toVpc, toDataCentre]),
      ...this.probes.map(({ stream }) => stream),
    ];
  }

  private async run(step: Step, once?: () => Promise<void>): Promise<StepReport> {
    const { plan, forecast } = this.props;
    const wanted = expected(plan, forecast, step.down);
    const before = this.before;
    const observed: FlowWays[] = this.last === undefined ? [] : [this.last];
    const start = Date.now();
    for (const action of step.actions) await this.act(action);
    const convergenceMs =
      (step.actions.length === 0
        ? defaultConvergenceSeconds
        : (this.props.convergenceSeconds ?? defaultConvergenceSeconds)) * 1000;
    let limit = start + this.longestDetection(step) * 1000 + convergenceMs;
    let settled: number | undefined;
    let moved: number | undefined;
    let noticed = false;
    while (settled === undefined && Date.now() < limit) {
      const ways = await this.observe(observed);
      moved = sameFlowWays(ways, wanted) ? (moved ?? Date.now()) : undefined;
      const logs = this.watch.logs();
      const all =
        step.ends.every((id) => this.hasEnded(id, start, logs)) &&
        this.watch.wrongSessions(step.sessionsDown, logs).length === 0;
      // From here on only routes are waited for.
      if (all && !noticed) limit = Date.now() + convergenceMs;
      noticed ||= all;
      if (all) settled = moved;
      if (settled === undefined) await sleep(pollMs);
    }
    await once?.();
    const watchedFrom = Date.now();
    const counters = await this.counters();
    await sleep(observationMs);
    const links = rates(counters, await this.counters());
    const end = Date.now();
    // Once more, for routes that came and went.
    if (!sameFlowWays(await this.observe(observed), wanted)) settled = undefined;
    this.before = wanted;
    const pings = (from: number, to: number) =>
      new Map(
        this.streams.map(({ flow, toVpc, toDataCentre }) => [
          flow,
          { toVpc: toVpc.between(from, to), toDataCentre: toDataCentre.between(from, to) },
        ]),
      );
    const logs = this.watch.logs();
    // A ping that has just been sent may still be answered.
    const grace = 500;
    return stepReport(
      {
        step,
        start,
        settled,
        observed,
        expected: wanted,
        allowed: [before, wanted, ...this.allowedMeanwhile(step)],
        logs,
        wrongSessions: this.watch.wrongSessions(step.sessionsDown, logs),
        pings: pings(start, end - grace),
        after: pings(watchedFrom + grace, end - grace),
        probes: this.probes.map(({ probe, stream }) => ({
          probe,
          count: stream.between(watchedFrom + grace, end - grace),
        })),
        links,
        tables: await this.tables(),
      },
      plan,
      this.sessions,
      this.words,
    );
  }

  /**
   * Where traffic may be for a moment besides. Until hosts with several devices are led to another one,
   * the device that they use falls back to a tunnel of its own.
   */
  private allowedMeanwhile(step: Step): readonly FlowWays[] {
    const { plan, forecast } = this.props;
    const several = plan.inner.flatMap(({ devices }) => devices.map(({ node }) => node));
    const own = plan.sessions.filter(({ kind, device }) => kind === "circuit" && several.includes(device));
    return [
      ...(step.meanwhile.length > 0 ? [expected(plan, forecast, step.meanwhile)] : []),
      ...(own.length > 0 ? [expected(plan, forecast, [...step.down, ...own.map(({ id }) => id)])] : []),
    ];
  }

  private async observe(observed: FlowWays[]): Promise<FlowWays> {
    const ways = await this.watch.flowWays();
    const last = observed.at(-1);
    if (last === undefined || !sameFlowWays(last, ways)) observed.push(ways);
    this.last = ways;
    return ways;
  }

  private async act(action: Action): Promise<void> {
    const { lab, plan } = this.props;
    if (action.kind === "cut") return lab.cut(action.wire, action.how);
    if (action.kind === "restore") return lab.restore(action.wire);
    const session = plan.sessions.find(({ id }) => id === action.session);
    if (session) await lab.vtysh(session.device, `clear bgp ${session.neighbor}`);
  }

  private hasEnded(id: string, start: number, logs: ReturnType<Watch["logs"]>): boolean {
    const session = this.props.plan.sessions.find((it) => it.id === id);
    if (session === undefined) return true;
    return [
      [session.device, session.neighbor],
      [session.edge, session.address],
    ].every(([node = "", neighbor]) =>
      (logs.get(node) ?? []).some((it) => it.kind === "down" && it.neighbor === neighbor && it.at >= start),
    );
  }

  /** Until the slowest of the step's losses has to be noticed, in seconds. */
  private longestDetection({ ends }: Step): number {
    return Math.max(
      0,
      ...this.props.plan.sessions
        .filter(({ id }) => ends.includes(id))
        .map((session) => allowedFor(session, this.sessions) ?? 0),
    );
  }

  /** Timers as the device has agreed on them with the cloud's end. */
  private async agreedSessions(): Promise<readonly SessionReport[]> {
    const { lab, plan, deployment } = this.props;
    const ends = new Map(
      deployment.links.flatMap((link) => link.ends.map((end) => [end.session, end] as const)),
    );
    const reports: SessionReport[] = [];
    for (const { id, key, kind, device, neighbor } of plan.sessions) {
      const text = await lab.vtysh(device, `show bgp neighbors ${neighbor} json`);
      const said = parseJson(text, `what FRR says of ${neighbor}`);
      const hold = numberAt(valueAt(said, neighbor), "bgpTimerHoldTimeMsecs");
      reports.push({
        key,
        kind,
        holdSeconds: hold === undefined ? null : hold / 1000,
        bfd: ends.get(id)?.timers.bfd ?? null,
      });
    }
    return reports;
  }

  /** Bytes so far at the device's end of each link: sent to the cloud, received from it. */
  private async counters(): Promise<ReadonlyMap<string, Counter>> {
    const { lab, plan } = this.props;
    const found = new Map<string, Counter>();
    await forEach(plan.sessions, async ({ id, wire, device }) => {
      const port = plan.wires.find(({ name }) => name === wire)?.ports.find(({ node }) => node === device);
      if (port === undefined) return;
      const text = await lab.ip(device, "-j", "-s", "link", "show", "dev", port.interface);
      const said = parseJson(text, `what ip says of ${port.interface}`);
      const bytes = (direction: string) => numberAt(said, 0, "stats64", direction, "bytes") ?? 0;
      found.set(this.words.link(id), { at: Date.now(), sent: bytes("tx"), received: bytes("rx") });
    });
    return found;
  }

  private async tables(): Promise<Readonly<Record<string, readonly BgpRow[]>>> {
    const found: Record<string, readonly BgpRow[]> = {};
    await forEach(
      this.props.plan.nodes.filter(({ frr }) => frr !== undefined),
      async ({ name }) => {
        found[name] = readBgpTable(await this.props.lab.vtysh(name, "show bgp ipv4 unicast json"));
      },
    );
    return found;
  }
}

interface Counter {
  readonly at: number;
  readonly sent: number;
  readonly received: number;
}

function rates(
  before: ReadonlyMap<string, Counter>,
  after: ReadonlyMap<string, Counter>,
): readonly LinkReport[] {
  return [...after]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([link, { at, sent, received }]) => {
      const old = before.get(link) ?? { at: at - 1000, sent: 0, received: 0 };
      const seconds = (at - old.at) / 1000;
      return {
        link,
        toCloudBytesPerSecond: Math.round((sent - old.sent) / seconds),
        fromCloudBytesPerSecond: Math.round((received - old.received) / seconds),
      };
    });
}
