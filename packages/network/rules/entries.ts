import type { Path } from "../problems";
import type { NetworkFile } from "../schema";

export type DataCentreEntry = NetworkFile["dataCentres"][string];
export type GatewayEntry = DataCentreEntry["gateways"][string];
export type UplinkEntry = GatewayEntry["uplinks"][string];
export type CircuitEntry = DataCentreEntry["circuits"][string];
export type VpnEntry = NonNullable<DataCentreEntry["vpn"]>;
export type TunnelEntry = VpnEntry["tunnels"]["tunnel1"];
export type VpcEntry = NetworkFile["vpcs"][string];
/** A vSwitch that is made, in a VPC of its own or in an existing one. */
export type MadeVswitchEntry = Extract<VpcEntry, { mode: "create" }>["vswitches"][string];

/** An entry of the file with its path, so that rules need no loops of their own. */
export interface At<T> {
  readonly value: T;
  readonly path: Path;
}

/** Something of a data centre, with the data centre that it belongs to. */
export type AtSite<T> = At<T> & { readonly site: At<DataCentreEntry> };

export const dataCentres = oncePerFile(({ dataCentres }): readonly At<DataCentreEntry>[] =>
  entries(dataCentres, ["dataCentres"]),
);

export const circuits = oncePerFile((file): readonly AtSite<CircuitEntry>[] =>
  dataCentres(file).flatMap((site) =>
    entries(site.value.circuits, [...site.path, "circuits"]).map((circuit) => ({ ...circuit, site })),
  ),
);

export const vpns = oncePerFile((file): readonly AtSite<VpnEntry>[] =>
  dataCentres(file).flatMap((site) =>
    site.value.vpn ? [{ value: site.value.vpn, path: [...site.path, "vpn"], site }] : [],
  ),
);

export const tunnels = oncePerFile((file): readonly (AtSite<TunnelEntry> & { readonly vpn: VpnEntry })[] =>
  vpns(file).flatMap(({ value: vpn, path, site }) =>
    entries<TunnelEntry>(vpn.tunnels, [...path, "tunnels"]).map((tunnel) => ({ ...tunnel, vpn, site })),
  ),
);

export const gateways = oncePerFile((file): readonly AtSite<GatewayEntry>[] =>
  dataCentres(file).flatMap((site) =>
    entries(site.value.gateways, [...site.path, "gateways"]).map((gateway) => ({ ...gateway, site })),
  ),
);

export function uplinks(file: NetworkFile): readonly At<UplinkEntry>[] {
  return gateways(file).flatMap(({ value, path }) => entries(value.uplinks, [...path, "uplinks"]));
}

export function vpcs({ vpcs }: NetworkFile): readonly At<VpcEntry>[] {
  return entries(vpcs, ["vpcs"]);
}

/** vSwitches of one VPC, whether they are made here or exist already. */
export function vswitchesOf(vpc: At<VpcEntry>) {
  const { value, path } = vpc;
  const existing = value.mode === "existing" ? entries(value.vswitches, [...path, "vswitches"]) : [];
  const all: readonly At<{ readonly cidr: string; readonly zone: string; readonly attached: boolean }>[] = [
    ...existing,
    ...madeVswitchesOf(vpc),
  ];
  return all;
}

/** Those that are made here. */
export function madeVswitchesOf({ value, path }: At<VpcEntry>) {
  return value.mode === "create"
    ? entries(value.vswitches, [...path, "vswitches"])
    : entries(value.newVswitches, [...path, "newVswitches"]);
}

/** The CIDR blocks of a VPC as they are written. */
export function vpcCidrs({ value: vpc, path }: At<VpcEntry>): readonly At<string>[] {
  return vpc.mode === "create"
    ? [{ value: vpc.cidr, path: [...path, "cidr"] }]
    : items(vpc.cidrs, [...path, "cidrs"]);
}

export function transitRouters({ transitRouters }: NetworkFile) {
  return entries(transitRouters, ["transitRouters"]);
}

/** The CIDR blocks of a transit router: those that it has already first. */
export function transitRouterCidrs({
  value,
  path,
}: At<NetworkFile["transitRouters"][string]>): readonly At<string>[] {
  const existing = value.mode === "existing" ? items(value.existingCidrs, [...path, "existingCidrs"]) : [];
  return [...existing, ...entries(value.cidrs, [...path, "cidrs"])];
}

export function interRegionLinks({ interRegionLinks }: NetworkFile) {
  return entries(interRegionLinks, ["interRegionLinks"]);
}

/** Entries of a map with their paths; their key is the path's last part. */
export function entries<T>(map: Readonly<Record<string, T>>, path: Path): readonly At<T>[] {
  return Object.entries(map).map(([key, value]) => ({ value, path: [...path, key] }));
}

export function items<T>(list: readonly T[], path: Path): readonly At<T>[] {
  return list.map((value, index) => ({ value, path: [...path, index] }));
}

/** An entry's own key. */
export function keyOf({ path }: At<unknown>): string {
  return String(path.at(-1));
}

/** Most rules ask for the same entries, and a file does not change while they look at it. */
export function oncePerFile<T extends object>(collect: (file: NetworkFile) => T): (file: NetworkFile) => T {
  const known = new WeakMap<NetworkFile, T>();
  return (file) => {
    const value = known.get(file) ?? collect(file);
    known.set(file, value);
    return value;
  };
}
