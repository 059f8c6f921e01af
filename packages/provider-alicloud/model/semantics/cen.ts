import type { Semantics } from "./semantics";

export const cenInstanceSemantics: Semantics = {
  emptyNotSent: [{ arguments: ["resource_group_id"], line: 220 }],
  twins: [{ argument: "name", of: "cen_instance_name", line: 152 }],
  filledIn: [{ argument: "protection_level", value: "REDUCED", basis: "guess" }],
  repeated: {
    create: { codes: ["Operation.Blocking"], line: 103 },
    update: { codes: [], line: 195 },
    delete: { codes: ["Operation.Blocking", "InvalidOperation.CenInstanceStatus"], line: 270 },
  },
  deleteOfGone: { ends: "done", line: 281 },
  read: { from: "any region", line: "service_alicloud_cen_v2.go:685" },
};

export const bandwidthPackageAttachmentSemantics: Semantics = {
  repeated: {
    create: {
      codes: [
        "InvalidOperation.BwpInstanceStatus",
        "InvalidOperation.BwpBusinessStatus",
        "InvalidOperation.CenInstanceStatus",
        "Operation.Blocking",
      ],
      line: 55,
    },
    delete: {
      codes: [
        "InvalidOperation.BwpInstanceStatus",
        "InvalidOperation.BwpBusinessStatus",
        "InvalidOperation.CenInstanceStatus",
        "InvalidOperation.CenBandwidthLimitsNotZero",
        "Operation.Blocking",
      ],
      line: 112,
    },
  },
  deleteOfGone: { ends: "in an error", line: 124 },
  read: { from: "any region", line: "service_alicloud_cen.go:166" },
};

export const transitRouterSemantics: Semantics = {
  neverRead: [{ arguments: ["dry_run"], line: 149 }],
  neverSent: [{ arguments: ["dry_run"], line: 183 }],
  repeated: {
    create: { codes: ["Operation.Blocking", "IncorrectStatus.Status"], line: 110 },
    update: { codes: ["Operation.Blocking", "IncorrectStatus.Status"], line: 201 },
    delete: {
      codes: [
        "Operation.Blocking",
        "IncorrectStatus.Status",
        "IncorrectStatus.CenInstance",
        "InvalidOperation.AttachedChildInstanceExist",
        "IncorrectStatus.TransitRouterInstance",
      ],
      line: 255,
    },
  },
  deleteOfGone: { ends: "done", line: 266 },
  read: { from: "its region", line: "service_alicloud_cen_v2.go:987" },
};

export const transitRouterCidrSemantics: Semantics = {
  filledIn: [
    {
      argument: "publish_cidr_route",
      value: true,
      basis: "provider documentation r/cen_transit_router_cidr, 1.289",
    },
  ],
  repeated: {
    create: { codes: ["Operation.Blocking", "IncorrectStatus.Status"], line: 90 },
    update: { codes: ["Operation.Blocking", "IncorrectStatus.Status"], line: 173 },
    delete: {
      codes: ["Operation.Blocking", "IncorrectStatus.Status", "OperationFailed.CidrBlockAllocated"],
      line: 211,
    },
  },
  deleteOfGone: { ends: "done", line: 222 },
  read: { from: "its region", line: "service_alicloud_cen_v2.go:1067" },
};

const membershipCodes = ["Operation.Blocking", "Throttling.User", "IncorrectStatus.Status"];

export const routeTableAssociationSemantics: Semantics = {
  neverRead: [{ arguments: ["dry_run"], line: 116 }],
  neverSent: [{ arguments: ["dry_run"], line: 139 }],
  repeated: {
    create: { codes: membershipCodes, line: 77 },
    update: { codes: [], line: 146 },
    delete: { codes: membershipCodes, line: 188 },
  },
  deleteOfGone: { ends: "done", line: 199 },
  read: { from: "any region", line: "service_alicloud_cen_v2.go:1148" },
};

export const routeTablePropagationSemantics: Semantics = {
  neverRead: [{ arguments: ["dry_run"], line: 104 }],
  neverSent: [{ arguments: ["dry_run"], line: 110 }],
  repeated: {
    create: { codes: ["Operation.Blocking", "IncorrectStatus.Status"], line: 66 },
    delete: { codes: ["Operation.Blocking", "IncorrectStatus.Status"], line: 136 },
  },
  deleteOfGone: { ends: "in an error", line: 145 },
  read: { from: "any region", line: "service_alicloud_cbn.go:1248" },
};

export const vbrHealthCheckSemantics: Semantics = {
  neverRead: [{ arguments: ["vbr_instance_owner_id"], line: 134 }],
  repeated: {
    create: {
      codes: [
        "InstanceStatus.NotSupport",
        "Operation.Blocking",
        "InvalidOperation.CenInstanceStatus",
        "InvalidOperation.VbrNotAttachedToCen",
        "OperationFailed.StatusNotSupport",
      ],
      throttled: false,
      line: 102,
    },
    update: {
      codes: ["Operation.Blocking", "InvalidOperation.CenInstanceStatus", "InstanceStatus.NotSupport"],
      throttled: false,
      line: 181,
    },
    delete: { codes: ["Operation.Blocking", "InstanceStatus.NotSupport"], throttled: false, line: 215 },
  },
  deleteOfGone: { ends: "in an error", line: 224 },
  // The region of the VBR is part of the id.
  read: { from: "any region", line: "service_alicloud_cbn.go:346" },
};
