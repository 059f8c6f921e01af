/**
 * What each command of the toolkit calls by itself, beside Terraform: the actions of its permission policy. A test compares
 * them with what the simulated account's API saw called.
 */
const reads = [
  "cen:DescribeCenVbrHealthCheck",
  "cen:DescribeCens",
  "cen:ListTransitRouterCidr",
  "cen:ListTransitRouterPeerAttachments",
  "cen:ListTransitRouterRouteEntries",
  "cen:ListTransitRouterRouteTableAssociations",
  "cen:ListTransitRouterRouteTablePropagations",
  "cen:ListTransitRouterRouteTables",
  "cen:ListTransitRouterVbrAttachments",
  "cen:ListTransitRouterVpcAttachments",
  "cen:ListTransitRouterVpnAttachments",
  "cen:ListTransitRouters",
  "vpc:DescribeBgpGroups",
  "vpc:DescribeBgpPeers",
  "vpc:DescribeCustomerGateways",
  "vpc:DescribePhysicalConnections",
  "vpc:DescribeRouteEntryList",
  "vpc:DescribeRouteTableList",
  "vpc:DescribeVSwitches",
  "vpc:DescribeVirtualBorderRouters",
  "vpc:DescribeVpcs",
  "vpc:DescribeVpnConnections",
] as const;

export const commandCalls = {
  /** Reads live, never writes. */
  verify: reads,
  /** Changes one tunnel at a time, and looks at what carries the traffic meanwhile. */
  tunnels: [
    "vpc:DescribeBgpPeers",
    "vpc:DescribeCustomerGateways",
    "vpc:DescribePhysicalConnections",
    "vpc:DescribeVirtualBorderRouters",
    "vpc:DescribeVpnConnections",
    "vpc:ModifyTunnelAttribute",
  ],
  /** Takes a circuit away for a time (CreateFailoverTestJob and its kin, Vpc 2016-04-28). */
  "failover-test": [
    ...reads,
    "vpc:CreateFailoverTestJob",
    "vpc:DescribeFailoverTestJobs",
    "vpc:StopFailoverTestJob",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CommandName = keyof typeof commandCalls;

/** In the order in which help names them. */
export const commandNames = ["verify", "tunnels", "failover-test"] as const satisfies readonly CommandName[];
