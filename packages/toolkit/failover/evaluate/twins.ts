import { overlap, parsePrefix } from "../../routing/ipv4";
import type { Hop, Path } from "../../routing/path";
import type { DataCentre, Membership, Topology } from "../../routing/topology";
import type { Outcome } from "./evaluator";
import { announcementsOf, factsOf, type Known, type Lane, signatureOf } from "./lanes";

/** A data centre that differs from another one in nothing but names, and what corresponds to what. */
export interface Twin {
  readonly original: string;
  /** Ids and networks of the twin to those of the original. */
  readonly toOriginal: ReadonlyMap<string, string>;
  readonly fromOriginal: ReadonlyMap<string, string>;
}

interface Shape {
  readonly site: string;
  readonly text: string;
  /** Ids and networks in an order that corresponds between equal shapes. */
  readonly names: readonly string[];
}

/**
 * Finds data centres with the same links to the same transit routers. Large networks repeat a few shapes
 * many times, and what is true of one is true of its twins.
 */
export function twinsOf(topology: Topology): ReadonlyMap<string, Twin> {
  const facts = factsOf(topology);
  const owners = useCounts(topology);
  const first = new Map<string, Shape>();
  const twins = new Map<string, Twin>();
  for (const site of topology.dataCentres) {
    const shape = shapeOf(site, topology, facts, owners);
    const original = first.get(shape.text);
    if (original === undefined) first.set(shape.text, shape);
    else
      twins.set(site.id, {
        original: original.site,
        toOriginal: new Map(shape.names.map((name, index) => [name, original.names[index] ?? name])),
        fromOriginal: new Map(original.names.map((name, index) => [name, shape.names[index] ?? name])),
      });
  }
  return twins;
}

function shapeOf(
  site: DataCentre,
  topology: Topology,
  facts: readonly Known[],
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): Shape {
  const sessions = topology.sessions
    .filter(({ dataCentre }) => dataCentre === site.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const routers = [...new Set(sessions.map(({ router }) => router))].sort();
  const attachments = topology.attachments
    .flatMap((it) => (it.kind !== "peer" && routers.includes(it.network) ? [it] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const needs = [...new Set(sessions.flatMap((it) => it.needs))].sort();
  const networks = [
    ...new Set([
      ...site.cidrs,
      ...sessions.flatMap((it) => announcementsOf(it, site).map(({ destination }) => destination)),
    ]),
  ];
  const ids = [
    site.id,
    ...sessions.map(({ id }) => id),
    ...routers,
    ...attachments.map(({ id }) => id),
    ...needs,
  ];
  const names = [...ids, ...networks];
  const place = new Map(names.map((name, index) => [name, `#${index}`]));
  const masked = (text: string) =>
    text
      .split(" ")
      .map((word) => place.get(word) ?? (word === String(site.asn) ? "#asn" : word))
      .join(" ");
  const tables = (memberships: readonly Membership[], id: string) =>
    memberships.filter(({ attachment }) => attachment === id).map(({ table }) => table);
  const shape = {
    // What it shares with another data centre could fail for both, and makes it one of a kind.
    alone: ids.some((id) => (owners.get(id)?.size ?? 0) > 1) ? site.id : "",
    sessions: sessions.map(({ id: _, dataCentre, announcements, ...it }) => ({
      ...it,
      router: place.get(it.router),
      needs: it.needs.map((need) => place.get(need)),
      loops: it.localAsn === site.asn,
      announcements: announcementsOf(
        { ...it, id: "", dataCentre, ...(announcements && { announcements }) },
        site,
      ).map(({ destination, asPath }) => [
        place.get(destination),
        masked(asPath.join(" ")),
        asPath.includes(it.localAsn),
      ]),
    })),
    attachments: attachments.map((it) => ({
      ...it,
      id: "",
      network: place.get(it.network),
      associations: tables(topology.associations, it.id),
      propagations: tables(topology.propagations, it.id),
    })),
    own: site.cidrs.map((cidr) => place.get(cidr)),
    networks: networks.map((network) => {
      const prefix = parsePrefix(network);
      const near = facts.filter((it) => overlap(it.prefix, prefix));
      return [prefix.length, signatureOf(prefix, near).split("\n").map(masked).sort()];
    }),
  };
  return { site: site.id, text: JSON.stringify(shape), names };
}

/** The data centres that use an id. */
function useCounts({ sessions }: Topology): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const { id, router, needs, dataCentre } of sessions)
    for (const used of [id, router, ...needs])
      users.set(used, (users.get(used) ?? new Set()).add(dataCentre));
  return users;
}

/** The failures of a twin as its original would have them. */
export function downOfOriginal(
  down: readonly string[],
  { toOriginal, fromOriginal }: Twin,
): readonly string[] {
  return down.flatMap((id) => toOriginal.get(id) ?? (fromOriginal.has(id) ? [] : [id]));
}

/** What is true of the original, in the words of its twin. */
export function outcomeOfTwin(
  { paths, dependsOn }: Outcome,
  { fromOriginal }: Twin,
  lane: Lane,
  original: Lane,
): Outcome {
  const name = (text: string) => fromOriginal.get(text) ?? text;
  const words = (text: string) =>
    text
      .split(" ")
      .map((word) => (word === original.siteHost.address ? lane.siteHost.address : name(word)))
      .join(" ");
  const hop = ({ element, table, destination, nextHop }: Hop): Hop => ({
    element: { ...element, id: name(element.id) },
    table: name(table),
    destination: name(destination),
    nextHop: { ...nextHop, id: name(nextHop.id) },
  });
  return {
    paths: {
      delivered: paths.delivered,
      all: paths.all.map(
        ({ hops, outcome, reason }): Path => ({
          hops: hops.map(hop),
          outcome,
          reason: reason === undefined ? undefined : words(reason),
        }),
      ),
    },
    dependsOn: new Set([...dependsOn].map(name)),
  };
}
