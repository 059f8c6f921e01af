import { contains, parseCanonical } from "@hybridnet/network/cidr";
import { groupBy } from "./group-by";
import { permits } from "./policies";
import type { Candidate } from "./select";
import { learnedBy } from "./sessions";
import type { Assumption, NextHop, Route } from "./tables";
import type { DataCentre, NetworkAttachment, Policy, Session, Vpc, VpcTable } from "./topology";
import type { TopologyView } from "./topology-view";
import { published, type RouterTables } from "./transit-routers";

/**
 * What a transit router sends out over one attachment to a network: nothing that a policy rejects.
 * Which link type a route of another region counts as is not published; it is taken to be the one by
 * which the route entered the CEN.
 */
export function sentOver(
  attachment: NetworkAttachment,
  view: TopologyView,
  tables: RouterTables,
  policies: readonly Policy[],
  assumptions: Set<Assumption>,
): readonly Candidate[] {
  const router = view.topology.transitRouters.find(({ id }) => id === attachment.transitRouter);
  if (router === undefined) return [];
  const routes = published(view, attachment, router.id, tables);
  // With one table there is nothing to choose from.
  if (routes.length > 0 && router.tables.length > 1) assumptions.add("publishing-follows-the-association");
  return routes.filter((route) => {
    // A blackhole route, such as a published CIDR block's, goes to VBRs only
    // (provider documentation r/cen_transit_router_cidr, 1.289).
    if (route.attachment === undefined && attachment.kind !== "vbr") return false;
    const passes = permits(policies, router.id, route.entered, attachment.kind);
    if (!passes && route.passed.length > 1) assumptions.add("policy-looks-at-the-first-link");
    return passes;
  });
}

/** The table of a VBR or an IPsec-VPN connection: routes of the data centre, then those of the transit router. */
export function routesOfRouter(
  router: string,
  view: TopologyView,
  sent: readonly { readonly attachment: string; readonly route: Candidate }[],
): readonly Route[] {
  const { routes } = learnedBy(router, view.topology, (session) => view.isSessionUp(session));
  const known = new Set(routes.map(({ destination }) => destination));
  return [
    ...routes,
    ...sent.map(({ attachment, route }) => publishedRoute(attachment, route, known.has(route.destination))),
  ];
}

/**
 * The tables of a VPC. Its own networks come first whatever else is written there. Published routes go to
 * the system table only, and a route written by hand stays in use beside one: both are not published.
 */
export function routesOfVpcTable(
  vpc: Vpc,
  table: VpcTable,
  view: TopologyView,
  sent: readonly { readonly attachment: string; readonly route: Candidate }[],
  assumptions: Set<Assumption>,
): readonly Route[] {
  const local = [
    ...vpc.cidrs.map((destination) => ({ destination, id: vpc.id })),
    ...vpc.vswitches.map(({ cidr: destination, id }) => ({ destination, id })),
  ].map(({ destination, id }) => ({
    destination,
    origin: "local" as const,
    nextHops: [{ kind: "here" as const, id }],
    standby: false,
    asPath: [],
  }));
  const byHand = table.routes.map(
    ({ destination, nextHop }): Route => ({
      destination,
      origin: "static",
      nextHops: [{ kind: leadsOut(nextHop, vpc, view) ? "attachment" : "other", id: nextHop }],
      standby: false,
      asPath: [],
    }),
  );
  if (sent.length > 0 && vpc.tables.length > 1) assumptions.add("published-routes-fill-the-system-table");
  const taken = new Set(byHand.map(({ destination }) => destination));
  const fromRouter = (table.kind === "system" ? sent : []).map(({ attachment, route }) => {
    if (taken.has(route.destination)) assumptions.add("static-vpc-route-before-published-route");
    return publishedRoute(attachment, route, taken.has(route.destination));
  });
  return [...local, ...byHand, ...fromRouter];
}

/**
 * The table of a data centre's device. It prefers by weight, which is local to it, then the shorter AS
 * path; equal routes share the traffic. Source: Alibaba Cloud help: active/standby connections with
 * IPsec-VPN and Express Connect on a transit router, 2025-11-09 (weights 1000 and 500).
 */
export function routesOfDataCentre(
  site: DataCentre,
  view: TopologyView,
  sentTo: ReadonlyMap<string, readonly { readonly route: Candidate }[]>,
): readonly Route[] {
  const offers = view.topology.sessions
    .filter((session) => session.dataCentre === site.id && view.isSessionUp(session))
    .flatMap((session) =>
      (sentTo.get(session.router) ?? []).map(({ route }) => ({
        session,
        destination: route.destination,
        asPath: [session.localAsn, ...route.asPath],
      })),
    )
    // The device drops what has passed its own AS (RFC 4271, 9.1.2).
    .filter(({ asPath }) => !asPath.includes(site.asn))
    .filter(({ session, destination }) => accepts(session, destination));
  const own = site.cidrs.map(
    (destination): Route => ({
      destination,
      origin: "local",
      nextHops: [{ kind: "here", id: site.id }],
      standby: false,
      asPath: [],
    }),
  );
  const learned = [...groupBy(offers, ({ destination }) => destination)].flatMap(([destination, all]) => {
    const ranked = groupBy(
      [...all].sort((a, b) => b.session.weight - a.session.weight || a.asPath.length - b.asPath.length),
      ({ session, asPath }) => `${session.weight} ${asPath.length}`,
    );
    return [...ranked.values()].map(
      (equal, index): Route => ({
        destination,
        origin: "bgp",
        nextHops: equal.map(({ session }): NextHop => ({ kind: "session", id: session.id })).sort(byId),
        standby: index > 0,
        ...(equal[0] && { entered: equal[0].session.kind }),
        asPath: equal[0]?.asPath ?? [],
      }),
    );
  });
  return [...own, ...learned];
}

/** Whether the device's inbound filter lets a route in. */
function accepts({ accepts: networks }: Session, destination: string): boolean {
  if (networks === undefined || networks.includes(destination)) return true;
  const inner = parseCanonical(destination);
  return networks.some((network) => contains(parseCanonical(network), inner));
}

function publishedRoute(attachment: string, route: Candidate, standby: boolean): Route {
  return {
    destination: route.destination,
    origin: "published",
    nextHops: [{ kind: "attachment", id: attachment }],
    standby,
    ...(route.entered && { entered: route.entered }),
    asPath: route.asPath,
  };
}

/** Whether a next hop of a VPC route is the VPC's own attachment. */
function leadsOut(nextHop: string, vpc: Vpc, view: TopologyView): boolean {
  const attachment = view.attachment(nextHop);
  return attachment?.kind === "vpc" && attachment.network === vpc.id;
}

function byId(a: NextHop, b: NextHop): number {
  return a.id < b.id ? -1 : 1;
}
