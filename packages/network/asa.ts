import { asaOffers } from "./limits";
import type { VpnEntry } from "./rules/entries";

/** A setting of a connection that Cisco ASA 9.19 has no word for. */
export interface Unknown {
  /** Keys that lead to it from the connection. */
  readonly at: readonly [phase: "ike" | "ipsec", key: string];
  readonly value: string | number;
  /** What it can have instead. */
  readonly instead: readonly (string | number)[];
}

/** What a connection asks of its devices that Cisco ASA 9.19 cannot do; nothing where it can do all. */
export function unknownToAsa({ ike, ipsec }: Pick<VpnEntry, "ike" | "ipsec">): readonly Unknown[] {
  const authentication = asaOffers.authentication[ike.version];
  const least = asaOffers.leastLifetimeSeconds;
  return [
    ...oneOf(["ike", "encryption"], ike.encryption, asaOffers.encryption),
    ...oneOf(["ike", "authentication"], ike.authentication, authentication),
    ...oneOf(["ike", "dhGroup"], ike.dhGroup, asaOffers.dhGroup),
    ...atLeast(["ike", "lifetimeSeconds"], ike.lifetimeSeconds, least),
    ...oneOf(["ipsec", "encryption"], ipsec.encryption, asaOffers.encryption),
    ...oneOf(["ipsec", "authentication"], ipsec.authentication, authentication),
    ...oneOf(["ipsec", "dhGroup"], ipsec.dhGroup, asaOffers.ipsecDhGroup),
    ...atLeast(["ipsec", "lifetimeSeconds"], ipsec.lifetimeSeconds, least),
  ];
}

function oneOf(at: Unknown["at"], value: string, instead: readonly string[]): readonly Unknown[] {
  return instead.includes(value) ? [] : [{ at, value, instead }];
}

function atLeast(at: Unknown["at"], value: number, least: number): readonly Unknown[] {
  return value >= least ? [] : [{ at, value, instead: [`${least} or more`] }];
}
