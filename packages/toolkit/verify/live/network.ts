/** Everything of one network that the service shows, found by what the network file says of it: no state is read. */
import type { Network, Vpc } from "@hybridnet/network";
import * as cen from "../../service/actions/cen";
import * as circuits from "../../service/actions/express-connect";
import * as vpc from "../../service/actions/vpc";
import * as vpn from "../../service/actions/vpn";
import type { Service } from "../../service/client";

/** Of a list by region, each element with its region. */
type InRegion<T> = T & { readonly region: string };

export interface LiveRouter extends InRegion<cen.TransitRouter> {
  /** The default table first. */
  readonly tables: readonly cen.RouterTable[];
  readonly cidrs: readonly cen.RouterCidr[];
}

export interface LiveVpcParts {
  /** The key in the network file. */
  readonly address: string;
  readonly vpc: vpc.LiveVpc;
  readonly vswitches: readonly vpc.VSwitch[];
  readonly tables: readonly (vpc.VpcRouteTable & { readonly routes: readonly vpc.VpcRoute[] })[];
}

export interface LiveNetwork {
  /** Undefined where the file names one that is to be made and there is none of the name. */
  readonly cen: string | undefined;
  /** How many there are of the name. */
  readonly cens: number;
  readonly routers: readonly LiveRouter[];
  readonly attachments: {
    readonly vpc: readonly cen.VpcAttachment[];
    readonly vbr: readonly cen.VbrAttachment[];
    readonly vpn: readonly cen.VpnAttachment[];
    readonly peer: readonly cen.PeerAttachment[];
  };
  readonly associations: readonly cen.Membership[];
  readonly propagations: readonly cen.Membership[];
  /** Of every table of the transit routers. */
  readonly entries: ReadonlyMap<string, readonly cen.RouterEntry[]>;
  readonly healthChecks: readonly cen.VbrHealthCheck[];
  readonly vpcs: readonly LiveVpcParts[];
  readonly circuits: readonly InRegion<circuits.Circuit>[];
  readonly vbrs: readonly InRegion<circuits.VirtualBorderRouter>[];
  readonly bgpGroups: readonly circuits.BgpGroup[];
  readonly bgpPeers: readonly circuits.BgpPeer[];
  readonly connections: readonly vpn.VpnConnection[];
  readonly customerGateways: readonly vpn.CustomerGateway[];
}

/** @throws Stop with 4 where the service cannot be asked. */
export async function readLive(network: Network, service: Service): Promise<LiveNetwork> {
  const { regions } = network;
  const inRegions = <T>(of: (region: string) => Promise<readonly T[]>) => each(regions, of);
  const cens = await censOf(network, service);
  const [first] = cens;
  const ofCen = <T>(of: (region: string, id: string) => Promise<readonly T[]>) =>
    first === undefined ? Promise.resolve([]) : inRegions((region) => of(region, first));
  const routers = await ofCen((region, CenId) => routersIn(service, region, CenId));
  const tables = routers.flatMap((router) =>
    router.tables.map(({ TransitRouterRouteTableId }) => ({
      region: router.region,
      TransitRouterRouteTableId,
    })),
  );
  const ofTables = <T>(of: (region: string, table: { TransitRouterRouteTableId: string }) => Promise<T>) =>
    Promise.all(
      tables.map(({ region, TransitRouterRouteTableId }) => of(region, { TransitRouterRouteTableId })),
    );
  const [
    vpcAttachments,
    vbrAttachments,
    vpnAttachments,
    peerAttachments,
    associations,
    propagations,
    entries,
    healthChecks,
    vpcs,
    lines,
    vbrs,
    bgpGroups,
    bgpPeers,
    connections,
    customerGateways,
  ] = await Promise.all([
    ofCen((region, CenId) => service.list(cen.listVpcAttachments, region, { CenId })),
    ofCen((region, CenId) => service.list(cen.listVbrAttachments, region, { CenId })),
    ofCen((region, CenId) => service.list(cen.listVpnAttachments, region, { CenId })),
    ofCen((region, CenId) => service.list(cen.listPeerAttachments, region, { CenId })),
    ofTables((region, table) => service.list(cen.listAssociations, region, table)),
    ofTables((region, table) => service.list(cen.listPropagations, region, table)),
    ofTables(
      async (region, table) =>
        [table.TransitRouterRouteTableId, await service.list(cen.listRouterEntries, region, table)] as const,
    ),
    ofCen((region) => service.list(cen.describeVbrHealthChecks, region, { VbrInstanceRegionId: region })),
    each(network.vpcs, (it) => vpcPartsOf(service, it)),
    inRegions((region) => named(region, service.list(circuits.describePhysicalConnections, region))),
    inRegions((region) => named(region, service.list(circuits.describeVirtualBorderRouters, region))),
    inRegions((region) => service.list(circuits.describeBgpGroups, region)),
    inRegions((region) => service.list(circuits.describeBgpPeers, region)),
    inRegions((region) => service.list(vpn.describeVpnConnections, region)),
    inRegions((region) => service.list(vpn.describeCustomerGateways, region)),
  ]);
  return {
    cen: first,
    cens: cens.length,
    routers,
    attachments: {
      vpc: vpcAttachments,
      vbr: vbrAttachments,
      vpn: vpnAttachments,
      // Both ends may list it.
      peer: [...new Map(peerAttachments.map((it) => [it.TransitRouterAttachmentId, it])).values()],
    },
    associations: associations.flat(),
    propagations: propagations.flat(),
    entries: new Map(entries),
    healthChecks,
    vpcs,
    circuits: lines,
    vbrs,
    bgpGroups,
    bgpPeers,
    connections,
    customerGateways,
  };
}

async function each<A, T>(
  items: readonly A[],
  of: (item: A) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  return (await Promise.all(items.map(of))).flat();
}

async function named<T>(region: string, list: Promise<readonly T[]>): Promise<readonly InRegion<T>[]> {
  return (await list).map((it) => ({ ...it, region }));
}

/** A CEN that the stacks make is known by its name alone; of several the one with the first id is taken. */
async function censOf({ cen: wanted, regions }: Network, service: Service): Promise<readonly string[]> {
  if (wanted.mode === "existing") return [wanted.id];
  const all = await service.list(cen.describeCens, regions[0]);
  return all
    .filter(({ Name }) => Name === wanted.name)
    .map(({ CenId }) => CenId)
    .sort();
}

async function routersIn(service: Service, region: string, CenId: string): Promise<readonly LiveRouter[]> {
  const found = await service.list(cen.listTransitRouters, region, { CenId });
  return Promise.all(
    found.map(async (router) => {
      const { TransitRouterId } = router;
      const [tables, cidrs] = await Promise.all([
        service.list(cen.listRouterTables, region, { TransitRouterId }),
        service.list(cen.listRouterCidrs, region, { TransitRouterId }),
      ]);
      const isDefault = (it: cen.RouterTable) => it.TransitRouterRouteTableType === "System";
      return {
        ...router,
        region,
        cidrs,
        tables: [...tables].sort((a, b) => Number(isDefault(b)) - Number(isDefault(a))),
      };
    }),
  );
}

/** A VPC that the stacks make is known by its name and its network. */
async function vpcPartsOf(service: Service, wanted: Vpc): Promise<readonly LiveVpcParts[]> {
  const { region, source, address } = wanted;
  const found =
    source.mode === "existing"
      ? await service.list(vpc.describeVpcs, region, { VpcId: source.id })
      : (await service.list(vpc.describeVpcs, region, { VpcName: source.name })).filter(
          ({ CidrBlock }) => CidrBlock === source.cidr,
        );
  const [first] = [...found].sort((a, b) => (a.VpcId < b.VpcId ? -1 : 1));
  if (first === undefined) return [];
  const { VpcId } = first;
  const [vswitches, tables] = await Promise.all([
    service.list(vpc.describeVSwitches, region, { VpcId }),
    service.list(vpc.describeRouteTables, region, { VpcId }),
  ]);
  const withRoutes = await Promise.all(
    tables.map(async (table) => ({
      ...table,
      routes: await service.list(vpc.describeRoutes, region, { RouteTableId: table.RouteTableId }),
    })),
  );
  return [{ address, vpc: first, vswitches, tables: withRoutes }];
}
