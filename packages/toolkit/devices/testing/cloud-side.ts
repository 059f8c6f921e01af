import type { DataCentre } from "@hybridnet/network";
import type { Block, Synth } from "@hybridnet/network/testing/synth";

/** What the Alibaba Cloud end of one circuit has, in the words of Terraform. */
export interface CloudCircuit {
  readonly vlan: unknown;
  readonly vbrAddress: unknown;
  readonly deviceAddress: unknown;
  readonly mask: unknown;
  readonly vbrAsn: unknown;
  readonly deviceAsn: unknown;
  readonly key: unknown;
  /** Undefined where BFD is off. */
  readonly bfd:
    | {
        readonly hops: unknown;
        readonly sends: unknown;
        readonly expects: unknown;
        readonly multiplier: unknown;
      }
    | undefined;
}

/** What the Alibaba Cloud end of one tunnel has. */
export interface CloudTunnel {
  readonly deviceIp: unknown;
  readonly deviceAsn: unknown;
  readonly ike: Block;
  readonly ipsec: Block;
  readonly bgp: Block;
  readonly dpd: unknown;
  /** Whether it starts the tunnel without waiting for traffic. */
  readonly starts: boolean;
  readonly isDual: boolean;
}

export interface CloudSide {
  readonly circuits: Readonly<Record<string, CloudCircuit>>;
  readonly tunnels: Readonly<Record<string, CloudTunnel>>;
}

/** The cloud side of a data centre, read from the synthesized Terraform JSON alone; only names come from the network. */
export function cloudSide(synth: Synth, site: DataCentre): CloudSide {
  const { connectivity, "vpn-standby": standby } = synth;
  const circuits = site.circuits.map(({ key, address }) => {
    const vbr = connectivity.at(`alicloud_express_connect_virtual_border_router.${address}`);
    const group = connectivity.at(`alicloud_vpc_bgp_group.${address}`);
    const peer = connectivity.at(`alicloud_vpc_bgp_peer.${address}`);
    const circuit: CloudCircuit = {
      vlan: vbr.vlan_id,
      vbrAddress: vbr.local_gateway_ip,
      deviceAddress: peer.peer_ip_address,
      mask: vbr.peering_subnet_mask,
      vbrAsn: group.local_asn,
      deviceAsn: group.peer_asn,
      key: group.auth_key,
      bfd:
        peer.enable_bfd === true
          ? {
              hops: peer.bfd_multi_hop,
              sends: vbr.min_tx_interval,
              expects: vbr.min_rx_interval,
              multiplier: vbr.detect_multiplier,
            }
          : undefined,
    };
    return [key, circuit] as const;
  });
  const connection = site.vpn && standby.at(`alicloud_vpn_gateway_vpn_attachment.${site.key}`);
  return {
    circuits: Object.fromEntries(circuits),
    tunnels: connection ? Object.fromEntries(tunnelsOf(connection, standby.at)) : {},
  };
}

function tunnelsOf(
  connection: Block,
  at: (address: string) => Block,
): readonly (readonly [string, CloudTunnel])[] {
  const dual = connection.tunnel_options_specification as readonly Block[] | undefined;
  if (dual === undefined) {
    const { ike_config, ipsec_config, bgp_config } = connection;
    return [["tunnel1", tunnel(connection, connection, [ike_config, ipsec_config, bgp_config], at)]];
  }
  return dual.map((options) => {
    const { tunnel_ike_config, tunnel_ipsec_config, tunnel_bgp_config } = options;
    return [
      `tunnel${String(options.tunnel_index)}`,
      tunnel(connection, options, [tunnel_ike_config, tunnel_ipsec_config, tunnel_bgp_config], at),
    ];
  });
}

function tunnel(
  connection: Block,
  options: Block,
  [ike, ipsec, bgp]: readonly [unknown, unknown, unknown],
  at: (address: string) => Block,
): CloudTunnel {
  const gateway = at(String(options.customer_gateway_id).replace(/^\$\{(.*)\.id\}$/, "$1"));
  return {
    deviceIp: gateway.ip_address,
    deviceAsn: Number(gateway.asn),
    ike: ike as Block,
    ipsec: ipsec as Block,
    bgp: bgp as Block,
    dpd: options.enable_dpd,
    starts: connection.effect_immediately === true,
    isDual: options.tunnel_index !== undefined,
  };
}
