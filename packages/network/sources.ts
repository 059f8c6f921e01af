/** A document that states a limit, and the date or version of it that was read. */
export interface Source {
  readonly document: string;
  /** Date of the document, provider version, or month in which an undated page was read. */
  readonly asOf: string;
}

const help = (page: string): Source => ({ document: `Alibaba Cloud help: ${page}`, asOf: "2026-11" });
const provider = (page: string): Source => ({
  document: `Terraform provider alicloud: ${page}`,
  asOf: "1.289.0",
});
const rfc = (number: number, title: string, asOf: string): Source => ({
  document: `RFC ${number}: ${title}`,
  asOf,
});
const asa = (chapter: string): Source => ({ document: `Cisco ASA: ${chapter}`, asOf: "9.19" });
/** What this template decides by itself, so that a network stays readable and its names stay usable. */
const template = (what: string): Source => ({ document: `this template: ${what}`, asOf: "2026-11" });

export const sources = {
  /** The document whose network `config/network.yaml` builds. */
  scenario: {
    document:
      "Alibaba Cloud help: active/standby connections with IPsec-VPN and Express Connect on a transit router",
    asOf: "2025-11-09",
  },
  activeStandby: {
    document: "Alibaba Cloud help: active/standby with IPsec-VPN and Express Connect",
    asOf: "2026-04-01",
  },
  attachVpn: { document: "Alibaba Cloud help: create a VPN connection (CEN)", asOf: "2024-11-26" },
  expressConnectQuotas: help("Express Connect quotas"),
  vpcQuotas: help("VPC quotas"),
  createBgpGroup: help("CreateBgpGroup"),
  createTransitRouterCidr: help("CreateTransitRouterCidr"),
  createVbr: help("CreateVirtualBorderRouter"),
  createVcoRoute: help("CreateVcoRouteEntry"),
  createPeerAttachment: help("CreateTransitRouterPeerAttachment"),
  describeCircuits: help("DescribePhysicalConnections"),
  createRouteEntry: help("CreateRouteEntry"),
  createVpc: help("CreateVpc"),
  createVpcAttachment: help("CreateTransitRouterVpcAttachment"),
  createVpnAttachment: help("CreateVpnAttachment"),
  createVSwitch: help("CreateVSwitch"),
  customerGateway: help("customer gateway"),
  tagResources: help("TagResources (CEN)"),
  vbr: help("what is a virtual border router"),
  vbrHealthCheck: { document: "Alibaba Cloud help: EnableCenVbrHealthCheck", asOf: "2025-08-07" },
  healthCheckPage: help("configure and manage health checks of VBRs (71141)"),
  zones: help("available regions and zones of transit routers"),
  cenFaq: help("CEN FAQ"),
  bgpOverVpn: {
    document: "Alibaba Cloud help: configure routes (IPsec-VPN on a transit router)",
    asOf: "2026-03-06",
  },
  associationMode: help("choose an association mode"),
  dualTunnel: help("dual-tunnel mode"),
  vpnAttachment: provider("r/vpn_gateway_vpn_attachment"),
  bgpGroup: provider("r/vpc_bgp_group"),
  bgpPeer: provider("r/vpc_bgp_peer"),
  virtualBorderRouter: provider("r/express_connect_virtual_border_router"),
  rosCen: help("ALIYUN::CEN::CenInstance (113148)"),
  rosCustomerGateway: help("ALIYUN::VPC::CustomerGateway"),
  rosVbr: help("ALIYUN::VPC::VirtualBorderRouter (215930)"),
  peerAttachment: provider("r/cen_transit_router_peer_attachment"),
  healthCheck: provider("r/cen_vbr_health_check"),
  routeEntry: provider("r/route_entry"),
  ossBucket: provider("r/oss_bucket"),
  providerRegions: {
    document: "Terraform provider alicloud: alicloud/connectivity/regions.go:66 (ValidRegions)",
    asOf: "1.289.0",
  },
  bgp: rfc(4271, "BGP-4", "2006-01"),
  asns: rfc(7607, "codification of AS 0", "2015-08"),
  fourOctetAsns: rfc(6793, "BGP support for four-octet AS numbers", "2012-12"),
  cidr: rfc(4632, "classless inter-domain routing", "2006-08"),
  ikeAlgorithms: rfc(8247, "algorithms of IKEv2", "2017-09"),
  esp: rfc(4303, "IP encapsulating security payload", "2005-12"),
  tcpMd5: rfc(2385, "TCP MD5 signature option", "1998-08"),
  addressRegistry: rfc(6890, "special-purpose IP address registries", "2013-04"),
  tcp: rfc(9293, "TCP", "2022-08"),
  asaBfd: asa("General Operations CLI Configuration Guide, bidirectional forwarding detection"),
  asaBgp: asa("General Operations CLI Configuration Guide, BGP"),
  asaZones: asa("General Operations CLI Configuration Guide, traffic zones"),
  asaRoutes: asa("General Operations CLI Configuration Guide, static and default routes"),
  asaVti: asa("VPN CLI Configuration Guide, virtual tunnel interface"),
  asaCiphers: { document: "Cisco ASA: release notes, removal of low-security ciphers", asOf: "9.15" },
  linuxInterfaces: { document: "Linux: include/uapi/linux/if.h", asOf: "6.1" },
  cmsContact: provider("r/cms_alarm_contact"),
  cmsAlarm: provider("r/cms_alarm"),
  cmsMetricRule: { document: "Alibaba Cloud help: PutResourceMetricRule", asOf: "2026-03-30" },
  terraform: { document: "Terraform: JSON configuration syntax", asOf: "1.11" },
  template,
} as const;

export function renderSource(source: Source): string {
  return `${source.document} (${source.asOf})`;
}
