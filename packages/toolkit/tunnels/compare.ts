import type { DualTunnelVpn, Network, Tunnel } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import {
  describeCustomerGateways,
  describeVpnConnections,
  type LiveTunnel,
  type VpnConnection,
} from "../service/actions/vpn";
import type { Service } from "../service/client";
import { differs, type KeyState, keyState, type TunnelOption, tunnelOptions } from "./tunnel-options";

/** A tunnel of the network file with what the service has of it. */
export interface ComparedTunnel {
  /** Such as `shanghai/tunnel1`. */
  readonly name: string;
  readonly vpn: DualTunnelVpn;
  readonly tunnel: Tunnel;
  readonly connectionId: string;
  readonly live: LiveTunnel;
  /** Whether IPsec and BGP are up. */
  readonly isUp: boolean;
  /** Whether the service works on the connection, and takes no other change meanwhile. */
  readonly isBusy: boolean;
  readonly options: readonly TunnelOption[];
  readonly different: readonly TunnelOption[];
  readonly key: KeyState;
}

/** All tunnels of connections with two. @throws Stop where a connection cannot be told. */
export async function compareTunnels(
  network: Network,
  service: Service,
  env: NodeJS.ProcessEnv,
): Promise<readonly ComparedTunnel[]> {
  const found: ComparedTunnel[] = [];
  for (const { vpn } of network.dataCentres)
    if (vpn?.mode === "dual") found.push(...(await compareConnection(vpn, service, env)));
  return found;
}

async function compareConnection(
  vpn: DualTunnelVpn,
  service: Service,
  env: NodeJS.ProcessEnv,
): Promise<readonly ComparedTunnel[]> {
  const connection = await connectionOf(vpn, service);
  return vpn.tunnels.map((tunnel) => {
    const live = connection.TunnelOptionsSpecification.find((it) => it.TunnelIndex === tunnel.index);
    if (live === undefined)
      throw new Stop(
        exitCodes.fault,
        `${connection.VpnConnectionId} of data centre ${vpn.dataCentre} has no tunnel ${tunnel.index}.`,
      );
    const options = tunnelOptions(vpn, tunnel, live);
    return {
      name: `${vpn.dataCentre}/${tunnel.key}`,
      vpn,
      tunnel,
      connectionId: connection.VpnConnectionId,
      live,
      isUp: isUp(live),
      isBusy: connection.State === "updating" || live.State === "updating",
      options,
      different: options.filter(differs),
      key: keyState(env[`TF_VAR_${tunnel.pskVariable}`], live.TunnelIkeConfig.Psk),
    };
  });
}

/** Source: Alibaba Cloud help: DescribeVpnConnections (`Status` of a tunnel, `BgpStatus`). */
export function isUp({ Status, TunnelBgpConfig }: LiveTunnel): boolean {
  return Status === "ipsec_sa_established" && TunnelBgpConfig.BgpStatus === "success";
}

/**
 * The connection whose tunnels go to the file's public addresses: an address belongs to one customer gateway of a
 * region, and where several connections share both, the name tells.
 */
async function connectionOf(vpn: DualTunnelVpn, service: Service): Promise<VpnConnection> {
  const gateways = await service.list(describeCustomerGateways, vpn.region);
  const addressOf = (id: string | undefined) =>
    gateways.find(({ CustomerGatewayId }) => CustomerGatewayId === id)?.IpAddress;
  const connections = await service.list(describeVpnConnections, vpn.region);
  const fitting = connections.filter(({ TunnelOptionsSpecification: tunnels }) =>
    vpn.tunnels.every((tunnel) =>
      tunnels.some(
        (it) => it.TunnelIndex === tunnel.index && addressOf(it.CustomerGatewayId) === tunnel.publicIp,
      ),
    ),
  );
  const named = fitting.filter(({ Name }) => Name === vpn.connectionName);
  const [only, ...others] = fitting.length > 1 ? named : fitting;
  if (only !== undefined && others.length === 0) return only;
  const addresses = [...new Set(vpn.tunnels.map(({ publicIp }) => publicIp))].join(" and ");
  throw new Stop(
    fitting.length === 0 ? exitCodes.missing : exitCodes.fault,
    fitting.length === 0
      ? `Data centre ${vpn.dataCentre}: ${vpn.region} has no connection with two tunnels to ${addresses}. Deploy it first: npx --no hybridnet apply vpn-standby`
      : `Data centre ${vpn.dataCentre}: ${fitting.length} connections of ${vpn.region} have tunnels to ${addresses}, and not exactly one of them is called ${vpn.connectionName}: ${fitting.map(({ VpnConnectionId }) => VpnConnectionId).join(", ")}`,
  );
}
