import { cenCalls, dataSource, objectList, text, textList } from "../notation";

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
