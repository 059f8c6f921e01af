import { narrowTable, type Style, wrapped } from "../../command/terminal";
import type { EffectReport, PairCaseReport, Report } from "./report";
import { waysUnder } from "./text-ways";
import { bothWays, lanesById, listed, listWords, mbpsOf, rowsOf, withoutProbes } from "./words";

function effectsAlone({ failures }: Report, id: string): readonly EffectReport[] {
  return failures.find((it) => it.id === id)?.effects ?? [];
}

/** A lane that a pair of failures leaves less than each of the two does. */
export interface LessCapacity {
  readonly effect: EffectReport;
  readonly mbps: number;
  /** What the narrower of the two leaves, or what there is normally. */
  readonly alone: number;
}

export function lessCapacityOf(
  report: Report,
  { failures, effects }: PairCaseReport,
): readonly LessCapacity[] {
  const lanes = lanesById(report);
  return effects
    .filter(({ kind }) => kind === "moves")
    .flatMap((effect) => {
      const parts = failures.map((id) => effectsAlone(report, id).find(({ lane }) => lane === effect.lane));
      const others = [lanes.get(effect.lane), ...parts].flatMap((it) => (it && mbpsOf(it)) ?? []);
      const [mbps, alone] = [mbpsOf(effect), Math.min(...others)];
      return mbps !== null && mbps < alone ? [{ effect, mbps, alone }] : [];
    });
}

const notLookedAt = "not looked at, because there are too many; --pairs does";

/** What only two failures together cut off, and what that means for planned work. */
export function pairLosses({ pairs }: Report): readonly string[] {
  if (pairs === null) return [notLookedAt];
  if (pairs.losses.length === 0) return [`none of ${pairs.evaluated}`];
  return [
    ...listed(pairs.losses, ({ id, title, lanes }) => {
      const effects = pairs.cases.find((it) => it.id === id)?.effects ?? [];
      const isDropped = effects.some(({ lane, kind }) => kind === "dropped" && lanes.includes(lane));
      return `- ${title}: ${listWords(withoutProbes(lanes))}${isDropped ? " (dropped)" : ""}`;
    }),
    ...wrapped("While one of such two has failed, planned work on the other one is an outage.", ""),
  ];
}

/** What two failures together leave less than each of them, and how many pairs do anything of their own. */
export function lessCapacity(report: Report): readonly string[] {
  const { pairs } = report;
  if (pairs === null) return [];
  const lines = lessCapacityLines(report);
  return [
    ...(lines.length === 0 ? [`none of ${pairs.evaluated}`] : listed(lines, (line) => `- ${line}`)),
    ...wrapped(caseCount(pairs), ""),
  ];
}

/** One line for each pair of failures and what it leaves. */
export function lessCapacityLines(report: Report): readonly string[] {
  const lanes = lanesById(report);
  return (report.pairs?.cases ?? []).flatMap((it) => {
    const less = lessCapacityOf(report, it);
    const rows = rowsOf(
      less.map(({ effect }) => effect),
      lanes,
    );
    return rows.map((row) => {
      const [first] = less.filter(({ effect }) => effect.lane === row.effect.lane);
      const amount = `${first?.mbps} Mbit/s, ${first?.alone} with one of them`;
      return `${it.title}: ${listWords(row.lanes)}: ${bothWays(row)}, ${amount}`;
    });
  });
}

/** How many pairs are more than the sum of their parts. */
export function caseCount({ evaluated, cases }: NonNullable<Report["pairs"]>): string {
  const rest = evaluated - cases.length;
  return `Of ${evaluated} pairs, ${cases.length} lead some traffic where neither failure alone does (--pairs shows every way and the planned work); in the other ${rest}, everything goes as one of the two alone makes it go.`;
}

/** All pairs that do something of their own, in the manner of the table of failures. */
export function pairTable(report: Report): readonly string[] {
  const { pairs } = report;
  if (pairs === null || pairs.cases.length === 0) return pairs === null ? [notLookedAt] : ["none"];
  const lanes = lanesById(report);
  const rows = pairs.cases.flatMap((it) =>
    rowsOf(it.effects, lanes).map((row, index) => [
      index === 0 ? it.title : "",
      listWords(row.lanes),
      bothWays(row),
      row.mbps,
      ...(index === 0 ? workWords(it) : ["", ""]),
    ]),
  );
  const header = [
    "failures",
    "data centre - VPC",
    "traffic",
    "Mbit/s",
    "work on the first, the second being down",
    "work on the second, the first being down",
  ];
  return narrowTable(header, rows);
}

function workWords({ plannedWork }: PairCaseReport): readonly string[] {
  return plannedWork.map(({ kind }) => kind);
}

/** Every way of these pairs hop by hop. */
export function pairWays({ pairs }: Report, style: Style): readonly string[] {
  return waysUnder(pairs?.cases ?? [], style);
}
