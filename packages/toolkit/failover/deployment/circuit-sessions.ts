import type { Circuit, DataCentre } from "@hybridnet/network";
import { dottedMask, parseCidr } from "@hybridnet/network/cidr";
import type { Session } from "../../routing/topology";
import type { BgpPeer, Cloud, Vbr } from "../cloud/cloud";
import { tf } from "../cloud/types";
import { deviceId, type Gap, type Link, missingId, siteId } from "./deployment";
import { holdSecondsOf, overCircuit } from "./device";
import type { Match } from "./match";

/** The BGP session over one circuit, its link, and what keeps it from coming up. */
export interface LinkSessions {
  readonly link: Link;
  readonly sessions: readonly Session[];
  readonly gaps: readonly Gap[];
}

export function sessionsOfCircuit(site: DataCentre, circuit: Circuit, match: Match): LinkSessions {
  const key = `${circuit.dataCentre}/${circuit.key}`;
  const vbr = match.vbr(circuit);
  const router = vbr?.id ?? missingId("vbr", key);
  const peers = match.cloud.peers.filter((it) => it.vbr === vbr?.id);
  const peer = peers.find((it) => it.peerAddress === circuit.link.customerAddress) ?? peers[0];
  const session: Session = {
    id: peer?.id ?? missingId("bgp-peer", key),
    kind: "vbr",
    router,
    dataCentre: siteId(circuit.dataCentre),
    localAsn: circuit.bgp.alibabaAsn,
    needs: [circuit.circuitId, deviceId(circuit.dataCentre, circuit.gateway)],
    ...(peer?.routeLimit !== undefined && { routeLimit: peer.routeLimit }),
    ...overCircuit(site, circuit.gateway),
  };
  const gaps = gapsOf(circuit, key, vbr, peer, session, match);
  return {
    link: {
      kind: "circuit",
      id: router,
      key,
      site: circuit.dataCentre,
      circuitId: circuit.circuitId,
      ends: [
        {
          session: session.id,
          device: deviceId(circuit.dataCentre, circuit.gateway),
          uplink: undefined,
          mbps: vbr?.bandwidthMbps,
          zone: undefined,
          timers: timersOf(circuit, vbr, peer),
        },
      ],
    },
    sessions: gaps.length === 0 ? [session] : [],
    gaps: [...gaps, ...detectionGaps(circuit, key, vbr, peer)],
  };
}

function gapsOf(
  circuit: Circuit,
  key: string,
  vbr: Vbr | undefined,
  peer: BgpPeer | undefined,
  session: Session,
  { cloud, devicesSuit }: Match,
): readonly Gap[] {
  const repair = { sessions: [session] };
  const concerns = session.dataCentre;
  const gap = (type: string, of: string, problem: string): Gap => ({
    type,
    of,
    text: `${type} of ${of} ${problem}`,
    concerns,
    repair,
  });
  if (vbr === undefined) return [gap(tf.vbr, `circuit ${key} (${circuit.circuitId})`, "is missing")];
  const place = `VBR ${key} (${vbr.address})`;
  if (vbr.groups.length === 0) return [gap(tf.bgpGroup, place, "is missing")];
  if (peer === undefined)
    return [gap(tf.bgpPeer, `${place}, BGP group ${vbr.groups.join(", ")},`, "is missing")];
  const { bgp, link, vlan } = circuit;
  const differences = [
    differs(tf.vbr, vbr.address, "vlan_id", vbr.vlan, vlan),
    differs(tf.vbr, vbr.address, "local_gateway_ip", vbr.alibabaAddress, link.alibabaAddress),
    ...(devicesSuit
      ? []
      : [
          differs(tf.vbr, vbr.address, "peer_gateway_ip", vbr.customerAddress, link.customerAddress),
          differs(
            tf.vbr,
            vbr.address,
            "peering_subnet_mask",
            vbr.mask,
            dottedMask(parseCidr(link.cidr).prefixLength),
          ),
        ]),
    needed(cloud, tf.bgpPeer, peer.address, "peer_ip_address", peer.peerAddress, link.customerAddress),
    needed(cloud, tf.bgpGroup, peer.group, "peer_asn", peer.peerAsn, bgp.customerAsn),
    differs(tf.bgpGroup, peer.group, "local_asn", peer.localAsn, bgp.alibabaAsn),
    differs(
      tf.bgpGroup,
      peer.group,
      "auth_key",
      peer.hasKey ? "set" : "not set",
      bgp.keyVariable === undefined ? "not set" : "set",
    ),
  ];
  const [first] = differences.filter((it) => it !== undefined);
  return first === undefined ? [] : [{ ...first, of: place, concerns, repair }];
}

/** As `differs`, of what a session needs: where nothing is planned any more, it is not enough that there is no other value. */
export function needed(
  { planned }: Cloud,
  type: string,
  address: string,
  attribute: string,
  deployed: string | number | undefined,
  wanted: string | number,
): Pick<Gap, "type" | "text"> | undefined {
  return deployed === undefined && !planned
    ? { type, text: `${attribute} of ${address} is not set, the network file has ${wanted}` }
    : differs(type, address, attribute, deployed, wanted);
}

/** What watches the circuit and is not as the network file has it. No traffic is lost by it: a failure is noticed late. */
function detectionGaps(
  { bfd, healthCheck, dataCentre }: Circuit,
  key: string,
  vbr: Vbr | undefined,
  peer: BgpPeer | undefined,
): readonly Gap[] {
  const gap = (type: string, of: string, text: string): Gap => ({
    type,
    of,
    text,
    concerns: siteId(dataCentre),
    repair: {},
  });
  const gaps: Gap[] = [];
  if (bfd !== undefined && peer?.bfd === false)
    gaps.push(gap(tf.bgpPeer, peer.address, `enable_bfd of ${peer.address} is off`));
  if (bfd !== undefined && peer?.bfd === true) {
    const found = differs(tf.bgpPeer, peer.address, "bfd_multi_hop", peer.bfdHops, bfd.hops);
    if (found !== undefined) gaps.push(gap(tf.bgpPeer, peer.address, found.text));
  }
  if (healthCheck !== undefined && vbr !== undefined && vbr.healthCheck === undefined)
    gaps.push(gap(tf.healthCheck, `VBR ${key}`, `${tf.healthCheck} of VBR ${key} is missing`));
  return gaps;
}

/** A difference between the two ends that keeps their session down; nothing where the cloud's value is not known yet. */
export function differs(
  type: string,
  address: string,
  attribute: string,
  deployed: string | number | undefined,
  wanted: string | number,
): Pick<Gap, "type" | "text"> | undefined {
  if (deployed === undefined || deployed === wanted) return undefined;
  return { type, text: `${attribute} of ${address} is ${deployed}, the network file has ${wanted}` };
}

/**
 * BFD stands where both ends have it, and both over one hop or both over several: the two use other
 * ports (RFC 5881, 4; RFC 5883, 5). The slower of the two intervals counts (RFC 5880, 6.8.4); the
 * device is taken to have the values of the network file.
 */
function timersOf(
  circuit: Circuit,
  vbr: Vbr | undefined,
  peer: BgpPeer | undefined,
): Link["ends"][number]["timers"] {
  const isMultihop = (hops: number) => hops > 1;
  const agrees =
    circuit.bfd !== undefined &&
    isMultihop(peer?.bfdHops ?? circuit.bfd.hops) === isMultihop(circuit.bfd.hops);
  const bfd = peer?.bfd === true && agrees ? circuit.bfd : undefined;
  return {
    holdSeconds: holdSecondsOf(circuit.bgp),
    bfd: bfd && {
      intervalMs: Math.max(
        bfd.transmitIntervalMs,
        bfd.receiveIntervalMs,
        vbr?.bfd.transmitMs ?? 0,
        vbr?.bfd.receiveMs ?? 0,
      ),
      multiplier: Math.max(bfd.multiplier, vbr?.bfd.multiplier ?? 0),
    },
    healthCheck: vbr?.healthCheck,
  };
}
