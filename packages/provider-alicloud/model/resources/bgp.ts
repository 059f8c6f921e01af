import { flag, number, resource, text, vpcCalls } from "../notation";
import { bgpGroupSemantics, bgpPeerSemantics } from "../semantics/express-connect";

/**
 * BGP group of a VBR: AS numbers and the key that its peers share. router_id is the id of the VBR.
 * Source: provider documentation r/vpc_bgp_group, 1.289.
 */
export const bgpGroup = resource({
  type: "alicloud_vpc_bgp_group",
  since: "1.152.0",
  id: { format: "<bgp_group_id>", assigned: "bgp_group_id", prefix: "bgpg-" },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: vpcCalls("CreateBgpGroup", "DeleteBgpGroup", "DescribeBgpGroups", "ModifyBgpGroupAttribute"),
  semantics: bgpGroupSemantics,
  members: {
    auth_key: text.optional({ secret: true }),
    bgp_group_name: text.optional(),
    clear_auth_key: flag.optional(),
    description: text.optional(),
    ip_version: text.optionalComputed({ forceNew: true }),
    is_fake_asn: flag.optionalComputed(),
    local_asn: number.optionalComputed(),
    peer_asn: number.required(),
    region_id: text.computed(),
    route_limit: number.optionalComputed(),
    router_id: text.required({ forceNew: true }),
    status: text.computed(),
  },
});

/**
 * BGP peer in a BGP group of a VBR.
 * Source: provider documentation r/vpc_bgp_peer, 1.289.
 */
export const bgpPeer = resource({
  type: "alicloud_vpc_bgp_peer",
  since: "1.153.0",
  id: { format: "<bgp_peer_id>", assigned: "bgp_peer_id", prefix: "bgp-" },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: vpcCalls("CreateBgpPeer", "DeleteBgpPeer", "DescribeBgpPeers", "ModifyBgpPeerAttribute"),
  semantics: bgpPeerSemantics,
  members: {
    bfd_multi_hop: number.optional({ range: [1, 255] }),
    bgp_group_id: text.required({ forceNew: true }),
    bgp_peer_name: text.computed(),
    enable_bfd: flag.optional(),
    ip_version: text.optionalComputed({ forceNew: true }),
    peer_ip_address: text.optionalComputed(),
    status: text.computed(),
  },
});
