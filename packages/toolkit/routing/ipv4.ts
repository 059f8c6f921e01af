/** An IPv4 network as numbers: first and last address, both inclusive. */
export interface Prefix {
  readonly length: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a network such as `10.0.0.0/8`.
 *
 * @throws Error where the text is no IPv4 network, or has host bits set.
 */
export function parsePrefix(text: string): Prefix {
  const [address, length, ...rest] = text.split("/");
  if (address === undefined || length === undefined || rest.length > 0 || !/^(3[0-2]|[12]?\d)$/.test(length))
    throw new Error(`${text} is no IPv4 network`);
  const size = 2 ** (32 - Number(length));
  const first = parseAddress(address);
  if (first % size !== 0) throw new Error(`${text} has host bits set`);
  return { length: Number(length), first, last: first + size - 1 };
}

/** @throws Error where the text is no IPv4 address. */
export function parseAddress(text: string): number {
  const octets = text.split(".");
  if (octets.length !== 4 || octets.some((octet) => !/^(0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255))
    throw new Error(`${text} is no IPv4 address`);
  return octets.reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

export function holds(prefix: Prefix, address: number): boolean {
  return prefix.first <= address && address <= prefix.last;
}

export function overlap(a: Prefix, b: Prefix): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Orders networks by address, larger ones first. */
export function byAddress(a: string, b: string): number {
  const [left, right] = [parsePrefix(a), parsePrefix(b)];
  return left.first - right.first || left.length - right.length;
}
