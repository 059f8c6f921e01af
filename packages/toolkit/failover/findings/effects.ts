import type { Lane } from "../evaluate/lanes";
import type { Way } from "./ways";

/** One direction of a lane in one state of the network, ready to be told. */
export interface Traffic {
  readonly delivered: boolean;
  readonly ways: readonly Way[];
  /** Ids of the VBRs and connections that carry it. */
  readonly links: readonly string[];
  /** Ids of the sessions over which it leaves or enters the data centre. */
  readonly sessions: readonly string[];
  readonly mbps: number | undefined;
}

/** Both directions of a lane. */
export interface Exchange {
  readonly lane: Lane;
  readonly toVpc: Traffic;
  readonly toDataCentre: Traffic;
  /** Whether hosts of the VPC are up in this state; without them there is nothing to reach. */
  readonly hostsUp: boolean;
  /** Why a device drops flows that routes deliver, see state-risks; undefined where none does. */
  readonly dropped: string | undefined;
}

/** Whether routes lose traffic that they should not: a host that is down itself cannot be reached in any way. */
export function isLost({ toVpc, toDataCentre, hostsUp }: Exchange): boolean {
  return hostsUp && !(toVpc.delivered && toDataCentre.delivered);
}

/** Whether traffic does not arrive: no route leads there, or a device drops it on the way. */
export function isCutOff(exchange: Exchange): boolean {
  return isLost(exchange) || exchange.dropped !== undefined;
}

/** Whether both directions use the same links. */
export function isSymmetric({ toVpc, toDataCentre }: Exchange): boolean {
  return toVpc.links.join(" ") === toDataCentre.links.join(" ");
}

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

/** What changes from one state of a lane to another. */
export function kindOf(normal: Exchange, failed: Exchange): EffectKind {
  if (!failed.hostsUp) return "hosts-down";
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
