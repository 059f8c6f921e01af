import type { PingCount } from "../machine/pings";
import type { LogEvent } from "../observe/log-events";
import type { BgpRow } from "../observe/tables";
import type { DrillPlan, Flow, HealthProbe } from "../plan/plan";
import type { FlowReport, LinkReport, NoticedReport } from "../report/report";
import type { Step } from "./phases";
import { type FlowWays, same } from "./watch";
import type { Words } from "./words";

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

interface Reported {
  readonly plan: DrillPlan;
  readonly words: Words;
  /** In the order of the plan's flows. */
  readonly flows: readonly FlowReport[];
  readonly noticed: readonly NoticedReport[];
}

/** What of a step is not as the failover report says. */
export function stepProblems(
  seen: StepObservations,
  { plan, words, flows, noticed }: Reported,
): readonly string[] {
  const hasSettled = seen.settled !== undefined;
  return [
    ...(hasSettled ? [] : unsettled(seen, plan, words, flows)),
    ...flows.flatMap((flow) => orderProblems(flow, seen, plan, words)),
    ...noticed.flatMap(noticeProblems),
    ...(hasSettled
      ? [...pingProblems(seen, plan), ...probeProblems(seen, words), ...counterProblems(seen, words)]
      : []),
  ];
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
