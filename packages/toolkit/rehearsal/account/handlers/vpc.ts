import { timestamp } from "../clock";
import { own } from "../store/content";
import { tf } from "../types";
import { text, texts } from "../values";
import { type Handler, quick, states } from "./handler";

const vpcStates = states("Pending", "Available", "Pending", "Pending");

/** A VPC with its router and system route table. Source: Alibaba Cloud help: CreateVpc. */
export const vpc: Handler = {
  type: tf.vpc,
  label: "VPC",
  states: vpcStates,
  minutes: quick,
  nameOf: (attributes) => text(attributes, "vpc_name") || text(attributes, "name"),
  make({ wanted, region, world, newId }) {
    const identity = [text(wanted, "vpc_name") || text(wanted, "name"), text(wanted, "cidr_block")];
    const id = newId("vpc-", ...identity);
    const tableId = newId("vtb-", "system table", ...identity);
    const routerId = newId("vrt-", "router", ...identity);
    return {
      id,
      attributes: {
        create_time: timestamp(world.clockMs),
        region_id: region,
        resource_group_id: resourceGroup(world),
        route_table_id: tableId,
        router_id: routerId,
        router_table_id: tableId,
      },
      children: [
        {
          type: own.vpcRouteTable,
          id: tableId,
          terraformId: tableId,
          region,
          name: text(wanted, "system_route_table_name"),
          attributes: {
            vpc_id: id,
            router_id: routerId,
            router_type: "VRouter",
            route_table_type: "System",
            description: text(wanted, "system_route_table_description"),
          },
          facts: {},
        },
      ],
    };
  },
};

/** A vSwitch. It uses the VPC's system route table. Source: Alibaba Cloud help: CreateVSwitch. */
export const vswitch: Handler = {
  type: tf.vswitch,
  label: "vSwitch",
  states: vpcStates,
  minutes: quick,
  nameOf: (attributes) => text(attributes, "vswitch_name") || text(attributes, "name"),
  make({ wanted, world, newId }) {
    const vpcId = text(wanted, "vpc_id");
    const [table] = world.where(own.vpcRouteTable, { vpc_id: vpcId, route_table_type: "System" });
    return {
      id: newId("vsw-", vpcId, text(wanted, "vswitch_name"), text(wanted, "cidr_block")),
      attributes: { create_time: timestamp(world.clockMs) },
      facts: { route_table_id: table?.id ?? "" },
    };
  },
};

/** A static route of a VPC. Its id is made of what it says. Source: provider documentation r/route_entry, 1.289. */
export const routeEntry: Handler = {
  type: tf.routeEntry,
  label: "route entry",
  states: states("Pending", "Available", "Modifying", "Deleting"),
  minutes: quick,
  // Since 1.289 the provider makes changes of one table one after the other (provider changelog, 1.289.0).
  queue: (wanted) => text(wanted, "route_table_id"),
  nameOf: (attributes) => text(attributes, "name") || text(attributes, "destination_cidrblock"),
  make({ wanted, world }) {
    const table = world.get(own.vpcRouteTable, text(wanted, "route_table_id"));
    const routerId = text(table?.attributes ?? {}, "router_id");
    return {
      id: [
        text(wanted, "route_table_id"),
        routerId,
        text(wanted, "destination_cidrblock"),
        text(wanted, "nexthop_type"),
        text(wanted, "nexthop_id"),
      ].join(":"),
      attributes: { router_id: routerId },
    };
  },
};

/** All CIDR blocks of a VPC. */
export function cidrsOf(attributes: Parameters<typeof text>[0]): readonly string[] {
  return [text(attributes, "cidr_block"), ...texts(attributes, "secondary_cidr_blocks")].filter(Boolean);
}

/** Free addresses of a vSwitch: the service keeps the first one and the last three. */
export function freeAddresses(cidr: string): number {
  const length = Number(cidr.split("/")[1] ?? 32);
  return Math.max(2 ** (32 - length) - 4, 0);
}

/** The default resource group of the account. */
export function resourceGroup(world: { letters(from: string, length: number): string }): string {
  return `rg-acfm${world.letters("default resource group", 11)}`;
}
