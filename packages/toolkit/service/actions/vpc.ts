/**
 * VPCs, their route tables and routes. Source: Alibaba Cloud help: VPC API 2016-04-28 (DescribeVpcs, DescribeVSwitches,
 * DescribeRouteTableList, DescribeRouteEntryList); the answers' fields as @alicloud/vpc20160428 7.3.2 has them.
 */
import { z } from "zod";
import type { ListAction } from "../action";
import { id, state, text } from "../fields";

const common = {
  kind: "list",
  product: "Vpc",
  regional: true,
  pages: "PageNumber and PageSize",
} as const;

const vpc = z.object({
  VpcId: id,
  VpcName: text,
  CidrBlock: id,
  SecondaryCidrBlocks: z
    .object({ SecondaryCidrBlock: z.array(z.string()).nullish() })
    .nullish()
    .transform((value) => value?.SecondaryCidrBlock ?? []),
  Status: state,
});
export type LiveVpc = z.output<typeof vpc>;
export const describeVpcs: ListAction<LiveVpc> = {
  ...common,
  action: "DescribeVpcs",
  under: ["Vpcs", "Vpc"],
  element: vpc,
};

const vSwitch = z.object({ VSwitchId: id, VpcId: text, CidrBlock: id, ZoneId: text, Status: state });
export type VSwitch = z.output<typeof vSwitch>;
export const describeVSwitches: ListAction<VSwitch> = {
  ...common,
  action: "DescribeVSwitches",
  under: ["VSwitches", "VSwitch"],
  element: vSwitch,
};

const table = z.object({
  RouteTableId: id,
  VpcId: text,
  /** `System` or `Custom`. */
  RouteTableType: text,
  Status: state,
  VSwitchIds: z
    .object({ VSwitchId: z.array(z.string()).nullish() })
    .nullish()
    .transform((value) => value?.VSwitchId ?? []),
});
export type VpcRouteTable = z.output<typeof table>;
export const describeRouteTables: ListAction<VpcRouteTable> = {
  ...common,
  action: "DescribeRouteTableList",
  under: ["RouterTableList", "RouterTableListType"],
  element: table,
};

const hop = z.object({ NextHopType: text, NextHopId: text });
const route = z.object({
  RouteTableId: text,
  DestinationCidrBlock: id,
  /** `Custom`, `System`, `BGP`, `CEN`, `ECR`. */
  Type: text,
  /** `Available` where traffic takes it. */
  Status: state,
  NextHops: z
    .object({ NextHop: z.array(hop).nullish() })
    .nullish()
    .transform((value) => value?.NextHop ?? []),
});
export type VpcRoute = z.output<typeof route>;
export const describeRoutes: ListAction<VpcRoute> = {
  ...common,
  pages: "NextToken and MaxResult",
  action: "DescribeRouteEntryList",
  under: ["RouteEntrys", "RouteEntry"],
  element: route,
};
