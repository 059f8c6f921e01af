/** What can fail, one at a time. */
export const failureKinds = [
  "circuit",
  "bgp-session",
  "tunnel",
  "vpn-connection",
  "device",
  "uplink",
  "inter-region-link",
  "transit-router",
  "zone",
] as const;

/** Several links of one data centre at once: what its standby is there for where it has two circuits. */
export const jointFailureKinds = ["all-circuits", "all-bgp-sessions"] as const;

export type FailureKind = (typeof failureKinds)[number] | (typeof jointFailureKinds)[number];

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
