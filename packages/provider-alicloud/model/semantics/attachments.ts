import type { Semantics } from "./semantics";

const membershipFlags = ["route_table_association_enabled", "route_table_propagation_enabled"];

export const vpcAttachmentSemantics: Semantics = {
  neverRead: [{ arguments: ["dry_run", "force_delete", ...membershipFlags], line: 294 }],
  neverSent: [{ arguments: ["cen_id", "dry_run", "force_delete", ...membershipFlags], line: 359 }],
  emptyNotSent: [{ arguments: ["options.appliance_mode_support", "options.ipv6_support"], line: 407 }],
  twins: [
    {
      argument: "transit_router_attachment_name",
      of: "transit_router_vpc_attachment_name",
      line: 355,
    },
  ],
  filledIn: [
    {
      argument: "order_type",
      value: "PayByCenOwner",
      basis: "guess",
    },
    {
      argument: "payment_type",
      value: "PayAsYouGo",
      basis: "provider documentation r/cen_transit_router_vpc_attachment, 1.289",
    },
    {
      argument: "resource_type",
      value: "VPC",
      basis: "provider documentation r/cen_transit_router_vpc_attachment, 1.289",
    },
  ],
  repeated: {
    create: {
      codes: [
        "Operation.Blocking",
        "IncorrectStatus.Status",
        "IncorrectStatus.VpcRouteTable",
        "IncorrectStatus.VpcSwitch",
        "IncorrectStatus.VpcOrVswitch",
        "InstanceStatus.NotSupport",
        "IncorrectStatus.Attachment",
        "Throttling.User",
        "IncorrectStatus.VpcResource",
      ],
      line: 269,
    },
    update: {
      codes: [
        "Operation.Blocking",
        "IncorrectStatus.Status",
        "IncorrectStatus.VpcOrVswitch",
        "IncorrectStatus.Attachment",
        "Throttling.User",
        "IncorrectStatus.Vpc",
      ],
      line: 436,
    },
    delete: {
      codes: [
        "Operation.Blocking",
        "IncorrectStatus.Status",
        "TokenProcessing",
        "IncorrectStatus.VpcRouteTable",
        "IncorrectStatus.VpcSwitch",
        "IncorrectStatus.VpcOrVswitch",
        "IncorrectStatus.VpcRouteEntry",
        "InstanceStatus.NotSupport",
        "IncorrectStatus.Attachment",
        "Throttling.User",
        "IncorrectStatus.Vpc",
      ],
      line: 554,
    },
  },
  deleteOfGone: { ends: "done", line: 565 },
  read: { from: "its region", line: "service_alicloud_cen_v2.go:358" },
};

export const vbrAttachmentSemantics: Semantics = {
  neverRead: [{ arguments: ["dry_run", ...membershipFlags], line: 192 }],
  neverSent: [{ arguments: ["dry_run", ...membershipFlags], line: 231 }],
  filledIn: [
    {
      argument: "order_type",
      value: "PayByCenOwner",
      basis: "guess",
    },
  ],
  repeated: {
    create: {
      codes: ["Operation.Blocking", "IncorrectStatus.Status", "InstanceStatus.NotSupport", "Throttling.User"],
      line: 167,
    },
    update: { codes: ["Operation.Blocking", "IncorrectStatus.Status", "Throttling.User"], line: 274 },
    delete: {
      codes: ["Operation.Blocking", "IncorrectStatus.Status", "InstanceStatus.NotSupport", "Throttling.User"],
      line: 323,
    },
  },
  deleteOfGone: { ends: "done", line: 334 },
  read: { from: "its region", line: "service_alicloud_cen_v2.go:1321" },
};

export const vpnAttachmentSemantics: Semantics = {
  twins: [
    {
      argument: "transit_router_attachment_name",
      of: "transit_router_vpn_attachment_name",
      line: 241,
    },
  ],
  filledIn: [
    {
      argument: "order_type",
      value: "PayByCenOwner",
      basis: "guess",
    },
    {
      argument: "charge_type",
      value: "POSTPAY",
      basis: "provider documentation r/cen_transit_router_vpn_attachment, 1.289",
    },
  ],
  repeated: {
    create: {
      codes: [
        "OperationFailed.AllocateCidrFailed",
        "IncorrectStatus.Status",
        "Operation.Blocking",
        "Throttling.user",
      ],
      line: 172,
    },
    update: { codes: ["IncorrectStatus.Status", "Operation.Blocking", "Throttling.user"], line: 289 },
    delete: { codes: ["Operation.Blocking", "IncorrectStatus.Status", "Throttling.user"], line: 334 },
  },
  deleteOfGone: { ends: "done", line: 345 },
  read: { from: "its region", line: "service_alicloud_cen_v2.go:909" },
};

const peerCodes = ["Operation.Blocking", "Throttling.User", "IncorrectStatus.Status"];

export const peerAttachmentSemantics: Semantics = {
  // With its default and force-new (:118) resource_type makes the plan after an import replace the connection.
  neverRead: [{ arguments: ["dry_run", "resource_type", ...membershipFlags], line: 213 }],
  neverSent: [{ arguments: ["dry_run", ...membershipFlags], line: 250 }],
  twins: [
    {
      argument: "transit_router_attachment_name",
      of: "transit_router_peer_attachment_name",
      line: 246,
    },
  ],
  filledIn: [
    {
      argument: "bandwidth_type",
      value: "BandwidthPackage",
      basis: "guess",
    },
    {
      argument: "default_link_type",
      value: "Gold",
      basis: "guess",
    },
  ],
  repeated: {
    create: { codes: peerCodes, line: 188 },
    update: { codes: peerCodes, line: 315 },
    delete: { codes: peerCodes, line: 365 },
  },
  deleteOfGone: { ends: "done", line: 376 },
  read: { from: "its region", line: "service_alicloud_cen_v2.go:31" },
};
