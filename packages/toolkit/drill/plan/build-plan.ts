import type { Network } from "@hybridnet/network";
import { containsAddress, parseAddress, parseCidr } from "@hybridnet/network/cidr";
import { uplinkPacketBytes } from "@hybridnet/network/device-limits";
import { deviceFiles } from "../../devices/device-files";
import { linuxNames } from "../../devices/linux/names";
import { devicePlans, type TunnelPublicIps } from "../../devices/plan";
import type { Cloud } from "../../failover/cloud/cloud";
import { type Deployment, siteId } from "../../failover/deployment/deployment";
import { Match } from "../../failover/deployment/match";
import type { Lane } from "../../failover/evaluate/lanes";
import { PlanDraft } from "./draft";
import type { DrillPlan } from "./plan";
import { addSite, freeAddress } from "./sites";
import { TransitRouters } from "./transit";
import { addVpc } from "./vpcs";

interface DrillInput {
  readonly network: Network;
  readonly cloud: Cloud;
  readonly deployment: Deployment;
  readonly lanes: readonly Lane[];
  /** BGP keys by the names of their variables: throwaway ones, both ends get the same. */
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * What to build for a drill of a deployment: the cloud side from Terraform, the devices from the network
 * file with the configuration that `npx --no hybridnet devices` writes for Linux.
 * @throws Error where a device cannot be written for Linux, or no address range is left for inner links.
 */
export function buildPlan({ network, cloud, deployment, lanes, secrets }: DrillInput): DrillPlan {
  const match = new Match(network, cloud);
  const used = [
    ...cloud.vpcs.flatMap(({ cidrs }) => cidrs),
    ...network.dataCentres.flatMap(({ cidrs, circuits }) => [
      ...cidrs,
      ...circuits.map(({ link }) => link.cidr),
    ]),
    ...network.dataCentres.flatMap(({ gateways }) =>
      gateways.flatMap(({ device, uplinks }) => [
        ...(device.inside === undefined
          ? []
          : [device.inside.cidr, ...device.inside.routes.map(({ cidr }) => cidr)]),
        ...uplinks.map(({ address, prefixLength }) => `${address}/${prefixLength ?? 32}`),
      ]),
    ),
  ];
  const draft = new PlanDraft(
    cloud,
    deployment,
    used,
    network.dataCentres.map(({ asn }) => asn),
  );
  const transit = new TransitRouters(draft);
  const vpcNodes = new Map(
    cloud.vpcs.map((vpc) => {
      const key = deployment.vpcs.find(({ id }) => id === vpc.id)?.key ?? vpc.id;
      return [vpc.id, addVpc(vpc, key, transit, draft)] as const;
    }),
  );
  const options = { vendor: "linux", tunnelPublicIps: publicIps(network, match, draft), secrets } as const;
  const files = deviceFiles(network, options);
  const plans = devicePlans(network, options);
  const inner = network.dataCentres.map((site) =>
    addSite(
      {
        site,
        match,
        secrets,
        cloudNetworks: [...new Set(cloud.vpcs.flatMap(({ vswitches }) => vswitches.map(({ cidr }) => cidr)))],
        devices: plans
          .filter(({ dataCentre }) => dataCentre === site.key)
          .map((plan) => {
            const path = [site.key, plan.gateway, linuxNames.files.frr].join("/");
            return { plan, frr: files.find((it) => it.path === path)?.text ?? "" };
          }),
      },
      transit,
      draft,
    ),
  );
  for (const { key, gateways } of network.dataCentres)
    for (const gateway of gateways)
      if (gateway.device.vendor !== "linux")
        draft.notes.push(
          `device ${key}/${gateway.key} is a ${gateway.device.vendor}: its configuration is drilled as written for linux.`,
        );
  for (const { node, devices } of inner)
    if (devices.length > 1)
      draft.notes.push(
        `${node} has ${devices.length} devices: which one its hosts use is not BGP's; the drill leads them to one with the best route.`,
      );
  const siteNodes = new Map(inner.map(({ node }) => [draft.node(node).element, node]));
  for (const lane of lanes) {
    const tunnelled = plans.filter(
      ({ dataCentre, tunnels }) => siteId(dataCentre) === lane.site && tunnels.length > 0,
    );
    const packetBytes = Math.min(uplinkPacketBytes.bytes, ...tunnelled.map(({ device }) => device.tunnelMtu));
    addFlow(lane, packetBytes, siteNodes.get(lane.site), vpcNodes.get(lane.vpc), draft);
  }
  return {
    nodes: draft.finished(),
    wires: draft.wires,
    flows: draft.flows,
    sessions: draft.sessions,
    probes: draft.probes,
    inner: inner.filter(({ devices }) => devices.length > 1),
    notes: [...new Set(draft.notes)],
  };
}

/** Two hosts for a lane, unless another lane has the same. */
function addFlow(
  lane: Lane,
  packetBytes: number,
  site: string | undefined,
  vpc: string | undefined,
  draft: PlanDraft,
): void {
  if (site === undefined || vpc === undefined) return;
  const taken = draft.wires
    .flatMap(({ ports }) => ports)
    .flatMap(({ addresses }) => addresses.map((it) => it.replace(/\/.*/, "")));
  const wanted = lane.siteHost.address;
  const network = lane.siteNetworks.find((it) => containsAddress(parseCidr(it), parseAddress(wanted)));
  const address = network === undefined ? wanted : freeAddress(network, taken, wanted);
  const flow = {
    lane,
    packetBytes,
    site: { node: site, address },
    vpc: { node: vpc, address: lane.vpcHost.address },
  };
  if (draft.flows.some((it) => it.site.address === address && it.vpc.address === flow.vpc.address)) return;
  draft.flows.push(flow);
  for (const host of [flow.site, flow.vpc]) {
    const { hosts, setup } = draft.node(host.node);
    if (hosts.includes(host.address)) continue;
    hosts.push(host.address);
    setup.push(`address add ${host.address}/32 dev lo`);
  }
}

/** Public IPs of the tunnels as Terraform read them. The device only routes to them; nothing is sent there. */
function publicIps(network: Network, match: Match, draft: PlanDraft): TunnelPublicIps {
  let standIn = 0;
  return Object.fromEntries(
    network.dataCentres.map(({ key, vpn }) => {
      const deployed = vpn && match.connection(vpn);
      const tunnels = (vpn?.tunnels ?? []).map((tunnel) => {
        const known = deployed?.tunnels.find(({ index }) => index === tunnel.index)?.publicIp;
        if (known === undefined)
          draft.notes.push(
            "Terraform does not know all public IPs of tunnels yet; addresses of 192.0.2.0/24 stand in.",
          );
        return [tunnel.key, known ?? `192.0.2.${200 + (standIn++ % 50)}`] as const;
      });
      return [key, Object.fromEntries(tunnels)];
    }),
  );
}
