import type { RouteTable } from "../../../routing/tables";
import { knownTransitRouterZones } from "../regions";
import { own } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { flag, text, texts } from "../values";
import { type DataSource, hashOf, kept, listed, type Query, type Row } from "./data-source";

/** Source: provider source, data_source_alicloud_cen_transit_router_route_tables.go. */
export const transitRouterRouteTables: DataSource = {
  type: "alicloud_cen_transit_router_route_tables",
  read({ config, world }) {
    const ids = texts(config, "transit_router_route_table_ids");
    const names = texts(config, "transit_router_route_table_names");
    const status = text(config, "transit_router_route_table_status");
    const type = text(config, "transit_router_route_table_type");
    const rows = world
      .where(own.routerRouteTable, { transit_router_id: text(config, "transit_router_id") })
      .map(
        (table): Row => ({
          id: table.id,
          transit_router_route_table_id: table.id,
          transit_router_route_table_type: text(table.attributes, "transit_router_route_table_type"),
          transit_router_route_table_name: table.name,
          transit_router_route_table_description: "",
          status: "Active",
        }),
      )
      .filter(
        (row) =>
          (ids.length === 0 || ids.includes(row.id)) &&
          (names.length === 0 || names.includes(text(row, "transit_router_route_table_name"))) &&
          (status === "" || status === "Active") &&
          (type === "" || type === text(row, "transit_router_route_table_type")),
      );
    return listed(
      "tables",
      kept(rows, config, "transit_router_route_table_name"),
      "transit_router_route_table_name",
    );
  },
};

/** Source: provider source, data_source_alicloud_cen_transit_router_route_entries.go. */
export const transitRouterRouteEntries: DataSource = {
  type: "alicloud_cen_transit_router_route_entries",
  read(query) {
    const { config } = query;
    const ids = texts(config, "transit_router_route_entry_ids");
    const names = texts(config, "transit_router_route_entry_names");
    const status = text(config, "transit_router_route_entry_status");
    const table = query.tables().byId[text(config, "transit_router_route_table_id")];
    const rows = (table === undefined ? [] : entriesOf(table, query)).filter(
      (row) =>
        (ids.length === 0 || ids.includes(row.id)) &&
        (names.length === 0 || names.includes(text(row, "transit_router_route_entry_name"))) &&
        (status === "" || status === text(row, "status")),
    );
    return listed(
      "entries",
      kept(rows, config, "transit_router_route_entry_name"),
      "transit_router_route_entry_name",
    );
  },
};

/** One row for each next hop; a route that waits is a standby one. States: Alibaba Cloud help: ListTransitRouterRouteEntries. */
function entriesOf(table: RouteTable, { world }: Query): readonly Row[] {
  return table.routes.flatMap(({ destination, origin, nextHops, standby }) =>
    (nextHops.length === 0 ? [undefined] : nextHops).map((hop): Row => {
      const id = `rte-${world.letters(`route ${table.id} ${destination} ${hop?.id ?? "blackhole"}`, 18)}`;
      return {
        id,
        status: standby ? "Standby" : "Active",
        transit_router_route_entry_id: id,
        transit_router_route_entry_name: "",
        transit_router_route_entry_description: "",
        transit_router_route_entry_destination_cidr_block: destination,
        transit_router_route_entry_next_hop_id: hop?.id ?? "",
        transit_router_route_entry_next_hop_type: hop === undefined ? "BlackHole" : "Attachment",
        transit_router_route_entry_type: origin === "static" ? "Static" : "Propagated",
      };
    }),
  );
}

/** Source: provider source, data_source_alicloud_cen_transit_router_available_resources.go. */
export const availableResources: DataSource = {
  type: "alicloud_cen_transit_router_available_resources",
  read({ config, region, world }) {
    const zones = knownTransitRouterZones(region) ?? zonesSeen(region, world);
    return {
      id: hashOf(zones),
      resources: [
        {
          support_multicast: flag(config, "support_multicast") ?? false,
          // Master and slave zones are for transit routers from before 2022-05-31.
          master_zones: zones.slice(0, 1),
          slave_zones: zones.slice(1, 2),
          available_zones: zones,
        },
      ],
    };
  },
};

/** Of a region whose zones are not known, the zones in which there are vSwitches. */
function zonesSeen(region: string, world: World): readonly string[] {
  const zones = world
    .all(tf.vswitch)
    .filter((vswitch) => vswitch.region === region)
    .map(({ attributes }) => text(attributes, "zone_id"));
  return [...new Set(zones)].sort();
}
