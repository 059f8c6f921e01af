import { flagAt, numberAt, textAt } from "../../command/json";
import type { BgpPeer, Vbr } from "./cloud";
import type { Inventory } from "./inventory";
import { tf } from "./types";

/** VBRs with their health checks. Source: provider documentation r/express_connect_virtual_border_router, 1.289. */
export function vbrsOf(inventory: Inventory): readonly Vbr[] {
  const checks = new Map(
    inventory.all(tf.healthCheck).map((item) => [
      inventory.idIn(item, "vbr_instance_id"),
      {
        // Defaults: provider documentation r/cen_vbr_health_check, 1.289.
        intervalSeconds: numberAt(item.resource.values, "health_check_interval") ?? 2,
        packets: numberAt(item.resource.values, "healthy_threshold") ?? 8,
        // The service fills it in where nobody has named one.
        sourceAddress: textAt(item.resource.values, "health_check_source_ip"),
      },
    ]),
  );
  const groups = inventory.all(tf.bgpGroup);
  return inventory.all(tf.vbr).map(({ id, resource: { address, values } }) => ({
    id,
    address,
    circuitId: textAt(values, "physical_connection_id") ?? "",
    bandwidthMbps: numberAt(values, "bandwidth"),
    vlan: numberAt(values, "vlan_id"),
    alibabaAddress: textAt(values, "local_gateway_ip"),
    customerAddress: textAt(values, "peer_gateway_ip"),
    mask: textAt(values, "peering_subnet_mask"),
    bfd: {
      transmitMs: numberAt(values, "min_tx_interval"),
      receiveMs: numberAt(values, "min_rx_interval"),
      multiplier: numberAt(values, "detect_multiplier"),
    },
    healthCheck: checks.get(id),
    groups: groups
      .filter((group) => inventory.idIn(group, "router_id") === id)
      .map(({ resource }) => resource.address),
  }));
}

/** BGP peers with what their group says. A peer without a group, or a group without a VBR, has no session. */
export function bgpPeersOf(inventory: Inventory): readonly BgpPeer[] {
  const groups = new Map(inventory.all(tf.bgpGroup).map((item) => [item.id, item]));
  return inventory.all(tf.bgpPeer).flatMap((item): readonly BgpPeer[] => {
    const group = groups.get(inventory.idIn(item, "bgp_group_id") ?? "");
    const vbr = group && inventory.idIn(group, "router_id");
    if (group === undefined || vbr === undefined) return [];
    const { values } = group.resource;
    return [
      {
        id: item.id,
        address: item.resource.address,
        group: group.resource.address,
        vbr,
        peerAddress: textAt(item.resource.values, "peer_ip_address"),
        peerAsn: numberAt(values, "peer_asn"),
        localAsn: numberAt(values, "local_asn"),
        routeLimit: numberAt(values, "route_limit"),
        hasKey: textAt(values, "auth_key") !== undefined,
        bfd: flagAt(item.resource.values, "enable_bfd") === true,
        bfdHops: numberAt(item.resource.values, "bfd_multi_hop"),
      },
    ];
  });
}
