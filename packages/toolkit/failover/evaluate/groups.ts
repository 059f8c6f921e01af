import { parseCanonical } from "@hybridnet/network/cidr";
import type { Topology } from "../../routing/topology";
import { announcementsOf } from "./lanes";

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
