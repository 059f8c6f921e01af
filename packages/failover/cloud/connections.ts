import { flagAt, listAt, numberAt, textAt, valueAt } from "../shown/json";
import type { CloudTunnel, Connection } from "./cloud";
import { blocksOf, type Inventory, type Item } from "./inventory";
import { tf } from "./types";

/**
 * IPsec-VPN connections and their tunnels: two in blocks of their own, or one in the connection itself.
 * Source: provider documentation r/vpn_gateway_vpn_attachment, 1.289.
 */
export function connectionsOf(inventory: Inventory): readonly Connection[] {
  const gateways = new Map(
    inventory.all(tf.customerGateway).map(({ id, resource }) => [id, resource.values] as const),
  );
  return inventory.all(tf.connection).map((item) => ({
    id: item.id,
    address: item.resource.address,
    tunnels: tunnelsOf(item, inventory).map(({ gateway, ...tunnel }) => {
      const known = gateways.get(gateway ?? "");
      return { ...tunnel, customerIp: textAt(known, "ip_address"), customerAsn: numberAt(known, "asn") };
    }),
  }));
}

type Tunnel = Omit<CloudTunnel, "customerIp" | "customerAsn"> & { readonly gateway: string | undefined };

function tunnelsOf(item: Item, inventory: Inventory): readonly Tunnel[] {
  const { values } = item.resource;
  const bandwidth = textAt(values, "tunnel_bandwidth");
  const blocks = blocksOf(item, "tunnel_options_specification", "tunnel_index");
  if (blocks.length === 0)
    return [
      {
        ...bgpOf(valueAt(values, "bgp_config", 0)),
        index: 1,
        gateway: inventory.idIn(item, "customer_gateway_id"),
        bgp: flagAt(values, "bgp_config", 0, "enable") === true,
        bandwidth,
        zone: undefined,
      },
    ];
  const zones = zonesByIndex(item, inventory);
  return blocks.map((block) => {
    const index = numberAt(block.values, "tunnel_index") ?? 0;
    return {
      ...bgpOf(valueAt(block.values, "tunnel_bgp_config", 0)),
      index,
      gateway: inventory.idInBlock(item, block, "customer_gateway_id"),
      bgp: flagAt(values, "enable_tunnels_bgp") === true,
      bandwidth,
      zone: textAt(block.values, "zone_no") ?? zones.get(index),
    };
  });
}

function bgpOf(config: unknown): Pick<Tunnel, "cidr" | "alibabaAddress" | "localAsn"> {
  return {
    cidr: textAt(config, "tunnel_cidr"),
    alibabaAddress: textAt(config, "local_bgp_ip"),
    localAsn: numberAt(config, "local_asn"),
  };
}

/**
 * Zones of the tunnels. The service picks them with the attachment, after the connection itself was
 * read, so the stack's data source is the first that knows them.
 */
function zonesByIndex(item: Item, inventory: Inventory): ReadonlyMap<number, string> {
  const read = inventory
    .data(tf.connections)
    .flatMap(({ resource }) => listAt(resource.values, "attachments"))
    .filter((it) => textAt(it, "id") === item.id)
    .flatMap((it) => listAt(it, "tunnel_options_specification"));
  return new Map(
    read.flatMap((tunnel) => {
      const [index, zone] = [numberAt(tunnel, "tunnel_index"), textAt(tunnel, "zone_no")];
      return index === undefined || zone === undefined ? [] : [[index, zone] as const];
    }),
  );
}
