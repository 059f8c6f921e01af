import { flag, number, oneBlock, resource, setBlock, text, textMap, vpcCalls } from "../notation";
import { connectionSemantics } from "../semantics/vpn";

const ciphers = ["aes", "aes192", "aes256", "des", "3des"];
const hashes = ["md5", "sha1", "sha256", "sha384", "sha512"];
/** Diffie-Hellman groups. */
const groups = ["group1", "group2", "group5", "group14"];

/** Phase 1, the same for the only tunnel and for each of two. */
const ike = {
  ike_auth_alg: text.optionalComputed({ oneOf: hashes }),
  local_id: text.optionalComputed(),
  ike_enc_alg: text.optionalComputed({ oneOf: ciphers }),
  ike_version: text.optionalComputed({ oneOf: ["ikev1", "ikev2"] }),
  ike_mode: text.optionalComputed({ oneOf: ["main", "aggressive"] }),
  ike_lifetime: number.optionalComputed({ range: [0, 86400] }),
  psk: text.optionalComputed({ secret: true }),
  remote_id: text.optionalComputed(),
  ike_pfs: text.optionalComputed({ oneOf: groups }),
};

/** Phase 2, the same for the only tunnel and for each of two. */
const ipsec = {
  ipsec_pfs: text.optionalComputed({ oneOf: ["disabled", ...groups] }),
  ipsec_enc_alg: text.optionalComputed({ oneOf: ciphers }),
  ipsec_auth_alg: text.optionalComputed({ oneOf: hashes }),
  ipsec_lifetime: number.optionalComputed({ range: [0, 86400] }),
};

/**
 * IPsec connection for a transit router, with one tunnel or two.
 * Source: provider documentation r/vpn_gateway_vpn_attachment, 1.289.
 */
export const vpnAttachment = resource({
  type: "alicloud_vpn_gateway_vpn_attachment",
  since: "1.181.0",
  id: { format: "<vpn_connection_id>", assigned: "vpn_connection_id", prefix: "vco-" },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: vpcCalls(
    "CreateVpnAttachment",
    "DeleteVpnAttachment",
    "DescribeVpnConnection",
    "ModifyVpnAttachmentAttribute",
    "MoveVpnResourceGroup",
    "TagResources",
    "UnTagResources",
  ),
  semantics: connectionSemantics,
  members: {
    bgp_config: oneBlock.optionalComputed({
      status: text.computed(),
      local_asn: number.optionalComputed(),
      tunnel_cidr: text.optionalComputed(),
      enable: flag.optionalComputed(),
      local_bgp_ip: text.optionalComputed(),
    }),
    create_time: text.computed(),
    customer_gateway_id: text.optional(),
    effect_immediately: flag.optionalComputed(),
    enable_dpd: flag.optionalComputed(),
    enable_nat_traversal: flag.optionalComputed(),
    enable_tunnels_bgp: flag.optionalComputed(),
    health_check_config: oneBlock.optionalComputed({
      policy: text.optionalComputed({ oneOf: ["reserve_route", "revoke_route"] }),
      status: text.computed(),
      enable: flag.optionalComputed(),
      dip: text.optionalComputed(),
      retry: number.optionalComputed(),
      sip: text.optionalComputed(),
      interval: number.optionalComputed(),
    }),
    ike_config: oneBlock.optionalComputed(ike),
    ipsec_config: oneBlock.optionalComputed(ipsec),
    local_subnet: text.required(),
    network_type: text.optionalComputed({ forceNew: true, oneOf: ["public", "private"] }),
    remote_subnet: text.required(),
    resource_group_id: text.optionalComputed(),
    status: text.computed(),
    tags: textMap.optional(),
    tunnel_bandwidth: text.optionalComputed({ forceNew: true, oneOf: ["Standard", "Large"] }),
    tunnel_options_specification: setBlock.optionalComputed({
      status: text.computed(),
      customer_gateway_id: text.required(),
      tunnel_id: text.computed(),
      zone_no: text.computed(),
      role: text.optionalComputed(),
      tunnel_ike_config: oneBlock.optionalComputed(ike),
      internet_ip: text.computed(),
      tunnel_bgp_config: oneBlock.optionalComputed({
        local_asn: number.optionalComputed(),
        tunnel_cidr: text.optionalComputed(),
        bgp_status: text.computed(),
        peer_bgp_ip: text.computed(),
        peer_asn: text.computed(),
        local_bgp_ip: text.optionalComputed(),
      }),
      state: text.computed(),
      tunnel_index: number.required({ oneOf: [0, 1, 2] }),
      enable_nat_traversal: flag.optionalComputed(),
      tunnel_ipsec_config: oneBlock.optionalComputed(ipsec),
      enable_dpd: flag.optionalComputed(),
    }),
    vpn_attachment_name: text.optional(),
  },
});
