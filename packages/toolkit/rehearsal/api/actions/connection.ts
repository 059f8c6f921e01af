/** IPsec-VPN connections. Source: Alibaba Cloud help: VPC API 2016-04-28; the provider's requests, resource_alicloud_vpn_gateway_vpn_attachment.go. */
import { tf } from "../../account/types";
import { block, blocks } from "../../account/values";
import type { Attributes } from "../../service/service";
import type { Actions } from "../action";
import {
  accepted,
  elements,
  group,
  flag as isFlag,
  number as isNumber,
  tags as isTags,
  text as isText,
  word as isWord,
  json,
  secret,
} from "../parameters";
import { type Fields, id, resourceGroup, tags, text, under } from "../row";
import { objectsOf } from "../rows";
import { connectionFields, createdAt } from "./connection-fields";

const ike = {
  IkeAuthAlg: isText("ike_auth_alg"),
  IkeEncAlg: isText("ike_enc_alg"),
  IkeLifetime: isNumber("ike_lifetime"),
  IkeMode: isText("ike_mode"),
  IkePfs: isText("ike_pfs"),
  IkeVersion: isText("ike_version"),
  LocalId: isText("local_id"),
  RemoteId: isText("remote_id"),
  Psk: secret("psk"),
} as const;

const ipsec = {
  IpsecAuthAlg: isText("ipsec_auth_alg"),
  IpsecEncAlg: isText("ipsec_enc_alg"),
  IpsecLifetime: isNumber("ipsec_lifetime"),
  IpsecPfs: isText("ipsec_pfs"),
} as const;

const bgp = {
  LocalAsn: isNumber("local_asn"),
  LocalBgpIp: isText("local_bgp_ip"),
  TunnelCidr: isText("tunnel_cidr"),
} as const;

const tunnel = {
  EnableDpd: isFlag("enable_dpd"),
  EnableNatTraversal: isFlag("enable_nat_traversal"),
  TunnelBgpConfig: group("tunnel_bgp_config", bgp),
  TunnelIkeConfig: group("tunnel_ike_config", ike),
  TunnelIpsecConfig: group("tunnel_ipsec_config", ipsec),
} as const;

const connectionParameters = {
  Name: isText("vpn_attachment_name"),
  LocalSubnet: isText("local_subnet"),
  RemoteSubnet: isText("remote_subnet"),
  EffectImmediately: isFlag("effect_immediately"),
  EnableDpd: isFlag("enable_dpd"),
  EnableNatTraversal: isFlag("enable_nat_traversal"),
  EnableTunnelsBgp: isFlag("enable_tunnels_bgp"),
  CustomerGatewayId: isText("customer_gateway_id"),
  IkeConfig: json("ike_config", ike),
  IpsecConfig: json("ipsec_config", ipsec),
  BgpConfig: json("bgp_config", { EnableBgp: isFlag("enable"), ...bgp }),
  HealthCheckConfig: json("health_check_config", {
    Enable: isFlag("enable"),
    Dip: isText("dip"),
    Sip: isText("sip"),
    Interval: isNumber("interval"),
    Retry: isNumber("retry"),
    Policy: isText("policy"),
  }),
  TunnelOptionsSpecification: elements("tunnel_options_specification", {
    ...tunnel,
    TunnelIndex: isNumber("tunnel_index"),
    CustomerGatewayId: isText("customer_gateway_id"),
    // The provider sends an empty one for a tunnel that changes (resource_alicloud_vpn_gateway_vpn_attachment.go:1033).
    Role: isWord("role"),
  }),
} as const;

const made: Fields = {
  VpnConnectionId: id,
  Name: text("vpn_attachment_name"),
  CreateTime: createdAt,
};

export const connectionActions: Actions = {
  CreateVpnAttachment: {
    kind: "create",
    type: tf.connection,
    needs: ["RegionId", "LocalSubnet", "RemoteSubnet"],
    parameters: {
      ...connectionParameters,
      NetworkType: isText("network_type"),
      TunnelBandwidth: isText("tunnel_bandwidth"),
      ResourceGroupId: isText("resource_group_id"),
      Tag: isTags,
      Tags: isTags,
    },
    answer: made,
  },
  ModifyVpnAttachmentAttribute: {
    kind: "change",
    type: tf.connection,
    by: "VpnConnectionId",
    parameters: connectionParameters,
    becomes: (given, now) => ({ ...given, ...blocksOver(given, now) }),
    answer: connectionFields({ Tags: under("Tag", tags) }),
  },
  ModifyTunnelAttribute: {
    kind: "change",
    type: tf.connection,
    by: "VpnConnectionId",
    needs: ["TunnelId"],
    parameters: { TunnelId: isText("tunnel_id"), TunnelOptionsSpecification: group("tunnel", tunnel) },
    becomes: ({ tunnel_id, ...given }, now) => ({
      tunnel_options_specification: blocks(now, "tunnel_options_specification").map((it) => {
        if (it.tunnel_id !== tunnel_id) return it;
        const change = block(given, "tunnel");
        return { ...it, ...change, ...blocksOver(change, it) };
      }),
    }),
    answer: () => ({ VpnConnectionId: id }),
  },
  DeleteVpnAttachment: { kind: "remove", type: tf.connection, by: "VpnConnectionId", parameters: {} },
  DescribeVpnConnection: {
    kind: "describe",
    type: tf.connection,
    by: "VpnConnectionId",
    parameters: {},
    fields: connectionFields({ Tags: under("Tag", tags) }),
  },
  DescribeVpnConnections: {
    kind: "list",
    rows: objectsOf(tf.connection),
    fields: connectionFields({ Tag: under("Tag", tags) }),
    under: ["VpnConnections", "VpnConnection"],
    pages: "numbers",
    parameters: { Tag: isTags, VpnGatewayId: accepted },
    filters: {
      VpnConnectionId: id,
      CustomerGatewayId: text("customer_gateway_id"),
      ResourceGroupId: resourceGroup,
    },
  },
};

/** Blocks that are given in part: what is left out of them stays. */
function blocksOver(given: Attributes, now: Attributes): Attributes {
  return Object.fromEntries(
    Object.keys(given)
      .filter((name) => name !== "tunnel_options_specification" && Array.isArray(given[name]))
      .map((name) => [name, [{ ...block(now, name), ...block(given, name) }]]),
  );
}
