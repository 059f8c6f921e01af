/** BGP groups and peers of VBRs. Source: Alibaba Cloud help: VPC API 2016-04-28; the provider's requests, resource_alicloud_vpc_bgp_group.go, _vpc_bgp_peer.go. */
import { tf } from "../../account/types";
import type { Actions } from "../action";
import { flag as isFlag, number as isNumber, text as isText, secret } from "../parameters";
import { type Fields, fixed, flag, flagText, id, number, region, state, text } from "../row";
import { objectsOf, rowsOfData } from "../rows";

const groupParameters = {
  Name: isText("bgp_group_name"),
  Description: isText("description"),
  PeerAsn: isNumber("peer_asn"),
  LocalAsn: isNumber("local_asn"),
  IsFakeAsn: isFlag("is_fake_asn"),
  RouteQuota: isNumber("route_limit"),
  // Empty it leaves the key (resource_alicloud_vpc_bgp_group.go:214).
  AuthKey: secret("auth_key"),
} as const;

const peerParameters = {
  BgpGroupId: isText("bgp_group_id"),
  PeerIpAddress: isText("peer_ip_address"),
  EnableBfd: isFlag("enable_bfd"),
  BfdMultiHop: isNumber("bfd_multi_hop"),
} as const;

/** Hold and keepalive times of the service are not published: the common ones (RFC 4271). */
const bgpTimers: Fields = { Hold: fixed("90"), Keepalive: fixed("30") };

export const bgpActions: Actions = {
  CreateBgpGroup: {
    kind: "create",
    type: tf.bgpGroup,
    needs: ["RegionId", "RouterId", "PeerAsn"],
    parameters: { ...groupParameters, RouterId: isText("router_id"), IpVersion: isText("ip_version") },
    answer: { BgpGroupId: id },
  },
  ModifyBgpGroupAttribute: {
    kind: "change",
    type: tf.bgpGroup,
    by: "BgpGroupId",
    parameters: { ...groupParameters, ClearAuthKey: isFlag("clear_auth_key") },
    becomes: ({ clear_auth_key, ...given }) => ({
      ...given,
      ...(clear_auth_key === true && { auth_key: null }),
    }),
  },
  DeleteBgpGroup: { kind: "remove", type: tf.bgpGroup, by: "BgpGroupId", parameters: {} },
  DescribeBgpGroups: {
    kind: "list",
    rows: (request, requests) => objectsOf(tf.bgpGroup)(request, requests),
    fields: () => ({
      BgpGroupId: id,
      Name: text("bgp_group_name"),
      Description: text("description"),
      RouterId: text("router_id"),
      RegionId: region,
      Status: state,
      // Numbers, as the provider reads them (resource_alicloud_vpc_bgp_group.go:171); the API's document says text.
      PeerAsn: number("peer_asn"),
      LocalAsn: number("local_asn"),
      IsFake: flagText("is_fake_asn"),
      RouteLimit: text("route_limit"),
      RouteQuota: number("route_limit"),
      AuthKey: text("auth_key"),
      IpVersion: text("ip_version"),
      ...bgpTimers,
    }),
    under: ["BgpGroups", "BgpGroup"],
    pages: "numbers",
    parameters: {},
    filters: { BgpGroupId: id, RouterId: text("router_id"), IsDefault: fixed("false") },
  },
  CreateBgpPeer: {
    kind: "create",
    type: tf.bgpPeer,
    needs: ["RegionId", "BgpGroupId"],
    parameters: { ...peerParameters, IpVersion: isText("ip_version") },
    answer: { BgpPeerId: id },
  },
  ModifyBgpPeerAttribute: { kind: "change", type: tf.bgpPeer, by: "BgpPeerId", parameters: peerParameters },
  DeleteBgpPeer: { kind: "remove", type: tf.bgpPeer, by: "BgpPeerId", parameters: {} },
  DescribeBgpPeers: {
    kind: "list",
    rows: (request, requests) =>
      rowsOfData(requests, request.region, "alicloud_vpc_bgp_peers", "peers", {}, tf.bgpPeer),
    fields: () => ({
      BgpPeerId: id,
      Name: text("bgp_peer_name"),
      Description: text("description"),
      BgpGroupId: text("bgp_group_id"),
      RouterId: text("router_id"),
      RegionId: region,
      Status: state,
      BgpStatus: text("bgp_status"),
      PeerIpAddress: text("peer_ip_address"),
      EnableBfd: flag("enable_bfd"),
      BfdMultiHop: number("bfd_multi_hop"),
      IpVersion: text("ip_version"),
      PeerAsn: number("peer_asn"),
      LocalAsn: number("local_asn"),
      IsFake: flag("is_fake"),
      AuthKey: text("auth_key"),
      RouteLimit: text("route_limit"),
      Hold: text("hold"),
      Keepalive: text("keepalive"),
      AdvertisedRouteCount: fixed(0),
      ReceivedRouteCount: fixed(0),
      GmtModified: fixed(""),
    }),
    under: ["BgpPeers", "BgpPeer"],
    pages: "numbers",
    parameters: {},
    filters: {
      BgpPeerId: id,
      BgpGroupId: text("bgp_group_id"),
      RouterId: text("router_id"),
      IsDefault: fixed("false"),
    },
  },
};
