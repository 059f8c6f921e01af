/** Terraform types of what the three stacks deploy, as far as routes depend on it. */
export const tf = {
  vbr: "alicloud_express_connect_virtual_border_router",
  bgpGroup: "alicloud_vpc_bgp_group",
  bgpPeer: "alicloud_vpc_bgp_peer",
  healthCheck: "alicloud_cen_vbr_health_check",
  cen: "alicloud_cen_instance",
  transitRouter: "alicloud_cen_transit_router",
  transitRouterCidr: "alicloud_cen_transit_router_cidr",
  routerTables: "alicloud_cen_transit_router_route_tables",
  routerTable: "alicloud_cen_transit_router_route_table",
  routerRoute: "alicloud_cen_transit_router_route_entry",
  association: "alicloud_cen_transit_router_route_table_association",
  propagation: "alicloud_cen_transit_router_route_table_propagation",
  vpcAttachment: "alicloud_cen_transit_router_vpc_attachment",
  vbrAttachment: "alicloud_cen_transit_router_vbr_attachment",
  vpnAttachment: "alicloud_cen_transit_router_vpn_attachment",
  peerAttachment: "alicloud_cen_transit_router_peer_attachment",
  planAssociation: "alicloud_cen_bandwidth_package_attachment",
  vpc: "alicloud_vpc",
  vswitch: "alicloud_vswitch",
  routeEntry: "alicloud_route_entry",
  vpcTables: "alicloud_route_tables",
  vpcRoutes: "alicloud_route_entries",
  connection: "alicloud_vpn_gateway_vpn_attachment",
  connections: "alicloud_vpn_gateway_vpn_attachments",
  customerGateway: "alicloud_vpn_customer_gateway",
} as const;

/**
 * The attribute by which other resources name one of this type. Source: provider documentation
 * r/cen_transit_router, r/cen_transit_router_route_table and r/cen_transit_router_*_attachment, 1.289; the id of all others will do.
 */
const identities: Readonly<Record<string, string>> = {
  [tf.transitRouter]: "transit_router_id",
  [tf.routerTable]: "transit_router_route_table_id",
  [tf.vpcAttachment]: "transit_router_attachment_id",
  [tf.vbrAttachment]: "transit_router_attachment_id",
  [tf.peerAttachment]: "transit_router_attachment_id",
};

export function identityOf(type: string): string {
  return identities[type] ?? "id";
}
