import { columns, inLines, type Style, wrapped } from "../../command/terminal";
import type { FailureReport, Report, SinglePointReport } from "./report";
import { stateAge } from "./state-age";
import { bothWays, lanesById, rowsOf, stacksWords } from "./words";

/** Circuits of which it is said what takes over; the others are counted. */
const mostCircuits = 2;

/**
 * What the report comes to, in at most ten lines: whether all is as expected, what takes over from a circuit and how
 * soon that is noticed, and what would cut off most.
 * @param now from when on the state's age counts
 */
export function verdictText(report: Report, style: Style, now: Date): string {
  const { source, singlePoints } = report;
  const age = stateAge(report, now);
  return `${inLines([
    style.bold(clipped(`Failover report on ${source} (${stacksWords(report)})`)),
    ...(age === undefined ? [] : [`State written ${age} ago; --live asks the service what is now.`]),
    ...expectationLines(report, style),
    ...circuitLines(report),
    ...singlePointLines(singlePoints, pairsOf(report)),
    "Ways, every failure, pairs of failures and what is assumed: --all",
  ])}\n`;
}

function expectationLines({ expectations, missing }: Report, style: Style): readonly string[] {
  const failed = expectations.filter(({ holds }) => !holds);
  const lacks = missing.map(({ text }) => text);
  if (failed.length === 0)
    return [
      style.good(`All ${expectations.length} expectations hold.`),
      ...atMostTwo(lacks.slice(0, 1).map((text) => `Missing or different, of ${lacks.length}: ${text}`)),
    ];
  const breaches = failed.flatMap((it) => it.breaches);
  const first = breaches.slice(0, 1).map(({ lane, failure, text, missing: [lack] }) => {
    const parts = [lane, failure, lack === undefined ? text : lack];
    return `The first one: ${parts.filter((it) => it !== null).join(": ")}`;
  });
  const fail = `${failed.length} of ${expectations.length} expectations ${failed.length === 1 ? "fails" : "fail"}: `;
  const names = failed.map(({ key, text }) => key ?? text);
  return [fitted(fail, names), ...atMostTwo(first)].map(style.bad);
}

/** What takes over from each circuit: those without which something is lost first. */
function circuitLines(report: Report): readonly string[] {
  const circuits = report.failures.filter(({ kind }) => kind === "circuit");
  const weight = ({ effects }: FailureReport) =>
    effects.some(({ kind }) => kind === "lost" || kind === "dropped") ? 0 : effects.length > 0 ? 1 : 2;
  const shown = [...circuits].sort((a, b) => weight(a) - weight(b)).slice(0, mostCircuits);
  const more = circuits.length - shown.length;
  return shown.map((failure, index) => {
    const last = index === shown.length - 1 && more > 0 ? ` (${more} more: --all)` : "";
    return clipped(`${failure.title} down, ${takenOver(report, failure)}`, last);
  });
}

/** The time first: what is lost where a line ends is the tail of a long list of ways. */
function takenOver(report: Report, { effects, detection }: FailureReport): string {
  const rows = rowsOf(effects, lanesById(report));
  if (rows.length === 0) return "no traffic moves";
  const ways = rows.map((row) => `${bothWays(row)}${row.mbps === "" ? "" : `, ${row.mbps} Mbit/s`}`);
  const noticed = detection.seconds === null ? "no time stated" : `noticed within ${detection.seconds} s`;
  return `${noticed}: ${[...new Set(ways)].join("; ")}`;
}

function singlePointLines(points: readonly SinglePointReport[], pairs: number): readonly string[] {
  if (points.length === 0) return ["Nothing that fails alone cuts a data centre off from a VPC."];
  const heaviest = [...points].sort((a, b) => b.pairs.length - a.pairs.length);
  return [
    `Cut off by one failure alone, of ${pairs} ${pairs === 1 ? "pair" : "pairs"} of data centre and VPC:`,
    fitted(
      "  ",
      heaviest.map(({ title, pairs: cut }) => `${title} (${cut.length})`),
    ),
  ];
}

function pairsOf({ lanes }: Report): number {
  return new Set(lanes.map(({ dataCentre, vpc }) => `${dataCentre} ${vpc}`)).size;
}

/** As many items as go on a line, and how many more there are; the first one in any case. */
function fitted(start: string, items: readonly string[]): string {
  const text = (count: number) => {
    const more = items.length - count;
    return `${start}${items.slice(0, count).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  };
  let count = items.length;
  while (count > 1 && text(count).length > columns) count -= 1;
  return clipped(text(count));
}

function atMostTwo(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const [first = "", second, ...others] = wrapped(text, "  ");
    return second === undefined
      ? [first]
      : [first, others.length > 0 ? clipped(`${second} ${others[0]}`) : second];
  });
}

/** A line that ends where the window does: `--all` has the whole of it. */
function clipped(line: string, end = ""): string {
  const room = columns - end.length;
  return (line.length > room ? `${line.slice(0, room - 4)} ...` : line) + end;
}
