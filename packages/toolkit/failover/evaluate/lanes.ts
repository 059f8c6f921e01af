import {
  type Cidr,
  containsAddress,
  formatAddress,
  overlaps,
  parseAddress,
  parseCanonical,
} from "@hybridnet/network/cidr";
import type { Host } from "../../routing/path";
import { defaultRouteLimit } from "../../routing/sessions";
import type { DataCentre, Session, Topology, Vpc } from "../../routing/topology";

/** Networks of one data centre and one VPC that nothing in the network treats differently. */
export interface Lane {
  readonly id: string;
  readonly site: string;
  readonly vpc: string;
  readonly siteNetworks: readonly string[];
  readonly vpcNetworks: readonly string[];
  /** Hosts that stand for all of them. */
  readonly siteHost: Host;
  readonly vpcHost: Host;
  /** Key of the probe that one of the hosts is. */
  readonly probe: string | undefined;
}

export type Direction = "to-vpc" | "to-data-centre";

export const directions: readonly Direction[] = ["to-vpc", "to-data-centre"];

/** A host to look at by itself. */
export interface ProbeHost extends Host {
  readonly key: string;
}

/** Something that the topology says about a network. */
interface Fact {
  readonly cidr: Cidr;
  readonly text: string;
}

/** Every data centre with every VPC, by as few hosts as have different ways; and every probe with its other side. */
export function lanesOf(topology: Topology, probes: readonly ProbeHost[] = []): readonly Lane[] {
  const known = factsOf(topology);
  const sites = topology.dataCentres.map((site) => ({ site, classes: classesOf(site.cidrs, known) }));
  const vpcs = topology.vpcs.map((vpc) => ({ vpc, classes: vpcClasses(vpc, known) }));
  return sites.flatMap(({ site, classes }) =>
    vpcs.flatMap(({ vpc, classes: vpcSides }) => [
      ...classes.flatMap((a) => vpcSides.map((b) => lane(site, a, vpc, b, undefined))),
      ...probes.flatMap((probe) => {
        const only = [{ networks: [`${probe.address}/32`], address: probe.address }];
        if (probe.in === "vpc" && probe.id === vpc.id)
          return classes.flatMap((a) => only.map((b) => lane(site, a, vpc, b, probe.key)));
        if (probe.in === "data-centre" && probe.id === site.id)
          return vpcSides.flatMap((b) => only.map((a) => lane(site, a, vpc, b, probe.key)));
        return [];
      }),
    ]),
  );
}

interface Side {
  readonly networks: readonly string[];
  readonly address: string;
}

function lane(site: DataCentre, a: Side, vpc: Vpc, b: Side, probe: string | undefined): Lane {
  return {
    id: `${site.id} ${a.address} ${vpc.id} ${b.address}`,
    site: site.id,
    vpc: vpc.id,
    siteNetworks: a.networks,
    vpcNetworks: b.networks,
    siteHost: { in: "data-centre", id: site.id, address: a.address },
    vpcHost: { in: "vpc", id: vpc.id, address: b.address },
    probe,
  };
}

/** vSwitches by route table, and among those by what is known about their networks. */
function vpcClasses(vpc: Vpc, known: readonly Fact[]): readonly Side[] {
  const tables = [...new Set(vpc.vswitches.map(({ table }) => table))];
  return tables.flatMap((table) =>
    classesOf(
      vpc.vswitches.filter((it) => it.table === table).map(({ cidr }) => cidr),
      known,
    ),
  );
}

function classesOf(networks: readonly string[], known: readonly Fact[]): readonly Side[] {
  const classes = new Map<string, { networks: string[]; address: string }>();
  for (const network of networks) {
    const cidr = parseCanonical(network);
    const near = known.filter((it) => overlaps(it.cidr, cidr));
    const signature = signatureOf(cidr, near);
    const found = classes.get(signature);
    if (found !== undefined) found.networks.push(network);
    else {
      const inside = near.filter((it) => it.cidr.prefixLength > cidr.prefixLength).map((it) => it.cidr);
      classes.set(signature, { networks: [network], address: addressIn(cidr, inside) });
    }
  }
  return [...classes.values()];
}

/** All that is known about a network; that of the network itself without its numbers. */
function signatureOf({ text }: Cidr, near: readonly Fact[]): string {
  return near
    .map(({ cidr, text: fact }) => (cidr.text === text ? fact : `${cidr.text} ${fact}`))
    .sort()
    .join("\n");
}

/** A host of the network that lies in none of the smaller networks, where there is one. */
function addressIn(cidr: Cidr, smaller: readonly Cidr[]): string {
  const starts = [cidr.first + 1, cidr.first, ...smaller.map(({ last }) => last + 1)];
  const free = starts.find(
    (address) => containsAddress(cidr, address) && !smaller.some((it) => containsAddress(it, address)),
  );
  return formatAddress(free ?? cidr.first);
}

/** All that the topology says about networks. Two networks about which it says the same have the same ways. */
function factsOf(topology: Topology): readonly Fact[] {
  const sites = new Map(topology.dataCentres.map((site) => [site.id, site]));
  const fact = (text: string, about: string): Fact => ({ cidr: parseCanonical(text), text: about });
  return [
    // Not carried over VPN, see the rules of sessions.
    fact("100.64.0.0/10", "reserved"),
    ...topology.dataCentres.flatMap(({ id, cidrs }) => cidrs.map((cidr) => fact(cidr, `of ${id}`))),
    ...topology.sessions.flatMap((session) => {
      const announced = announcementsOf(session, sites.get(session.dataCentre));
      // Where routes are dropped for their number, each has a fate of its own.
      const crowded = announced.length > (session.routeLimit ?? defaultRouteLimit);
      return announced.map(({ destination, asPath }) =>
        fact(destination, `over ${session.id} ${asPath.join(" ")} ${crowded ? destination : ""}`),
      );
    }),
    ...topology.sessions.flatMap(({ id, accepts = [] }) =>
      accepts.map((network) => fact(network, `accepted over ${id}`)),
    ),
    ...topology.vpcs.flatMap(({ id, cidrs, vswitches, tables }) => [
      ...cidrs.map((cidr) => fact(cidr, `block of ${id}`)),
      ...vswitches.map(({ cidr, table }) => fact(cidr, `of ${id} ${table}`)),
      ...tables.flatMap((table) =>
        table.routes.map(({ destination, nextHop }) => fact(destination, `in ${table.id} to ${nextHop}`)),
      ),
    ]),
    ...(topology.staticRoutes ?? []).map(({ table, destination, attachment }) =>
      fact(destination, `in ${table} to ${attachment ?? "nowhere"}`),
    ),
  ];
}

/** What a data centre announces over a session. */
export function announcementsOf(session: Session, site: DataCentre | undefined) {
  return (
    session.announcements ??
    (site?.cidrs ?? []).map((destination) => ({ destination, asPath: [site?.asn ?? 0] }))
  );
}

/** Whether an address lies in a network. */
export function isIn(network: string, address: string): boolean {
  return containsAddress(parseCanonical(network), parseAddress(address));
}
