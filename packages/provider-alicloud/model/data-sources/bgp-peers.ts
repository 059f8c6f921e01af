import { dataSource, flag, number, objectList, text, textList, vpcCalls } from "../notation";

/**
 * BGP peers of VBRs. It reads the key of the session, too.
 * Source: provider documentation d/vpc_bgp_peers, 1.289.
 */
export const bgpPeers = dataSource({
  type: "alicloud_vpc_bgp_peers",
  api: vpcCalls("DescribeBgpPeers"),
  members: {
    bgp_group_id: text.optional(),
    ids: textList.optionalComputed(),
    output_file: text.optional(),
    peers: objectList({
      auth_key: text.computed({ secret: true }),
      bfd_multi_hop: number.computed(),
      bgp_group_id: text.computed(),
      id: text.computed(),
      bgp_peer_id: text.computed(),
      bgp_peer_name: text.computed(),
      bgp_status: text.computed(),
      description: text.computed(),
      enable_bfd: flag.computed(),
      hold: text.computed(),
      ip_version: text.computed(),
      is_fake: flag.computed(),
      keepalive: text.computed(),
      local_asn: text.computed(),
      peer_asn: text.computed(),
      peer_ip_address: text.computed(),
      route_limit: text.computed(),
      router_id: text.computed(),
      status: text.computed(),
    }),
    router_id: text.optional(),
    status: text.optional({ oneOf: ["Available", "Deleted", "Deleting", "Modifying", "Pending"] }),
  },
});
