import { canonical, parseCidr } from "../cidr";
import type { Path } from "../problems";
import { sorted } from "../resolve-device";
import { defaultPort } from "../vendors";
import {
  type At,
  type AtSite,
  type CircuitEntry,
  circuits,
  type DataCentreEntry,
  entries,
  type GatewayEntry,
  gateways,
  keyOf,
  oncePerFile,
  type TunnelEntry,
  tunnels,
  type UplinkEntry,
  type VpnEntry,
} from "./entries";

/** A gateway with everything that ends on it. */
export interface Equipment extends AtSite<GatewayEntry> {
  readonly uplinks: readonly At<UplinkEntry>[];
  readonly circuits: readonly At<CircuitEntry>[];
  readonly tunnels: readonly (At<TunnelEntry> & { readonly vpn: VpnEntry })[];
}

/** Every gateway. What names a gateway that does not exist ends nowhere here (GW103). */
export const equipment = oncePerFile((file): readonly Equipment[] =>
  gateways(file).map((gateway) => {
    const endsHere = <T extends { readonly gateway?: string | undefined }>(it: AtSite<T>) =>
      it.site.value === gateway.site.value &&
      (it.value.gateway ?? onlyGateway(gateway.site.value)) === keyOf(gateway);
    return {
      ...gateway,
      uplinks: entries(gateway.value.uplinks, [...gateway.path, "uplinks"]),
      circuits: circuits(file).filter(endsHere),
      tunnels: tunnels(file).filter(endsHere),
    };
  }),
);

/** One port of a device as it will be configured. */
export interface UsedPort {
  readonly name: string;
  /** Of a circuit; 0 is the port itself. */
  readonly vlan: number;
  /** Where it is named, or would be. */
  readonly path: Path;
}

/** The ports that a device needs, with the names that it gets where the file has none. */
export function portsOf({ value, path, uplinks, circuits }: Equipment): readonly UsedPort[] {
  const { vendor, inside } = value.device;
  const inKeyOrder = <T>(list: readonly At<T>[]) =>
    sorted(Object.fromEntries(list.map((it) => [keyOf(it), it])));
  return [
    ...inKeyOrder(uplinks).map(([, it], index) => ({
      name: it.value.interface ?? defaultPort(vendor, "uplink", index),
      vlan: 0,
      path: [...it.path, "interface"],
    })),
    ...(inside === undefined
      ? []
      : [
          {
            name: inside.interface ?? defaultPort(vendor, "inside"),
            vlan: 0,
            path: [...path, "device", "inside", "interface"],
          },
        ]),
    ...inKeyOrder(circuits).map(([, it], index) => ({
      name: it.value.interface ?? defaultPort(vendor, "circuit", index),
      vlan: it.value.vbr.vlan,
      path: [...it.path, "interface"],
    })),
  ];
}

/** The network of an address with a prefix length, such as `192.168.2.215/24`. */
export function networkOf(address: string): string {
  return canonical(parseCidr(address));
}

/** The part of such an address before the slash. */
export function hostOf(address: string): string {
  return address.split("/")[0] ?? address;
}

function onlyGateway({ gateways }: DataCentreEntry): string | undefined {
  const keys = Object.keys(gateways);
  return keys.length === 1 ? keys[0] : undefined;
}
