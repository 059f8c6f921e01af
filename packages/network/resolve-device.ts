import { byAddress, canonical, parseCidr } from "./cidr";
import type { Device, Gateway, Inside, Uplink } from "./network";
import type { CircuitEntry, DataCentreEntry, GatewayEntry } from "./rules/entries";
import type { NetworkFile } from "./schema";
import { packetOfSegment } from "./tunnel-size";
import { defaultPort } from "./vendors";

/** Entries of a map in the order of their keys, which is not that of the file. */
export function sorted<T>(map: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function inAddressOrder(cidrs: readonly string[]): readonly string[] {
  return cidrs
    .map(parseCidr)
    .sort(byAddress)
    .map(({ text }) => text);
}

type DeviceEntry = GatewayEntry["device"];

/** The gateways of a data centre, with their devices. */
export function gateways(
  site: string,
  { gateways }: DataCentreEntry,
  vpcs: NetworkFile["vpcs"],
): readonly Gateway[] {
  return sorted(gateways).map(([key, entry]) => ({
    key,
    uplinks: sorted(entry.uplinks).map(
      ([uplinkKey, uplink], index): Uplink => ({
        key: uplinkKey,
        publicIp: uplink.publicIp,
        port: uplink.interface ?? defaultPort(entry.device.vendor, "uplink", index),
        address: uplink.privateAddress ?? uplink.publicIp,
        prefixLength: uplink.prefixLength,
        nextHop: uplink.nextHop,
      }),
    ),
    device: device(`${site}-${key}`, entry.device, vpcs),
  }));
}

/** The port on which a circuit ends; `gateway` is the key of its gateway. */
export function circuitPort(
  { gateways, circuits }: DataCentreEntry,
  gateway: string,
  key: string,
  entry: CircuitEntry,
): string {
  const vendor = gateways[gateway]?.device.vendor ?? "linux";
  // Where a circuit names no gateway there is only one, so this one.
  const onGateway = sorted(circuits).filter(([, it]) => (it.gateway ?? gateway) === gateway);
  const index = onGateway.findIndex(([other]) => other === key);
  return entry.interface ?? defaultPort(vendor, "circuit", index);
}

function device(name: string, entry: DeviceEntry, vpcs: NetworkFile["vpcs"]): Device {
  const base = {
    hostname: entry.hostname ?? name.slice(0, 63).replace(/-+$/, ""),
    inside: entry.inside && inside(entry),
    weights: entry.weights,
    accepts: inAddressOrder(entry.acceptedPrefixes ?? vpcCidrs(vpcs)),
    maximumPrefixes: entry.maximumPrefixes,
    accessLists: entry.accessLists,
    mss: entry.mss,
    tunnelMtu: packetOfSegment(entry.mss),
  };
  return entry.vendor === "cisco-asa"
    ? { ...base, vendor: entry.vendor, tunnelZone: entry.tunnelZone }
    : { ...base, vendor: entry.vendor };
}

function inside({ vendor, inside }: DeviceEntry): Inside | undefined {
  if (inside === undefined) return undefined;
  const [address = ""] = inside.address.split("/");
  return {
    port: inside.interface ?? defaultPort(vendor, "inside"),
    address,
    cidr: canonical(parseCidr(inside.address)),
    routes: inside.routes
      .map((route) => ({ ...route, network: parseCidr(route.cidr) }))
      .sort((a, b) => byAddress(a.network, b.network))
      .map(({ cidr, nextHop }) => ({ cidr, nextHop })),
  };
}

function vpcCidrs(vpcs: NetworkFile["vpcs"]): readonly string[] {
  return Object.values(vpcs).flatMap((vpc) => (vpc.mode === "create" ? [vpc.cidr] : vpc.cidrs));
}
