import { inLines, narrowTable, type Style, wrapped } from "../../command/terminal";
import type { FailureReport, Report } from "./report";
import { stateAge } from "./state-age";
import { lessCapacity, pairLosses, pairTable, pairWays } from "./text-pairs";
import { failedWays, normalWays } from "./text-ways";
import {
  bothWays,
  detectionWords,
  hostsDown,
  hostsDownWords,
  lanesById,
  listed,
  listWords,
  longestList,
  rest,
  rowsOf,
  stacksWords,
} from "./words";

/** Rows of a large network that are written out; the rest is counted. `--json` has all. */
const mostRowsPerFailure = 5;
const mostFailures = 60;
const mostBreaches = 5;

/** What somebody asked for beside what everybody gets. */
export interface Detail {
  /** Write out every pair of failures that does something of its own. */
  readonly allPairs: boolean;
  /** From when on the state's age counts; left out, it is not told. */
  readonly now?: Date;
}

/** The whole report for a reader at a terminal: `--all`. */
export function reportText(
  report: Report,
  style: Style,
  { allPairs, now }: Detail = { allPairs: false },
): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      `Failover report on ${report.source} (${stacksWords(report)})`,
      now === undefined ? [] : ageWords(report, now),
    ],
    ["Normal traffic", normalWays(report, style)],
    ["Failures, one at a time", failures(report)],
    ["Ways during failures", failedWays(report, style)],
    ["Pairs of failures that cut off what neither does alone", pairLosses(report)],
    ["Pairs of failures that leave less than each of the two", lessCapacity(report)],
    ...(allPairs
      ? ([
          ["Pairs of failures that do what neither does alone", pairTable(report)],
          ["Ways during these pairs of failures", pairWays(report, style)],
        ] as const)
      : []),
    ["Single points of failure", singlePoints(report)],
    ["After a failure, in this order", recovery(report)],
    ["Where an answer may come back another way", stateRisks(report, style)],
    ["Missing or different", report.missing.flatMap(({ text }) => wrapped(`- ${text}`, "  ").map(style.bad))],
    [
      "Assumed, because the documents leave it open",
      report.assumptions.flatMap(({ text }) => wrapped(`- ${text}`, "  ")),
    ],
    [expectationsTitle(report), expectations(report, style)],
  ];
  return `${sections
    .filter(([, lines], index) => index === 0 || lines.length > 0)
    .map(([title, lines]) => inLines([style.bold(title), ...lines]))
    .join("\n\n")}\n\n${summary(report, style)}\n`;
}

function ageWords(report: Report, now: Date): readonly string[] {
  const age = stateAge(report, now);
  if (age === undefined) return [];
  const at = (report.written ?? "").slice(0, 16).replace("T", " ");
  return wrapped(`The state was last written ${age} ago (${at} UTC); --live asks the service what is now.`);
}

function failures(report: Report): readonly string[] {
  const lanes = lanesById(report);
  const isIdle = ({ effects, hostsDown }: FailureReport) => effects.length === 0 && hostsDown.length === 0;
  const moving = report.failures.filter((failure) => !isIdle(failure));
  const rows = moving.slice(0, mostFailures).flatMap((failure) => {
    const { title, effects, detection, plannedWork } = failure;
    const all = [
      // The networks say it; a probe among them needs no row of its own.
      ...hostsDownWords(failure).map((words) => [words, hostsDown, ""]),
      ...rowsOf(
        effects.filter(({ kind }) => kind !== "hosts-down"),
        lanes,
      ).map((row) => [listWords(row.lanes), bothWays(row), row.mbps]),
    ];
    const more = all.length - mostRowsPerFailure;
    return [
      ...all
        .slice(0, mostRowsPerFailure)
        .map((row, index) => [
          index === 0 ? title : "",
          ...row,
          index === 0 ? detectionWords(detection) : "",
          index === 0 ? plannedWork.kind : "",
        ]),
      ...(more > 0 ? [["", `${more} more kinds of effect`, "", "", "", ""]] : []),
    ];
  });
  const header = ["failure", "data centre - VPC", "traffic", "Mbit/s", "noticed within", "planned work"];
  const idle = report.failures.filter(isIdle).map(({ title }) => title);
  return [
    ...(rows.length > 0 ? narrowTable(header, rows) : []),
    ...rest(moving, mostFailures),
    ...(idle.length > 0 ? wrapped(`No traffic moves with: ${listWords(idle, 12)}`, "  ") : []),
  ];
}

function singlePoints({ singlePoints, lanes }: Report): readonly string[] {
  if (singlePoints.length === 0) return ["none"];
  const total = new Set(lanes.map(({ dataCentre, vpc }) => `${dataCentre} ${vpc}`)).size;
  const lines = singlePoints
    .slice(0, longestList)
    .flatMap(({ title, pairs, remedy }, index) => [
      `${index + 1}. ${title}: cuts off ${pairs.length} of ${total} ${total === 1 ? "pair" : "pairs"}`,
      ...wrapped(`   what would remove it: ${remedy}`, "   "),
    ]);
  return [...lines, ...rest(singlePoints, longestList)];
}

function recovery({ failures }: Report): readonly string[] {
  return listed(
    failures.filter((it) => it.recovery.length > 1),
    ({ recovery: steps }) => `- ${steps.map((step, index) => `(${index + 1}) ${step}`).join(", ")}`,
  );
}

function stateRisks({ stateRisks }: Report, style: Style): readonly string[] {
  const worstFirst = [...stateRisks].sort((a, b) => Number(b.loss) - Number(a.loss));
  const lines = worstFirst.slice(0, longestList).flatMap(({ text, states, loss }) => {
    const own = wrapped(`- ${text} (${listWords(states, 3)})`, "  ");
    return loss ? own.map(style.bad) : own;
  });
  return [...lines, ...rest(stateRisks, longestList)];
}

function expectationsTitle({ expectationsFrom }: Report): string {
  return expectationsFrom === "network file"
    ? "Expectations of the network file"
    : "Expectations (the network file has none: these are the claims of the document behind the example)";
}

function expectations({ expectations }: Report, style: Style): readonly string[] {
  return expectations.flatMap(({ key, text, holds, breaches }) => {
    const named = key === null ? text : `${key}: ${text}`;
    if (holds) return wrapped(`holds  ${named}`, "       ").map((line) => line.replace(/^holds/, style.good));
    const shown = breaches
      .slice(0, mostBreaches)
      .flatMap(({ lane, failure, text: what, missing }) => [
        ...wrapped(`         ${[lane, failure, what].filter((it) => it !== null).join(": ")}`, "           "),
        ...missing
          .filter((it) => it !== what)
          .flatMap((it) => wrapped(`           missing: ${it}`, "             ")),
      ]);
    return [
      ...wrapped(`FAILS  ${named}`, "       ").map((line) => line.replace(/^FAILS/, style.bad)),
      ...shown,
      ...rest(breaches, mostBreaches).map((line) => `         ${line}`),
    ];
  });
}

function summary({ expectations }: Report, style: Style): string {
  const failed = expectations.filter(({ holds }) => !holds).length;
  return failed === 0
    ? style.good(`All ${expectations.length} expectations hold.`)
    : style.bad(`${failed} of ${expectations.length} expectations ${failed === 1 ? "fails" : "fail"}.`);
}
