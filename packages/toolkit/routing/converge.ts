import { routesOfDataCentre, routesOfRouter, routesOfVpcTable, sentOver } from "./edges";
import { groupBy } from "./group-by";
import { byAddress } from "./ipv4";
import { automaticPolicies } from "./policies";
import { asRoutes, defaultChoices } from "./select";
import type { Assumption, OwnerKind, Route, RouteTable, Tables } from "./tables";
import { type Failures, noFailures, type Topology } from "./topology";
import { TopologyView } from "./topology-view";
import { fillTransitRouters } from "./transit-routers";

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
  const sentTo = groupBy(
    view.topology.attachments
      .flatMap((attachment) => (attachment.kind === "peer" ? [] : [attachment]))
      .flatMap((attachment) =>
        sentOver(attachment, view, tables, policies, assumptions).map((route) => ({
          network: attachment.network,
          attachment: attachment.id,
          route,
        })),
      ),
    ({ network }) => network,
  );

  const table = (kind: OwnerKind, owner: string, id: string, routes: readonly Route[]): RouteTable => ({
    id,
    owner: { kind, id: owner },
    routes: sorted(routes),
  });
  const made = [
    ...view.topology.transitRouters.flatMap((router) =>
      router.tables.map((id) =>
        table("transit-router", router.id, id, (tables.get(id) ?? []).flatMap(asRoutes)),
      ),
    ),
    ...edgeRouters(view.topology).map(({ kind, id }) =>
      table(kind, id, id, view.isDown(id) ? [] : routesOfRouter(id, view, sentTo.get(id) ?? [])),
    ),
    ...view.topology.vpcs.flatMap((vpc) =>
      vpc.tables.map((it) =>
        table("vpc", vpc.id, it.id, routesOfVpcTable(vpc, it, view, sentTo.get(vpc.id) ?? [], assumptions)),
      ),
    ),
    ...view.topology.dataCentres.map((site) =>
      table("data-centre", site.id, site.id, routesOfDataCentre(site, view, sentTo)),
    ),
  ];
  return {
    byId: Object.fromEntries(made.map((it) => [it.id, it])),
    down: [...new Set(failures.down)].sort(),
    assumptions: [...assumptions].sort(),
    rounds,
  };
}

/** VBRs and IPsec-VPN connections: whatever is attached as one, or ends a session. */
function edgeRouters({ attachments, sessions }: Topology): readonly { kind: "vbr" | "vpn"; id: string }[] {
  const all = [
    ...attachments.flatMap((attachment) =>
      attachment.kind === "vbr" || attachment.kind === "vpn"
        ? [{ kind: attachment.kind, id: attachment.network }]
        : [],
    ),
    ...sessions.map(({ kind, router: id }) => ({ kind, id })),
  ];
  return [...new Map(all.map((it) => [it.id, it])).values()];
}

function inOrder(topology: Topology): Topology {
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
  return [...routes].sort(
    (a, b) => byAddress(a.destination, b.destination) || Number(a.standby) - Number(b.standby),
  );
}
