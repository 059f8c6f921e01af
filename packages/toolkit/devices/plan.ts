import type {
  Circuit,
  DataCentre,
  Device,
  Gateway,
  Network,
  SessionTimers,
  Tunnel,
  Uplink,
  Vpn,
} from "@hybridnet/network";
import { defaultPort } from "@hybridnet/network";
import { placeholder, publicIpName } from "./placeholders";
import { type StaticRoute, staticRoutes } from "./routes";

export type VendorName = Device["vendor"];

/** Public IPs of the Alibaba Cloud ends by data centre and tunnel: the output `tunnel_public_ips` of vpn-standby. */
export type TunnelPublicIps = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface DeviceOptions {
  /** An IP that is missing here stands as a named placeholder in the texts. */
  readonly tunnelPublicIps?: TunnelPublicIps;
  /** Values of the secret variables by name. Left out, named placeholders stand in the texts. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Writes every device as if it were of this vendor, with that vendor's port names. */
  readonly vendor?: VendorName;
}

/** One BGP session of a device. */
export interface Session {
  readonly neighbor: string;
  readonly address: string;
  readonly asn: number;
  readonly weight: number;
  /** Undefined leaves the device's own defaults. */
  readonly timers: { readonly keepalive: number; readonly hold: number } | undefined;
  /** TCP MD5 key, or its placeholder. */
  readonly key: string | undefined;
}

export interface CircuitEnd extends Session {
  readonly circuit: Circuit;
  readonly port: string;
}

export interface TunnelEnd extends Session {
  readonly tunnel: Tunnel;
  readonly uplink: Uplink;
  readonly publicIp: string;
  readonly psk: string;
  /** The identity that the Alibaba Cloud end gives; undefined where nobody knows it. */
  readonly alibabaId: string | undefined;
}

/** Everything that one device's configuration is made from. */
export interface DevicePlan {
  readonly dataCentre: string;
  readonly gateway: string;
  /** Other gateways of the data centre on which something ends. */
  readonly companions: readonly string[];
  readonly device: Device;
  readonly asn: number;
  readonly routerId: string;
  readonly uplinks: readonly Uplink[];
  readonly circuits: readonly CircuitEnd[];
  readonly tunnels: readonly TunnelEnd[];
  /** The connection of the tunnels; undefined where none ends here. */
  readonly vpn: Vpn | undefined;
  /** Networks of the data centre, all of which the device announces. */
  readonly announced: readonly string[];
  readonly routes: readonly StaticRoute[];
}

/** A plan for each gateway on which something ends, in the order of the network. */
export function devicePlans({ dataCentres }: Network, options: DeviceOptions): readonly DevicePlan[] {
  return dataCentres.flatMap((site) =>
    site.gateways.flatMap((gateway) => devicePlan(site, gateway, options) ?? []),
  );
}

function devicePlan(site: DataCentre, gateway: Gateway, options: DeviceOptions): DevicePlan | undefined {
  const { device, uplinks, portOf } = asVendor(gateway, options.vendor);
  const circuits = site.circuits
    .filter((circuit) => circuit.gateway === gateway.key)
    .map((circuit, index) => circuitEnd(circuit, device, portOf(circuit.port, index), options));
  const vpn = site.vpn;
  const tunnels = (vpn?.tunnels ?? [])
    .filter((tunnel) => tunnel.gateway === gateway.key)
    .flatMap((tunnel) => (vpn === undefined ? [] : tunnelEnd(vpn, tunnel, device, uplinks, options)));
  const [first] = [...circuits, ...tunnels];
  if (first === undefined) return undefined;
  return {
    dataCentre: site.key,
    gateway: gateway.key,
    companions: linkedGateways(site).filter((key) => key !== gateway.key),
    device,
    asn: site.asn,
    routerId: first.address,
    uplinks,
    circuits,
    tunnels,
    vpn: tunnels.length > 0 ? vpn : undefined,
    announced: site.cidrs,
    routes: staticRoutes(device.inside, site.cidrs),
  };
}

function linkedGateways({ gateways, circuits, vpn }: DataCentre): readonly string[] {
  const linked = new Set([...circuits, ...(vpn?.tunnels ?? [])].map(({ gateway }) => gateway));
  return gateways.map(({ key }) => key).filter((key) => linked.has(key));
}

function circuitEnd(circuit: Circuit, device: Device, port: string, { secrets }: DeviceOptions): CircuitEnd {
  const { bgp, link } = circuit;
  return {
    circuit,
    port,
    neighbor: link.alibabaAddress,
    address: link.customerAddress,
    asn: bgp.alibabaAsn,
    weight: device.weights.circuit,
    timers: timersOf(bgp),
    key: bgp.keyVariable && secret(bgp.keyVariable, secrets),
  };
}

function tunnelEnd(
  vpn: Vpn,
  tunnel: Tunnel,
  device: Device,
  uplinks: readonly Uplink[],
  { tunnelPublicIps, secrets }: DeviceOptions,
): TunnelEnd {
  const uplink = uplinks.find(({ key }) => key === tunnel.uplink);
  if (uplink === undefined) throw new Error(`nothing is called ${tunnel.uplink}`);
  const name = publicIpName(vpn.dataCentre, tunnel.key);
  const publicIp = tunnelPublicIps?.[vpn.dataCentre]?.[tunnel.key] ?? placeholder(name);
  return {
    tunnel,
    uplink,
    publicIp,
    // A dual-tunnel connection names itself by the tunnel's IP (provider documentation r/vpn_gateway_vpn_attachment, 1.289).
    alibabaId: tunnel.alibabaId ?? (vpn.mode === "dual" ? publicIp : undefined),
    psk: secret(tunnel.pskVariable, secrets),
    neighbor: tunnel.link.alibabaAddress,
    address: tunnel.link.customerAddress,
    asn: vpn.alibabaAsn,
    weight: device.weights.tunnel,
    timers: timersOf(vpn.bgp),
    key: undefined,
  };
}

/** Devices take both timers or none: what is missing follows from the other, three keepalives to a hold time (RFC 4271). */
function timersOf({ keepaliveSeconds, holdSeconds }: SessionTimers): Session["timers"] {
  if (keepaliveSeconds === undefined && holdSeconds === undefined) return undefined;
  const keepalive = keepaliveSeconds ?? Math.max(1, Math.floor((holdSeconds ?? 0) / 3));
  return { keepalive, hold: holdSeconds ?? keepalive * 3 };
}

function secret(variable: string, secrets: DeviceOptions["secrets"]): string {
  return secrets?.[variable] ?? placeholder(variable);
}

interface AsVendor {
  readonly device: Device;
  readonly uplinks: readonly Uplink[];
  portOf(named: string, circuitIndex: number): string;
}

/** The device as it is, or as one of another vendor, whose ports have other names. */
function asVendor({ device, uplinks }: Gateway, vendor: VendorName = device.vendor): AsVendor {
  if (vendor === device.vendor) return { device, uplinks, portOf: (named) => named };
  const inside = device.inside && { ...device.inside, port: defaultPort(vendor, "inside") };
  return {
    device:
      vendor === "cisco-asa"
        ? { ...device, vendor, inside, tunnelZone: true }
        : { ...device, vendor, inside },
    uplinks: uplinks.map((uplink, index) => ({ ...uplink, port: defaultPort(vendor, "uplink", index) })),
    portOf: (_named, index) => defaultPort(vendor, "circuit", index),
  };
}
