/**
 * Circuits, VBRs, BGP and failover tests. Source: Alibaba Cloud help: VPC API 2016-04-28 (DescribePhysicalConnections,
 * DescribeVirtualBorderRouters, DescribeBgpGroups, DescribeBgpPeers, DescribeFailoverTestJobs); the answers' fields as
 * @alicloud/vpc20160428 7.3.2 has them.
 */
import { z } from "zod";
import type { ChangeAction, ListAction } from "../action";
import { flag, id, number, secret, state, text } from "../fields";

const common = {
  kind: "list",
  product: "Vpc",
  regional: true,
  pages: "PageNumber and PageSize",
} as const;

const circuit = z.object({
  PhysicalConnectionId: id,
  Name: text,
  /** `Enabled` where it carries traffic. */
  Status: state,
  /** `Normal`, `FinancialLocked`, `SecurityLocked`. */
  BusinessStatus: state,
  AccessPointId: text,
  /** Mbps. */
  Bandwidth: number,
  LineOperator: text,
  PeerLocation: text,
  EnabledTime: text,
});
export type Circuit = z.output<typeof circuit>;
export const describePhysicalConnections: ListAction<Circuit> = {
  ...common,
  action: "DescribePhysicalConnections",
  under: ["PhysicalConnectionSet", "PhysicalConnectionType"],
  element: circuit,
};

const virtualBorderRouter = z.object({
  VbrId: id,
  Name: text,
  /** `active`, `unconfirmed`, `rejected`, `terminating`, `terminated`, `recovering`, `deleting`. */
  Status: state,
  VlanId: number,
  PhysicalConnectionId: text,
  /** Of the circuit, as the VBR sees it. */
  PhysicalConnectionStatus: state,
  PhysicalConnectionBusinessStatus: state,
  LocalGatewayIp: text,
  PeerGatewayIp: text,
  PeeringSubnetMask: text,
  /** Mbps. */
  Bandwidth: number,
  /** Milliseconds, of BFD, as the next one. */
  MinTxInterval: number,
  MinRxInterval: number,
  DetectMultiplier: number,
});
export type VirtualBorderRouter = z.output<typeof virtualBorderRouter>;
export const describeVirtualBorderRouters: ListAction<VirtualBorderRouter> = {
  ...common,
  action: "DescribeVirtualBorderRouters",
  under: ["VirtualBorderRouterSet", "VirtualBorderRouterType"],
  element: virtualBorderRouter,
};

const bgpGroup = z.object({
  BgpGroupId: id,
  Name: text,
  /** The VBR. */
  RouterId: text,
  Status: state,
  PeerAsn: number,
  LocalAsn: number,
  /** Routes that the service takes from the neighbour. */
  RouteLimit: number,
  AuthKey: secret,
});
export type BgpGroup = z.output<typeof bgpGroup>;
export const describeBgpGroups: ListAction<BgpGroup> = {
  ...common,
  action: "DescribeBgpGroups",
  under: ["BgpGroups", "BgpGroup"],
  element: bgpGroup,
};

const bgpPeer = z.object({
  BgpPeerId: id,
  BgpGroupId: text,
  /** The VBR. */
  RouterId: text,
  Status: state,
  /** `Established`, or another state of RFC 4271. */
  BgpStatus: state,
  PeerIpAddress: text,
  PeerAsn: number,
  LocalAsn: number,
  EnableBfd: flag,
  BfdMultiHop: number,
  /** Seconds. */
  Hold: number,
  Keepalive: number,
  RouteLimit: number,
  ReceivedRouteCount: number,
  AdvertisedRouteCount: number,
  /** When the peer was last modified; whether a change of the session counts is not documented. */
  GmtModified: text,
});
export type BgpPeer = z.output<typeof bgpPeer>;
export const describeBgpPeers: ListAction<BgpPeer> = {
  ...common,
  action: "DescribeBgpPeers",
  under: ["BgpPeers", "BgpPeer"],
  element: bgpPeer,
};

const failoverTestJob = z.object({
  JobId: id,
  Name: text,
  Description: text,
  /** `Init`, `Starting`, `Testing`, `Stopping`, `Stopped`. */
  Status: state,
  ResourceId: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  /** Minutes. */
  JobDuration: number,
  /** UTC (ISO 8601). */
  StartTime: text,
  StopTime: text,
});
export type FailoverTestJob = z.output<typeof failoverTestJob>;
export const describeFailoverTestJobs: ListAction<FailoverTestJob> = {
  ...common,
  pages: "NextToken and MaxResults",
  action: "DescribeFailoverTestJobs",
  under: ["FailoverTestJobList"],
  element: failoverTestJob,
};

/** Takes circuits (`ResourceId`) away for `JobDuration` minutes, from now on with the `JobType` `StartNow`; give it a `ClientToken`. */
export const createFailoverTestJob: ChangeAction<{ readonly JobId: string }> = {
  kind: "change",
  product: "Vpc",
  regional: true,
  action: "CreateFailoverTestJob",
  answer: z.object({ JobId: id }),
};
export const stopFailoverTestJob: ChangeAction<unknown> = {
  kind: "change",
  product: "Vpc",
  regional: true,
  action: "StopFailoverTestJob",
  answer: z.unknown(),
};
