import { own } from "../../account/store/content";
import { tf } from "../../account/types";
import { blocks, text as textIn, texts as textsIn } from "../../account/values";
import type { Actions } from "../action";
import { accepted, commas, flag as isFlag, tags as isTags, text as isText } from "../parameters";
import {
  type Field,
  type Fields,
  fixed,
  flag,
  id,
  owner,
  region,
  resourceGroup,
  state,
  tags,
  text,
  texts,
  under,
} from "../row";
import { objectsOf } from "../rows";

const vpcParameters = {
  CidrBlock: isText("cidr_block"),
  VpcName: isText("vpc_name"),
  Description: isText("description"),
  EnableDnsHostname: isFlag("dns_hostname_status", (on) => (on === true ? "ENABLED" : "DISABLED")),
  Ipv6Isp: isText("ipv6_isp"),
} as const;

/** CENs in which a network is, by its attachments. */
export const associatedCens =
  (attachment: string, argument: string): Field =>
  ({ id: of, requests }) =>
    requests.world.where(attachment, { [argument]: of }).map(({ attributes }) => ({
      CenId: textIn(attributes, "cen_id"),
      CenOwnerId: Number(requests.accountId),
      CenStatus: "Attached",
    }));

const vswitchIdsOf =
  (argument: string, factual = false): Field =>
  ({ id: of, requests }) =>
    requests.world
      .all(tf.vswitch)
      .filter(({ attributes, facts }) => textIn(factual ? facts : attributes, argument) === of)
      .map((vswitch) => vswitch.id);

const vpcFields: Fields = {
  VpcId: id,
  RegionId: region,
  Status: state,
  VpcName: text("vpc_name"),
  CreationTime: text("create_time"),
  CidrBlock: text("cidr_block"),
  Ipv6CidrBlock: text("ipv6_cidr_block"),
  VRouterId: text("router_id"),
  Description: text("description"),
  IsDefault: flag("is_default"),
  ResourceGroupId: resourceGroup,
  EnabledIpv6: flag("enable_ipv6"),
  DnsHostnameStatus: text("dns_hostname_status"),
  DhcpOptionsSetId: fixed(""),
  DhcpOptionsSetStatus: fixed(""),
  NetworkAclNum: fixed("0"),
  OwnerId: owner,
  VSwitchIds: under("VSwitchId", vswitchIdsOf("vpc_id")),
  SecondaryCidrBlocks: under("SecondaryCidrBlock", texts("secondary_cidr_blocks")),
  UserCidrs: under("UserCidr", texts("user_cidrs")),
  Ipv6CidrBlocks: under("Ipv6CidrBlock", ({ shown }) =>
    blocks(shown, "ipv6_cidr_blocks").map((block) => ({
      Ipv6CidrBlock: textIn(block, "ipv6_cidr_block"),
      Ipv6Isp: textIn(block, "ipv6_isp"),
      Ipv6PrefixLength: textIn(block, "ipv6_cidr_block").split("/")[1] ?? "",
    })),
  ),
  Tags: under("Tag", tags),
};

const vpcDetails: Fields = {
  ...vpcFields,
  ClassicLinkEnabled: flag("classic_link_enabled"),
  SupportIpv4Gateway: fixed(true),
  Ipv4GatewayId: fixed(""),
  AssociatedCens: under("AssociatedCen", associatedCens(tf.vpcAttachment, "vpc_id")),
  CloudResources: under("CloudResourceSetType", fixed([])),
};

const vpcInList: Fields = {
  ...vpcFields,
  CenStatus: (row) =>
    row.requests.world.where(tf.vpcAttachment, { vpc_id: row.id }).length > 0 ? "Attached" : "",
  NatGatewayIds: under("NatGatewayIds", fixed([])),
  RouterTableIds: under("RouterTableIds", ({ id: vpc, requests }) =>
    requests.world.where(own.vpcRouteTable, { vpc_id: vpc }).map((table) => table.id),
  ),
};

const vpcMade: Fields = {
  VpcId: id,
  VRouterId: text("router_id"),
  RouteTableId: text("route_table_id"),
  ResourceGroupId: resourceGroup,
};

const vpcOnly = { kind: "change", type: tf.vpc, by: "VpcId", parameters: {} } as const;

export const vpcActions: Actions = {
  CreateVpc: {
    kind: "create",
    type: tf.vpc,
    needs: ["RegionId"],
    parameters: {
      ...vpcParameters,
      EnableIpv6: isFlag("enable_ipv6"),
      Ipv6CidrBlock: isText("ipv6_cidr_block"),
      ResourceGroupId: isText("resource_group_id"),
      UserCidr: commas("user_cidrs"),
      Tag: isTags,
    },
    answer: vpcMade,
  },
  CreateDefaultVpc: {
    kind: "create",
    type: tf.vpc,
    needs: ["RegionId"],
    parameters: { EnableIpv6: isFlag("enable_ipv6"), ResourceGroupId: isText("resource_group_id") },
    always: { is_default: true },
    answer: vpcMade,
  },
  ModifyVpcAttribute: {
    ...vpcOnly,
    parameters: {
      ...vpcParameters,
      EnableIPv6: isFlag("enable_ipv6"),
      Ipv6CidrBlock: isText("ipv6_cidr_block"),
    },
  },
  DeleteVpc: {
    kind: "remove",
    type: tf.vpc,
    by: "VpcId",
    parameters: { ForceDelete: isFlag("force_delete") },
  },
  EnableVpcClassicLink: { ...vpcOnly, becomes: () => ({ classic_link_enabled: true }) },
  DisableVpcClassicLink: { ...vpcOnly, becomes: () => ({ classic_link_enabled: false }) },
  AssociateVpcCidrBlock: {
    ...vpcOnly,
    needs: ["SecondaryCidrBlock"],
    parameters: { SecondaryCidrBlock: isText("cidr"), IpVersion: accepted },
    becomes: ({ cidr = "" }, now) => ({
      secondary_cidr_blocks: [...textsIn(now, "secondary_cidr_blocks"), cidr],
    }),
  },
  UnassociateVpcCidrBlock: {
    ...vpcOnly,
    needs: ["SecondaryCidrBlock"],
    parameters: { SecondaryCidrBlock: isText("cidr") },
    becomes: ({ cidr }, now) => ({
      secondary_cidr_blocks: textsIn(now, "secondary_cidr_blocks").filter((block) => block !== cidr),
    }),
  },
  DescribeVpcAttribute: {
    kind: "describe",
    type: tf.vpc,
    by: "VpcId",
    parameters: { IsDefault: accepted },
    fields: () => vpcDetails,
  },
  DescribeVpcs: {
    kind: "list",
    rows: objectsOf(tf.vpc),
    fields: () => vpcInList,
    under: ["Vpcs", "Vpc"],
    pages: "numbers",
    parameters: { Tag: isTags, DryRun: accepted },
    filters: {
      VpcId: id,
      VpcName: text("vpc_name"),
      IsDefault: (row) => flag("is_default")(row),
      ResourceGroupId: resourceGroup,
      DhcpOptionsSetId: fixed(""),
      VpcOwnerId: owner,
    },
  },
};
