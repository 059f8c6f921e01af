import {
  dataSource,
  flag,
  number,
  objectList,
  objectSet,
  text,
  textList,
  textMap,
  vpcCalls,
} from "../notation";

/** Phase 1, the same for the only tunnel and for each of two. */
const ike = {
  ike_auth_alg: text.computed(),
  local_id: text.computed(),
  ike_enc_alg: text.computed(),
  ike_version: text.computed(),
  ike_mode: text.computed(),
  ike_lifetime: number.computed(),
  psk: text.computed({ secret: true }),
  remote_id: text.computed(),
  ike_pfs: text.computed(),
};

/** Phase 2, the same for the only tunnel and for each of two. */
const ipsec = {
  ipsec_pfs: text.computed(),
  ipsec_enc_alg: text.computed(),
  ipsec_auth_alg: text.computed(),
  ipsec_lifetime: number.computed(),
};

/**
 * IPsec connections for transit routers, with their public addresses and states.
 * Source: provider documentation d/vpn_gateway_vpn_attachments, 1.289.
 */
export const vpnAttachments = dataSource({
  type: "alicloud_vpn_gateway_vpn_attachments",
  since: "1.245.0",
  api: vpcCalls("DescribeVpnConnections"),
  members: {
    attachments: objectList({
      attach_type: text.computed(),
      bgp_config: objectList({
        status: text.computed(),
        local_asn: number.computed(),
        tunnel_cidr: text.computed(),
        local_bgp_ip: text.computed(),
      }),
      connection_status: text.computed(),
      create_time: text.computed(),
      customer_gateway_id: text.computed(),
      effect_immediately: flag.computed(),
      enable_dpd: flag.computed(),
      enable_nat_traversal: flag.computed(),
      enable_tunnels_bgp: flag.computed(),
      tunnel_bandwidth: text.computed(),
      health_check_config: objectList({
        policy: text.computed(),
        status: text.computed(),
        enable: flag.computed(),
        dip: text.computed(),
        retry: number.computed(),
        sip: text.computed(),
        interval: number.computed(),
      }),
      ike_config: objectList(ike),
      internet_ip: text.computed(),
      ipsec_config: objectList(ipsec),
      local_subnet: text.computed(),
      network_type: text.computed(),
      remote_subnet: text.computed(),
      resource_group_id: text.computed(),
      status: text.computed(),
      tags: textMap.computed(),
      tunnel_options_specification: objectSet({
        status: text.computed(),
        customer_gateway_id: text.computed(),
        tunnel_id: text.computed(),
        zone_no: text.computed(),
        role: text.computed(),
        tunnel_ike_config: objectSet(ike),
        internet_ip: text.computed(),
        tunnel_bgp_config: objectList({
          local_asn: number.computed(),
          tunnel_cidr: text.computed(),
          bgp_status: text.computed(),
          peer_bgp_ip: text.computed(),
          peer_asn: text.computed(),
          local_bgp_ip: text.computed(),
        }),
        state: text.computed(),
        tunnel_index: number.computed(),
        enable_nat_traversal: flag.computed(),
        tunnel_ipsec_config: objectList(ipsec),
        enable_dpd: flag.computed(),
      }),
      vpn_attachment_name: text.computed(),
      vpn_connection_id: text.computed(),
      id: text.computed(),
    }),
    ids: textList.optionalComputed(),
    name_regex: text.optional(),
    names: textList.computed(),
    output_file: text.optional(),
    page_number: number.optional(),
    page_size: number.optional(),
    status: text.optional({
      oneOf: [
        "init",
        "active",
        "attaching",
        "attached",
        "detaching",
        "financialLocked",
        "provisioning",
        "updating",
        "upgrading",
        "deleted",
      ],
    }),
  },
});
