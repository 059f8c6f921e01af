import ipaddr from "ipaddr.js";

/** An IPv4 network as numbers: first and last address, both inclusive. */
export interface Cidr {
  readonly text: string;
  readonly prefixLength: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads an IPv4 network such as `10.0.0.0/8`. Host bits may be set: `isCanonical` tells.
 * @throws Error where the text is no IPv4 network; the schema has refused such texts before.
 */
export function parseCidr(text: string): Cidr {
  const [address, prefixLength] = ipaddr.IPv4.parseCIDR(text);
  const size = 2 ** (32 - prefixLength);
  const first = Math.floor(toNumber(address) / size) * size;
  return { text, prefixLength, first, last: first + size - 1 };
}

/**
 * Reads an IPv4 address.
 * @throws Error where the text is no IPv4 address; the schema has refused such texts before.
 */
export function parseAddress(text: string): number {
  return toNumber(ipaddr.IPv4.parse(text));
}

function toNumber(address: ipaddr.IPv4): number {
  return address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** The network's text with no host bit set. */
export function canonical(cidr: Cidr): string {
  return `${formatAddress(cidr.first)}/${cidr.prefixLength}`;
}

export function isCanonical(cidr: Cidr): boolean {
  return canonical(cidr) === cidr.text;
}

export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether `inner` lies in `outer` or equals it. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function containsAddress(cidr: Cidr, address: number): boolean {
  return cidr.first <= address && address <= cidr.last;
}

/** Whether an address can be a host's: neither the network's own nor its broadcast address (up to /30). */
export function isHost(cidr: Cidr, address: number): boolean {
  if (cidr.prefixLength > 30) return containsAddress(cidr, address);
  return cidr.first < address && address < cidr.last;
}

/** Dotted mask as the provider wants it: `/30` is `255.255.255.252`. */
export function dottedMask(prefixLength: number): string {
  return ipaddr.IPv4.subnetMaskFromPrefixLength(prefixLength).toString();
}

/** Orders networks by address, larger ones first. */
export function byAddress(a: Cidr, b: Cidr): number {
  return a.first - b.first || a.prefixLength - b.prefixLength;
}
