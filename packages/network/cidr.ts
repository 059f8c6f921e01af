/** Addresses in a row as numbers, both ends inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** An IPv4 network. */
export interface Cidr extends Span {
  readonly text: string;
  readonly prefixLength: number;
}

/**
 * Reads an IPv4 network such as `10.0.0.0/8`. Host bits may be set: `isCanonical` tells.
 * @throws Error where the text is no IPv4 network; the schema has refused such texts before.
 */
export function parseCidr(text: string): Cidr {
  const cidr = readCidr(text);
  if (cidr === undefined) throw new Error(`${text} is no IPv4 network`);
  return cidr;
}

/**
 * Reads an IPv4 network whose text names it: equal networks have equal texts.
 * @throws Error where the text is no IPv4 network, or has host bits set.
 */
export function parseCanonical(text: string): Cidr {
  const known = canonicalCidrs.get(text);
  if (known !== undefined) return known;
  const cidr = parseCidr(text);
  if (!isCanonical(cidr)) throw new Error(`${text} has host bits set`);
  canonicalCidrs.set(text, cidr);
  return cidr;
}

/** Routes are compared thousands of times, and a program meets few networks. */
const canonicalCidrs = new Map<string, Cidr>();

/** The same for a text of which nothing is known: undefined where it is no network, or has host bits set. */
export function readCanonical(text: string): Cidr | undefined {
  const cidr = readCidr(text);
  return cidr !== undefined && isCanonical(cidr) ? cidr : undefined;
}

function readCidr(text: string): Cidr | undefined {
  const slash = text.indexOf("/");
  const prefixLength = wholeNumber(text.slice(slash + 1), 32);
  const address = slash < 0 ? undefined : toNumber(text.slice(0, slash));
  if (address === undefined || prefixLength === undefined) return undefined;
  const size = 2 ** (32 - prefixLength);
  const first = Math.floor(address / size) * size;
  return { text, prefixLength, first, last: first + size - 1 };
}

/**
 * Reads an IPv4 address.
 * @throws Error where the text is no IPv4 address; the schema has refused such texts before.
 */
export function parseAddress(text: string): number {
  const address = toNumber(text);
  if (address === undefined) throw new Error(`${text} is no IPv4 address`);
  return address;
}

function toNumber(address: string): number | undefined {
  const octets = address.split(".").map((text) => wholeNumber(text, 255));
  if (octets.length !== 4) return undefined;
  return octets.reduce<number | undefined>(
    (sum, octet) => (sum === undefined || octet === undefined ? undefined : sum * 256 + octet),
    0,
  );
}

/** Decimal without leading zeros, because some programs read those as octal. */
function wholeNumber(text: string, max: number): number | undefined {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= max ? Number(text) : undefined;
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

export function overlaps(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether `inner` lies in `outer` or equals it. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function containsAddress(span: Span, address: number): boolean {
  return span.first <= address && address <= span.last;
}

/** Whether an address can be a host's: neither the network's own nor its broadcast address (up to /30). */
export function isHost(cidr: Cidr, address: number): boolean {
  if (cidr.prefixLength > 30) return containsAddress(cidr, address);
  return cidr.first < address && address < cidr.last;
}

/** Dotted mask as the provider wants it: `/30` is `255.255.255.252`. */
export function dottedMask(prefixLength: number): string {
  return formatAddress(2 ** 32 - 2 ** (32 - prefixLength));
}

/** Orders networks by address, larger ones first. */
export function byAddress(a: Cidr, b: Cidr): number {
  return a.first - b.first || a.prefixLength - b.prefixLength;
}

/** The addresses of several networks as few spans in address order: two halves cover what their whole does. */
export function union(cidrs: readonly Cidr[]): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (const { first, last } of [...cidrs].sort(byAddress)) {
    const open = spans.at(-1);
    if (open !== undefined && first <= open.last + 1) open.last = Math.max(open.last, last);
    else spans.push({ first, last });
  }
  return spans;
}

/** Those of several networks that lie in no other one, in address order; of equal ones the first. */
export function outermost<T extends Cidr>(cidrs: readonly T[]): readonly T[] {
  const outer: T[] = [];
  for (const cidr of [...cidrs].sort(byAddress)) {
    const open = outer.at(-1);
    if (open === undefined || cidr.first > open.last) outer.push(cidr);
  }
  return outer;
}

/** The span that contains another one, by binary search: the spans are disjoint and in address order. */
export function enclosing<T extends Span>(spans: readonly T[], inner: Span): T | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || inner.first < span.first) high = middle - 1;
    else if (inner.first > span.last) low = middle + 1;
    else return inner.last <= span.last ? span : undefined;
  }
  return undefined;
}
