import { containsAddress, formatAddress, isHost, parseAddress, parseCidr } from "../cidr";
import type { Link } from "../network";
import type { Path } from "../problems";
import type { Breach } from "./rule";

/** Ends of a link whose address no host of the link's network can have. */
export function* endsOutside(link: Link, path: Path): Generator<Breach> {
  const cidr = parseCidr(link.cidr);
  for (const end of ["alibabaAddress", "customerAddress"] as const) {
    if (isHost(cidr, parseAddress(link[end]))) continue;
    const inside = containsAddress(cidr, parseAddress(link[end]));
    yield {
      path: [...path, end],
      message: inside
        ? `${link[end]} is the network or broadcast address of ${link.cidr}`
        : `${link[end]} lies outside ${link.cidr}`,
      remedy: `use one of ${hostsOf(link)}`,
    };
  }
}

/** Ends of a link that have one address between them. */
export function* sameEnds(link: Link, path: Path): Generator<Breach> {
  if (link.alibabaAddress !== link.customerAddress) return;
  yield {
    path: [...path, "customerAddress"],
    message: `${link.customerAddress} is the address of both ends`,
    remedy: `give the ends two of ${hostsOf(link)}`,
  };
}

function hostsOf(link: Link): string {
  const { first, last, prefixLength } = parseCidr(link.cidr);
  // A /31 and a /32 are refused by another rule; there is nothing to propose.
  if (prefixLength > 30) return "the addresses of a larger network";
  return `${formatAddress(first + 1)} to ${formatAddress(last - 1)}`;
}
