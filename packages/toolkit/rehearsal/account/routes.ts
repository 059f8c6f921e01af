import { converge } from "../../routing/converge";
import type { Tables } from "../../routing/tables";
import type { Attachment, Session, StaticRoute, Topology, Vpc } from "../../routing/topology";
import { isTested } from "./failover-jobs";
import { farEnds } from "./handlers/tunnel-state";
import { cidrsOf } from "./handlers/vpc";
import { announcedOver, isDown } from "./outside";
import { own, type StoredObject } from "./store/content";
import type { World } from "./store/world";
import { networkAttachments, tf } from "./types";
import { flag, number, text } from "./values";

/** The routes of the account as they stand, computed again when something has changed. */
export class Routes {
  private computed: { readonly revision: number; readonly tables: Tables } | undefined;

  constructor(private readonly world: World) {}

  tables(): Tables {
    if (this.computed?.revision !== this.world.revision)
      this.computed = { revision: this.world.revision, tables: converge(topologyOf(this.world)) };
    return this.computed.tables;
  }
}

/** The account and the data centres around it as the route rules see them. */
export function topologyOf(world: World): Topology {
  const relation = ({ attributes }: StoredObject) => ({
    attachment: text(attributes, "transit_router_attachment_id"),
    table: text(attributes, "transit_router_route_table_id"),
  });
  return {
    transitRouters: world.all(tf.transitRouter).map(({ id, region }) => ({
      id,
      region,
      tables: world.where(own.routerRouteTable, { transit_router_id: id }).map((table) => table.id),
    })),
    vpcs: world.all(tf.vpc).map((vpc) => vpcOf(vpc, world)),
    dataCentres: world.dataCentres.map(({ key, asn, cidrs }) => ({ id: siteId(key), asn, cidrs })),
    sessions: [...world.all(tf.bgpPeer).flatMap((peer) => overVbr(peer, world)), ...overTunnels(world)],
    attachments: attachmentsOf(world),
    associations: world.all(tf.association).map(relation),
    propagations: world.all(tf.propagation).map(relation),
    staticRoutes: publishedCidrs(world),
  };
}

/** Id of a data centre among the ids of the service. */
export function siteId(key: string): string {
  return `data centre ${key}`;
}

function vpcOf(vpc: StoredObject, world: World): Vpc {
  return {
    id: vpc.id,
    cidrs: cidrsOf(vpc.attributes),
    vswitches: world.where(tf.vswitch, { vpc_id: vpc.id }).map(({ id, attributes, facts }) => ({
      id,
      cidr: text(attributes, "cidr_block"),
      table: text(facts, "route_table_id"),
    })),
    tables: world.where(own.vpcRouteTable, { vpc_id: vpc.id }).map(({ id, attributes }) => ({
      id,
      kind: text(attributes, "route_table_type") === "System" ? "system" : "custom",
      routes: world.where(tf.routeEntry, { route_table_id: id }).map((route) => ({
        destination: text(route.attributes, "destination_cidrblock"),
        nextHop: text(route.attributes, "nexthop_id"),
      })),
    })),
  };
}

function attachmentsOf(world: World): readonly Attachment[] {
  const networks = {
    [tf.vpcAttachment]: { kind: "vpc", argument: "vpc_id", publishes: false },
    [tf.vbrAttachment]: { kind: "vbr", argument: "vbr_id", publishes: false },
    // Publishing is on for VPN unless it is switched off (provider documentation r/cen_transit_router_vpn_attachment, 1.289).
    [tf.vpnAttachment]: { kind: "vpn", argument: "vpn_id", publishes: true },
  } as const;
  return [
    ...networkAttachments.flatMap((type) => {
      const { kind, argument, publishes } = networks[type];
      return world.all(type).map(({ id, attributes }) => ({
        id,
        kind,
        transitRouter: text(attributes, "transit_router_id"),
        network: text(attributes, argument),
        autoPublish: flag(attributes, "auto_publish_route_enabled") ?? publishes,
      }));
    }),
    ...world.all(tf.peerAttachment).map(
      ({ id, attributes }): Attachment => ({
        id,
        kind: "peer",
        transitRouters: [text(attributes, "transit_router_id"), text(attributes, "peer_transit_router_id")],
        autoPublish: flag(attributes, "auto_publish_route_enabled") ?? false,
      }),
    ),
  ];
}

/** The session of a BGP peer, where the data centre has its other end on that circuit. */
function overVbr(peer: StoredObject, world: World): readonly Session[] {
  const group = world.get(tf.bgpGroup, text(peer.attributes, "bgp_group_id"));
  const vbr = group && world.get(tf.vbr, text(group.attributes, "router_id"));
  if (group === undefined || vbr === undefined) return [];
  const circuitId = text(vbr.attributes, "physical_connection_id");
  return world.dataCentres.flatMap(({ key, asn, circuits }) =>
    circuits
      .filter(
        (circuit) =>
          circuit.circuitId === circuitId &&
          !isTested(world, circuitId) &&
          !isDown(
            world,
            ...["circuit", "locked-circuit", "bgp-session"].map((it) => `${it}:${key}/${circuit.key}`),
          ) &&
          !isDown(world, `device:${circuit.device}`) &&
          circuit.customerAddress === text(peer.attributes, "peer_ip_address") &&
          asn === number(group.attributes, "peer_asn"),
      )
      .map(
        ({ key: link, device }): Session => ({
          id: peer.id,
          kind: "vbr",
          router: vbr.id,
          dataCentre: siteId(key),
          localAsn: number(group.attributes, "local_asn") ?? 45104,
          needs: [circuitId, device],
          routeLimit: number(group.attributes, "route_limit") ?? 110,
          ...announcing(announcedOver(world, key, link), asn),
          weight: 1000,
        }),
      ),
  );
}

const announcing = (networks: readonly string[] | undefined, asn: number): Pick<Session, "announcements"> =>
  networks === undefined
    ? {}
    : { announcements: networks.map((destination) => ({ destination, asPath: [asn] })) };

function overTunnels(world: World): readonly Session[] {
  return world.all(tf.connection).flatMap((connection) =>
    farEnds(connection, world)
      .filter(({ speaksBgp }) => speaksBgp)
      .map(
        ({ tunnel, dataCentre, device, uplink, announced }): Session => ({
          id: tunnel.id,
          kind: "vpn",
          router: connection.id,
          dataCentre: siteId(dataCentre),
          localAsn: tunnel.localAsn,
          needs: [device, uplink],
          ...announcing(announced, world.dataCentres.find(({ key }) => key === dataCentre)?.asn ?? 0),
          weight: 500,
        }),
      ),
  );
}

/**
 * A transit router CIDR block that is published is a blackhole route in the default table.
 * Source: provider documentation r/cen_transit_router_cidr, 1.289.
 */
function publishedCidrs(world: World): readonly StaticRoute[] {
  return world
    .all(tf.routerCidr)
    .filter(({ attributes }) => flag(attributes, "publish_cidr_route") === true)
    .flatMap(({ attributes }) =>
      world
        .where(own.routerRouteTable, {
          transit_router_id: text(attributes, "transit_router_id"),
          transit_router_route_table_type: "System",
        })
        .map(({ id }) => ({ table: id, destination: text(attributes, "cidr"), attachment: undefined })),
    );
}
