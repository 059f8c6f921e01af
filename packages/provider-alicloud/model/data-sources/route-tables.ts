import { dataSource, number, objectList, text, textList, textMap, vpcCalls } from "../notation";

/**
 * Route tables of VPCs and VBRs.
 * Source: provider documentation d/route_tables, 1.289.
 */
export const routeTables = dataSource({
  type: "alicloud_route_tables",
  since: "1.36.0",
  api: vpcCalls("DescribeRouteTableList"),
  members: {
    ids: textList.optionalComputed(),
    name_regex: text.optional(),
    names: textList.computed(),
    output_file: text.optional(),
    page_number: number.optional(),
    page_size: number.optional({ default: 50 }),
    resource_group_id: text.optional(),
    route_table_name: text.optional(),
    route_table_type: text.optional({ oneOf: ["System", "Custom"] }),
    router_id: text.optional(),
    router_type: text.optional({ oneOf: ["VRouter", "VBR"] }),
    status: text.optional({ oneOf: ["Available", "Pending"] }),
    tables: objectList({
      description: text.computed(),
      resource_group_id: text.computed(),
      id: text.computed(),
      route_table_id: text.computed(),
      route_table_name: text.computed(),
      name: text.computed(),
      route_table_type: text.computed(),
      router_id: text.computed(),
      router_type: text.computed(),
      status: text.computed(),
      tags: textMap.computed(),
      vswitch_ids: textList.computed(),
      vpc_id: text.computed(),
    }),
    tags: textMap.optional(),
    total_count: number.computed(),
    vpc_id: text.optional(),
  },
});

/**
 * Entries of one route table.
 * Source: provider documentation d/route_entries, 1.289.
 */
export const routeEntries = dataSource({
  type: "alicloud_route_entries",
  api: vpcCalls("DescribeRouteTables"),
  members: {
    cidr_block: text.optional(),
    entries: objectList({
      type: text.computed(),
      next_hop_type: text.computed(),
      status: text.computed(),
      instance_id: text.computed(),
      route_table_id: text.computed(),
      cidr_block: text.computed(),
    }),
    instance_id: text.optional(),
    output_file: text.optional(),
    route_table_id: text.required(),
    type: text.optional(),
  },
});
