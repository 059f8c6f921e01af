import type { jointFailureKinds, SingleFailureKind } from "@hybridnet/network";

export type FailureKind = SingleFailureKind | (typeof jointFailureKinds)[number];

export interface Failure {
  /** Such as `circuit:shanghai/circuit1`; two of them joined by ` + ` for a pair. */
  readonly id: string;
  readonly kind: FailureKind | "pair";
  readonly title: string;
  /** Ids of the topology that are down. */
  readonly down: readonly string[];
  /** Zones whose hosts are down themselves. */
  readonly zones: readonly string[];
  /** Key of the data centre that it belongs to, where it belongs to one. */
  readonly site: string | undefined;
}

/** Two failures at once. */
export interface FailurePair extends Failure {
  readonly kind: "pair";
  readonly parts: readonly [Failure, Failure];
}
