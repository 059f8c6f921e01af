import { announcedOver, isDown } from "../outside";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { block, blocks, flag, number, text } from "../values";
import { placeOf } from "./tunnel-addresses";

/** A tunnel of a connection, single or one of two. */
export interface TunnelSettings {
  readonly id: string;
  readonly index: number;
  readonly gatewayId: string;
  readonly cidr: string;
  readonly localAsn: number;
  readonly bgp: boolean;
}

export function tunnelsOf({ id, attributes }: StoredObject): readonly TunnelSettings[] {
  const tunnels = blocks(attributes, "tunnel_options_specification");
  if (tunnels.length === 0) {
    const bgp = block(attributes, "bgp_config");
    return [
      {
        id: `${id}-tunnel`,
        index: 1,
        gatewayId: text(attributes, "customer_gateway_id"),
        cidr: text(bgp, "tunnel_cidr"),
        localAsn: number(bgp, "local_asn") || 45104,
        bgp: flag(bgp, "enable") === true,
      },
    ];
  }
  return tunnels.map((tunnel) => {
    const bgp = block(tunnel, "tunnel_bgp_config");
    return {
      id: text(tunnel, "tunnel_id"),
      index: number(tunnel, "tunnel_index") ?? 0,
      gatewayId: text(tunnel, "customer_gateway_id"),
      cidr: text(bgp, "tunnel_cidr"),
      localAsn: number(bgp, "local_asn") || 45104,
      bgp: flag(attributes, "enable_tunnels_bgp") === true,
    };
  });
}

/** A tunnel with the far end that the network file describes for it. */
export interface FarEnd {
  readonly tunnel: TunnelSettings;
  readonly dataCentre: string;
  /** What the tunnel needs there. */
  readonly device: string;
  readonly uplink: string;
  /** What the data centre announces there instead of its networks. */
  readonly announced: readonly string[] | undefined;
  /** Whether the second phase of IKE stands too. */
  readonly hasIpsec: boolean;
  /** Whether the AS numbers agree, so that BGP comes up. */
  readonly speaksBgp: boolean;
}

/** The tunnels that the data centre answers: attached, with the same addresses on both ends, and not down there. */
export function farEnds(connection: StoredObject, world: World): readonly FarEnd[] {
  return tunnelsOf(connection).flatMap((tunnel) => {
    const gateway = world.get(tf.customerGateway, tunnel.gatewayId)?.attributes ?? {};
    if (placeOf(connection, tunnel.index).address === "") return [];
    return world.dataCentres.flatMap(({ key, asn, tunnels }) =>
      tunnels
        .filter(({ publicIp, cidr }) => publicIp === text(gateway, "ip_address") && cidr === tunnel.cidr)
        .filter(
          ({ key: name, device, uplink }) =>
            !isDown(world, `tunnel:${key}/${name}`, `device:${device}`, `uplink:${uplink}`),
        )
        .map(({ key: name, device, uplink }) => {
          const hasIpsec = !isDown(world, `tunnel-ipsec:${key}/${name}`);
          const agrees = tunnel.bgp && text(gateway, "asn") === String(asn);
          return {
            tunnel,
            dataCentre: key,
            device,
            uplink,
            announced: announcedOver(world, key, name),
            hasIpsec,
            speaksBgp: hasIpsec && agrees && !isDown(world, `tunnel-bgp:${key}/${name}`),
          };
        }),
    );
  });
}

/** Indexes of the tunnels in which the first phase of IKE stands, of those that stand, and of those over which BGP runs. */
export interface TunnelsUp {
  readonly ike: ReadonlySet<number>;
  readonly ipsec: ReadonlySet<number>;
  readonly bgp: ReadonlySet<number>;
}

export function tunnelsUp(connection: StoredObject, world: World): TunnelsUp {
  const ends = farEnds(connection, world);
  const indexes = (of: readonly FarEnd[]) => new Set(of.map(({ tunnel }) => tunnel.index));
  return {
    ike: indexes(ends),
    ipsec: indexes(ends.filter(({ hasIpsec }) => hasIpsec)),
    bgp: indexes(ends.filter(({ speaksBgp }) => speaksBgp)),
  };
}
