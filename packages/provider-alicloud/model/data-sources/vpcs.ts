import { dataSource, flag, number, objectList, text, textList, textMap, vpcCalls } from "../notation";

/**
 * VPCs.
 * Source: provider documentation d/vpcs, 1.289.
 */
export const vpcs = dataSource({
  type: "alicloud_vpcs",
  members: {
    cidr_block: text.optional(),
    dhcp_options_set_id: text.optional(),
    dry_run: flag.optional(),
    enable_details: flag.optional({ default: true }),
    ids: textList.optionalComputed(),
    is_default: flag.optional(),
    name_regex: text.optional(),
    names: textList.computed(),
    output_file: text.optional(),
    page_number: number.optional(),
    page_size: number.optional({ default: 50 }),
    resource_group_id: text.optional(),
    status: text.optional({ oneOf: ["Available", "Pending"] }),
    tags: textMap.optional(),
    total_count: number.computed(),
    vpc_name: text.optional(),
    vpc_owner_id: number.optional(),
    vpcs: objectList({
      region_id: text.computed(),
      creation_time: text.computed(),
      cidr_block: text.computed(),
      description: text.computed(),
      dhcp_options_set_id: text.computed(),
      dhcp_options_set_status: text.computed(),
      dns_hostname_status: text.computed(),
      ipv6_cidr_block: text.computed(),
      is_default: flag.computed(),
      resource_group_id: text.computed(),
      route_table_id: text.computed(),
      router_id: text.computed(),
      vrouter_id: text.computed(),
      secondary_cidr_blocks: textList.computed(),
      status: text.computed(),
      tags: textMap.computed(),
      user_cidrs: textList.computed(),
      vswitch_ids: textList.computed(),
      id: text.computed(),
      vpc_id: text.computed(),
      vpc_name: text.computed(),
    }),
    vswitch_id: text.optional(),
  },
});

/**
 * vSwitches.
 * Source: provider documentation d/vswitches, 1.289.
 */
export const vswitches = dataSource({
  type: "alicloud_vswitches",
  since: "1.7.2",
  api: vpcCalls("DescribeVSwitches"),
  members: {
    cidr_block: text.optional(),
    dry_run: flag.optional(),
    ids: textList.optionalComputed(),
    is_default: flag.optional(),
    name_regex: text.optional(),
    names: textList.computed(),
    output_file: text.optional(),
    resource_group_id: text.optional(),
    route_table_id: text.optional(),
    status: text.optional({ oneOf: ["Available", "Pending"] }),
    tags: textMap.optional(),
    vpc_id: text.optional(),
    vswitch_name: text.optional(),
    vswitch_owner_id: number.optional(),
    vswitches: objectList({
      creation_time: text.computed(),
      available_ip_address_count: number.computed(),
      cidr_block: text.computed(),
      description: text.computed(),
      is_default: flag.computed(),
      enable_ipv6: flag.computed(),
      resource_group_id: text.computed(),
      route_table_id: text.computed(),
      status: text.computed(),
      tags: textMap.computed(),
      id: text.computed(),
      vswitch_id: text.computed(),
      vswitch_name: text.computed(),
      name: text.computed(),
      vpc_id: text.computed(),
      zone_id: text.computed(),
      ipv6_cidr_block: text.computed(),
    }),
    zone_id: text.optional(),
  },
});
