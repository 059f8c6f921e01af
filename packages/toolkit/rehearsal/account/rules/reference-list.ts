import { own } from "../store/content";
import { attachments, tf } from "../types";
import { chosenHere, errorCodesOf, providerSource } from "./rule";

/** An argument that names another object. */
export interface Reference {
  readonly type: string;
  /** With a dot, an argument inside a block. */
  readonly argument: string;
  readonly targets: readonly string[];
  /** Whether the other object must be in the provider's region. */
  readonly sameRegion: boolean;
  /** The code for an id that does not exist, or not in this region. */
  readonly code: string;
  readonly codeSource: string;
}

const reference = (
  type: string,
  argument: string,
  targets: readonly string[],
  sameRegion: boolean,
  code: string,
  codeSource: string,
): Reference => ({ type, argument, targets, sameRegion, code, codeSource });

const missingVbr = ["InvalidVbrId.NotFound", errorCodesOf("DeleteVirtualBorderRouter")] as const;
const missingRouter = [
  "InvalidTransitRouterId.NotFound",
  errorCodesOf("CreateTransitRouterVpcAttachment"),
] as const;
const missingCen = ["InvalidCenId.NotFound", errorCodesOf("CreateTransitRouterVpcAttachment")] as const;
const missingVpc = ["InvalidVpcId.NotFound", errorCodesOf("CreateVSwitch")] as const;
const missingGateway = [
  "InvalidCustomerGatewayInstanceId.NotFound",
  errorCodesOf("CreateVpnConnection"),
] as const;
const relationCodes = errorCodesOf("EnableTransitRouterRouteTablePropagation");

/** Every argument of a simulated resource that names another object. */
export const references: readonly Reference[] = [
  reference(tf.vswitch, "vpc_id", [tf.vpc], true, ...missingVpc),
  reference(
    tf.routeEntry,
    "route_table_id",
    [own.vpcRouteTable],
    true,
    "InvalidRouteTableId.NotFound",
    errorCodesOf("CreateRouteEntry"),
  ),
  reference(
    tf.vbr,
    "physical_connection_id",
    [own.circuit],
    true,
    "InvalidPhysicalConnectionId.NotFound",
    errorCodesOf("CreateVirtualBorderRouter"),
  ),
  reference(tf.bgpGroup, "router_id", [tf.vbr], true, "InvalidVbrNetwork", errorCodesOf("CreateBgpGroup")),
  reference(
    tf.bgpPeer,
    "bgp_group_id",
    [tf.bgpGroup],
    true,
    "InvalidBgpGroup",
    errorCodesOf("CreateBgpPeer"),
  ),
  reference(
    tf.planAssociation,
    "instance_id",
    [tf.cen],
    false,
    "ParameterCenInstanceId",
    providerSource("errors"),
  ),
  reference(
    tf.planAssociation,
    "bandwidth_package_id",
    [own.bandwidthPlan],
    false,
    "ParameterBwpInstanceId",
    chosenHere,
  ),
  reference(
    tf.transitRouter,
    "cen_id",
    [tf.cen],
    false,
    "InvalidCenId.NotFound",
    errorCodesOf("CreateTransitRouterVpcAttachment"),
  ),
  reference(tf.routerCidr, "transit_router_id", [tf.transitRouter], true, ...missingRouter),
  reference(tf.vpcAttachment, "cen_id", [tf.cen], false, ...missingCen),
  reference(tf.vpcAttachment, "transit_router_id", [tf.transitRouter], true, ...missingRouter),
  reference(tf.vpcAttachment, "vpc_id", [tf.vpc], true, "InvalidVpcId.NotFound", chosenHere),
  reference(
    tf.vpcAttachment,
    "zone_mappings.vswitch_id",
    [tf.vswitch],
    true,
    "InvalidVSwitchId.NotFound",
    errorCodesOf("CreateTransitRouterVpcAttachment"),
  ),
  reference(tf.vbrAttachment, "cen_id", [tf.cen], false, ...missingCen),
  reference(tf.vbrAttachment, "transit_router_id", [tf.transitRouter], true, ...missingRouter),
  reference(tf.vbrAttachment, "vbr_id", [tf.vbr], true, ...missingVbr),
  reference(tf.vpnAttachment, "cen_id", [tf.cen], false, ...missingCen),
  reference(tf.vpnAttachment, "transit_router_id", [tf.transitRouter], true, ...missingRouter),
  reference(
    tf.vpnAttachment,
    "vpn_id",
    [tf.connection],
    true,
    "InvalidVpnConnectionInstanceId.NotFound",
    providerSource("errors"),
  ),
  reference(tf.peerAttachment, "cen_id", [tf.cen], false, ...missingCen),
  reference(
    tf.peerAttachment,
    "transit_router_id",
    [tf.transitRouter],
    true,
    "InvalidTransitRouterId.NotFound",
    errorCodesOf("CreateTransitRouterPeerAttachment"),
  ),
  reference(
    tf.peerAttachment,
    "peer_transit_router_id",
    [tf.transitRouter],
    false,
    "InvalidPeerTransitRouterId.NotFound",
    errorCodesOf("CreateTransitRouterPeerAttachment"),
  ),
  reference(
    tf.association,
    "transit_router_attachment_id",
    attachments,
    false,
    "InvalidAttachmentId.NotFound",
    relationCodes,
  ),
  reference(
    tf.association,
    "transit_router_route_table_id",
    [own.routerRouteTable],
    false,
    "InvalidRouteTableId.NotFound",
    relationCodes,
  ),
  reference(
    tf.propagation,
    "transit_router_attachment_id",
    attachments,
    false,
    "InvalidAttachmentId.NotFound",
    relationCodes,
  ),
  reference(
    tf.propagation,
    "transit_router_route_table_id",
    [own.routerRouteTable],
    false,
    "InvalidRouteTableId.NotFound",
    relationCodes,
  ),
  reference(tf.healthCheck, "cen_id", [tf.cen], false, "ParameterCenInstanceId", providerSource("errors")),
  reference(tf.healthCheck, "vbr_instance_id", [tf.vbr], false, ...missingVbr),
  reference(tf.connection, "customer_gateway_id", [tf.customerGateway], true, ...missingGateway),
  reference(
    tf.connection,
    "tunnel_options_specification.customer_gateway_id",
    [tf.customerGateway],
    true,
    ...missingGateway,
  ),
];
