import type { PingCount } from "../machine/pings";
import type { LogEvent } from "../observe/log-events";
import type { DrilledSession, DrillPlan, Flow } from "../plan/plan";
import type { DirectionReport, FlowReport, NoticedReport, SessionReport, StepReport } from "../report/report";
import type { Prediction } from "./forecast";
import { type StepObservations, stepProblems } from "./step-problems";
import type { Words } from "./words";

/** Scheduling and logging may take this long on top of what the protocols allow. */
const toleranceSeconds = 1;

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
    problems: stepProblems(seen, { plan, words, flows, noticed }),
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
