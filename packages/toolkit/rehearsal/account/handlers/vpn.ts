import type { Attributes, Value } from "../../service/service";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { blocks, number, text } from "../values";
import { madeUpKey } from "../vault";
import { type Handler, type Plan, quick, states } from "./handler";
import { placeOf } from "./tunnel-addresses";
import { type TunnelsUp, tunnelsUp } from "./tunnel-state";
import { resourceGroup } from "./vpc";

/** The device on premises. Source: provider documentation r/vpn_customer_gateway, 1.289. */
export const customerGateway: Handler = {
  type: tf.customerGateway,
  label: "customer gateway",
  states: states("", "", "", ""),
  minutes: quick,
  nameOf: (attributes) => text(attributes, "customer_gateway_name") || text(attributes, "name"),
  make: ({ wanted, world, newId }) => ({
    id: newId("cgw-", text(wanted, "customer_gateway_name"), text(wanted, "ip_address")),
    attributes: { create_time: world.clockMs },
  }),
};

/**
 * An IPsec-VPN connection. Creation returns before it is ready; the attachment to a transit router waits
 * for that (provider source, resource_alicloud_vpn_gateway_vpn_attachment.go).
 */
export const connection: Handler = {
  type: tf.connection,
  label: "IPsec-VPN connection",
  states: states("provisioning", "init", "updating", "deleting"),
  minutes: { create: 1, change: 1, delete: 1 },
  returnsAtOnce: true,
  nameOf: (attributes) => text(attributes, "vpn_attachment_name"),
  make(plan) {
    const { wanted, world, newId } = plan;
    const id = newId("vco-", text(wanted, "vpn_attachment_name"));
    const tunnels = blocks(wanted, "tunnel_options_specification");
    return {
      id,
      attributes: {
        // Milliseconds since 1970, as the provider records them (resource_alicloud_vpn_gateway_vpn_attachment.go:758).
        create_time: String(world.clockMs),
        resource_group_id: resourceGroup(world),
        ...(tunnels.length > 0
          ? { tunnel_options_specification: tunnels.map((tunnel) => madeTunnel(tunnel, id, plan)) }
          : madeSingle(wanted, world)),
      },
    };
  },
  view(object, world) {
    const attached = typeof object.facts.attachment_id === "string";
    const up = tunnelsUp(object, world);
    const single = blocks(object.attributes, "tunnel_options_specification").length === 0;
    return {
      ...(attached && { status: "attached" }),
      tunnel_options_specification: blocks(object.attributes, "tunnel_options_specification").map((tunnel) =>
        tunnelNow(tunnel, object, up, world),
      ),
      ...(single && {
        bgp_config: blocks(object.attributes, "bgp_config").map((bgp) => ({
          ...bgp,
          status: bgpStatus(up.bgp.has(1)),
        })),
      }),
    };
  },
};

/**
 * What the service sets for each of two tunnels.
 * Defaults: provider documentation r/vpn_gateway_vpn_attachment, 1.289. Numbers that are left out of a
 * block reach the service as 0 (provider source), so they get no default here.
 */
function madeTunnel(tunnel: Attributes, connectionId: string, { world, newId }: Plan): Attributes {
  const index = number(tunnel, "tunnel_index") ?? 0;
  const gateway = world.get(tf.customerGateway, text(tunnel, "customer_gateway_id"))?.attributes ?? {};
  return {
    tunnel_index: index,
    tunnel_id: newId("tun-", connectionId, String(index)),
    role: index === 1 ? "master" : "slave",
    state: "active",
    tunnel_ike_config: [{ ...ikeDefaults("ikev2", "sha1"), remote_id: text(gateway, "ip_address") }],
    tunnel_ipsec_config: [ipsecDefaults("sha1")],
    tunnel_bgp_config: [{}],
  };
}

function madeSingle(wanted: Attributes, world: World): Attributes {
  const gateway = world.get(tf.customerGateway, text(wanted, "customer_gateway_id"))?.attributes ?? {};
  return {
    ike_config: [
      {
        ...ikeDefaults("ikev1", "md5"),
        local_id: "leftId-not-exist",
        remote_id: text(gateway, "ip_address"),
      },
    ],
    ipsec_config: [ipsecDefaults("md5")],
    bgp_config: [{ status: bgpStatus(false) }],
    // Nothing answers a check that is off, or that has just begun: a guess.
    health_check_config: [{ policy: "reserve_route", status: "failed" }],
  };
}

const ikeDefaults = (version: string, hash: string): Record<string, Value> => ({
  ike_auth_alg: hash,
  ike_enc_alg: "aes",
  ike_mode: "main",
  ike_pfs: "group2",
  ike_version: version,
  psk: madeUpKey(),
});

const ipsecDefaults = (hash: string): Attributes => ({
  ipsec_auth_alg: hash,
  ipsec_enc_alg: "aes",
  ipsec_pfs: "group2",
});

/** A tunnel as it is now: its public address, its far end, and whether the data centre answers. */
function tunnelNow(tunnel: Attributes, object: StoredObject, up: TunnelsUp, world: World): Attributes {
  const gateway = world.get(tf.customerGateway, text(tunnel, "customer_gateway_id"))?.attributes ?? {};
  const index = number(tunnel, "tunnel_index") ?? 0;
  const { address, zone } = placeOf(object, index);
  return {
    ...tunnel,
    internet_ip: address,
    zone_no: zone,
    status: phaseStatus(up, index),
    tunnel_ike_config: blocks(tunnel, "tunnel_ike_config").map((ike) => ({
      ...ike,
      // Left out, the identity is the tunnel's public address.
      local_id: text(ike, "local_id") || address,
    })),
    tunnel_bgp_config: blocks(tunnel, "tunnel_bgp_config").map((bgp) => ({
      ...bgp,
      bgp_status: bgpStatus(up.bgp.has(index)),
      peer_asn: text(gateway, "asn"),
      peer_bgp_ip: otherEnd(text(bgp, "local_bgp_ip"), text(bgp, "tunnel_cidr")),
    })),
  };
}

/** Values of the API. Source: Alibaba Cloud help: DescribeVpnConnection. */
export const ipsecStatus = (isUp: boolean): string =>
  isUp ? "ipsec_sa_established" : "ike_sa_not_established";
const phaseStatus = ({ ike, ipsec }: TunnelsUp, index: number): string =>
  ike.has(index) && !ipsec.has(index) ? "ipsec_sa_not_established" : ipsecStatus(ipsec.has(index));
export const bgpStatus = (isUp: boolean): string => (isUp ? "success" : "false");

/** The customer's address in a /30: the other one of its two hosts. */
export function otherEnd(local: string, cidr: string): string {
  const [network] = cidr.split("/");
  const last = Number(network?.split(".")[3]);
  const mine = Number(local.split(".")[3]);
  if (network === undefined || Number.isNaN(last) || Number.isNaN(mine)) return "";
  return [...network.split(".").slice(0, 3), last + (mine === last + 1 ? 2 : 1)].join(".");
}
