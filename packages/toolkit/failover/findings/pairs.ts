import type { Lane } from "../evaluate/lanes";
import type { Failure, FailurePair } from "../failures/failures";
import type { Analysis } from "./analysis";
import { type Effect, type EffectKind, isCutOff, kindOf, sameWays } from "./effects";
import { type PlannedWork, plannedWorkOf } from "./returns";

/** Two failures at once that do what does not follow from what each does alone. */
export interface PairCase {
  readonly pair: FailurePair;
  /** The lanes concerned. All others are as under the more severe of the two. */
  readonly effects: readonly Effect[];
  /** Lanes that the two together cut off and neither does alone. */
  readonly losses: readonly Lane[];
  readonly work: readonly WorkDuring[];
}

/** Planned work on one of two while the other one has failed. */
export interface WorkDuring extends PlannedWork {
  readonly on: Failure;
  readonly during: Failure;
}

const severity: Readonly<Record<EffectKind, number>> = {
  unchanged: 0,
  moves: 1,
  dropped: 2,
  lost: 3,
  "hosts-down": 4,
};

/** Of what two failures do to a lane, the more severe; nothing where neither does anything. The first where they are equal. */
export function moreSevere<T extends { readonly kind: EffectKind }>(
  first: T | undefined,
  second: T | undefined,
): T | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return severity[second.kind] > severity[first.kind] ? second : first;
}

/** What single failures do, for looking at two of them together. */
export class PairFindings {
  private readonly alone: ReadonlyMap<Failure, ReadonlyMap<Lane, Effect>>;

  constructor(
    private readonly analysis: Analysis,
    effects: ReadonlyMap<Failure, readonly Effect[]>,
  ) {
    this.alone = new Map(
      [...effects].map(([failure, all]) => [
        failure,
        new Map(all.filter(({ kind }) => kind !== "unchanged").map((effect) => [effect.lane, effect])),
      ]),
    );
  }

  /** The pair as a case of its own; undefined where every lane is as under one of the two alone. */
  caseOf(pair: FailurePair): PairCase | undefined {
    const [first, second] = pair.parts.map((part) => this.alone.get(part));
    const effects = this.analysis.effectsOf(pair).filter((effect) => {
      const parts = [first?.get(effect.lane), second?.get(effect.lane)] as const;
      return !follows(effect, parts);
    });
    if (effects.length === 0) return undefined;
    const isCut = (lane: Lane) =>
      [first, second].some(
        (known) => (severity[known?.get(lane)?.kind ?? "unchanged"] ?? 0) > severity.moves,
      );
    return {
      pair,
      effects,
      losses: effects
        .filter(({ lane, kind, normal }) => {
          const cutsOff = kind === "lost" || kind === "dropped";
          return cutsOff && !isCut(lane) && !isCutOff(normal);
        })
        .map(({ lane }) => lane),
      work: [this.work(pair, 0, 1), this.work(pair, 1, 0)],
    };
  }

  /** The other one has failed already: what is cut off by it cannot be lost again. */
  private work(pair: FailurePair, worked: 0 | 1, failed: 0 | 1): WorkDuring {
    const [on, during] = [pair.parts[worked], pair.parts[failed]];
    const effects = this.analysis.affectedBy(pair).map((lane): Effect => {
      const before = this.analysis.exchange(lane, during);
      const after = this.analysis.exchange(lane, pair);
      const isGone = !before.hostsUp || isCutOff(before);
      return { lane, kind: isGone ? "unchanged" : kindOf(before, after), normal: before, failed: after };
    });
    return { ...plannedWorkOf(on, effects, this.analysis), on, during };
  }
}

/** Whether what a pair does to a lane is what the more severe of the two does; where both are equally severe, they agree. */
function follows(
  effect: Effect,
  [first, second]: readonly [Effect | undefined, Effect | undefined],
): boolean {
  const one = moreSevere(first, second);
  if (one === undefined) return effect.kind === "unchanged";
  const other = one === first ? second : first;
  return isSame(effect, one) && (other?.kind !== one.kind || isSame(effect, other));
}

function isSame(a: Effect, b: Effect): boolean {
  if (a.kind !== b.kind) return false;
  return (
    // Where the hosts are down, no way matters.
    a.kind === "hosts-down" ||
    (sameWays(a.failed.toVpc, b.failed.toVpc) && sameWays(a.failed.toDataCentre, b.failed.toDataCentre))
  );
}
