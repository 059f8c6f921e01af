import type { Circuit, DataCentre, Network, Tunnel, Vpn } from "@hybridnet/network";
import type { BgpPeer, Cloud, CloudTunnel, Vbr } from "../failover/cloud/cloud";
import { readCloud } from "../failover/cloud/read-cloud";
import { tf } from "../failover/cloud/types";
import type { Deployment } from "../failover/deployment/deployment";
import { readDeployment } from "../failover/deployment/read-deployment";
import type { ShownStack } from "../terraform/shown";
import { nameOf } from "./existing";

/** What is deployed, read once. */
export interface Deployed {
  readonly stacks: readonly ShownStack[];
  /** The Alibaba Cloud side. */
  readonly cloud: Cloud;
  /** The network file as it must have been then, see `deployedNetwork`. */
  readonly network: Network;
  /** Both sides. */
  readonly deployment: Deployment;
}

/** Reads what stacks have deployed, or would deploy, beside devices that suit it. */
export function readDeployed(network: Network, stacks: readonly ShownStack[]): Deployed {
  const cloud = readCloud(stacks, network);
  const then = deployedNetwork(network, cloud);
  return {
    stacks,
    cloud,
    network: then,
    deployment: readDeployment(then, stacks, { cloud, devicesSuit: true }),
  };
}

/** Stacks without some of their managed resources, by `stack address`. */
export function withoutResources(
  stacks: readonly ShownStack[],
  gone: ReadonlySet<string>,
): readonly ShownStack[] {
  return stacks.map(({ resources, ...stack }) => ({
    ...stack,
    resources: resources.filter(
      ({ address, mode }) => mode === "data" || !gone.has(`${stack.stack} ${address}`),
    ),
  }));
}

/**
 * The network file as it must have been when what is deployed was deployed, as far as links go: the
 * devices of the data centres are taken to suit what is there. Circuits that have left the file are
 * back; data centres and VPCs that have left it are not, nobody knows their networks.
 */
function deployedNetwork(network: Network, cloud: Cloud): Network {
  return { ...network, dataCentres: network.dataCentres.map((site) => deployedSite(site, cloud)) };
}

function deployedSite(site: DataCentre, cloud: Cloud): DataCentre {
  const known = new Set(site.circuits.map(({ address }) => address));
  const circuits = site.circuits.map((circuit) => {
    const vbr = cloud.vbrs.find(({ address }) => address === `${tf.vbr}.${circuit.address}`);
    return vbr === undefined ? circuit : deployedCircuit(circuit, vbr, peerOf(vbr, cloud));
  });
  const left = cloud.vbrs.flatMap((vbr): readonly Circuit[] => {
    const name = nameOf(vbr.address);
    const [owner, ...rest] = name.split("_");
    if (owner !== site.key || known.has(name)) return [];
    return [deployedCircuit(leftCircuit(site, rest.join("_"), name), vbr, peerOf(vbr, cloud))];
  });
  const vpn = site.vpn && deployedVpn(site.vpn, cloud);
  return {
    ...site,
    asn: asnOf(site, cloud) ?? site.asn,
    circuits: [...circuits, ...left],
    vpn,
  };
}

function peerOf(vbr: Vbr, cloud: Cloud): BgpPeer | undefined {
  return cloud.peers.find((peer) => peer.vbr === vbr.id);
}

function deployedCircuit(circuit: Circuit, vbr: Vbr, peer: BgpPeer | undefined): Circuit {
  const { bgp, link } = circuit;
  return {
    ...circuit,
    circuitId: vbr.circuitId,
    vlan: vbr.vlan ?? circuit.vlan,
    link: {
      ...link,
      alibabaAddress: vbr.alibabaAddress ?? link.alibabaAddress,
      customerAddress: peer?.peerAddress ?? link.customerAddress,
    },
    bgp: {
      ...bgp,
      customerAsn: peer?.peerAsn ?? bgp.customerAsn,
      alibabaAsn: peer?.localAsn ?? bgp.alibabaAsn,
      keyVariable: peer === undefined || peer.hasKey ? (bgp.keyVariable ?? "deployed") : undefined,
    },
  };
}

/** A circuit that the network file does not name any more; what matters of it is filled in from the cloud. */
function leftCircuit(site: DataCentre, key: string, address: string): Circuit {
  return {
    key,
    dataCentre: site.key,
    gateway: site.gateways[0]?.key ?? "",
    port: "",
    address,
    circuitId: "",
    checked: false,
    region: "",
    vbrName: "",
    vlan: 0,
    bandwidthMbps: 0,
    link: { cidr: "", alibabaAddress: "", customerAddress: "" },
    bgp: {
      groupName: "",
      customerAsn: site.asn,
      alibabaAsn: 0,
      keyVariable: undefined,
      removesKey: false,
      keepaliveSeconds: undefined,
      holdSeconds: undefined,
    },
    bfd: undefined,
    healthCheck: undefined,
    attachmentName: "",
  };
}

function deployedVpn(vpn: Vpn, cloud: Cloud): Vpn {
  const connection = cloud.connections.find(({ address }) => address === `${tf.connection}.${vpn.address}`);
  if (connection === undefined) return vpn;
  const [first] = vpn.tunnels;
  const one = connection.tunnels.find(({ index }) => index === 1);
  const two = connection.tunnels.find(({ index }) => index === 2);
  const alibabaAsn = one?.localAsn ?? two?.localAsn ?? vpn.alibabaAsn;
  const tunnel1 = deployedTunnel(first, one);
  if (connection.tunnels.length < 2)
    return {
      ...vpn,
      mode: "single",
      zone: vpn.mode === "single" ? vpn.zone : "",
      alibabaAsn,
      tunnels: [tunnel1],
    };
  const second =
    vpn.mode === "dual" ? vpn.tunnels[1] : { ...first, key: "tunnel2" as const, index: 2 as const };
  return {
    ...vpn,
    mode: "dual",
    tunnelBandwidth: vpn.mode === "dual" ? vpn.tunnelBandwidth : "Standard",
    tunnelConditions: vpn.mode === "dual" ? vpn.tunnelConditions : "error",
    alibabaAsn,
    tunnels: [tunnel1, deployedTunnel(second, two)],
  };
}

function deployedTunnel(tunnel: Tunnel, deployed: CloudTunnel | undefined): Tunnel {
  if (deployed === undefined) return tunnel;
  return {
    ...tunnel,
    publicIp: deployed.customerIp ?? tunnel.publicIp,
    link: {
      ...tunnel.link,
      cidr: deployed.cidr ?? tunnel.link.cidr,
      alibabaAddress: deployed.alibabaAddress ?? tunnel.link.alibabaAddress,
    },
  };
}

/** The data centre's ASN as its tunnels and circuits have it. */
function asnOf({ key }: DataCentre, cloud: Cloud): number | undefined {
  const connection = cloud.connections.find(({ address }) => address === `${tf.connection}.${key}`);
  return connection?.tunnels.find(({ customerAsn }) => customerAsn !== undefined)?.customerAsn;
}
