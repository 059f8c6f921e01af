/** Terraform's names of the simulated resources. */
export const tf = {
  vpc: "alicloud_vpc",
  vswitch: "alicloud_vswitch",
  routeEntry: "alicloud_route_entry",
  vbr: "alicloud_express_connect_virtual_border_router",
  bgpGroup: "alicloud_vpc_bgp_group",
  bgpPeer: "alicloud_vpc_bgp_peer",
  cen: "alicloud_cen_instance",
  planAssociation: "alicloud_cen_bandwidth_package_attachment",
  transitRouter: "alicloud_cen_transit_router",
  routerCidr: "alicloud_cen_transit_router_cidr",
  vpcAttachment: "alicloud_cen_transit_router_vpc_attachment",
  vbrAttachment: "alicloud_cen_transit_router_vbr_attachment",
  vpnAttachment: "alicloud_cen_transit_router_vpn_attachment",
  peerAttachment: "alicloud_cen_transit_router_peer_attachment",
  association: "alicloud_cen_transit_router_route_table_association",
  propagation: "alicloud_cen_transit_router_route_table_propagation",
  healthCheck: "alicloud_cen_vbr_health_check",
  customerGateway: "alicloud_vpn_customer_gateway",
  connection: "alicloud_vpn_gateway_vpn_attachment",
  alarm: "alicloud_cms_alarm",
  alarmContact: "alicloud_cms_alarm_contact",
  alarmContactGroup: "alicloud_cms_alarm_contact_group",
  eventRule: "alicloud_cms_event_rule",
} as const;

/** Attachments of networks to a transit router. */
export const networkAttachments = [tf.vpcAttachment, tf.vbrAttachment, tf.vpnAttachment] as const;
/** All attachments; of these two transit routers have one between them. */
export const attachments = [...networkAttachments, tf.peerAttachment] as const;
