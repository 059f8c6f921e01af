import { cenCalls, dataSource, flag, objectList, text, textList } from "../notation";

/**
 * Route tables of a transit router.
 * Source: provider documentation d/cen_transit_router_route_tables, 1.289.
 */
export const transitRouterRouteTables = dataSource({
  type: "alicloud_cen_transit_router_route_tables",
  since: "1.126.0",
  api: cenCalls("ListTransitRouterRouteTables"),
  members: {
    ids: textList.optionalComputed(),
    name_regex: text.optional(),
    names: textList.computed(),
    output_file: text.optional(),
    status: text.optional({ oneOf: ["Active", "Creating", "Updating", "Deleting"] }),
    tables: objectList({
      id: text.computed(),
      transit_router_route_table_id: text.computed(),
      transit_router_route_table_type: text.computed(),
      transit_router_route_table_name: text.computed(),
      transit_router_route_table_description: text.computed(),
      status: text.computed(),
    }),
    transit_router_id: text.required(),
    transit_router_route_table_ids: textList.optional(),
    transit_router_route_table_names: textList.optional(),
    transit_router_route_table_status: text.optional({
      oneOf: ["Active", "Creating", "Updating", "Deleting"],
    }),
    transit_router_route_table_type: text.optional({ oneOf: ["System", "Custom"] }),
  },
});

const entryStates = ["Active", "Creating", "Deleting", "Updating"];

/**
 * Routes of one route table of a transit router.
 * Source: provider documentation d/cen_transit_router_route_entries, 1.289.
 */
export const transitRouterRouteEntries = dataSource({
  type: "alicloud_cen_transit_router_route_entries",
  api: cenCalls("ListTransitRouterRouteEntries"),
  members: {
    entries: objectList({
      status: text.computed(),
      transit_router_route_entry_description: text.computed(),
      transit_router_route_entry_destination_cidr_block: text.computed(),
      id: text.computed(),
      transit_router_route_entry_id: text.computed(),
      transit_router_route_entry_name: text.computed(),
      transit_router_route_entry_next_hop_id: text.computed(),
      transit_router_route_entry_next_hop_type: text.computed(),
      transit_router_route_entry_type: text.computed(),
    }),
    ids: textList.optionalComputed(),
    name_regex: text.optional(),
    names: textList.computed(),
    output_file: text.optional(),
    status: text.optional({ oneOf: entryStates }),
    transit_router_route_entry_ids: textList.optional(),
    transit_router_route_entry_names: textList.optional(),
    transit_router_route_entry_status: text.optional({ oneOf: entryStates }),
    transit_router_route_table_id: text.required(),
  },
});

/**
 * Zones in which a transit router of the provider's region can be.
 * Source: provider documentation d/cen_transit_router_available_resources, 1.289.
 */
export const transitRouterAvailableResources = dataSource({
  type: "alicloud_cen_transit_router_available_resources",
  since: "1.163.0",
  api: cenCalls("ListTransitRouterAvailableResource"),
  members: {
    output_file: text.optional(),
    resources: objectList({
      support_multicast: flag.computed(),
      master_zones: textList.computed(),
      slave_zones: textList.computed(),
      available_zones: textList.computed(),
    }),
    support_multicast: flag.optional(),
  },
});
