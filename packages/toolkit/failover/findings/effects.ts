import type { Lane } from "../evaluate/lanes";
import type { Failure } from "../failures/failure";
import { type Analysis, type Exchange, isLost, type Traffic } from "./analysis";
import type { Way } from "./ways";

/**
 * What a failure does to a lane: nothing, it moves to other ways, it moves to ways on which a device that keeps
 * state drops it, it is lost for want of a route, or its hosts are down themselves.
 */
export type EffectKind = "unchanged" | "moves" | "dropped" | "lost" | "hosts-down";

export interface Effect {
  readonly lane: Lane;
  readonly kind: EffectKind;
  readonly normal: Exchange;
  readonly failed: Exchange;
}

/** What a failure does to every lane that it touches. */
export function effectsOf(failure: Failure, analysis: Analysis): readonly Effect[] {
  return analysis.touchedBy(failure).map((lane) => {
    const normal = analysis.exchange(lane);
    const failed = analysis.exchange(lane, failure);
    return { lane, kind: kindOf(normal, failed), normal, failed };
  });
}

/** What changes from one state of a lane to another. */
export function kindOf(normal: Exchange, failed: Exchange): EffectKind {
  if (!failed.alive) return "hosts-down";
  if (isLost(failed)) return "lost";
  const same = sameWays(normal.toVpc, failed.toVpc) && sameWays(normal.toDataCentre, failed.toDataCentre);
  if (same) return "unchanged";
  return failed.dropped === undefined ? "moves" : "dropped";
}

export function sameWays(a: Traffic, b: Traffic): boolean {
  return a === b || textOf(a.ways) === textOf(b.ways);
}

function textOf(ways: readonly Way[]): string {
  return ways
    .map(({ edges }) => edges.map(({ from, to, via }) => `${from} ${to} ${via}`).join(" "))
    .sort()
    .join("\n");
}
