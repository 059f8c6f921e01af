import type { Circuit } from "@hybridnet/network";
import { containsAddress, formatAddress, parseAddress, parseCidr } from "@hybridnet/network/cidr";
import { healthCheckSources } from "@hybridnet/network/limits";
import type { CloudTunnel, Connection, Vbr } from "../../failover/cloud/cloud";
import type { NetworkAttachment } from "../../routing/topology";
import { daemonsOf, type PlanDraft } from "./draft";
import {
  allExceptProbes,
  fromCloud,
  fromSite,
  type Neighbor,
  probeList,
  reservedList,
  routerText,
} from "./frr-text";
import type { Port } from "./plan";
import type { TransitRouters } from "./transit";

/** The cloud's end of a link with a data centre. */
export interface CloudEnd {
  readonly node: string;
  readonly port: Port;
  /** Address that it speaks BGP with; undefined where it speaks with nobody. */
  readonly speaksWith: string | undefined;
  /** Address that its health check sends probes from; undefined where there is none. */
  readonly probesFrom?: string | undefined;
}

/** A VBR as Terraform has it, with the BGP peers of its groups. */
export function addVbr(
  vbr: Vbr,
  circuit: Circuit,
  password: string | undefined,
  transit: TransitRouters,
  draft: PlanDraft,
): CloudEnd {
  const { name, setup } = draft.add("vbr", [circuit.dataCentre, circuit.key], vbr.id);
  const peers = draft.cloud.peers.filter((it) => it.vbr === vbr.id);
  const asn = peers.find(({ localAsn }) => localAsn !== undefined)?.localAsn ?? circuit.bgp.alibabaAsn;
  const neighbors = peers.flatMap(
    ({ peerAddress, peerAsn, localAsn, hasKey, bfd, bfdHops }): readonly Neighbor[] => {
      if (peerAddress === undefined || peerAsn === undefined) return [];
      return [
        {
          address: peerAddress,
          asn: peerAsn,
          ...(localAsn !== undefined && localAsn !== asn && { localAsn }),
          password: hasKey ? password : undefined,
          // Defaults of the service are not published; those of the network file's other end stand in.
          bfd: bfd
            ? {
                transmitMs: vbr.bfd.transmitMs ?? circuit.bfd?.transmitIntervalMs ?? 1000,
                receiveMs: vbr.bfd.receiveMs ?? circuit.bfd?.receiveIntervalMs ?? 1000,
                multiplier: vbr.bfd.multiplier ?? circuit.bfd?.multiplier ?? 3,
                hops: bfdHops ?? 1,
              }
            : undefined,
          inside: false,
          passive: true,
          mapIn: fromSite("vbr"),
          mapOut: ["route-map MAP permit 10", "exit"],
        },
      ];
    },
  );
  const address = vbr.alibabaAddress ?? circuit.link.alibabaAddress;
  const probes = vbr.healthCheck && probesOf(vbr.healthCheck.sourceAddress);
  if (probes !== undefined) setup.push(`address add ${probes.from}/32 dev lo`);
  addEdge(
    { name, kind: "vbr", asn, address, neighbors, network: vbr.id, probes: probes?.network },
    transit,
    draft,
  );
  const length = parseCidr(circuit.link.cidr).prefixLength;
  return {
    node: name,
    port: { node: name, interface: "circuit", addresses: [`${address}/${length}`] },
    speaksWith: peers[0]?.peerAddress,
    probesFrom: probes?.from,
  };
}

/** A VBR announces to the device where its probes come from. */
function probesOf(sourceAddress: string | undefined): { readonly network: string; readonly from: string } {
  const automatic = parseCidr(healthCheckSources.automatic);
  return sourceAddress === undefined || containsAddress(automatic, parseAddress(sourceAddress))
    ? { network: healthCheckSources.automatic, from: sourceAddress ?? formatAddress(automatic.first + 1) }
    : { network: `${sourceAddress}/32`, from: sourceAddress };
}

/** One tunnel of an IPsec-VPN connection as Terraform has it; undefined where too little of it is known. */
export function addTunnelEnd(
  connection: Connection,
  tunnel: CloudTunnel,
  site: string,
  transit: TransitRouters,
  draft: PlanDraft,
): CloudEnd | undefined {
  const { cidr, alibabaAddress: address, localAsn: asn, customerAsn } = tunnel;
  if (cidr === undefined || address === undefined || asn === undefined) return undefined;
  const { name } = draft.add("tunnel", [site, String(tunnel.index)], connection.id);
  const peer = otherHost(cidr, address);
  const neighbors: Neighbor[] =
    !tunnel.bgp || customerAsn === undefined
      ? []
      : [
          {
            address: peer,
            asn: customerAsn,
            inside: false,
            passive: true,
            mapIn: fromSite("vpn"),
            mapOut: ["route-map MAP permit 10", "exit"],
          },
        ];
  addEdge({ name, kind: "vpn", asn, address, neighbors, network: connection.id }, transit, draft);
  return {
    node: name,
    port: { node: name, interface: "tunnel", addresses: [`${address}/${parseCidr(cidr).prefixLength}`] },
    speaksWith: neighbors[0]?.address,
  };
}

interface EdgeProps {
  readonly name: string;
  readonly kind: "vbr" | "vpn";
  /** Number that the data centre sees. */
  readonly asn: number;
  readonly address: string;
  readonly neighbors: readonly Neighbor[];
  /** Id of the VBR or connection. */
  readonly network: string;
  /** Where its health check's probes come from. */
  readonly probes?: string | undefined;
}

function addEdge(
  { name, kind, asn, address, neighbors, network, probes }: EdgeProps,
  transit: TransitRouters,
  draft: PlanDraft,
): void {
  const inside: Neighbor[] = [];
  const own = draft.asns.take();
  const attachments = draft.cloud.attachments.filter(
    (it): it is NetworkAttachment => it.kind === kind && it.network === network,
  );
  for (const attachment of attachments)
    transit.attach({ kind, node: name, asn: own, neighbors: inside, mapIn: [] }, attachment);
  draft.configure(name, () => {
    const mapIn = fromCloud(draft.asns.all);
    const props = {
      hostname: name,
      asn,
      routerId: address,
      neighbors: [
        ...neighbors,
        ...inside.map((it) => ({ ...it, mapIn, ...(probes !== undefined && { mapOut: allExceptProbes }) })),
      ],
      ...(kind === "vpn" && { head: reservedList }),
      ...(probes !== undefined && { head: probeList(probes), networks: [probes] }),
    };
    return { text: routerText(props), daemons: daemonsOf(props) };
  });
}

/** The other host of a network of two. */
function otherHost(cidr: string, address: string): string {
  const { first, last } = parseCidr(cidr);
  const own = parseAddress(address);
  return formatAddress(own === first + 1 ? last - 1 : first + 1);
}
