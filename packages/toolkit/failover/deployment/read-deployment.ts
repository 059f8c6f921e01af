import type { Network } from "@hybridnet/network";
import type { ShownStack } from "../../terraform/shown";
import type { Cloud } from "../cloud/cloud";
import { readCloud } from "../cloud/read-cloud";
import { sessionsOfCircuit } from "./circuit-sessions";
import { type Deployment, deviceId, siteId, uplinkId, type VpcZones } from "./deployment";
import { connectRetryOf, flowStateOf } from "./device";
import { gapsOf } from "./gaps";
import { labelsOf } from "./labels";
import { Match } from "./match";
import { sessionsOfConnection } from "./tunnel-sessions";

/**
 * Joins what Terraform has deployed, or would deploy, with the data centres of the network file.
 *
 * @param cloud what the stacks have deployed, where it was read already
 * @param devicesSuit takes the devices to have the link addresses and the IPsec settings that are deployed, not those of the network file
 */
export function readDeployment(
  network: Network,
  stacks: readonly ShownStack[],
  {
    devicesSuit = false,
    cloud = readCloud(stacks, network),
  }: { readonly devicesSuit?: boolean; readonly cloud?: Cloud } = {},
): Deployment {
  const match = new Match(network, cloud, devicesSuit);
  const joined = network.dataCentres.flatMap((site) => [
    ...site.circuits.map((circuit) => sessionsOfCircuit(site, circuit, match)),
    ...(site.vpn ? [sessionsOfConnection(site, site.vpn, match)] : []),
  ]);
  const betweenCens = match.betweenCens();
  const { transitRouters, attachments, associations, propagations, staticRoutes, vpcs } = cloud;
  return {
    topology: {
      transitRouters,
      attachments: attachments.filter((it) => !betweenCens.includes(it)),
      associations,
      propagations,
      staticRoutes,
      vpcs,
      dataCentres: network.dataCentres.map(({ key, asn, cidrs }) => ({ id: siteId(key), asn, cidrs })),
      sessions: joined.flatMap(({ sessions }) => sessions),
    },
    labels: labelsOf(network, cloud, match),
    addresses: cloud.addresses,
    sites: network.dataCentres.map(({ key, gateways }) => ({
      key,
      id: siteId(key),
      devices: gateways.map((gateway) => ({
        id: deviceId(key, gateway.key),
        uplinks: gateway.uplinks.map((uplink) => uplinkId(key, gateway.key, uplink.key)),
        flows: flowStateOf(gateway),
        knowsInside: gateway.device.inside !== undefined,
        connectRetrySeconds: connectRetryOf(gateway),
      })),
    })),
    links: joined.map(({ link }) => link),
    interRegionLinks: network.interRegionLinks.flatMap((link) => {
      const id = match.link(link)?.id;
      return id === undefined ? [] : [{ id, key: link.address, mbps: cloud.linkMbps.get(id) }];
    }),
    vpcs: network.vpcs.map((vpc): VpcZones => {
      const { id } = match.vpc(vpc);
      const attachment = match.vpcAttachment(vpc)?.id;
      const vswitches = cloud.vpcs.find((it) => it.id === id)?.vswitches ?? [];
      return {
        key: vpc.address,
        id,
        attachment,
        attachmentZones: cloud.attachmentZones.get(attachment ?? "") ?? [],
        zones: new Map(vswitches.map((it) => [it.cidr, cloud.vswitchZones.get(it.id) ?? ""])),
      };
    }),
    probes: network.probes.map(({ key, side, at, address }) => ({
      key,
      in: side,
      id:
        side === "data-centre"
          ? siteId(at)
          : (network.vpcs.filter((vpc) => vpc.address === at).map((vpc) => match.vpc(vpc).id)[0] ?? at),
      address,
    })),
    gaps: [...joined.flatMap(({ gaps }) => gaps), ...gapsOf(network, match)],
    stacks: stacks.map(({ stack, kind }) => ({ stack, kind })),
  };
}
