import { type Style, wrapped } from "../../command/terminal";
import type { FailureReport, LaneReport, Report, TrafficReport } from "./report";
import {
  distinctEffects,
  distinctLanes,
  isSameWayBack,
  laneWords,
  listWords,
  mbpsOf,
  wayWords,
} from "./words";

/** Lanes and failures of a large network that are written out; the rest is counted. */
const mostLanes = 30;
const mostFailures = 20;
const mostLanesPerFailure = 12;

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
      `  ${[mbpsOf(lane) === null ? "" : `${mbpsOf(lane)} Mbit/s`, lane.symmetric ? "same links both ways" : "different links each way"].filter(Boolean).join(", ")}`,
      ...droppedLines(lane, style, "  "),
      ...lane.missing.flatMap((text) => wrapped(`  missing: ${text}`, "    ").map(style.bad)),
    ]);
  const rest = shown.length - mostLanes;
  return rest > 0 ? [...lines, `... and ${rest} more`] : lines;
}

/** The ways hop by hop under every failure that moves traffic, or how far a packet comes; failures that do the same stand together. */
export function failedWays({ failures }: Report, style: Style): readonly string[] {
  return waysUnder(failures, style, mostFailures);
}

/** The same under some failures, or pairs of them. */
export function waysUnder(
  failures: readonly Pick<FailureReport, "title" | "effects">[],
  style: Style,
  most: number = Number.POSITIVE_INFINITY,
): readonly string[] {
  const groups = new Map<string, { readonly titles: string[]; readonly lines: readonly string[] }>();
  for (const { title, effects } of failures) {
    // Lanes of one row of the table of failures may lead to other places.
    const distinct = distinctEffects(effects.filter(({ kind }) => kind !== "hosts-down"));
    if (distinct.length === 0) continue;
    const more = distinct.length - mostLanesPerFailure;
    const lines = [
      ...distinct
        .slice(0, mostLanesPerFailure)
        .flatMap(({ effect, lanes: names }) => [
          ...wrapped(`  ${listWords(names, 4)}`, "    "),
          ...waysOf(effect, style, "    "),
          ...droppedLines(effect, style, "    "),
          ...effect.missing.flatMap((text) => wrapped(`    missing: ${text}`, "      ").map(style.bad)),
        ]),
      ...(more > 0 ? [`  ... and ${more} more; --json has all`] : []),
    ];
    const known = groups.get(lines.join("\n"));
    if (known === undefined) groups.set(lines.join("\n"), { titles: [title], lines });
    else known.titles.push(title);
  }
  const all = [...groups.values()];
  const shown = all
    .slice(0, most)
    .flatMap(({ titles, lines }) => [...wrapped(`${titlesWords(titles, most)}:`, "  "), ...lines]);
  return all.length > most ? [...shown, `... and ${all.length - most} more`] : shown;
}

/** Titles may have commas. */
function titlesWords(titles: readonly string[], most: number): string {
  if (Number.isFinite(most)) return listWords(titles, 6);
  return titles.join("; ");
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
      const lines = wrapped(`${indent}${label} ${withoutBreaks(wayWords(way))}`, `${indent}    `).map(
        (line) => line.replaceAll(noBreak, " "),
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
function withoutBreaks(way: string): string {
  return way
    .split(" > ")
    .map((step) => (step.startsWith("lost:") ? step : step.replaceAll(" ", noBreak)))
    .join(`${noBreak}> `);
}
