import { flag, number, resource, text, textMap, vpcCalls } from "../notation";
import { vswitchSemantics } from "../semantics/vpc";

/**
 * Subnet of a VPC in one zone.
 * Source: provider documentation r/vswitch, 1.289.
 */
export const vswitch = resource({
  type: "alicloud_vswitch",
  since: "1.0.0",
  id: { format: "<vswitch_id>", assigned: "vswitch_id", prefix: "vsw-" },
  timeouts: { create: 5, update: 5, delete: 10 },
  api: vpcCalls(
    "CreateVSwitch",
    "DeleteVSwitch",
    "DescribeVSwitchAttributes",
    "ModifyVSwitchAttribute",
    "TagResources",
    "UnTagResources",
  ),
  semantics: vswitchSemantics,
  members: {
    availability_zone: text.optionalComputed({ forceNew: true, deprecated: "1.119.0" }),
    cidr_block: text.optionalComputed({ forceNew: true }),
    create_time: text.computed(),
    description: text.optional(),
    enable_ipv6: flag.optionalComputed(),
    ipv6_cidr_block: text.computed(),
    ipv6_cidr_block_mask: number.optionalComputed(),
    is_default: flag.optionalComputed({ forceNew: true }),
    name: text.optionalComputed({ deprecated: "1.119.0" }),
    status: text.computed(),
    tags: textMap.optional(),
    vpc_id: text.optionalComputed({ forceNew: true }),
    vpc_ipv6_cidr_block: text.optional(),
    vswitch_name: text.optionalComputed({ conflictsWith: ["name"] }),
    zone_id: text.optionalComputed({ forceNew: true, exactlyOneOf: ["zone_id", "availability_zone"] }),
  },
});
