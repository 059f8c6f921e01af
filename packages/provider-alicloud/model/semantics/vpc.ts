import type { Semantics } from "./semantics";

export const vpcSemantics: Semantics = {
  suppressed: [{ argument: "secondary_cidr_blocks", hidden: "in another order", line: 126 }],
  neverRead: [
    {
      arguments: ["dry_run", "force_delete", "ipv4_cidr_mask", "ipv4_ipam_pool_id", "secondary_cidr_mask"],
      line: 341,
    },
  ],
  readUnlessZero: [{ arguments: ["ipv6_isp"], line: 384 }],
  neverSent: [
    {
      arguments: ["dry_run", "force_delete", "ipv4_cidr_mask", "ipv4_ipam_pool_id", "secondary_cidr_mask"],
      line: 415,
    },
  ],
  emptyNotSent: [{ arguments: ["resource_group_id"], line: 561 }],
  twins: [
    { argument: "name", of: "vpc_name", line: 410 },
    { argument: "router_table_id", of: "route_table_id", line: 411 },
  ],
  filledIn: [
    { argument: "cidr_block", value: "172.16.0.0/16", basis: "Alibaba Cloud help: CreateVpc" },
    { argument: "dns_hostname_status", value: "DISABLED", basis: "guess" },
    { argument: "system_route_table_route_propagation_enable", value: true, basis: "guess" },
  ],
  repeated: {
    create: { codes: ["TaskConflict", "UnknownError"], line: 273 },
    update: {
      codes: [
        "OperationFailed.LastTokenProcessing",
        "LastTokenProcessing",
        "OperationFailed.QueryCenIpv6Status",
        "IncorrectStatus",
        "OperationConflict",
        "SystemBusy",
        "ServiceUnavailable",
        "IncorrectVpcStatus",
      ],
      line: 531,
    },
    delete: {
      codes: ["DependencyViolation.VSwitch", "DependencyViolation.SecurityGroup", "IncorrectVpcStatus"],
      line: 793,
    },
  },
  deleteOfGone: { ends: "done", line: 804 },
  read: { from: "its region", line: 345 },
};

export const vswitchSemantics: Semantics = {
  neverRead: [{ arguments: ["ipv6_cidr_block_mask", "vpc_ipv6_cidr_block"], line: 242 }],
  emptyNotSent: [{ arguments: ["vpc_ipv6_cidr_block"], line: 291 }],
  twins: [
    { argument: "name", of: "vswitch_name", line: 255 },
    { argument: "availability_zone", of: "zone_id", line: 256 },
  ],
  // Where the state says nothing of it, Read says whether there is an IPv6 block.
  filledIn: [{ argument: "enable_ipv6", value: false, basis: 257 }],
  repeated: {
    create: {
      codes: [
        "TaskConflict",
        "IncorrectStatus.cbnStatus",
        "InvalidStatus.RouteEntry",
        "OperationFailed.IdempotentTokenProcessing",
        "IncorrectStatus",
        "CreateVSwitch.IncorrectStatus.cbnStatus",
        "IncorrectVSwitchStatus",
        "OperationConflict",
        "OperationFailed.DistibuteLock",
        "OperationFailed.NotifyCenCreate",
      ],
      line: 201,
    },
    update: {
      codes: [
        "OperationConflict",
        "OperationFailed.LastTokenProcessing",
        "IncorrectStatus.VSwitch",
        "IncorrectStatus.VpcRouteEntry",
        "ServiceUnavailable",
      ],
      line: 335,
    },
    delete: {
      codes: [
        "DependencyViolation",
        "DependencyViolation.SnatEntry",
        "DependencyViolation.MulticastDomain",
        "OperationConflict",
        "IncorrectRouteEntryStatus",
        "InternalError",
        "TaskConflict",
        "DependencyViolation.EnhancedNatgw",
        "DependencyViolation.RouteTable",
        "DependencyViolation.HaVip",
        "DeleteVSwitch.IncorrectStatus.cbnStatus",
        "SystemBusy",
        "IncorrectVSwitchStatus",
        "LastTokenProcessing",
        "OperationDenied.OtherSubnetProcessing",
        "DependencyViolation.SNAT",
        "DependencyViolation.NetworkAcl",
      ],
      line: 387,
    },
  },
  deleteOfGone: { ends: "done", line: 398 },
  read: { from: "its region", line: 232 },
};

export const routeEntrySemantics: Semantics = {
  repeated: {
    create: {
      codes: [
        "TaskConflict",
        "OperationConflict",
        "IncorrectRouteEntryStatus",
        "IncorrectVpcStatus",
        "IncorrectVSwitchStatus",
        "IncorrectHaVipStatus",
        "IncorrectInstanceStatus",
        "InvalidVBRStatus",
        "IncorrectStatus.Ipv4Gateway",
        "IncorrectStatus.Ipv6Address",
        "LastTokenProcessing",
        "IncorrectStatus.VpcPeer",
        "IncorrectStatus.MultiScopeRiRouteEntry",
        "IncorrectStatus.RouteTableStatus",
        "OperationFailed.DistibuteLock",
        "ServiceUnavailable",
        "SystemBusy",
        "UnknownError",
        "IncorrectStatus.RouterInterface",
        "IncorrectStatus.PrefixList",
      ],
      line: 168,
    },
    delete: {
      codes: [
        "IncorrectVpcStatus",
        "TaskConflict",
        "OperationConflict",
        "SystemBusy",
        "IncorrectRouteEntryStatus",
        "IncorrectInstanceStatus",
        "Forbbiden",
        "UnknownError",
        "InvalidVBRStatus",
        "LastTokenProcessing",
        "IncorrectStatus.Ipv6Address",
        "OperationFailed.DistibuteLock",
        "ServiceUnavailable",
        "IncorrectStatus.RouteTableStatus",
        "IncorrectStatus.MultiScopeRiRouteEntry",
        "IncorrectHaVipStatus",
        "IncorrectStatus.Ipv4Gateway",
        "IncorrectStatus.VpcPeer",
        "IncorrectStatus.PrefixList",
      ],
      line: 326,
    },
  },
  deleteOfGone: { ends: "done", line: 338 },
  read: { from: "its region", line: 273 },
};
