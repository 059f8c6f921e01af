import { type Cidr, canonical, overlaps as meet, parseCidr } from "../cidr";
import type { Path } from "../problems";
import type { NetworkFile } from "../schema";
import {
  type At,
  circuits,
  dataCentres,
  gateways,
  items,
  oncePerFile,
  transitRouterCidrs,
  transitRouters,
  tunnels,
  vpcCidrs,
  vpcs,
  vswitchesOf,
} from "./entries";

export type NetworkKind =
  | "transit router CIDR block"
  | "VPC network"
  | "vSwitch network"
  | "route"
  | "data-centre network"
  | "link network"
  | "tunnel network"
  | "inner route"
  | "accepted network";

/** One network that the file writes down. */
export interface WrittenNetwork {
  readonly kind: NetworkKind;
  readonly cidr: Cidr;
  readonly path: Path;
}

/** Every network of the file, section by section. */
export const networks = oncePerFile((file): readonly WrittenNetwork[] => [
  ...transitRouters(file).flatMap(transitRouterCidrs).map(as("transit router CIDR block")),
  ...vpcs(file).flatMap((vpc) => [
    ...vpcCidrs(vpc).map(as("VPC network")),
    ...vswitchesOf(vpc).map(cidrOf).map(as("vSwitch network")),
    ...routePrefixes(vpc).map(as("route")),
  ]),
  ...dataCentres(file).flatMap((site) => dataCentreCidrs(site).map(as("data-centre network"))),
  ...circuits(file).map(({ value, path }) => as("link network")(linkCidr(value.link, path))),
  ...tunnels(file).map(cidrOf).map(as("tunnel network")),
  ...gateways(file).flatMap((gateway) => [
    ...innerRoutes(gateway).map(cidrOf).map(as("inner route")),
    ...acceptedPrefixes(gateway).map(as("accepted network")),
  ]),
]);

/** The networks that the transit routers route between, and those that they themselves use. */
export function routedNetworks(file: NetworkFile): readonly WrittenNetwork[] {
  const routed: readonly NetworkKind[] = [
    "transit router CIDR block",
    "VPC network",
    "data-centre network",
    "link network",
  ];
  return networks(file).filter(({ kind }) => routed.includes(kind));
}

export function dataCentreCidrs({ value, path }: ReturnType<typeof dataCentres>[number]) {
  return items(value.cidrs, [...path, "cidrs"]);
}

/** Destinations that a VPC lists itself; none in the other modes. */
export function routePrefixes({ value, path }: ReturnType<typeof vpcs>[number]): readonly At<string>[] {
  return value.routes.mode === "prefixes"
    ? items(value.routes.prefixes, [...path, "routes", "prefixes"])
    : [];
}

/** The CIDR blocks of all VPCs. */
export function vpcNetworks(file: NetworkFile): readonly At<string>[] {
  return vpcs(file).flatMap(vpcCidrs);
}

/** Static routes of a device into its data centre. */
export function innerRoutes({ value, path }: ReturnType<typeof gateways>[number]) {
  return items(value.device.inside?.routes ?? [], [...path, "device", "inside", "routes"]);
}

/** What a device accepts from Alibaba Cloud, where the file says so. */
export function acceptedPrefixes({ value, path }: ReturnType<typeof gateways>[number]) {
  return items(value.device.acceptedPrefixes ?? [], [...path, "device", "acceptedPrefixes"]);
}

/** A /24 that meets nothing in the file, to propose in a remedy. */
export function freeCidr(file: NetworkFile): string {
  const taken = networks(file).map(({ cidr }) => cidr);
  for (let block = 200; block < 456; block++) {
    const cidr = parseCidr(`10.${block % 256}.0.0/24`);
    if (!taken.some((other) => meet(cidr, other))) return canonical(cidr);
  }
  return "a /24 of your own";
}

function cidrOf({ value, path }: At<{ readonly cidr: string }>): At<string> {
  return { value: value.cidr, path: [...path, "cidr"] };
}

function linkCidr(link: { readonly cidr: string }, path: Path): At<string> {
  return cidrOf({ value: link, path: [...path, "link"] });
}

function as(kind: NetworkKind) {
  return ({ value, path }: At<string>): WrittenNetwork => ({ kind, cidr: parseCidr(value), path });
}
