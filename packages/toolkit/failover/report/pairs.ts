import { graver } from "../findings/pairs";
import type { EffectReport, PairCaseReport, Report } from "./report";
import { lanesById, mbpsOf } from "./words";

/** What two failures together do to every lane: what is told of the pair, else what the graver of the two does. */
export function effectsOfPair(
  report: Report,
  [first, second]: readonly [string, string],
): readonly EffectReport[] {
  const told = report.pairs?.cases.find(({ failures }) => failures[0] === first && failures[1] === second);
  const found = new Map<string, EffectReport>();
  for (const effect of effectsAlone(report, first)) found.set(effect.lane, effect);
  for (const effect of effectsAlone(report, second)) {
    const both = graver(found.get(effect.lane), effect);
    if (both !== undefined) found.set(effect.lane, both);
  }
  for (const effect of told?.effects ?? []) found.set(effect.lane, effect);
  return [...found.values()];
}

function effectsAlone({ failures }: Report, id: string): readonly EffectReport[] {
  return failures.find((it) => it.id === id)?.effects ?? [];
}

/** A lane that a pair of failures leaves less than each of the two does. */
export interface Narrowed {
  readonly effect: EffectReport;
  readonly mbps: number;
  /** What the narrower of the two leaves, or what there is normally. */
  readonly alone: number;
}

export function narrowedBy(report: Report, { failures, effects }: PairCaseReport): readonly Narrowed[] {
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
