import { formatAddress, overlaps, parseCidr } from "@hybridnet/network/cidr";

/**
 * Ranges for links inside the cloud, of which nobody knows the real addresses: for benchmarks (RFC 2544),
 * shared (RFC 6598), reserved (RFC 1112). The first one of which the network uses nothing is taken.
 */
const ranges = ["198.18.0.0/15", "100.64.0.0/10", "240.0.0.0/8"];

/** The two ends of a link, with prefix length. */
interface LinkAddresses {
  readonly ends: readonly [string, string];
  readonly bare: readonly [string, string];
}

/** Gives each link inside the cloud a network of its own. */
export class LinkPool {
  private next: number;

  /** @throws Error where the network uses something of every range. */
  constructor(used: readonly string[]) {
    const networks = used.map(parseCidr).filter(({ prefixLength }) => prefixLength > 0);
    const free = ranges.map(parseCidr).find((range) => !networks.some((it) => overlaps(it, range)));
    if (free === undefined)
      throw new Error(`the network uses parts of ${ranges.join(", ")}: no range is left for links`);
    this.next = free.first;
  }

  take(): LinkAddresses {
    const first = this.next;
    this.next += 4;
    const bare = [formatAddress(first + 1), formatAddress(first + 2)] as const;
    return { bare, ends: [`${bare[0]}/30`, `${bare[1]}/30`] };
  }
}

/** Gives every router of the cloud an AS number that no data centre has. */
export class AsnPool {
  private next = 4294900000;
  private readonly given: number[] = [];

  constructor(private readonly used: readonly number[]) {}

  take(): number {
    while (this.used.includes(this.next)) this.next++;
    this.given.push(this.next);
    return this.next++;
  }

  /** All numbers that were given. */
  get all(): readonly number[] {
    return this.given;
  }
}
