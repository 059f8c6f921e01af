import { containsAddress, formatAddress, isHost, parseAddress, parseCidr } from "../cidr";
import type { Link } from "../network";
import type { Path } from "../problems";
import type { NetworkFile } from "../schema";
import { type At, circuits, oncePerFile, tunnels, type UplinkEntry } from "./entries";
import type { Breach } from "./rule";

/** One place of the file that names, or leaves out, a gateway or an uplink. */
export interface Reference {
  readonly what: "gateway" | "uplink";
  readonly path: Path;
  readonly named: string | undefined;
  /** Where the candidates stand. */
  readonly among: Path;
  readonly candidates: readonly string[];
}

/** Where a tunnel ends: its gateway, its uplink once the gateway is known, and what that leads to. */
export interface TunnelEnd {
  readonly region: string;
  readonly gateway: Reference;
  readonly uplink: Reference | undefined;
  readonly end: At<UplinkEntry> | undefined;
}

export function circuitEnds(file: NetworkFile): readonly Reference[] {
  return circuits(file).map(({ value, path, site }) =>
    reference("gateway", path, value.gateway, site.value.gateways, [...site.path, "gateways"]),
  );
}

export const tunnelEnds = oncePerFile((file): readonly TunnelEnd[] =>
  tunnels(file).map(({ value, path, vpn: { region }, site }) => {
    const { gateways } = site.value;
    const gateway = reference("gateway", path, value.gateway, gateways, [...site.path, "gateways"]);
    const found = follow(gateway, gateways);
    if (found === undefined) return { region, gateway, uplink: undefined, end: undefined };
    const { uplinks } = found.value;
    const uplink = reference("uplink", path, value.uplink, uplinks, [...found.path, "uplinks"]);
    return { region, gateway, uplink, end: follow(uplink, uplinks) };
  }),
);

/** What a reference leads to; undefined where that is nothing, or could be several. */
function follow<T>(
  { named, among, candidates }: Reference,
  map: Readonly<Record<string, T>>,
): At<T> | undefined {
  const key = named ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (key === undefined || !Object.hasOwn(map, key)) return undefined;
  const value = map[key];
  return value === undefined ? undefined : { value, path: [...among, key] };
}

function reference(
  what: Reference["what"],
  path: Path,
  named: string | undefined,
  map: Readonly<Record<string, unknown>>,
  among: Path,
): Reference {
  return { what, path: [...path, what], named, among, candidates: Object.keys(map) };
}

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
