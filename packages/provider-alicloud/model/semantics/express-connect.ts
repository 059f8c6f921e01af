import type { Semantics } from "./semantics";

export const virtualBorderRouterSemantics: Semantics = {
  neverRead: [
    {
      arguments: ["associated_physical_connections", "include_cross_account_vbr", "vbr_owner_id"],
      line: 227,
    },
  ],
  readUnlessZero: [
    { arguments: ["detect_multiplier"], line: 245 },
    { arguments: ["min_rx_interval"], line: 251 },
    { arguments: ["min_tx_interval"], line: 254 },
  ],
  neverSent: [
    { arguments: ["vbr_owner_id"], line: 158 },
    { arguments: ["associated_physical_connections"], line: 467 },
  ],
  emptyNotSent: [{ arguments: ["resource_group_id"], line: 498 }],
  filledIn: [
    { argument: "bandwidth", value: 50, basis: "guess" },
    { argument: "mtu", value: 1500, basis: "guess" },
    { argument: "min_tx_interval", value: 1000, basis: "guess" },
    { argument: "min_rx_interval", value: 1000, basis: "guess" },
    { argument: "detect_multiplier", value: 3, basis: "guess" },
  ],
  repeated: {
    create: { codes: ["TaskConflict"], line: 202 },
    update: { codes: [], line: 474 },
    delete: { codes: ["DependencyViolation.BgpGroup"], line: 549 },
  },
  deleteOfGone: { ends: "done", line: 560 },
  read: { from: "its region", line: 231 },
};

export const bgpGroupSemantics: Semantics = {
  // An empty auth_key leaves the key where it is.
  cleared: [{ argument: "auth_key", by: "clear_auth_key", line: 214 }],
  neverRead: [{ arguments: ["clear_auth_key"], line: 166 }],
  neverSent: [{ arguments: ["clear_auth_key"], line: 214 }],
  filledIn: [
    { argument: "local_asn", value: 45104, basis: "provider documentation r/vpc_bgp_group, 1.289" },
    { argument: "ip_version", value: "IPv4", basis: "provider documentation r/vpc_bgp_group, 1.289" },
    { argument: "route_limit", value: 110, basis: "provider documentation r/vpc_bgp_group, 1.289" },
  ],
  repeated: {
    create: { codes: ["OperationConflict"], line: 127 },
    update: { codes: [], line: 237 },
    delete: { codes: ["DependencyViolation.BgpPeer"], line: 278 },
  },
  deleteOfGone: { ends: "done", line: 289 },
  read: { from: "its region", line: 156 },
};

export const bgpPeerSemantics: Semantics = {
  suppressed: [{ argument: "bfd_multi_hop", hidden: { unless: "enable_bfd", is: true }, line: 33 }],
  readUnlessZero: [{ arguments: ["bfd_multi_hop"], line: 141 }],
  filledIn: [{ argument: "ip_version", value: "IPv4", basis: "guess" }],
  repeated: {
    create: { codes: [], line: 102 },
    update: { codes: [], line: 191 },
    // DependencyViolation.BgpPeer is named there, but what is named has no effect.
    delete: { codes: [], line: 232 },
  },
  deleteOfGone: { ends: "in an error", line: 243 },
  read: { from: "its region", line: 131 },
};
