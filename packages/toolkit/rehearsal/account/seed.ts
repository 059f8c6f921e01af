import type { Network, Vpc } from "@hybridnet/network";
import { portsBelow } from "@hybridnet/network/limits";
import type { Attributes } from "../service/service";
import { firstMoment, timestamp } from "./clock";
import { complete } from "./complete";
import { resourceGroup } from "./handlers/vpc";
import { filledIn, isResource, membersOf } from "./model";
import { own, type SeededDataCentre, type StoredObject } from "./store/content";
import type { World } from "./store/world";
import { tf } from "./types";

/**
 * What a network file takes for granted: circuits, an existing CEN, transit routers with their CIDR
 * blocks, VPCs with vSwitches and route tables, bandwidth plans. Nothing else is there at first.
 */
export function seedObjects(network: Network, world: World): readonly StoredObject[] {
  return [
    ...network.dataCentres.flatMap(({ circuits }) =>
      circuits.map(({ circuitId, region, key, bandwidthMbps }) =>
        plain(own.circuit, circuitId, region, key, {
          access_point_id: `ap-${region}-rehearsal`,
          // The slowest optical port from 10 Gbit/s on that carries the VBR.
          line_operator: "Other",
          peer_location: key,
          ...portOf(bandwidthMbps),
          status: "Enabled",
          type: "VPC",
        }),
      ),
    ),
    ...cenOf(network, world),
    ...network.transitRouters.flatMap((router) => routerOf(router, network, world)),
    ...network.vpcs.flatMap((vpc) => vpcOf(vpc, world)),
    ...plansOf(network),
  ];
}

/** @returns port type, and bandwidth in Gbit/s (Alibaba Cloud help: DescribePhysicalConnections) */
function portOf(bandwidthMbps: number) {
  const slow = portsBelow(bandwidthMbps);
  if (!slow.includes("10GBase-LR")) return { port_type: "10GBase-LR", bandwidth: "10" };
  if (!slow.includes("40GBase-LR")) return { port_type: "40GBase-LR", bandwidth: "40" };
  return { port_type: "100GBase-LR", bandwidth: "100" };
}

/** The far ends of all links, which announce the data centres' networks. */
export function seedDataCentres({ dataCentres }: Network): readonly SeededDataCentre[] {
  return dataCentres.map(({ key, asn, cidrs, circuits, vpn }) => ({
    key,
    asn,
    cidrs,
    circuits: circuits.map(({ key: circuit, circuitId, link, gateway }) => ({
      key: circuit,
      circuitId,
      customerAddress: link.customerAddress,
      device: `${key}/${gateway}`,
    })),
    tunnels: (vpn?.tunnels ?? []).map(({ key: tunnel, publicIp, link, gateway, uplink }) => ({
      key: tunnel,
      publicIp,
      cidr: link.cidr,
      device: `${key}/${gateway}`,
      uplink: `${key}/${gateway}/${uplink}`,
    })),
  }));
}

function cenOf({ cen }: Network, world: World): readonly StoredObject[] {
  if (cen.mode === "create") return [];
  return [
    resource(tf.cen, cen.id, "", "", {
      create_time: timestamp(firstMoment),
      protection_level: "REDUCED",
      resource_group_id: resourceGroup(world),
      status: "Active",
    }),
  ];
}

function routerOf(
  { region, source, existingCidrs }: Network["transitRouters"][number],
  { cen }: Network,
  world: World,
): readonly StoredObject[] {
  if (source.mode === "create") return [];
  const { id } = source;
  const cenId = cen.mode === "existing" ? cen.id : "";
  const tableId = `vtb-${world.letters(`default table ${id}`, 20)}`;
  return [
    resource(
      tf.transitRouter,
      id,
      region,
      "",
      {
        cen_id: cenId,
        create_time: timestamp(firstMoment),
        region_id: region,
        status: "Active",
        transit_router_id: id,
        type: "Enterprise",
      },
      `${cenId}:${id}`,
    ),
    plain(own.routerRouteTable, tableId, region, "", {
      transit_router_id: id,
      transit_router_route_table_type: "System",
    }),
    ...existingCidrs.map((cidr) => {
      const cidrId = `cidr-${world.letters(`cidr ${id} ${cidr}`, 20)}`;
      return resource(
        tf.routerCidr,
        cidrId,
        region,
        "",
        { cidr, transit_router_id: id, transit_router_cidr_id: cidrId, publish_cidr_route: false },
        `${id}:${cidrId}`,
      );
    }),
  ];
}

function vpcOf(vpc: Vpc, world: World): readonly StoredObject[] {
  const { source, region, cidrs, vswitches } = vpc;
  if (source.mode === "create") return [];
  const routerId = `vrt-${world.letters(`router ${source.id}`, 20)}`;
  // The file does not say which table is the system's: the one called so, else the first.
  const system = source.routeTables.find(({ key }) => key === "system") ?? source.routeTables[0];
  const tables = [...source.routeTables.map(({ id }) => id), ...source.isolatedRouteTables];
  const [cidr = "", ...secondary] = cidrs;
  return [
    resource(tf.vpc, source.id, region, "", {
      cidr_block: cidr,
      create_time: timestamp(firstMoment),
      region_id: region,
      resource_group_id: resourceGroup(world),
      route_table_id: system?.id ?? "",
      router_id: routerId,
      router_table_id: system?.id ?? "",
      secondary_cidr_blocks: secondary,
      status: "Available",
    }),
    ...tables.map((id) =>
      plain(own.vpcRouteTable, id, region, "", {
        vpc_id: source.id,
        router_id: routerId,
        router_type: "VRouter",
        route_table_type: id === system?.id ? "System" : "Custom",
        description: "",
      }),
    ),
    ...vswitches.flatMap(({ source: from, zone, cidr: block }) =>
      from.mode === "create"
        ? []
        : [
            {
              ...resource(tf.vswitch, from.id, region, "", {
                cidr_block: block,
                create_time: timestamp(firstMoment),
                status: "Available",
                vpc_id: source.id,
                zone_id: zone,
              }),
              facts: { route_table_id: system?.id ?? "" },
            },
          ],
    ),
  ];
}

/** Bandwidth plans that were bought; one that is not associated by Terraform has been before. */
function plansOf({ interRegionLinks, cen }: Network): readonly StoredObject[] {
  const plans = new Map(
    interRegionLinks.flatMap(({ billing }) =>
      billing.mode === "bandwidth-plan" ? [[billing.planId, billing.associate] as const] : [],
    ),
  );
  return [...plans].flatMap(([id, associate]) => [
    plain(own.bandwidthPlan, id, "", "", { status: "InUse" }),
    ...(associate || cen.mode === "create"
      ? []
      : [resource(tf.planAssociation, id, "", "", { bandwidth_package_id: id, instance_id: cen.id })]),
  ]);
}

function resource(
  type: string,
  id: string,
  region: string,
  name: string,
  attributes: Attributes,
  terraformId = id,
): StoredObject {
  return { ...plain(type, id, region, name, attributes), terraformId };
}

/** Attributes of a resource are made complete by the model. */
function plain(type: string, id: string, region: string, name: string, attributes: Attributes): StoredObject {
  return {
    type,
    id,
    terraformId: id,
    region,
    name,
    attributes: isResource(type)
      ? complete(membersOf(type), attributes, { ...filledIn(type), ...attributes })
      : attributes,
    fingerprints: {},
    facts: {},
  };
}
