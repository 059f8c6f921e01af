import { flag, number, objectList, resource, text, textList, textMap, vpcCalls } from "../notation";
import { vpcSemantics } from "../semantics/vpc";

/**
 * Virtual private cloud.
 * Source: provider documentation r/vpc, 1.289.
 */
export const vpc = resource({
  type: "alicloud_vpc",
  since: "1.0.0",
  id: { format: "<vpc_id>", assigned: "vpc_id", prefix: "vpc-" },
  timeouts: { create: 10, update: 5, delete: 5 },
  api: vpcCalls(
    "AssociateVpcCidrBlock",
    "CreateVpc",
    "DeleteVpc",
    "DescribeVpcAttribute",
    "DisableVpcClassicLink",
    "EnableVpcClassicLink",
    "ModifyRouteTableAttributes",
    "ModifyVpcAttribute",
    "MoveResourceGroup",
    "TagResources",
    "UnassociateVpcCidrBlock",
    "UnTagResources",
  ),
  semantics: vpcSemantics,
  members: {
    cidr_block: text.optionalComputed(),
    classic_link_enabled: flag.optional({ deprecated: "1.286.0" }),
    create_time: text.computed(),
    description: text.optional(),
    dns_hostname_status: text.optionalComputed({ oneOf: ["ENABLED", "DISABLED"] }),
    dry_run: flag.optional(),
    enable_ipv6: flag.optionalComputed(),
    force_delete: flag.optional(),
    ipv4_cidr_mask: number.optional(),
    ipv4_ipam_pool_id: text.optional(),
    ipv6_cidr_block: text.optionalComputed({ forceNew: true, deprecated: "1.280.0" }),
    ipv6_cidr_blocks: objectList({
      ipv6_isp: text.computed(),
      ipv6_cidr_block: text.computed(),
    }),
    ipv6_isp: text.optionalComputed({ deprecated: "1.280.0" }),
    is_default: flag.optionalComputed({ forceNew: true }),
    name: text.optionalComputed({ deprecated: "1.119.0" }),
    region_id: text.computed(),
    resource_group_id: text.optionalComputed(),
    route_table_id: text.computed(),
    router_id: text.computed(),
    router_table_id: text.computed({ deprecated: "1.221.0" }),
    secondary_cidr_blocks: textList.optionalComputed({ deprecated: "1.185.0" }),
    secondary_cidr_mask: number.optional({ deprecated: "1.248.0" }),
    status: text.computed(),
    system_route_table_description: text.optional(),
    system_route_table_name: text.optional(),
    system_route_table_route_propagation_enable: flag.optionalComputed(),
    tags: textMap.optional(),
    user_cidrs: textList.optionalComputed({ forceNew: true }),
    vpc_name: text.optionalComputed({ conflictsWith: ["name"] }),
  },
});
