import { parseCanonical } from "@hybridnet/network/cidr";
import { inOrder } from "../../routing/converge";
import type { DataCentre, Membership, Topology, Vpc } from "../../routing/topology";
import { announcementsOf } from "./lanes";

/** Part of a topology: what a packet to certain data centres and VPCs can meet. */
export interface Slice {
  readonly topology: Topology;
  /** What is down of it. Failures that come to the same thing, such as a circuit's and its session's, give equal texts. */
  stateUnder(down: readonly string[]): string;
}

/**
 * Cuts a topology into what matters for one destination: all transit routers and what joins them, and of
 * data centres and VPCs only those whose networks overlap with it. Everything keeps its order, because
 * where routes are equal the first one in order of ids is passed on.
 */
export class Slices {
  private readonly full: Topology;
  private readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Data centres and VPCs to which attachments and sessions belong; none for what joins transit routers. */
  private readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly touched: ReadonlyMap<string, readonly string[]>;
  private readonly known = new Map<string, Slice>();

  constructor(topology: Topology) {
    this.full = inOrder(topology);
    this.groups = groupsOf(topology);
    this.owners = ownersOf(topology);
    this.touched = touchedOf(topology);
  }

  /** What a packet to a host of the data centre or VPC can meet; with `from`, its origin too. */
  towards(destination: string, from?: string): Slice {
    const members = this.groups.get(destination) ?? [destination];
    const owners = from === undefined || members.includes(from) ? members : [...members, from].sort();
    const key = owners.join(" ");
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.slice(owners);
    this.known.set(key, made);
    return made;
  }

  private slice(owners: readonly string[]): Slice {
    const { full } = this;
    const isIn = (id: string) => {
      const all = this.owners.get(id);
      return all === undefined || owners.some((owner) => all.has(owner));
    };
    const isMember = ({ attachment }: Membership) => isIn(attachment);
    const isOwner = ({ id }: DataCentre | Vpc) => owners.includes(id);
    return {
      topology: {
        ...full,
        vpcs: full.vpcs.filter(isOwner),
        dataCentres: full.dataCentres.filter(isOwner),
        sessions: full.sessions.filter(({ id }) => isIn(id)),
        attachments: full.attachments.filter(({ id }) => isIn(id)),
        associations: full.associations.filter(isMember),
        propagations: full.propagations.filter(isMember),
      },
      stateUnder: (down) => {
        const parts = new Set(down.flatMap((id) => this.touched.get(id) ?? []).filter(isIn));
        return [...parts].sort().join("\n");
      },
    };
  }
}

function ownersOf({ attachments, sessions, vpcs, staticRoutes = [] }: Topology) {
  const byNetwork = new Map<string, Set<string>>(vpcs.map(({ id }) => [id, new Set([id])]));
  for (const { router, dataCentre } of sessions)
    byNetwork.set(router, (byNetwork.get(router) ?? new Set()).add(dataCentre));
  // A route that was written by hand leads there whatever the destination belongs to.
  const byHand = new Set(staticRoutes.map(({ attachment }) => attachment));
  const nobody: ReadonlySet<string> = new Set();
  return new Map<string, ReadonlySet<string>>([
    ...sessions.map(({ id, dataCentre }) => [id, new Set([dataCentre])] as const),
    ...attachments.flatMap((it) =>
      it.kind === "peer" || byHand.has(it.id) ? [] : [[it.id, byNetwork.get(it.network) ?? nobody] as const],
    ),
  ]);
}

/** By everything that can fail: the transit routers, attachments and sessions that go down with it. */
function touchedOf({
  transitRouters,
  attachments,
  sessions,
}: Topology): ReadonlyMap<string, readonly string[]> {
  const touched = new Map<string, string[]>();
  const touch = (by: string, what: string) => {
    const known = touched.get(by);
    if (known === undefined) touched.set(by, [what]);
    else known.push(what);
  };
  for (const { id } of transitRouters) touch(id, id);
  for (const it of attachments)
    for (const by of [it.id, ...(it.kind === "peer" ? it.transitRouters : [it.transitRouter, it.network])])
      touch(by, it.id);
  for (const { id, router, dataCentre, needs } of sessions)
    for (const by of [id, router, dataCentre, ...needs]) touch(by, id);
  return touched;
}

/**
 * Data centres and VPCs by id, each with the group that it belongs to: those whose networks overlap. A
 * packet to a member of a group meets routes of the group's networks only, whatever else is announced,
 * because no other route matches its destination.
 */
export function groupsOf(topology: Topology): ReadonlyMap<string, readonly string[]> {
  const sites = new Map(topology.dataCentres.map((site) => [site.id, site]));
  const spans = [
    ...topology.dataCentres.flatMap(({ id, cidrs }) => cidrs.map((cidr) => ({ owner: id, cidr }))),
    ...topology.sessions.flatMap((session) =>
      announcementsOf(session, sites.get(session.dataCentre)).map(({ destination }) => ({
        owner: session.dataCentre,
        cidr: destination,
      })),
    ),
    ...topology.vpcs.flatMap(({ id, vswitches }) => vswitches.map(({ cidr }) => ({ owner: id, cidr }))),
  ]
    .map(({ owner, cidr }) => ({ owner, ...parseCanonical(cidr) }))
    .sort((a, b) => a.first - b.first || b.last - a.last);

  const groups = new Map<string, string[]>();
  const groupOf = (owner: string): string[] => {
    const known = groups.get(owner) ?? [owner];
    groups.set(owner, known);
    return known;
  };
  for (const { id } of [...topology.dataCentres, ...topology.vpcs]) groupOf(id);
  let open: (typeof spans)[number] | undefined;
  for (const span of spans) {
    if (open !== undefined && span.first <= open.last) {
      const [into, from] = [groupOf(open.owner), groupOf(span.owner)];
      if (into !== from)
        for (const owner of from) {
          into.push(owner);
          groups.set(owner, into);
        }
    }
    if (open === undefined || span.last > open.last) open = span;
  }
  for (const members of new Set(groups.values())) members.sort();
  return groups;
}
