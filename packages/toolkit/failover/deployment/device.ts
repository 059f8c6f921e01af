import type { DataCentre, Gateway, SessionTimers, Tunnel } from "@hybridnet/network";
import { connectRetrySeconds } from "../../devices/linux/names";
import type { Announcement, Session } from "../../routing/topology";

/** How a device that is configured as `npx --no hybridnet devices` writes it treats one session. */
type RoutePolicy = Pick<Session, "weight" | "accepts" | "announcements">;

export function overCircuit(site: DataCentre, gateway: string): RoutePolicy {
  const device = deviceOf(site, gateway);
  return device === undefined ? { weight: 0 } : { weight: device.weights.circuit, accepts: device.accepts };
}

/**
 * Over a tunnel. The second tunnel of a Cisco ASA without a common traffic zone is a backup of the first:
 * it weighs less and announces its networks with two more hops, see the device's configuration.
 */
export function overTunnel(site: DataCentre, tunnel: Tunnel): RoutePolicy {
  const device = deviceOf(site, tunnel.gateway);
  if (device === undefined) return { weight: 0 };
  const own = (site.vpn?.tunnels ?? []).filter(({ gateway }) => gateway === tunnel.gateway);
  const isBackup = device.vendor === "cisco-asa" && !device.tunnelZone && own.indexOf(tunnel) > 0;
  const { accepts, weights } = device;
  if (!isBackup) return { weight: weights.tunnel, accepts };
  const announcements = site.cidrs.map(
    (destination): Announcement => ({ destination, asPath: [site.asn, site.asn, site.asn] }),
  );
  return { weight: Math.max(0, weights.tunnel - 100), accepts, announcements };
}

/** What the device's configuration makes of the timers: three keepalives to a hold time (RFC 4271, 10). */
export function holdSecondsOf({ keepaliveSeconds, holdSeconds }: SessionTimers): number | undefined {
  return holdSeconds ?? (keepaliveSeconds === undefined ? undefined : 3 * keepaliveSeconds);
}

/** What becomes of a packet that comes back over another interface than the flow left by. */
export interface FlowState {
  /** Whether the device knows its flows, and drops what belongs to none. */
  readonly keeps: boolean;
  /** Whether its tunnels count as one interface. */
  readonly tunnelZone: boolean;
}

/** Linux as it is configured here tracks no connections; an ASA does (Cisco ASA guide, traffic zones). */
export function flowStateOf({ device }: Gateway): FlowState {
  return device.vendor === "cisco-asa"
    ? { keeps: true, tunnelZone: device.tunnelZone }
    : { keeps: false, tunnelZone: true };
}

/**
 * How long a device waits at most before it tries a lost BGP session again, in seconds. The configuration for
 * Linux sets it; that for Cisco ASA does not, and its guide states no time.
 */
export function connectRetryOf({ device }: Gateway): number | undefined {
  return device.vendor === "linux" ? connectRetrySeconds : undefined;
}

function deviceOf({ gateways }: DataCentre, key: string) {
  return gateways.find((it) => it.key === key)?.device;
}
