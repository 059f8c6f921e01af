/** What answers say of an IPsec-VPN connection. */
import { placeOf, type TunnelPlace } from "../../account/handlers/tunnel-addresses";
import { tunnelsUp } from "../../account/handlers/tunnel-state";
import { ipsecStatus, otherEnd } from "../../account/handlers/vpn";
import { tf } from "../../account/types";
import { block, blocks, number as numberIn, text as textIn } from "../../account/values";
import type { Attributes } from "../../service/service";
import {
  type Field,
  type Fields,
  fixed,
  flag,
  flagText,
  id,
  number,
  type Row,
  resourceGroup,
  state,
  text,
  under,
  valuesOf,
} from "../row";

const numberText =
  (argument: string): Field =>
  ({ shown }) =>
    String(numberIn(shown, argument) ?? 0);

/** Numbers of a dual tunnel are texts, those of a single one are numbers (alibaba-cloud-sdk-go, services/vpc/struct_tunnel_options.go, struct_ike_config.go). */
const ikeFields = (lifetime: (argument: string) => Field): Fields => ({
  IkeVersion: text("ike_version"),
  IkeMode: text("ike_mode"),
  IkeEncAlg: text("ike_enc_alg"),
  IkeAuthAlg: text("ike_auth_alg"),
  IkePfs: text("ike_pfs"),
  IkeLifetime: lifetime("ike_lifetime"),
  Psk: text("psk"),
  RemoteId: text("remote_id"),
  LocalId: text("local_id"),
});

const ipsecFields = (lifetime: (argument: string) => Field): Fields => ({
  IpsecEncAlg: text("ipsec_enc_alg"),
  IpsecAuthAlg: text("ipsec_auth_alg"),
  IpsecPfs: text("ipsec_pfs"),
  IpsecLifetime: lifetime("ipsec_lifetime"),
});

const inside =
  (argument: string, fields: Fields): Field =>
  (row) =>
    valuesOf(fields, { ...row, shown: block(row.shown, argument) });

const tunnelFields: Fields = {
  TunnelId: text("tunnel_id"),
  TunnelIndex: number("tunnel_index"),
  Role: text("role"),
  State: text("state"),
  Status: text("status"),
  CustomerGatewayId: text("customer_gateway_id"),
  EnableDpd: flagText("enable_dpd"),
  EnableNatTraversal: flagText("enable_nat_traversal"),
  InternetIp: text("internet_ip"),
  ZoneNo: text("zone_no"),
  RemoteCaCertificate: fixed(""),
  TunnelIkeConfig: inside("tunnel_ike_config", ikeFields(numberText)),
  TunnelIpsecConfig: inside("tunnel_ipsec_config", ipsecFields(numberText)),
};

const tunnelBgp: Fields = {
  LocalAsn: numberText("local_asn"),
  LocalBgpIp: text("local_bgp_ip"),
  TunnelCidr: text("tunnel_cidr"),
  PeerAsn: text("peer_asn"),
  PeerBgpIp: text("peer_bgp_ip"),
  BgpStatus: text("bgp_status"),
};

const tunnelsOf: Field = (row) =>
  [...blocks(row.shown, "tunnel_options_specification")]
    .sort((a, b) => (numberIn(a, "tunnel_index") ?? 0) - (numberIn(b, "tunnel_index") ?? 0))
    .map((shown) => ({
      ...valuesOf(tunnelFields, { ...row, shown }),
      TunnelBgpConfig: {
        ...valuesOf(tunnelBgp, { ...row, shown: block(shown, "tunnel_bgp_config") }),
        EnableBgp: String(row.shown.enable_tunnels_bgp === true),
      },
    }));

const attachmentOf = ({ requests, object }: Row): Attributes =>
  requests.world.get(tf.vpnAttachment, textIn(object?.facts ?? {}, "attachment_id"))?.attributes ?? {};

/** Milliseconds since 1970. */
export const createdAt: Field = ({ shown }) => Number(textIn(shown, "create_time"));

const commonFields: Fields = {
  VpnConnectionId: id,
  Name: text("vpn_attachment_name"),
  State: state,
  Status: ({ object, requests }) =>
    ipsecStatus(object !== undefined && tunnelsUp(object, requests.world).ipsec.size > 0),
  AttachType: ({ object }) => (textIn(object?.facts ?? {}, "attachment_id") === "" ? "NO_ASSOCIATED" : "CEN"),
  AttachInstanceId: (row) => textIn(attachmentOf(row), "cen_id"),
  TransitRouterId: (row) => textIn(attachmentOf(row), "transit_router_id"),
  TransitRouterName: fixed(""),
  NetworkType: text("network_type"),
  LocalSubnet: text("local_subnet"),
  RemoteSubnet: text("remote_subnet"),
  CreateTime: createdAt,
  EffectImmediately: flag("effect_immediately"),
  VpnGatewayId: fixed(""),
  EnableTunnelsBgp: flag("enable_tunnels_bgp"),
  ResourceGroupId: resourceGroup,
  Spec: fixed("1000M"),
  CrossAccountAuthorized: fixed(false),
  RemoteCaCertificate: fixed(""),
  // In small letters (resource_alicloud_vpn_gateway_vpn_attachment.go:763).
  TunnelBandwidth: ({ shown }) => textIn(shown, "tunnel_bandwidth").toLowerCase(),
  TunnelOptionsSpecification: under("TunnelOptions", tunnelsOf),
  CustomerGatewayId: text("customer_gateway_id"),
  EnableDpd: flag("enable_dpd"),
  EnableNatTraversal: flag("enable_nat_traversal"),
  InternetIp: (row) => placeOfSingle(row).address,
  ZoneNo: (row) => placeOfSingle(row).zone,
};

/** Two tunnels have their addresses each. */
const placeOfSingle = ({ shown, object }: Row): TunnelPlace =>
  object !== undefined && blocks(shown, "tunnel_options_specification").length === 0
    ? placeOf(object, 1)
    : { address: "", zone: "" };

/** What only a connection with one tunnel has. */
const singleFields: Fields = {
  IkeConfig: inside("ike_config", ikeFields(number)),
  IpsecConfig: inside("ipsec_config", ipsecFields(number)),
  VpnBgpConfig: (row) => {
    const config = block(row.shown, "bgp_config");
    const gateway = row.requests.world.get(tf.customerGateway, textIn(row.shown, "customer_gateway_id"));
    return {
      EnableBgp: String(config.enable === true),
      LocalAsn: numberIn(config, "local_asn") ?? 0,
      LocalBgpIp: textIn(config, "local_bgp_ip"),
      TunnelCidr: textIn(config, "tunnel_cidr"),
      Status: textIn(config, "status"),
      PeerAsn: Number(gateway?.attributes.asn ?? 0),
      PeerBgpIp: otherEnd(textIn(config, "local_bgp_ip"), textIn(config, "tunnel_cidr")),
      AuthKey: "",
    };
  },
  VcoHealthCheck: inside("health_check_config", {
    Enable: flagText("enable"),
    Dip: text("dip"),
    Sip: text("sip"),
    Interval: number("interval"),
    Retry: number("retry"),
    Policy: text("policy"),
    Status: text("status"),
  }),
};

export const connectionFields =
  (tagList: Fields) =>
  ({ shown }: Row): Fields => ({
    ...commonFields,
    ...tagList,
    ...(blocks(shown, "tunnel_options_specification").length === 0 ? singleFields : {}),
  });
