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

export type SingleFailureKind = (typeof failureKinds)[number];

/** Several links of one data centre at once: what its standby is there for where it has two circuits. */
export const jointFailureKinds = ["all-circuits", "all-bgp-sessions"] as const;

/** What carries traffic between a data centre and the cloud. */
export const linkKinds = ["circuit", "vpn"] as const;

export type LinkKind = (typeof linkKinds)[number];

/** The id of a failure, such as `circuit:shanghai/circuit1`. */
export function failureId(kind: SingleFailureKind, ...keys: readonly string[]): string {
  return `${kind}:${keys.join("/")}`;
}
