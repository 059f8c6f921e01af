import { flagAt, listAt, numberAt, textAt, valueAt } from "../../command/json";
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
  const read = readByDataSource(item, inventory);
  if (blocks.length === 0)
    return [
      {
        ...bgpOf(valueAt(values, "bgp_config", 0)),
        index: 1,
        gateway: inventory.idIn(item, "customer_gateway_id"),
        bgp: flagAt(values, "bgp_config", 0, "enable") === true,
        bandwidth,
        zone: undefined,
        publicIp: read.map((it) => textAt(it, "internet_ip")).find((it) => it !== undefined),
        ipsec: ipsecOf(values, valueAt(values, "ike_config", 0), valueAt(values, "ipsec_config", 0)),
      },
    ];
  const tunnels = read.flatMap((it) => listAt(it, "tunnel_options_specification"));
  return blocks.map((block) => {
    const index = numberAt(block.values, "tunnel_index") ?? 0;
    const later = tunnels.find((it) => numberAt(it, "tunnel_index") === index);
    return {
      ...bgpOf(valueAt(block.values, "tunnel_bgp_config", 0)),
      index,
      gateway: inventory.idInBlock(item, block, "customer_gateway_id"),
      bgp: flagAt(values, "enable_tunnels_bgp") === true,
      bandwidth,
      zone: textAt(block.values, "zone_no") ?? textAt(later, "zone_no"),
      publicIp: textAt(block.values, "internet_ip") ?? textAt(later, "internet_ip"),
      ipsec: ipsecOf(
        values,
        valueAt(block.values, "tunnel_ike_config", 0),
        valueAt(block.values, "tunnel_ipsec_config", 0),
      ),
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

/** Lifetimes are left out, each end keeps its own (RFC 7296, 2.8), and so is the key, which is a secret. */
function ipsecOf(connection: unknown, ike: unknown, ipsec: unknown): ReadonlyMap<string, string> {
  const read = (values: unknown, ...attributes: readonly string[]) =>
    attributes.flatMap((attribute) => {
      const value = textAt(values, attribute);
      return value === undefined ? [] : [[attribute, value] as const];
    });
  return new Map([
    ...read(connection, "network_type", "local_subnet", "remote_subnet"),
    ...read(
      ike,
      "ike_version",
      "ike_mode",
      "ike_enc_alg",
      "ike_auth_alg",
      "ike_pfs",
      "local_id",
      "remote_id",
    ),
    ...read(ipsec, "ipsec_enc_alg", "ipsec_auth_alg", "ipsec_pfs"),
  ]);
}

/**
 * A connection as the stack's data source read it. The service gives zones and public IPs with the
 * attachment, after the connection itself was read, so the data source is the first that knows them.
 */
function readByDataSource({ id }: Item, inventory: Inventory): readonly unknown[] {
  return inventory
    .data(tf.connections)
    .flatMap(({ resource }) => listAt(resource.values, "attachments"))
    .filter((it) => textAt(it, "id") === id);
}
