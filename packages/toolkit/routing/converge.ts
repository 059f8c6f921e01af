import { byAddress, parseCanonical } from "@hybridnet/network/cidr";
import { routesOfDataCentre, routesOfRouter, routesOfVpcTable, sentOver } from "./edges";
import { groupBy } from "./group-by";
import { automaticPolicies } from "./policies";
import { asRoutes, defaultChoices } from "./select";
import type { Assumption, OwnerKind, Route, RouteTable, Tables } from "./tables";
import { type Failures, noFailures, type Policy, type Topology } from "./topology";
import { TopologyView } from "./topology-view";
import { fillTransitRouters, type RouterTables } from "./transit-routers";

/**
 * The routes of every element once all withdrawals and announcements are through. The result depends on
 * the elements and not on the order in which they are listed.
 *
 * @throws Error where a network is no IPv4 network.
 */
export function converge(topology: Topology, failures: Failures = noFailures): Tables {
  const view = new TopologyView(inOrder(topology), failures);
  const assumptions = new Set<Assumption>();
  const choices = { ...defaultChoices, ...topology.choices };
  const { tables, rounds } = fillTransitRouters(view, choices, assumptions);
  const policies = [...automaticPolicies(view.topology), ...(view.topology.policies ?? [])];
  const made = [
    ...transitRouterTables(view.topology, tables),
    ...edgeTables(view, tables, policies, assumptions),
  ];
  return {
    byId: Object.fromEntries(made.map((it) => [it.id, { ...it, routes: sorted(it.routes) }])),
    down: [...new Set(failures.down)].sort(),
    assumptions: [...assumptions].sort(),
    rounds,
  };
}

export function transitRouterTables(
  { transitRouters }: Topology,
  tables: RouterTables,
): readonly RouteTable[] {
  return transitRouters.flatMap(({ id: owner, tables: ids }) =>
    ids.map((id) => table("transit-router", owner, id, (tables.get(id) ?? []).flatMap(asRoutes))),
  );
}

/** The tables of all that transit routers send routes to; of VPCs and data centres only those that are wanted. */
export function edgeTables(
  view: TopologyView,
  tables: RouterTables,
  policies: readonly Policy[],
  assumptions: Set<Assumption>,
  isWanted: (id: string) => boolean = () => true,
): readonly RouteTable[] {
  const { vpcs, dataCentres } = view.topology;
  const sentTo = groupBy(
    view.networkAttachments.flatMap((attachment) =>
      sentOver(attachment, view, tables, policies, assumptions).map((route) => ({
        network: attachment.network,
        attachment: attachment.id,
        route,
      })),
    ),
    ({ network }) => network,
  );
  const sent = (id: string) => sentTo.get(id) ?? [];
  return [
    ...view.edgeRouters.map(({ kind, id }) =>
      table(kind, id, id, view.isDown(id) ? [] : routesOfRouter(id, view, sent(id))),
    ),
    ...vpcs
      .filter(({ id }) => isWanted(id))
      .flatMap((vpc) =>
        vpc.tables.map((it) =>
          table("vpc", vpc.id, it.id, routesOfVpcTable(vpc, it, view, sent(vpc.id), assumptions)),
        ),
      ),
    ...dataCentres
      .filter(({ id }) => isWanted(id))
      .map((site) => table("data-centre", site.id, site.id, routesOfDataCentre(site, view, sentTo))),
  ];
}

function table(kind: OwnerKind, owner: string, id: string, routes: readonly Route[]): RouteTable {
  return { id, owner: { kind, id: owner }, routes };
}

/** As the rules need it: where routes are equal, the first one in order of ids is passed on. */
export function inOrder(topology: Topology): Topology {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...topology,
    transitRouters: byId(topology.transitRouters),
    vpcs: byId(topology.vpcs),
    dataCentres: byId(topology.dataCentres),
    sessions: byId(topology.sessions),
    attachments: byId(topology.attachments),
    propagations: [...topology.propagations].sort((a, b) => (a.attachment < b.attachment ? -1 : 1)),
  };
}

/** In address order; of one destination, the route in use first. */
function sorted(routes: readonly Route[]): readonly Route[] {
  return routes
    .map((route) => ({ route, cidr: parseCanonical(route.destination) }))
    .sort((a, b) => byAddress(a.cidr, b.cidr) || Number(a.route.standby) - Number(b.route.standby))
    .map(({ route }) => route);
}
