import { freeAddresses, resourceGroup } from "../handlers/vpc";
import { own, type StoredObject } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { blocks, text, texts } from "../values";
import { type DataSource, hashOf, inRegion, kept, listed, paged, type Query, type Row } from "./data-source";

/** Source: provider source, data_source_alicloud_vpcs.go. */
export const vpcs: DataSource = {
  type: "alicloud_vpcs",
  read(query) {
    const { config, world } = query;
    const rows = inRegion(query, tf.vpc).map((vpc): Row => {
      const shown = query.show(vpc);
      return {
        ...shown,
        id: vpc.id,
        vpc_id: vpc.id,
        vpc_name: vpc.name,
        creation_time: text(shown, "create_time"),
        vrouter_id: text(shown, "router_id"),
        vpc_owner_id: Number(query.accountId),
        vswitch_ids: world.where(tf.vswitch, { vpc_id: vpc.id }).map(({ id }) => id),
        tags: shown.tags ?? {},
      };
    });
    const vswitch = text(config, "vswitch_id");
    const found = paged(rows, config, (all) =>
      kept(all, config, "vpc_name", [
        "cidr_block",
        "dhcp_options_set_id",
        "is_default",
        "resource_group_id",
        "vpc_name",
        "vpc_owner_id",
      ]).filter((row) => vswitch === "" || texts(row, "vswitch_ids").includes(vswitch)),
    );
    return { ...listed("vpcs", found, "vpc_name"), total_count: rows.length };
  },
};

/** Source: provider source, data_source_alicloud_vswitches.go. */
export const vswitches: DataSource = {
  type: "alicloud_vswitches",
  read(query) {
    const { config, world } = query;
    const rows = inRegion(query, tf.vswitch).map((vswitch): Row => {
      const shown = query.show(vswitch);
      return {
        ...shown,
        id: vswitch.id,
        vswitch_id: vswitch.id,
        vswitch_name: vswitch.name,
        name: vswitch.name,
        zone_id: text(shown, "zone_id") || text(shown, "availability_zone"),
        creation_time: text(shown, "create_time"),
        available_ip_address_count: freeAddresses(text(shown, "cidr_block")) - interfacesIn(vswitch, world),
        resource_group_id: resourceGroup(world),
        route_table_id: text(vswitch.facts, "route_table_id"),
        vswitch_owner_id: Number(query.accountId),
        tags: shown.tags ?? {},
      };
    });
    const found = kept(rows, config, "vswitch_name", [
      "cidr_block",
      "is_default",
      "resource_group_id",
      "route_table_id",
      "vpc_id",
      "vswitch_name",
      "vswitch_owner_id",
      "zone_id",
    ]);
    return listed("vswitches", found, "vswitch_name");
  },
};

/** Transit router interfaces take one address each. Source: Alibaba Cloud help: How transit routers work. */
function interfacesIn(vswitch: StoredObject, world: World): number {
  return world
    .all(tf.vpcAttachment)
    .flatMap(({ attributes }) => blocks(attributes, "zone_mappings"))
    .filter((mapping) => text(mapping, "vswitch_id") === vswitch.id).length;
}

/** Route tables of VPCs and VBRs. Source: provider source, data_source_alicloud_route_tables.go. */
export const routeTables: DataSource = {
  type: "alicloud_route_tables",
  read(query) {
    const { config, world } = query;
    const asked = (row: Row) =>
      [
        "vpc_id",
        "router_id",
        "router_type",
        "route_table_name",
        "route_table_type",
        "resource_group_id",
      ].every((name) => text(config, name) === "" || text(config, name) === text(row, name));
    const rows = [own.vpcRouteTable, own.vbrRouteTable]
      .flatMap((type) => inRegion(query, type))
      .map(
        (table): Row => ({
          ...table.attributes,
          id: table.id,
          route_table_id: table.id,
          route_table_name: table.name,
          name: table.name,
          resource_group_id: resourceGroup(world),
          status: "Available",
          tags: {},
          vpc_id: text(table.attributes, "vpc_id"),
          vswitch_ids: world
            .all(tf.vswitch)
            .filter(({ facts }) => text(facts, "route_table_id") === table.id)
            .map(({ id }) => id),
        }),
      )
      .filter(asked);
    const found = paged(rows, config, (all) => kept(all, config, "route_table_name"));
    return { ...listed("tables", found, "route_table_name"), total_count: rows.length };
  },
};

/** Entries of one VPC route table. Source: provider source, data_source_alicloud_route_entries.go. */
export const routeEntries: DataSource = {
  type: "alicloud_route_entries",
  read(query) {
    const { config, world, region } = query;
    const tableId = text(config, "route_table_id");
    const table = world.get(own.vpcRouteTable, tableId);
    const rows = table?.region === region ? entriesOf(tableId, query) : [];
    const found = rows.filter((row) =>
      ["instance_id", "type", "cidr_block"].every(
        (name) => text(config, name) === "" || text(config, name) === text(row, name),
      ),
    );
    return { id: hashOf(found.map(() => tableId)), entries: found };
  },
};

/** What the table holds: the vSwitches and the service's own network, routes written by hand, published ones. */
function entriesOf(tableId: string, { tables, world }: Query): readonly Record<string, string>[] {
  const entry = (cidr: string, type: string, hopType: string, instance: string) => ({
    route_table_id: tableId,
    cidr_block: cidr,
    type,
    next_hop_type: hopType,
    instance_id: instance,
    status: "Available",
  });
  const routes = tables().byId[tableId]?.routes ?? [];
  return [
    ...routes.flatMap(({ destination, origin, nextHops, standby }) => {
      const [hop] = nextHops;
      if (hop === undefined || standby) return [];
      if (origin === "local")
        return world.get(tf.vswitch, hop.id) ? [entry(destination, "System", "local", "")] : [];
      if (origin === "published") return [entry(destination, "System", "Attachment", hop.id)];
      const [byHand] = world.where(tf.routeEntry, {
        route_table_id: tableId,
        destination_cidrblock: destination,
      });
      return [entry(destination, "Custom", text(byHand?.attributes ?? {}, "nexthop_type"), hop.id)];
    }),
    // Every VPC table leads to the service's own network (Alibaba Cloud help: VPC route table).
    entry("100.64.0.0/10", "System", "service", ""),
  ];
}
