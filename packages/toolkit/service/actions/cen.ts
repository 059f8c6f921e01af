/**
 * Transit routers: attachments, route tables with who is in them, route entries, health checks of VBRs. Source: Alibaba
 * Cloud help: CBN API 2017-09-12, and answers that provider 1.289.0 takes (services of alibaba-cloud-sdk-go, cbn).
 */
import { z } from "zod";
import type { ListAction } from "../action";
import { flag, id, number, state, text } from "../fields";

const common = {
  kind: "list",
  product: "Cbn",
  regional: false,
  pages: "NextToken and MaxResults",
} as const;

const transitRouter = z.object({
  TransitRouterId: id,
  TransitRouterName: text,
  CenId: text,
  RegionId: text,
  Status: state,
});
export type TransitRouter = z.output<typeof transitRouter>;
export const listTransitRouters: ListAction<TransitRouter> = {
  ...common,
  regional: true,
  pages: "PageNumber and PageSize",
  action: "ListTransitRouters",
  under: ["TransitRouters"],
  element: transitRouter,
};

const cen = z.object({ CenId: id, Name: text, Status: state });
export type Cen = z.output<typeof cen>;
export const describeCens: ListAction<Cen> = {
  ...common,
  pages: "PageNumber and PageSize",
  action: "DescribeCens",
  under: ["Cens", "Cen"],
  element: cen,
};

const routerCidr = z.object({ TransitRouterCidrId: id, Cidr: id, PublishCidrRoute: flag });
export type RouterCidr = z.output<typeof routerCidr>;
export const listRouterCidrs: ListAction<RouterCidr> = {
  ...common,
  regional: true,
  pages: "none",
  action: "ListTransitRouterCidr",
  under: ["CidrLists"],
  element: routerCidr,
};

const attachment = {
  TransitRouterAttachmentId: id,
  TransitRouterAttachmentName: text,
  TransitRouterId: text,
  CenId: text,
  /** `Attached`, `Attaching`, `Detaching`, `Conflicted`, `Pending`. */
  Status: state,
  /** Whether the transit router publishes its routes over it. */
  AutoPublishRouteEnabled: flag,
};
const zones = z
  .array(z.object({ ZoneId: text }))
  .nullish()
  .transform((list) => (list ?? []).flatMap(({ ZoneId }) => ZoneId ?? []));
const vpcAttachment = z.object({ ...attachment, VpcId: text, ZoneMappings: zones });
const vbrAttachment = z.object({ ...attachment, VbrId: text });
const vpnAttachment = z.object({ ...attachment, VpnId: text, Zones: zones });
const peerAttachment = z.object({
  ...attachment,
  RegionId: text,
  PeerTransitRouterId: text,
  PeerTransitRouterRegionId: text,
  /** Mbps. */
  Bandwidth: number,
});
export type VpcAttachment = z.output<typeof vpcAttachment>;
export type VbrAttachment = z.output<typeof vbrAttachment>;
export type VpnAttachment = z.output<typeof vpnAttachment>;
export type PeerAttachment = z.output<typeof peerAttachment>;

const attachments = { ...common, regional: true, under: ["TransitRouterAttachments"] } as const;
export const listVpcAttachments: ListAction<VpcAttachment> = {
  ...attachments,
  action: "ListTransitRouterVpcAttachments",
  element: vpcAttachment,
};
export const listVbrAttachments: ListAction<VbrAttachment> = {
  ...attachments,
  action: "ListTransitRouterVbrAttachments",
  element: vbrAttachment,
};
export const listVpnAttachments: ListAction<VpnAttachment> = {
  ...attachments,
  action: "ListTransitRouterVpnAttachments",
  element: vpnAttachment,
};
export const listPeerAttachments: ListAction<PeerAttachment> = {
  ...attachments,
  action: "ListTransitRouterPeerAttachments",
  element: peerAttachment,
};

const routeTable = z.object({
  TransitRouterRouteTableId: id,
  TransitRouterRouteTableName: text,
  TransitRouterId: text,
  /** `System` or `Custom`. */
  TransitRouterRouteTableType: text,
  TransitRouterRouteTableStatus: state,
});
export type RouterTable = z.output<typeof routeTable>;
export const listRouterTables: ListAction<RouterTable> = {
  ...common,
  action: "ListTransitRouterRouteTables",
  under: ["TransitRouterRouteTables"],
  element: routeTable,
};

const membership = z.object({
  TransitRouterRouteTableId: id,
  TransitRouterAttachmentId: id,
  /** `Active`, `Associating`, `Dissociating`; of a propagation `Active`, `Enabling`, `Disabling`. */
  Status: state,
  ResourceType: text,
  ResourceId: text,
});
export type Membership = z.output<typeof membership>;
export const listAssociations: ListAction<Membership> = {
  ...common,
  action: "ListTransitRouterRouteTableAssociations",
  under: ["TransitRouterAssociations"],
  element: membership,
};
export const listPropagations: ListAction<Membership> = {
  ...common,
  action: "ListTransitRouterRouteTablePropagations",
  under: ["TransitRouterPropagations"],
  element: membership,
};

const routeEntry = z.object({
  TransitRouterRouteEntryDestinationCidrBlock: id,
  /** `Attachment` or `BlackHole`. */
  TransitRouterRouteEntryNextHopType: text,
  /** The attachment. */
  TransitRouterRouteEntryNextHopId: text,
  TransitRouterRouteEntryNextHopResourceType: text,
  TransitRouterRouteEntryNextHopResourceId: text,
  /** `Propagated` or `Static`. */
  TransitRouterRouteEntryType: text,
  /** `Active` where traffic takes it; others are `Rejected`, `Prohibited`, `Standby` and states in passing. */
  TransitRouterRouteEntryStatus: state,
});
export type RouterEntry = z.output<typeof routeEntry>;
export const listRouterEntries: ListAction<RouterEntry> = {
  ...common,
  action: "ListTransitRouterRouteEntries",
  under: ["TransitRouterRouteEntries"],
  element: routeEntry,
};

const healthCheck = z.object({
  CenId: text,
  VbrInstanceId: id,
  VbrInstanceRegionId: text,
  HealthCheckTargetIp: text,
  HealthCheckSourceIp: text,
  /** Seconds. */
  HealthCheckInterval: number,
  /** Packets. */
  HealthyThreshold: number,
  /** `up` or `down`. */
  LinkStatus: state,
  /** Percent. */
  PacketLoss: number,
  /** Milliseconds. */
  Delay: number,
});
export type VbrHealthCheck = z.output<typeof healthCheck>;
export const describeVbrHealthChecks: ListAction<VbrHealthCheck> = {
  ...common,
  pages: "PageNumber and PageSize",
  action: "DescribeCenVbrHealthCheck",
  under: ["VbrHealthChecks", "VbrHealthCheck"],
  element: healthCheck,
};
