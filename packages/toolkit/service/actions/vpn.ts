/**
 * IPsec-VPN connections. Source: Alibaba Cloud help: VPC API 2016-04-28 (DescribeVpnConnections,
 * DescribeCustomerGateways); the answers' fields as @alicloud/vpc20160428 7.3.2 has them.
 */
import { z } from "zod";
import type { ListAction } from "../action";
import { flag, id, number, secret, state, text } from "../fields";

const common = {
  kind: "list",
  product: "Vpc",
  regional: true,
  pages: "PageNumber and PageSize",
} as const;

const ike = z.object({
  Psk: secret,
  IkeVersion: text,
  IkeMode: text,
  IkeEncAlg: text,
  IkeAuthAlg: text,
  IkePfs: text,
  /** Seconds. */
  IkeLifetime: number,
  LocalId: text,
  RemoteId: text,
});
const ipsec = z.object({
  IpsecEncAlg: text,
  IpsecAuthAlg: text,
  IpsecPfs: text,
  /** Seconds. */
  IpsecLifetime: number,
});

const tunnel = z.object({
  TunnelId: id,
  TunnelIndex: number,
  Role: text,
  /** Of the object, not of the tunnel: `active`, `updating`, `deleting`. */
  State: state,
  /** `ike_sa_not_established`, `ike_sa_established`, `ipsec_sa_not_established`, `ipsec_sa_established`. */
  Status: state,
  CustomerGatewayId: text,
  InternetIp: text,
  ZoneNo: text,
  EnableDpd: flag,
  EnableNatTraversal: flag,
  TunnelIkeConfig: ike,
  TunnelIpsecConfig: ipsec,
  TunnelBgpConfig: z.object({
    LocalAsn: number,
    PeerAsn: number,
    LocalBgpIp: text,
    PeerBgpIp: text,
    TunnelCidr: text,
    /** `success` or `false`. */
    BgpStatus: state,
  }),
});
export type LiveTunnel = z.output<typeof tunnel>;

const vpnConnection = z.object({
  VpnConnectionId: id,
  Name: text,
  /** Of the object: `attached`, `updating` and others. */
  State: state,
  /** Of a single tunnel; with two, `ipsec_sa_established` where one of them stands. */
  Status: state,
  TransitRouterId: text,
  NetworkType: text,
  LocalSubnet: text,
  RemoteSubnet: text,
  /** `standard` or `large`. */
  TunnelBandwidth: text,
  CustomerGatewayId: text,
  InternetIp: text,
  EnableTunnelsBgp: flag,
  TunnelOptionsSpecification: z
    .object({ TunnelOptions: z.array(tunnel).nullish() })
    .nullish()
    .transform((value) => value?.TunnelOptions ?? []),
  /** Of a single tunnel alone, as the next two. */
  IkeConfig: ike.nullish(),
  IpsecConfig: ipsec.nullish(),
  VpnBgpConfig: z
    .object({
      LocalAsn: number,
      PeerAsn: number,
      LocalBgpIp: text,
      PeerBgpIp: text,
      TunnelCidr: text,
      Status: state,
      AuthKey: secret,
    })
    .nullish(),
});
export type VpnConnection = z.output<typeof vpnConnection>;
export const describeVpnConnections: ListAction<VpnConnection> = {
  ...common,
  action: "DescribeVpnConnections",
  under: ["VpnConnections", "VpnConnection"],
  element: vpnConnection,
};

const customerGateway = z.object({
  CustomerGatewayId: id,
  Name: text,
  IpAddress: text,
  Asn: number,
  AuthKey: secret,
});
export type CustomerGateway = z.output<typeof customerGateway>;
export const describeCustomerGateways: ListAction<CustomerGateway> = {
  ...common,
  action: "DescribeCustomerGateways",
  under: ["CustomerGateways", "CustomerGateway"],
  element: customerGateway,
};
