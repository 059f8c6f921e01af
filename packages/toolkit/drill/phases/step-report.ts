import type { PingCount } from "../machine/pings";
import type { LogEvent } from "../observe/log-events";
import type { BgpRow } from "../observe/tables";
import type { DrilledSession, DrillPlan, Flow, HealthProbe } from "../plan/plan";
import type {
  DirectionReport,
  FlowReport,
  LinkReport,
  NoticedReport,
  SessionReport,
  StepReport,
} from "../report/report";
import type { Prediction } from "./forecast";
import type { Step } from "./phases";
import { type FlowWays, same } from "./watch";
import type { Words } from "./words";

/** Scheduling and logging may take this long on top of what the protocols allow. */
const toleranceSeconds = 1;

/** What was seen while a step went on. */
export interface StepObservations {
  readonly step: Step;
  /** When its actions began, in milliseconds since 1970. */
  readonly start: number;
  /** When everything was as expected; undefined where that never came. */
  readonly settled: number | undefined;
  /** What every flow did, each time that it differs from the one before. */
  readonly observed: readonly FlowWays[];
  readonly expected: FlowWays;
  /** What was true before, and may be true in between. */
  readonly allowed: readonly FlowWays[];
  readonly logs: ReadonlyMap<string, readonly LogEvent[]>;
  readonly wrongSessions: readonly string[];
  readonly pings: ReadonlyMap<Flow, { readonly toVpc: PingCount; readonly toDataCentre: PingCount }>;
  /** The same after everything had settled. */
  readonly after: ReadonlyMap<Flow, { readonly toVpc: PingCount; readonly toDataCentre: PingCount }>;
  /** Probes of health checks after everything had settled. */
  readonly probes: readonly { readonly probe: HealthProbe; readonly count: PingCount }[];
  readonly links: readonly LinkReport[];
  readonly tables: Readonly<Record<string, readonly BgpRow[]>>;
}

/** From this many bytes a second a link carries pings; protocols of the routers send far less. */
const carriesFrom = 4000;

/** Puts together what a step has shown, and what of it is not as the failover report says. */
export function stepReport(
  seen: StepObservations,
  plan: DrillPlan,
  sessions: readonly SessionReport[],
  words: Words,
): StepReport {
  const noticed = noticedOf(seen, plan, sessions, words);
  const flows = plan.flows.map((flow) => flowReport(flow, seen, words));
  const { start, settled, step } = seen;
  const events = [...seen.logs].flatMap(([node, all]) =>
    all.filter(({ at }) => at >= start).map((event) => ({ at: event.at, node, event })),
  );
  return {
    title: step.title,
    settledSeconds: settled === undefined ? null : round((settled - start) / 1000),
    problems: [
      ...(settled === undefined ? unsettled(seen, plan, words, flows) : []),
      ...flows.flatMap((flow) => orderProblems(flow, seen, plan, words)),
      ...noticed.flatMap(noticeProblems),
      ...(settled === undefined
        ? []
        : [...pingProblems(seen, plan), ...probeProblems(seen, words), ...counterProblems(seen, words)]),
    ],
    noticed,
    switched: switchesOf(events, start, words),
    flows,
    probes: seen.probes.map(({ probe, count }) => ({
      link: words.link(probe.session),
      from: probe.from.address,
      to: probe.to.address,
      ...count,
    })),
    links: seen.links,
    events: events
      .sort((a, b) => a.at - b.at)
      .map(({ at, node, event }) => ({
        seconds: round((at - start) / 1000),
        node: words.node(node),
        text: eventText(event),
      })),
    tables: Object.fromEntries(Object.entries(seen.tables).map(([node, rows]) => [words.node(node), rows])),
  };
}

function flowReport(flow: Flow, seen: StepObservations, words: Words): FlowReport {
  const last = seen.observed.at(-1)?.get(flow);
  const expected = seen.expected.get(flow);
  const pings = seen.pings.get(flow);
  const direction = (
    key: keyof Prediction,
    from: string,
    to: string,
    count: PingCount | undefined,
  ): DirectionReport => {
    const order = seen.observed.map((ways) => linkText(words, ways.get(flow)?.[key] ?? []));
    return {
      from,
      to,
      links: words.linksIn(last?.[key] ?? []),
      expectedLinks: words.linksIn(expected?.[key] ?? []),
      ways: (last?.[key] ?? []).map((way) => words.named(way)),
      expectedWays: (expected?.[key] ?? []).map((way) => words.named(way)),
      order: order.filter((it, index) => it !== order[index - 1]),
      sent: count?.sent ?? 0,
      lost: count?.lost ?? 0,
    };
  };
  return {
    dataCentre: words.named(flow.lane.site),
    vpc: words.named(flow.lane.vpc),
    toVpc: direction("toVpc", flow.site.address, flow.vpc.address, pings?.toVpc),
    toDataCentre: direction("toDataCentre", flow.vpc.address, flow.site.address, pings?.toDataCentre),
  };
}

/** `circuit a/b`, or `lost`. */
function linkText(words: Words, ways: readonly string[]): string {
  return words.linksIn(ways).join(" + ") || "lost";
}

function unsettled(
  { expected, observed, wrongSessions }: StepObservations,
  plan: DrillPlan,
  words: Words,
  reports: readonly FlowReport[],
): readonly string[] {
  const last = observed.at(-1);
  const wrong = plan.flows.flatMap((flow, index) => {
    const report = reports[index];
    return (["toVpc", "toDataCentre"] as const).flatMap((key) => {
      const [observed, wanted] = [last?.get(flow)?.[key] ?? [], expected.get(flow)?.[key] ?? []];
      if (same(observed, wanted)) return [];
      const named = (ways: readonly string[]) => ways.map((way) => words.named(way)).join(" and ");
      return [
        `${report?.[key].from} to ${report?.[key].to}: the failover report says ${named(wanted)}; the routes lead ${named(observed)}`,
      ];
    });
  });
  const all = [...wrong, ...wrongSessions];
  return all.length > 0 ? all : ["routes or sessions did not come to rest in time"];
}

/** In between, traffic may be lost or where it was or will be, but nowhere else. */
function orderProblems(
  report: FlowReport,
  seen: StepObservations,
  plan: DrillPlan,
  words: Words,
): readonly string[] {
  const flow = plan.flows.find(
    ({ site, vpc }) => site.address === report.toVpc.from && vpc.address === report.toVpc.to,
  );
  // Before anything is broken, routes may come in any order.
  if (flow === undefined || seen.step.actions.length === 0) return [];
  return (["toVpc", "toDataCentre"] as const).flatMap((key) => {
    const allowed = new Set(["lost", ...seen.allowed.flatMap((ways) => ways.get(flow)?.[key] ?? [])]);
    const strange = seen.observed
      .slice(0, -1)
      .flatMap((ways) => ways.get(flow)?.[key] ?? [])
      .filter((way) => !allowed.has(way));
    return [...new Set(strange)].map(
      (way) => `${report[key].from} to ${report[key].to} went ${words.named(way)} in between`,
    );
  });
}

function noticedOf(
  { step, start, logs }: StepObservations,
  plan: DrillPlan,
  sessions: readonly SessionReport[],
  words: Words,
): readonly NoticedReport[] {
  return plan.sessions
    .filter(({ id }) => step.ends.includes(id))
    .flatMap((session) =>
      (["device", "edge"] as const).map((end) => {
        const node = session[end];
        const neighbor = end === "device" ? session.neighbor : session.address;
        const down = (logs.get(node) ?? []).find(
          (it) => it.kind === "down" && it.neighbor === neighbor && it.at >= start,
        );
        return {
          session: session.key,
          node: words.node(node),
          seconds: down === undefined ? null : round((down.at - start) / 1000),
          reason: down?.kind === "down" ? down.reason : "",
          allowedSeconds: step.meanwhile.includes(session.id) ? null : allowedFor(session, sessions),
        };
      }),
    );
}

/** Within BFD's time and a second, or the hold time that both ends have agreed on. */
export function allowedFor(
  { key, kind }: Pick<DrilledSession, "key" | "kind">,
  sessions: readonly SessionReport[],
): number | null {
  const known = sessions.find((it) => it.key === key && it.kind === kind);
  if (known?.bfd) return (known.bfd.intervalMs * known.bfd.multiplier) / 1000 + toleranceSeconds;
  return known?.holdSeconds == null ? null : known.holdSeconds + toleranceSeconds;
}

function noticeProblems({ session, node, seconds, allowedSeconds }: NoticedReport): readonly string[] {
  if (seconds === null) return [`${node} did not notice the loss of ${session}`];
  if (allowedSeconds === null || seconds <= allowedSeconds) return [];
  return [`${node} noticed the loss of ${session} after ${seconds} s, allowed are ${allowedSeconds} s`];
}

function pingProblems({ after, expected }: StepObservations, plan: DrillPlan): readonly string[] {
  return plan.flows.flatMap((flow) => {
    const [ways, counts] = [expected.get(flow), after.get(flow)];
    if (ways === undefined || counts === undefined) return [];
    // A ping needs both directions.
    const works = ![...ways.toVpc, ...ways.toDataCentre].includes("lost");
    return [
      { from: flow.site, to: flow.vpc, count: counts.toVpc },
      { from: flow.vpc, to: flow.site, count: counts.toDataCentre },
    ].flatMap(({ from, to, count }) => {
      const what = `pings from ${from.address} to ${to.address}`;
      if (works && count.sent === 0) return [`no ${what} were sent`];
      if (works && count.lost > 0)
        return [`${count.lost} of ${count.sent} ${what} were lost after the switch`];
      if (!works && count.lost < count.sent)
        return [
          `${count.sent - count.lost} ${what} were answered, though the failover report says that traffic is lost`,
        ];
      return [];
    });
  });
}

/** The service gives a circuit up whose probes are not answered over itself, whatever BGP says. */
function probeProblems({ probes, step }: StepObservations, words: Words): readonly string[] {
  return probes.flatMap(({ probe: { session, from, to }, count: { sent, lost } }) => {
    const what = `probes of the health check of ${words.link(session)} from ${from.address} to ${to.address}`;
    if (step.sessionsDown.includes(session))
      return lost < sent ? [`${sent - lost} ${what} were answered over a circuit that is cut`] : [];
    if (sent === 0) return [`no ${what} were sent`];
    return lost === 0 ? [] : [`${lost} of ${sent} ${what} were lost: the service would call it faulty`];
  });
}

/** The counters have to show traffic on links of the forecast, and on no other. */
function counterProblems({ links, expected }: StepObservations, words: Words): readonly string[] {
  return (
    [
      ["toVpc", "toCloudBytesPerSecond", "to the cloud"],
      ["toDataCentre", "fromCloudBytesPerSecond", "from the cloud"],
    ] as const
  ).flatMap(([key, counter, title]) => {
    const all = [...expected.values()];
    // A ping whose answer is lost still goes one way.
    const wanted = new Set(all.flatMap((it) => words.linksIn(it[key])));
    const carrying = links.filter((it) => it[counter] >= carriesFrom).map(({ link }) => link);
    const wrong = carrying.filter((link) => !wanted.has(link));
    const sure = new Set(
      all
        .filter(({ toVpc, toDataCentre }) => ![...toVpc, ...toDataCentre].includes("lost"))
        .map((it) => words.linksIn(it[key]))
        .filter((it) => it.length === 1)
        .flat(),
    );
    return [
      ...wrong.map((link) => `${link} carried traffic ${title}, which the failover report does not say`),
      ...[...sure]
        .filter((link) => !carrying.includes(link))
        .map((link) => `${link} carried no traffic ${title}, against the failover report`),
    ];
  });
}

function switchesOf(
  events: readonly { readonly at: number; readonly node: string; readonly event: LogEvent }[],
  start: number,
  words: Words,
): StepReport["switched"] {
  const last = new Map<string, { at: number; networks: Set<string> }>();
  for (const { at, node, event } of events) {
    if (event.kind !== "route") continue;
    const known = last.get(node) ?? { at, networks: new Set<string>() };
    known.networks.add(event.network);
    last.set(node, { at: Math.max(at, known.at), networks: known.networks });
  }
  return [...last]
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([node, { at, networks }]) => ({
      node: words.node(node),
      seconds: round((at - start) / 1000),
      networks: networks.size,
    }));
}

function eventText(event: LogEvent): string {
  if (event.kind === "up") return `session with ${event.neighbor} up`;
  if (event.kind === "down") return `session with ${event.neighbor} down: ${event.reason}`;
  return event.nextHops.length === 0
    ? `${event.network}: no route any more`
    : `${event.network} by ${event.nextHops.join(", ")}`;
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
