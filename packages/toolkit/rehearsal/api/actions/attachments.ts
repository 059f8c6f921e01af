/** Attachments of networks to transit routers, and connections between these. Source: Alibaba Cloud help: CBN API 2017-09-12; the provider's requests, resource_alicloud_cen_transit_router_*_attachment.go. */
import { tf } from "../../account/types";
import { block, blocks, text as textIn } from "../../account/values";
import type { Actions, Create, List } from "../action";
import {
  accepted,
  elements,
  flag as isFlag,
  number as isNumber,
  tags as isTags,
  text as isText,
  json,
  type Parameters,
} from "../parameters";
import { derivedId, type Fields, fixed, flag, id, number, owner, region, state, tags, text } from "../row";
import { objectsOf } from "../rows";

/** Arguments of every kind of attachment; each resource has a name of its own for the attachment's name. */
const common = (name: string): Parameters => ({
  TransitRouterAttachmentName: isText(name),
  TransitRouterAttachmentDescription: isText("transit_router_attachment_description"),
  AutoPublishRouteEnabled: isFlag("auto_publish_route_enabled"),
});

const commonFields = (name: string, resourceType: string): Fields => ({
  TransitRouterAttachmentId: id,
  TransitRouterAttachmentName: text(name),
  TransitRouterAttachmentDescription: text("transit_router_attachment_description"),
  TransitRouterId: text("transit_router_id"),
  TransitRouterRegionId: region,
  CenId: text("cen_id"),
  Status: state,
  ResourceType: fixed(resourceType),
  AutoPublishRouteEnabled: flag("auto_publish_route_enabled"),
  CreationTime: text("create_time"),
  Tags: tags,
});

const create = (type: string, needs: readonly string[], parameters: Parameters): Create => ({
  kind: "create",
  type,
  needs: ["RegionId", ...needs],
  parameters: {
    CenId: isText("cen_id"),
    TransitRouterId: isText("transit_router_id"),
    Tag: isTags,
    ...parameters,
  },
  answer: { TransitRouterAttachmentId: id },
});

const list = (type: string, fields: Fields, more: List["filters"] = {}): List => ({
  kind: "list",
  rows: objectsOf(type),
  fields: () => fields,
  under: ["TransitRouterAttachments"],
  pages: "tokens",
  parameters: { Tag: isTags },
  filters: {
    CenId: text("cen_id"),
    TransitRouterId: text("transit_router_id"),
    TransitRouterAttachmentId: id,
    Status: state,
    ...more,
  },
});

const by = "TransitRouterAttachmentId";
const orderType = { OrderType: isText("order_type") } as const;
/** Joining the default table at creation is not for these attachments: their memberships are resources of their own. */
const memberships = {
  RouteTableAssociationEnabled: accepted,
  RouteTablePropagationEnabled: accepted,
} as const;

const vpcName = "transit_router_vpc_attachment_name";
const options = {
  Options: json("options", {
    Ipv6Support: isText("ipv6_support"),
    ApplianceModeSupport: isText("appliance_mode_support"),
  }),
} as const;
const zone = { VSwitchId: isText("vswitch_id"), ZoneId: isText("zone_id") } as const;

export const vpcAttachmentActions: Actions = {
  CreateTransitRouterVpcAttachment: create(tf.vpcAttachment, ["VpcId", "ZoneMappings"], {
    ...common(vpcName),
    ...options,
    ...memberships,
    VpcId: isText("vpc_id"),
    VpcOwnerId: isText("vpc_owner_id"),
    ResourceType: isText("resource_type"),
    ChargeType: isText("payment_type", (type) => (type === "POSTPAY" ? "PayAsYouGo" : type)),
    ZoneMappings: elements("zone_mappings", zone),
    TransitRouterVPCAttachmentOptions: accepted,
  }),
  UpdateTransitRouterVpcAttachmentAttribute: {
    kind: "change",
    type: tf.vpcAttachment,
    by,
    parameters: { ...common(vpcName), ...options, ...orderType },
  },
  UpdateTransitRouterVpcAttachmentZones: {
    kind: "change",
    type: tf.vpcAttachment,
    by,
    parameters: { AddZoneMappings: elements("add", zone), RemoveZoneMappings: elements("remove", zone) },
    becomes: (given, now) => {
      const removed = blocks(given, "remove").map((it) => textIn(it, "vswitch_id"));
      const kept = blocks(now, "zone_mappings").filter((it) => !removed.includes(textIn(it, "vswitch_id")));
      return { zone_mappings: [...kept, ...blocks(given, "add")] };
    },
  },
  DeleteTransitRouterVpcAttachment: {
    kind: "remove",
    type: tf.vpcAttachment,
    by,
    parameters: { Force: isFlag("force_delete") },
  },
  ListTransitRouterVpcAttachments: list(
    tf.vpcAttachment,
    {
      ...commonFields(vpcName, "VPC"),
      ChargeType: fixed("POSTPAY"),
      OrderType: text("order_type"),
      VpcId: text("vpc_id"),
      VpcOwnerId: owner,
      VpcRegionId: region,
      ZoneMappings: (row) =>
        blocks(row.shown, "zone_mappings").map((it) => ({
          ZoneId: textIn(it, "zone_id"),
          VSwitchId: textIn(it, "vswitch_id"),
          NetworkInterfaceId: derivedId("eni-", `interface ${textIn(it, "vswitch_id")}`)(row),
        })),
      Options: ({ shown }) => ({
        ApplianceModeSupport: textIn(block(shown, "options"), "appliance_mode_support"),
        Ipv6Support: textIn(block(shown, "options"), "ipv6_support"),
      }),
      TransitRouterVPCAttachmentOptions: fixed({ ipv6Support: "disable" }),
    },
    { VpcId: text("vpc_id") },
  ),
};

const vbrName = "transit_router_attachment_name";

export const vbrAttachmentActions: Actions = {
  CreateTransitRouterVbrAttachment: create(tf.vbrAttachment, ["VbrId"], {
    ...common(vbrName),
    ...memberships,
    VbrId: isText("vbr_id"),
    VbrOwnerId: isText("vbr_owner_id"),
    ResourceType: isText("resource_type"),
  }),
  UpdateTransitRouterVbrAttachmentAttribute: {
    kind: "change",
    type: tf.vbrAttachment,
    by,
    parameters: { ...common(vbrName), ...orderType },
  },
  DeleteTransitRouterVbrAttachment: {
    kind: "remove",
    type: tf.vbrAttachment,
    by,
    parameters: { Force: accepted },
  },
  ListTransitRouterVbrAttachments: list(
    tf.vbrAttachment,
    {
      ...commonFields(vbrName, "VBR"),
      OrderType: text("order_type"),
      VbrId: text("vbr_id"),
      VbrOwnerId: owner,
      VbrRegionId: region,
    },
    { VbrId: text("vbr_id") },
  ),
};

const vpnName = "transit_router_vpn_attachment_name";

export const vpnAttachmentActions: Actions = {
  CreateTransitRouterVpnAttachment: create(tf.vpnAttachment, ["VpnId"], {
    ...common(vpnName),
    ...memberships,
    VpnId: isText("vpn_id"),
    VpnOwnerId: isText("vpn_owner_id"),
    ChargeType: isText("charge_type"),
    Zone: elements("zone", { ZoneId: isText("zone_id") }),
  }),
  UpdateTransitRouterVpnAttachmentAttribute: {
    kind: "change",
    type: tf.vpnAttachment,
    by,
    parameters: { ...common(vpnName), ...orderType },
  },
  DeleteTransitRouterVpnAttachment: {
    kind: "remove",
    type: tf.vpnAttachment,
    by,
    parameters: { Force: accepted },
  },
  ListTransitRouterVpnAttachments: list(
    tf.vpnAttachment,
    {
      ...commonFields(vpnName, "VPN"),
      ChargeType: text("charge_type"),
      OrderType: text("order_type"),
      VpnId: text("vpn_id"),
      VpnOwnerId: owner,
      VpnRegionId: region,
      Zones: ({ shown }) => blocks(shown, "zone").map((it) => ({ ZoneId: textIn(it, "zone_id") })),
    },
    { VpnId: text("vpn_id") },
  ),
};

const peerName = "transit_router_peer_attachment_name";
const line = {
  Bandwidth: isNumber("bandwidth"),
  BandwidthType: isText("bandwidth_type"),
  CenBandwidthPackageId: isText("cen_bandwidth_package_id"),
  DefaultLinkType: isText("default_link_type"),
} as const;

export const peerAttachmentActions: Actions = {
  CreateTransitRouterPeerAttachment: create(tf.peerAttachment, ["TransitRouterId", "PeerTransitRouterId"], {
    ...common(peerName),
    ...line,
    PeerTransitRouterId: isText("peer_transit_router_id"),
    PeerTransitRouterRegionId: isText("peer_transit_router_region_id"),
  }),
  UpdateTransitRouterPeerAttachmentAttribute: {
    kind: "change",
    type: tf.peerAttachment,
    by,
    parameters: { ...common(peerName), ...line },
    // What pays by traffic draws on no plan.
    becomes: (given) => ({
      ...given,
      ...(given.bandwidth_type === "DataTransfer" && { cen_bandwidth_package_id: null }),
    }),
  },
  DeleteTransitRouterPeerAttachment: {
    kind: "remove",
    type: tf.peerAttachment,
    by,
    parameters: { Force: accepted },
  },
  ListTransitRouterPeerAttachments: list(
    tf.peerAttachment,
    {
      ...commonFields(peerName, "TR"),
      RegionId: region,
      PeerTransitRouterId: text("peer_transit_router_id"),
      PeerTransitRouterOwnerId: owner,
      PeerTransitRouterRegionId: ({ shown, requests }) =>
        requests.world.get(tf.transitRouter, textIn(shown, "peer_transit_router_id"))?.region ?? "",
      Bandwidth: number("bandwidth"),
      BandwidthType: text("bandwidth_type"),
      CenBandwidthPackageId: text("cen_bandwidth_package_id"),
      DefaultLinkType: text("default_link_type"),
      GeographicSpanId: fixed("china_china"),
    },
    { PeerTransitRouterId: text("peer_transit_router_id") },
  ),
};
