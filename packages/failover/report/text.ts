import type { Report } from "./report";
import { type Style, table } from "./terminal";
import { detectionWords, lanesById, laneWords, listWords, mbpsWords, rowsOf, wayWords } from "./words";

/** Lanes and rows of a large network that are written out; the rest is counted. `--json` has all. */
const mostLanes = 30;
const mostRowsPerFailure = 5;
const mostRecoveries = 40;

/** The report for a reader at a terminal. */
export function reportText(report: Report, style: Style): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [`Network as in the ${stacksWords(report)}`, []],
    ["Normal traffic", normal(report, style)],
    ["Failures, one at a time", [failures(report)]],
    ["Pairs of failures that cut off what neither does alone", pairs(report)],
    ["Single points of failure", singlePoints(report)],
    ["After a failure, in this order", recovery(report)],
    [
      "Where a stateful device may drop packets",
      report.stateRisks.map((it) => `- ${it.text} (${listWords(it.states, 3)})`),
    ],
    ["Missing or different", report.missing.map(({ text }) => style.bad(`- ${text}`))],
    ["Assumed, because the documents leave it open", report.assumptions.map(({ text }) => `- ${text}`)],
    ["Expectations", expectations(report, style)],
  ];
  return `${sections
    .filter(([, lines], index) => index === 0 || lines.length > 0)
    .map(([title, lines]) => [style.bold(title), ...lines].join("\n"))
    .join("\n\n")}\n`;
}

function stacksWords({ stacks }: Report): string {
  const kinds = [...new Set(stacks.map(({ kind }) => kind))];
  return kinds
    .map((kind) => `${kind} of ${stacks.flatMap((it) => (it.kind === kind ? [it.stack] : [])).join(", ")}`)
    .join(", ");
}

function normal(report: Report, style: Style): readonly string[] {
  const shown = report.lanes.slice(0, mostLanes).flatMap((lane) => [
    laneWords(lane),
    ...[lane.toVpc, lane.toDataCentre].flatMap((traffic, index) =>
      traffic.ways.map((way) => {
        const line = `  ${index === 0 ? "to VPC:        " : "to data centre:"} ${wayWords(way)}`;
        return way.delivered ? line : style.bad(line);
      }),
    ),
    `  ${[mbpsWords(lane.toVpc, undefined) && `${lane.toVpc.mbps} Mbit/s`, lane.symmetric ? "same links both ways" : "different links each way"].filter(Boolean).join(", ")}`,
    ...lane.missing.map((text) => style.bad(`  missing: ${text}`)),
  ]);
  const rest = report.lanes.length - mostLanes;
  return rest > 0 ? [...shown, `... and ${rest} more`] : shown;
}

function failures(report: Report): string {
  const lanes = lanesById(report);
  const rows = report.failures.flatMap(({ title, effects, detection, plannedWork }) => {
    const all = rowsOf(effects, lanes);
    const rest = all.length - mostRowsPerFailure;
    return [
      ...all
        .slice(0, mostRowsPerFailure)
        .map((row, index) => [
          index === 0 ? title : "",
          listWords(row.lanes),
          row.toVpc,
          row.toDataCentre,
          row.mbps,
          index === 0 ? detectionWords(detection) : "",
          index === 0 ? plannedWork.kind : "",
        ]),
      ...(rest > 0 ? [["", `${rest} more kinds of effect`, "", "", "", "", ""]] : []),
    ];
  });
  const header = [
    "failure",
    "data centre - VPC",
    "to VPC",
    "to data centre",
    "Mbit/s",
    "noticed within",
    "planned work",
  ];
  const idle = report.failures.filter(({ effects }) => effects.length === 0).map(({ title }) => title);
  return [
    ...(rows.length > 0 ? [table(header, rows)] : []),
    ...(idle.length > 0 ? [`No traffic moves with: ${listWords(idle, 12)}`] : []),
  ].join("\n");
}

function pairs({ pairs }: Report): readonly string[] {
  if (pairs === null) return ["not looked at, because there are too many; --pairs does"];
  if (pairs.losses.length === 0) return [`none of ${pairs.evaluated}`];
  return pairs.losses.map(({ title, lanes }) => `- ${title}: ${listWords(lanes)}`);
}

function singlePoints({ singlePoints, lanes }: Report): readonly string[] {
  if (singlePoints.length === 0) return ["none"];
  const total = new Set(lanes.map(({ dataCentre, vpc }) => `${dataCentre} ${vpc}`)).size;
  return singlePoints.map(
    ({ title, pairs, remedy }, index) =>
      `${index + 1}. ${title}: cuts off ${pairs.length} of ${total} pairs; without it: ${remedy}`,
  );
}

function recovery({ failures }: Report): readonly string[] {
  const all = failures.filter((it) => it.recovery.length > 0);
  const shown = all.slice(0, mostRecoveries).map(({ recovery: steps }) => {
    const numbered = steps.map((step, index) => `(${index + 1}) ${step}`);
    return `- ${listWords(numbered, 6)}`;
  });
  return all.length > shown.length ? [...shown, `... and ${all.length - shown.length} more`] : shown;
}

function expectations({ expectations }: Report, style: Style): readonly string[] {
  return expectations.flatMap(({ text, holds, breaches }) => {
    if (holds) return [`${style.good("holds")}  ${text}`];
    const shown = breaches
      .slice(0, 5)
      .flatMap(({ lane, failure, text: what, missing }) => [
        `         ${[lane, failure, what].filter((it) => it !== null).join(": ")}`,
        ...missing.filter((it) => it !== what).map((it) => `           missing: ${it}`),
      ]);
    const rest = breaches.length - 5;
    return [
      `${style.bad("FAILS")}  ${text}`,
      ...shown,
      ...(rest > 0 ? [`         ... and ${rest} more`] : []),
    ];
  });
}
