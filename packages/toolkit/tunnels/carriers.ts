import type { Network } from "@hybridnet/network";
import {
  describeBgpPeers,
  describePhysicalConnections,
  describeVirtualBorderRouters,
} from "../service/actions/express-connect";
import type { Service } from "../service/client";
import type { ComparedTunnel } from "./compare";

/** What carries a data centre's traffic while one of its tunnels is down. */
export interface Carriers {
  /** In words, such as `circuit shanghai/circuit1`. */
  readonly up: readonly string[];
  /** What could carry it and does not, with the reason. */
  readonly down: readonly string[];
}

/** The circuits of a data centre and its other tunnel, as they are now. */
export async function carriersBeside(
  { name, vpn }: ComparedTunnel,
  all: readonly ComparedTunnel[],
  { network, service }: { readonly network: Network; readonly service: Service },
): Promise<Carriers> {
  const [up, down]: [string[], string[]] = [[], []];
  const circuits = network.dataCentres.find(({ key }) => key === vpn.dataCentre)?.circuits ?? [];
  for (const circuit of circuits) {
    const called = `circuit ${vpn.dataCentre}/${circuit.key}`;
    const why = await whyDown(circuit, service);
    if (why === undefined) up.push(called);
    else down.push(`${called}: ${why}`);
  }
  for (const other of all)
    if (other.vpn.dataCentre === vpn.dataCentre && other.name !== name)
      if (other.isUp && !other.isBusy) up.push(`tunnel ${other.name}`);
      else down.push(`tunnel ${other.name}: ${stateOf(other)}`);
  return { up, down };
}

/** IPsec and BGP in words. */
export function stateOf({ live, isBusy }: ComparedTunnel): string {
  const { Status, TunnelBgpConfig } = live;
  return `IPsec ${Status || "unknown"}, BGP ${TunnelBgpConfig.BgpStatus || "unknown"}${isBusy ? ", being changed" : ""}`;
}

/** Why a circuit carries nothing; undefined where its BGP session is established. */
async function whyDown(
  { circuitId, vlan, region }: Network["dataCentres"][number]["circuits"][number],
  service: Service,
): Promise<string | undefined> {
  const lines = await service.list(describePhysicalConnections, region);
  const line = lines.find((it) => it.PhysicalConnectionId === circuitId);
  if (line?.Status !== "Enabled") return `${circuitId} is ${line?.Status ?? "not in this account"}`;
  const routers = await service.list(describeVirtualBorderRouters, region);
  const router = routers.find((it) => it.PhysicalConnectionId === circuitId && it.VlanId === vlan);
  if (router?.Status !== "active") return `its VBR is ${router?.Status ?? "not there"}`;
  const peers = await service.list(describeBgpPeers, region);
  const states = peers.filter((it) => it.RouterId === router.VbrId).map(({ BgpStatus }) => BgpStatus);
  if (states.includes("Established")) return undefined;
  return `BGP is ${states.join(", ") || "not configured"}`;
}
