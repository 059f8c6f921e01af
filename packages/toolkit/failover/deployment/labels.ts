import type { Network } from "@hybridnet/network";
import type { Cloud } from "../cloud/cloud";
import { deviceId, siteId, tunnelId, uplinkId } from "./deployment";
import type { Match } from "./match";

/** Words for everything in a topology, by id: what the network file calls it, else its Terraform name. */
export function labelsOf(network: Network, cloud: Cloud, match: Match): ReadonlyMap<string, string> {
  const labels = new Map<string, string>(cloud.addresses);
  const name = (id: string | undefined, label: string) => {
    if (id !== undefined) labels.set(id, label);
  };
  for (const { id, region, tables } of cloud.transitRouters) {
    name(id, `transit router ${region}`);
    const own = (table: string) => (tables.length > 1 ? `route table ${table}` : "route table");
    for (const table of tables) name(table, `${own(table)} of transit router ${region}`);
  }
  for (const vpc of network.vpcs) {
    const { id } = match.vpc(vpc);
    name(id, `VPC ${vpc.address}`);
    name(match.vpcAttachment(vpc)?.id, `VPC attachment ${vpc.address}`);
    const { source } = vpc;
    const keys = new Map(source.mode === "existing" ? source.routeTables.map((it) => [it.id, it.key]) : []);
    const deployed = cloud.vpcs.find((it) => it.id === id);
    for (const table of deployed?.tables ?? [])
      name(table.id, `route table ${keys.get(table.id) ?? table.kind} of VPC ${vpc.address}`);
    for (const { id: vswitch, cidr } of deployed?.vswitches ?? []) {
      const wanted = vpc.vswitches.find((it) => it.cidr === cidr);
      if (wanted) name(vswitch, `vSwitch ${vpc.address}/${wanted.key}`);
    }
  }
  for (const link of network.interRegionLinks)
    name(match.link(link)?.id, `inter-region link ${link.address}`);
  for (const site of network.dataCentres) {
    name(siteId(site.key), `data centre ${site.key}`);
    for (const gateway of site.gateways) {
      name(deviceId(site.key, gateway.key), `device ${site.key}/${gateway.key}`);
      for (const { key } of gateway.uplinks)
        name(uplinkId(site.key, gateway.key, key), `uplink ${site.key}/${gateway.key}/${key}`);
    }
    for (const circuit of site.circuits) {
      const key = `${site.key}/${circuit.key}`;
      name(circuit.circuitId, `circuit ${key}`);
      const vbr = match.vbr(circuit);
      name(vbr?.id, `VBR ${key}`);
      name(match.vbrAttachment(circuit)?.id, `VBR attachment ${key}`);
      for (const peer of cloud.peers) if (peer.vbr === vbr?.id) name(peer.id, `BGP session ${key}`);
    }
    if (site.vpn === undefined) continue;
    const connection = match.connection(site.vpn);
    name(connection?.id, `VPN connection ${site.key}`);
    name(match.vpnAttachment(site.vpn)?.id, `VPN attachment ${site.key}`);
    for (const { index, key } of site.vpn.tunnels)
      if (connection) name(tunnelId(connection.id, index), `tunnel ${site.key}/${key}`);
  }
  return labels;
}
