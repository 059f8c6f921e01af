import { type Cidr, parseCidr } from "../cidr";
import type { Path } from "../problems";
import type { NetworkFile } from "../schema";

export type DataCentreEntry = NetworkFile["dataCentres"][string];
export type CircuitEntry = DataCentreEntry["circuits"][string];
export type VpnEntry = NonNullable<DataCentreEntry["vpn"]>;
export type TunnelEntry = VpnEntry["tunnels"]["tunnel1"];
export type VpcEntry = NetworkFile["vpcs"][string];

/** An entry of the file with its keys and its path, so that rules need no loops of their own. */
export interface At<T> {
  readonly value: T;
  readonly path: Path;
  /** Keys that identify the entry, outermost first. */
  readonly keys: readonly string[];
}

export function dataCentres(file: NetworkFile): readonly At<DataCentreEntry>[] {
  return entries(file.dataCentres, ["dataCentres"], []);
}

export function circuits(
  file: NetworkFile,
): readonly (At<CircuitEntry> & { readonly site: DataCentreEntry })[] {
  return dataCentres(file).flatMap(({ value: site, path, keys }) =>
    entries(site.circuits, [...path, "circuits"], keys).map((circuit) => ({ ...circuit, site })),
  );
}

export function vpns(file: NetworkFile): readonly (At<VpnEntry> & { readonly site: DataCentreEntry })[] {
  return dataCentres(file).flatMap(({ value: site, path, keys }) =>
    site.vpn ? [{ value: site.vpn, path: [...path, "vpn"], keys, site }] : [],
  );
}

export function tunnels(file: NetworkFile) {
  return vpns(file).flatMap(({ value: vpn, path, keys, site }) =>
    entries<TunnelEntry>(vpn.tunnels, [...path, "tunnels"], keys).map((tunnel) => ({ ...tunnel, vpn, site })),
  );
}

export function uplinks(file: NetworkFile) {
  return dataCentres(file).flatMap(({ value: site, path, keys }) =>
    entries(site.gateways, [...path, "gateways"], keys).flatMap((gateway) =>
      entries(gateway.value.uplinks, [...gateway.path, "uplinks"], gateway.keys),
    ),
  );
}

export function vpcs(file: NetworkFile): readonly At<VpcEntry>[] {
  return entries(file.vpcs, ["vpcs"], []);
}

export function vswitches(file: NetworkFile) {
  return vpcs(file).flatMap(({ value: vpc, path, keys }) =>
    entries<{ readonly cidr: string; readonly zone: string; readonly attached: boolean }>(
      vpc.vswitches,
      [...path, "vswitches"],
      keys,
    ).map((vswitch) => ({ ...vswitch, vpc })),
  );
}

export function transitRouters(file: NetworkFile) {
  return entries(file.transitRouters, ["transitRouters"], []);
}

export function interRegionLinks(file: NetworkFile) {
  return entries(file.interRegionLinks, ["interRegionLinks"], []);
}

/** The CIDR blocks of a VPC, whether it is made here or exists already. */
export function vpcCidrs({ value: vpc, path }: At<VpcEntry>): readonly At<Cidr>[] {
  if (vpc.mode === "create") return [{ value: parseCidr(vpc.cidr), path: [...path, "cidr"], keys: [] }];
  return vpc.cidrs.map((text, index) => ({
    value: parseCidr(text),
    path: [...path, "cidrs", index],
    keys: [],
  }));
}

function entries<T>(map: Readonly<Record<string, T>>, path: Path, keys: readonly string[]): readonly At<T>[] {
  return Object.entries(map).map(([key, value]) => ({ value, path: [...path, key], keys: [...keys, key] }));
}
