import type { LaneReport, Report, TrafficReport } from "./report";
import { type Style, wrapped } from "./terminal";
import { distinctLanes, isSameWayBack, lanesById, laneWords, listWords, rowsOf, wayWords } from "./words";

/** Lanes and failures of a large network that are written out; the rest is counted. */
const mostLanes = 30;
const mostFailures = 20;

type Exchange = Pick<LaneReport, "toVpc" | "toDataCentre">;

/** The normal way of every lane hop by hop; a probe whose way is that of its pair is only named. */
export function normalWays(report: Report, style: Style): readonly string[] {
  const shown = distinctLanes(report);
  const lines = shown
    .slice(0, mostLanes)
    .flatMap(({ lane, probes }) => [
      ...wrapped(
        laneWords(lane) + (probes.length > 0 ? `, as for the probes ${listWords(probes, 5)}` : ""),
        "    ",
      ),
      ...waysOf(lane, style),
      `  ${[lane.toVpc.mbps === null ? "" : `${lane.toVpc.mbps} Mbit/s`, lane.symmetric ? "same links both ways" : "different links each way"].filter(Boolean).join(", ")}`,
      ...droppedLines(lane, style, "  "),
      ...lane.missing.flatMap((text) => wrapped(`  missing: ${text}`, "    ").map(style.bad)),
    ]);
  const rest = shown.length - mostLanes;
  return rest > 0 ? [...lines, `... and ${rest} more`] : lines;
}

/** The ways hop by hop under every failure that moves traffic, or how far a packet comes; failures that do the same stand together. */
export function failedWays(report: Report, style: Style): readonly string[] {
  const lanes = lanesById(report);
  const groups = new Map<string, { readonly titles: string[]; readonly lines: readonly string[] }>();
  for (const { title, effects } of report.failures) {
    const rows = rowsOf(
      effects.filter(({ kind }) => kind !== "hosts-down"),
      lanes,
    );
    if (rows.length === 0) continue;
    const lines = rows.flatMap(({ effect, lanes: names }) => [
      ...wrapped(`  ${listWords(names, 4)}`, "    "),
      ...waysOf(effect, style, "    "),
      ...droppedLines(effect, style, "    "),
      ...effect.missing.flatMap((text) => wrapped(`    missing: ${text}`, "      ").map(style.bad)),
    ]);
    const known = groups.get(lines.join("\n"));
    if (known === undefined) groups.set(lines.join("\n"), { titles: [title], lines });
    else known.titles.push(title);
  }
  const all = [...groups.values()];
  const shown = all
    .slice(0, mostFailures)
    .flatMap(({ titles, lines }) => [...wrapped(`${listWords(titles, 6)}:`, "  "), ...lines]);
  return all.length > mostFailures ? [...shown, `... and ${all.length - mostFailures} more`] : shown;
}

function droppedLines(
  { dropped }: Pick<LaneReport, "dropped">,
  style: Style,
  indent: string,
): readonly string[] {
  return dropped === null ? [] : wrapped(`${indent}dropped: ${dropped}`, `${indent}  `).map(style.bad);
}

function waysOf(exchange: Exchange, style: Style, indent = "  "): readonly string[] {
  const direction = (label: string, { ways }: TrafficReport) =>
    ways.flatMap((way) => {
      const lines = wrapped(`${indent}${label} ${unbroken(wayWords(way))}`, `${indent}    `).map((line) =>
        line.replaceAll(noBreak, " "),
      );
      return way.delivered ? lines : lines.map(style.bad);
    });
  return [
    ...direction("to the VPC:", exchange.toVpc),
    ...(isSameWayBack(exchange)
      ? [`${indent}to the data centre: the same way back`]
      : direction("to the data centre:", exchange.toDataCentre)),
  ];
}

const noBreak = "\u00a0";

/** A way whose names stay on one line each. */
function unbroken(way: string): string {
  return way
    .split(" > ")
    .map((step) => (step.startsWith("lost:") ? step : step.replaceAll(" ", noBreak)))
    .join(`${noBreak}> `);
}
