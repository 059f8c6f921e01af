import { asaOffers } from "./device-limits";
import type { Device } from "./network";
import type { VpnEntry } from "./rules/entries";

/** What a port of a device leads to. */
export type PortKind = "uplink" | "inside" | "circuit";

/** The numbering of the help page's device: uplinks from 0, the inner side 2, circuits from 3. */
const firstOf: Readonly<Record<PortKind, number>> = { uplink: 0, inside: 2, circuit: 3 };

const nameOf: Readonly<Record<Device["vendor"], (number: number) => string>> = {
  "cisco-asa": (number) => `GigabitEthernet0/${number}`,
  linux: (number) => `eth${number}`,
};

/** Name of a port that the file does not name; `index` counts its kind on one device, sorted by key. */
export function defaultPort(vendor: Device["vendor"], kind: PortKind, index = 0): string {
  return nameOf[vendor](firstOf[kind] + index);
}

const stateful: Readonly<Record<Device["vendor"], boolean>> = { "cisco-asa": true, linux: false };

/** Whether every packet of a connection has to pass a device of this vendor where the first one did. */
export function isStateful({ vendor }: Pick<Device, "vendor">): boolean {
  return stateful[vendor];
}

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
