import { codeCell, tableOf, words } from "../../command/markdown";
import { mermaid } from "./mermaid";
import type { EffectReport, LaneReport, Report } from "./report";
import type { Detail } from "./text";
import { caseCount, lessCapacityLines } from "./text-pairs";
import {
  detectionWords,
  distinctEffects,
  distinctLanes,
  hostsDownWords,
  lanesById,
  laneWords,
  listWords,
  mbpsWords,
  rowsOf,
  stacksWords,
} from "./words";

/** Drawings of a large network are for the first lanes only; nobody reads a thousand of them. */
const mostDrawings = 12;

/** The report as Markdown with Mermaid drawings: of the normal ways, and of those under each failure. */
export function reportMarkdown(report: Report, { allPairs }: Detail = { allPairs: false }): string {
  const lanes = lanesById(report);
  const distinct = distinctLanes(report);
  const parts = [
    `# Failover report on ${words(report.source)}`,
    `Made from the ${words(stacksWords(report))}.`,
    report.expectationsFrom === "network file"
      ? "Expectations of the network file:"
      : "The network file has no expectations; these are the claims of the document behind the example:",
    verdicts(report),
    ...section("Missing or different", bullets(report.missing.map(({ text }) => text))),
    "## Normal traffic",
    ...distinct
      .slice(0, mostDrawings)
      .flatMap(({ lane, probes }) => [
        `### ${words(laneWords(lane))}`,
        facts(lane, probes),
        mermaid(lane, undefined),
      ]),
    ...more(distinct.length),
    "## Failures, one at a time",
    "Grey and dotted: carries no traffic any more. Red and thick: carries it instead.",
    ...report.failures.flatMap((failure) => [
      `### ${words(failure.title)}`,
      bullets([
        `Noticed within: ${detectionWords(failure.detection)} (${failure.detection.text})`,
        `Planned work: ${failure.plannedWork.text}`,
        ...hostsDownWords(failure).map((it) => `Hosts down: ${it}`),
      ]),
      ...effectsOf(failure.effects, lanes),
      ...(failure.recovery.length === 0
        ? []
        : [
            `Afterwards:\n\n${failure.recovery.map((step, index) => `${index + 1}. ${words(step)}`).join("\n")}`,
          ]),
    ]),
    ...section("Pairs of failures that cut off what neither does alone", pairsOf(report)),
    ...section("Pairs of failures that leave less than each of the two", lessCapacity(report)),
    ...(allPairs ? everyPair(report, lanes) : []),
    ...section(
      "Single points of failure",
      bullets(
        report.singlePoints.map(
          ({ title, pairs, remedy }) => `${title}: cuts off ${pairs.length} pairs; without it: ${remedy}`,
        ),
      ),
    ),
    ...section(
      "Where an answer may come back another way",
      bullets(report.stateRisks.map(({ text }) => text)),
    ),
    ...section(
      "Assumed, because the documents leave it open",
      bullets(report.assumptions.map(({ text }) => text)),
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function verdicts({ expectations }: Report): string {
  const rows = expectations.map(({ key, text, holds, breaches }) => [
    holds ? "holds" : "**fails**",
    key === null ? words(text) : `${codeCell(key)}: ${words(text)}`,
    words(
      listWords([
        ...new Set(breaches.flatMap(({ text: what, missing }) => (missing.length > 0 ? missing : [what]))),
      ]),
    ),
  ]);
  return tableOf(["", "expectation", "because"], rows);
}

function facts({ toVpc, symmetric, dropped, missing }: LaneReport, probes: readonly string[]): string {
  return bullets([
    ...(probes.length > 0 ? [`the same for the probes ${listWords(probes, 5)}`] : []),
    ...(toVpc.mbps === null ? [] : [`${toVpc.mbps} Mbit/s`]),
    symmetric ? "same links both ways" : "different links each way",
    ...(dropped === null ? [] : [`dropped: ${dropped}`]),
    ...missing.map((text) => `missing: ${text}`),
  ]);
}

function effectsOf(
  effects: readonly EffectReport[],
  lanes: ReadonlyMap<string, LaneReport>,
): readonly string[] {
  if (effects.length === 0) return ["No traffic moves."];
  const rows = rowsOf(effects, lanes);
  const overview = tableOf(
    ["data centre - VPC", "to VPC", "to data centre", "Mbit/s"],
    rows.map((row) => [listWords(row.lanes, 4), row.toVpc, row.toDataCentre, row.mbps].map(words)),
  );
  const drawings = distinctEffects(effects.filter(({ kind }) => kind !== "hosts-down"))
    .slice(0, mostDrawings)
    .flatMap(({ effect, lanes: names }) => {
      const normal = lanes.get(effect.lane);
      const mbps = mbpsWords(effect, normal);
      const title =
        effect.dropped === null
          ? `**${words(listWords(names, 4))}**${mbps === "" ? "" : ` (${mbps} Mbit/s)`}`
          : `**${words(listWords(names, 4))}**, dropped: ${words(effect.dropped)}`;
      return [title, mermaid(effect, normal)];
    });
  return [overview, ...drawings];
}

function pairsOf({ pairs }: Report): string {
  if (pairs === null) return "Not looked at, because there are too many; `--pairs` does.";
  if (pairs.losses.length === 0) return `None of ${pairs.evaluated}.`;
  const losses = bullets(pairs.losses.map(({ title, lanes }) => `${title}: ${listWords(lanes)}`));
  return `${losses}\n\nWhile one of such two has failed, planned work on the other one is an outage.`;
}

function lessCapacity(report: Report): string {
  if (report.pairs === null) return "";
  const lines = lessCapacityLines(report);
  const count = caseCount(report.pairs).replace("--pairs", "`--pairs`");
  return `${lines.length === 0 ? `None of ${report.pairs.evaluated}.` : bullets(lines)}\n\n${count}`;
}

/** Every pair that leads traffic where neither of the two does, with its planned work and drawings. */
function everyPair({ pairs, failures }: Report, lanes: ReadonlyMap<string, LaneReport>): readonly string[] {
  const titles = new Map(failures.map(({ id, title }) => [id, title]));
  return [
    "## Pairs of failures that do what neither does alone",
    ...(pairs?.cases ?? []).flatMap(({ title, plannedWork, effects }) => [
      `### ${words(title)}`,
      bullets(
        plannedWork.map(
          ({ on, during, text }) =>
            `Planned work on ${titles.get(on)} while ${titles.get(during)} has failed: ${text}`,
        ),
      ),
      ...effectsOf(effects, lanes),
    ]),
  ];
}

function section(title: string, text: string): readonly string[] {
  return text === "" ? [] : [`## ${title}`, text];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${words(line)}`).join("\n");
}

function more(lanes: number): readonly string[] {
  return lanes > mostDrawings ? [`... and ${lanes - mostDrawings} more.`] : [];
}
