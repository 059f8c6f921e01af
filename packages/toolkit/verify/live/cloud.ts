/** What the service shows, as the failover report takes what Terraform wrote down. */
import type { Network } from "@hybridnet/network";
import { canonical, readCanonical } from "@hybridnet/network/cidr";
import type { BgpPeer, Cloud, CloudTunnel, Vbr } from "../../failover/cloud/cloud";
import { tf } from "../../failover/cloud/types";
import type { Attachment, Membership, StaticRoute, Vpc } from "../../routing/topology";
import type { Membership as LiveMembership } from "../../service/actions/cen";
import type { VpnConnection } from "../../service/actions/vpn";
import type { LiveNetwork, LiveVpcParts } from "./network";

export function cloudOf(network: Network, live: LiveNetwork): Cloud {
  return {
    planned: false,
    transitRouters: live.routers.map(({ TransitRouterId: id, region, tables }) => ({
      id,
      region,
      tables: tables.map((it) => it.TransitRouterRouteTableId),
    })),
    attachments: attachmentsOf(live),
    cens: new Map(
      live.routers.flatMap(({ TransitRouterId: id, CenId }) =>
        CenId === undefined ? [] : [[id, CenId] as const],
      ),
    ),
    associations: membershipsOf(live.associations),
    propagations: membershipsOf(live.propagations),
    staticRoutes: staticRoutesOf(live),
    vpcs: live.vpcs.map((it) => vpcOf(network, it)),
    vbrs: live.vbrs.map((it) => vbrOf(it, live)),
    peers: bgpPeersOf(live),
    connections: live.connections.map((it) => ({
      id: it.VpnConnectionId,
      address: it.VpnConnectionId,
      tunnels: tunnelsOf(it, live),
    })),
    linkMbps: new Map(
      live.attachments.peer.flatMap(({ TransitRouterAttachmentId: id, Bandwidth }) =>
        Bandwidth === undefined ? [] : [[id, Bandwidth] as const],
      ),
    ),
    attachmentZones: new Map(
      [
        ...live.attachments.vpc.map((it) => [it.TransitRouterAttachmentId, it.ZoneMappings] as const),
        ...live.attachments.vpn.map((it) => [it.TransitRouterAttachmentId, it.Zones] as const),
      ].filter(([, zones]) => zones.length > 0),
    ),
    vswitchZones: new Map(
      live.vpcs.flatMap(({ vswitches }) => vswitches.map((it) => [it.VSwitchId, it.ZoneId ?? ""] as const)),
    ),
    addresses: addressesOf(network, live),
  };
}

/** Attachments that are no longer, or not yet, attached carry nothing. */
function attachmentsOf({ attachments }: LiveNetwork): readonly Attachment[] {
  const { vpc, vbr, vpn, peer } = attachments;
  return [
    ...vpc.map((it) => ({ kind: "vpc" as const, network: it.VpcId, it })),
    ...vbr.map((it) => ({ kind: "vbr" as const, network: it.VbrId, it })),
    ...vpn.map((it) => ({ kind: "vpn" as const, network: it.VpnId, it })),
  ]
    .flatMap(({ kind, network, it }): readonly Attachment[] =>
      it.Status !== "Attached" || network === undefined || it.TransitRouterId === undefined
        ? []
        : [
            {
              id: it.TransitRouterAttachmentId,
              kind,
              transitRouter: it.TransitRouterId,
              network,
              autoPublish: it.AutoPublishRouteEnabled,
            },
          ],
    )
    .concat(
      peer.flatMap(
        ({ Status, TransitRouterAttachmentId: id, TransitRouterId, PeerTransitRouterId, ...it }) =>
          Status !== "Attached" || TransitRouterId === undefined || PeerTransitRouterId === undefined
            ? []
            : [
                {
                  id,
                  kind: "peer",
                  transitRouters: [TransitRouterId, PeerTransitRouterId],
                  autoPublish: it.AutoPublishRouteEnabled,
                },
              ],
      ),
    );
}

const membershipsOf = (all: readonly LiveMembership[]): readonly Membership[] =>
  all
    .filter(({ Status }) => Status === "Active")
    .map((it) => ({ attachment: it.TransitRouterAttachmentId, table: it.TransitRouterRouteTableId }));

/** What is written into transit router tables, a published CIDR block among it. */
const staticRoutesOf = ({ entries }: LiveNetwork): readonly StaticRoute[] =>
  [...entries].flatMap(([table, routes]) =>
    routes
      .filter(({ TransitRouterRouteEntryType: type }) => type === "Static")
      .map((it) => ({
        table,
        destination: it.TransitRouterRouteEntryDestinationCidrBlock,
        attachment: it.TransitRouterRouteEntryNextHopId,
      })),
  );

function vpcOf({ vpcs }: Network, { address, vpc, vswitches, tables }: LiveVpcParts): Vpc {
  const system = tables.find((it) => it.RouteTableType === "System")?.RouteTableId ?? "";
  const byVSwitch = new Map(
    tables.flatMap((it) => it.VSwitchIds.map((id) => [id, it.RouteTableId] as const)),
  );
  const wanted = vpcs.find((it) => it.address === address);
  return {
    id: vpc.VpcId,
    cidrs: [vpc.CidrBlock, ...vpc.SecondaryCidrBlocks],
    // A vSwitch that the file does not know is not the network's.
    vswitches: vswitches
      .map((it) => ({ id: it.VSwitchId, cidr: it.CidrBlock, table: byVSwitch.get(it.VSwitchId) ?? system }))
      .filter((it) => wanted?.vswitches.some(({ cidr }) => cidr === it.cidr) ?? true),
    tables: tables.map(({ RouteTableId: id, RouteTableType, routes }) => ({
      id,
      kind: RouteTableType === "System" ? "system" : "custom",
      routes: routes
        .filter(({ Type, Status }) => Type === "Custom" && Status === "Available")
        .flatMap(({ DestinationCidrBlock, NextHops }) => {
          const cidr = readCanonical(DestinationCidrBlock);
          const nextHop = NextHops[0]?.NextHopId;
          // Beside IPv4 networks there are IPv6 networks and prefix lists.
          return cidr === undefined || nextHop === undefined
            ? []
            : [{ destination: canonical(cidr), nextHop }];
        }),
    })),
  };
}

function vbrOf(vbr: LiveNetwork["vbrs"][number], { healthChecks, bgpGroups }: LiveNetwork): Vbr {
  const check = healthChecks.find((it) => it.VbrInstanceId === vbr.VbrId);
  return {
    id: vbr.VbrId,
    address: vbr.VbrId,
    circuitId: vbr.PhysicalConnectionId ?? "",
    bandwidthMbps: vbr.Bandwidth,
    vlan: vbr.VlanId,
    alibabaAddress: vbr.LocalGatewayIp,
    customerAddress: vbr.PeerGatewayIp,
    mask: vbr.PeeringSubnetMask,
    bfd: { transmitMs: vbr.MinTxInterval, receiveMs: vbr.MinRxInterval, multiplier: vbr.DetectMultiplier },
    healthCheck: check && {
      // Defaults: provider documentation r/cen_vbr_health_check, 1.289.
      intervalSeconds: check.HealthCheckInterval ?? 2,
      packets: check.HealthyThreshold ?? 8,
      sourceAddress: check.HealthCheckSourceIp,
    },
    groups: bgpGroups.filter((it) => it.RouterId === vbr.VbrId).map((it) => it.BgpGroupId),
  };
}

const bgpPeersOf = ({ bgpPeers, bgpGroups }: LiveNetwork): readonly BgpPeer[] =>
  bgpPeers.flatMap((peer) => {
    const group = bgpGroups.find((it) => it.BgpGroupId === peer.BgpGroupId);
    const vbr = group?.RouterId;
    return group === undefined || vbr === undefined
      ? []
      : [
          {
            id: peer.BgpPeerId,
            address: peer.BgpPeerId,
            group: group.BgpGroupId,
            vbr,
            peerAddress: peer.PeerIpAddress,
            peerAsn: group.PeerAsn,
            localAsn: group.LocalAsn,
            routeLimit: peer.RouteLimit ?? group.RouteLimit,
            hasKey: group.AuthKey !== undefined,
            bfd: peer.EnableBfd,
            bfdHops: peer.EnableBfd ? peer.BfdMultiHop : undefined,
          },
        ];
  });

function tunnelsOf(connection: VpnConnection, { customerGateways }: LiveNetwork): readonly CloudTunnel[] {
  const gateway = (id: string | undefined) => customerGateways.find((it) => it.CustomerGatewayId === id);
  const settings = (...parts: readonly (object | null | undefined)[]): ReadonlyMap<string, string> =>
    new Map(
      parts
        .flatMap((part) => Object.entries(part ?? {}))
        .flatMap(([name, value]) => (typeof value === "string" ? [[attributeOf(name), value] as const] : [])),
    );
  const { NetworkType, LocalSubnet, RemoteSubnet } = connection;
  const common = { NetworkType, LocalSubnet, RemoteSubnet };
  const bandwidth = connection.TunnelBandwidth?.replace(/^./, (letter) => letter.toUpperCase());
  const [single] = connection.VpnBgpConfig ? [connection.VpnBgpConfig] : [];
  const one: CloudTunnel = {
    index: 1,
    customerIp: gateway(connection.CustomerGatewayId)?.IpAddress,
    customerAsn: gateway(connection.CustomerGatewayId)?.Asn,
    cidr: single?.TunnelCidr,
    alibabaAddress: single?.LocalBgpIp,
    localAsn: single?.LocalAsn,
    bgp: single?.TunnelCidr !== undefined,
    bandwidth,
    zone: undefined,
    publicIp: connection.InternetIp,
    ipsec: settings(common, connection.IkeConfig, connection.IpsecConfig),
  };
  const tunnels = connection.TunnelOptionsSpecification;
  if (tunnels.length === 0) return [one];
  return tunnels.map((tunnel) => ({
    index: tunnel.TunnelIndex ?? 0,
    customerIp: gateway(tunnel.CustomerGatewayId)?.IpAddress,
    customerAsn: gateway(tunnel.CustomerGatewayId)?.Asn,
    cidr: tunnel.TunnelBgpConfig.TunnelCidr,
    alibabaAddress: tunnel.TunnelBgpConfig.LocalBgpIp,
    localAsn: tunnel.TunnelBgpConfig.LocalAsn,
    bgp: connection.EnableTunnelsBgp,
    bandwidth,
    zone: tunnel.ZoneNo,
    publicIp: tunnel.InternetIp,
    ipsec: settings(common, tunnel.TunnelIkeConfig, tunnel.TunnelIpsecConfig),
  }));
}

/** `IkeEncAlg` as the provider calls it: `ike_enc_alg`. */
const attributeOf = (name: string): string =>
  name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** Terraform addresses of what is known by its name alone, so that it is found as in a state. */
function addressesOf(network: Network, live: LiveNetwork): ReadonlyMap<string, string> {
  return new Map([
    ...(live.cen !== undefined && network.cen.mode === "create"
      ? [[live.cen, `${tf.cen}.cen`] as const]
      : []),
    ...live.vpcs.map(({ address, vpc }) => [vpc.VpcId, `${tf.vpc}.${address}`] as const),
    ...network.transitRouters.flatMap(({ region, cidrs }) =>
      cidrs.flatMap(({ address, cidr }) =>
        live.routers
          .filter((it) => it.region === region)
          .flatMap((it) => it.cidrs.filter(({ Cidr }) => Cidr === cidr))
          .map((it) => [it.TransitRouterCidrId, `${tf.transitRouterCidr}.${address}`] as const),
      ),
    ),
  ]);
}
