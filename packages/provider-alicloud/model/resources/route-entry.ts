import { resource, text, vpcCalls } from "../notation";
import { routeEntrySemantics } from "../semantics/vpc";

/**
 * Static route in a route table of a VPC.
 * Source: provider documentation r/route_entry, 1.289.
 */
export const routeEntry = resource({
  type: "alicloud_route_entry",
  since: "1.55.1",
  id: { format: "<route_table_id>:<router_id>:<destination_cidrblock>:<nexthop_type>:<nexthop_id>" },
  timeouts: { create: 10, delete: 10 },
  api: vpcCalls("CreateRouteEntry", "DeleteRouteEntry", "DescribeRouteTables"),
  semantics: routeEntrySemantics,
  members: {
    description: text.optional({ forceNew: true }),
    destination_cidrblock: text.optional({ forceNew: true }),
    name: text.optional({ forceNew: true, length: [2, 128] }),
    nexthop_id: text.optional({ forceNew: true }),
    nexthop_type: text.optional({ forceNew: true }),
    route_table_id: text.required({ forceNew: true }),
    router_id: text.computed({ deprecated: true }),
  },
});
