/** vSwitches. Source: Alibaba Cloud help: VPC API 2016-04-28; the provider's requests, resource_alicloud_vswitch.go. */
import { dataSources } from "../../account/data/all";
import { tf } from "../../account/types";
import { blocks, text as textIn } from "../../account/values";
import type { Attributes } from "../../service/service";
import type { Actions } from "../action";
import { accepted, flag as isFlag, number as isNumber, tags as isTags, text as isText } from "../parameters";
import {
  type Fields,
  fixed,
  flag,
  id,
  owner,
  type Row,
  resourceGroup,
  state,
  tags,
  text,
  under,
} from "../row";
import { objectsOf } from "../rows";

const vswitchFields: Fields = {
  VSwitchId: id,
  VpcId: text("vpc_id"),
  Status: state,
  VSwitchName: text("vswitch_name"),
  ZoneId: (row) => textIn(row.shown, "zone_id") || textIn(row.shown, "availability_zone"),
  CidrBlock: text("cidr_block"),
  Ipv6CidrBlock: text("ipv6_cidr_block"),
  EnabledIpv6: flag("enable_ipv6"),
  Description: text("description"),
  IsDefault: flag("is_default"),
  CreationTime: text("create_time"),
  ResourceGroupId: resourceGroup,
  AvailableIpAddressCount: (row) => availableAddresses(row),
  NetworkAclId: fixed(""),
  ShareType: fixed(""),
  OwnerId: owner,
  RouteTable: ({ object }) => ({
    RouteTableId: textIn(object?.facts ?? {}, "route_table_id"),
    RouteTableType: "System",
  }),
  Tags: under("Tag", tags),
};

function availableAddresses({ requests, region: of, id: vswitch }: Row): number {
  const answer = dataSources.get("alicloud_vswitches")?.read(requests.query(of, { ids: [vswitch] })) ?? {};
  return Number(blocks(answer, "vswitches")[0]?.available_ip_address_count ?? 0);
}

const noVswitch: Attributes = {
  VSwitchId: "",
  VpcId: "",
  Status: "",
  VSwitchName: "",
  ZoneId: "",
  CidrBlock: "",
  Ipv6CidrBlock: "",
  EnabledIpv6: false,
  Description: "",
  IsDefault: false,
  CreationTime: "",
  ResourceGroupId: "",
  NetworkAclId: "",
  ShareType: "",
  RouteTable: {},
  Tags: { Tag: [] },
  CloudResources: { CloudResourceSetType: [] },
};

export const vswitchActions: Actions = {
  CreateVSwitch: {
    kind: "create",
    type: tf.vswitch,
    needs: ["RegionId", "VpcId", "CidrBlock", "ZoneId"],
    parameters: {
      VpcId: isText("vpc_id"),
      CidrBlock: isText("cidr_block"),
      ZoneId: isText("zone_id"),
      VSwitchName: isText("vswitch_name"),
      Description: isText("description"),
      Ipv6CidrBlock: isNumber("ipv6_cidr_block_mask"),
      VpcIpv6CidrBlock: isText("vpc_ipv6_cidr_block"),
      Tag: isTags,
    },
    answer: { VSwitchId: id },
  },
  CreateDefaultVSwitch: {
    kind: "create",
    type: tf.vswitch,
    needs: ["RegionId", "ZoneId"],
    parameters: { ZoneId: isText("zone_id"), Ipv6CidrBlock: isNumber("ipv6_cidr_block_mask") },
    always: { is_default: true },
    answer: { VSwitchId: id },
  },
  ModifyVSwitchAttribute: {
    kind: "change",
    type: tf.vswitch,
    by: "VSwitchId",
    parameters: {
      VSwitchName: isText("vswitch_name"),
      Description: isText("description"),
      EnableIPv6: isFlag("enable_ipv6"),
      Ipv6CidrBlock: isNumber("ipv6_cidr_block_mask"),
      VpcIpv6CidrBlock: isText("vpc_ipv6_cidr_block"),
    },
  },
  DeleteVSwitch: { kind: "remove", type: tf.vswitch, by: "VSwitchId", parameters: {} },
  DescribeVSwitchAttributes: {
    kind: "describe",
    type: tf.vswitch,
    by: "VSwitchId",
    parameters: {},
    fields: () => ({ ...vswitchFields, CloudResources: under("CloudResourceSetType", fixed([])) }),
    nothing: noVswitch,
  },
  DescribeVSwitches: {
    kind: "list",
    rows: objectsOf(tf.vswitch),
    fields: () => vswitchFields,
    under: ["VSwitches", "VSwitch"],
    pages: "numbers",
    parameters: { Tag: isTags, DryRun: accepted },
    filters: {
      VpcId: text("vpc_id"),
      VSwitchId: id,
      VSwitchName: text("vswitch_name"),
      ZoneId: text("zone_id"),
      IsDefault: flag("is_default"),
      ResourceGroupId: resourceGroup,
      RouteTableId: ({ object }) => textIn(object?.facts ?? {}, "route_table_id"),
      VSwitchOwnerId: owner,
    },
  },
};
