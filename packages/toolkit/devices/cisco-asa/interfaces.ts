import type { Uplink } from "@hybridnet/network";
import { dottedMask, parseCidr } from "@hybridnet/network/cidr";
import { asaBfdIntervalMs } from "@hybridnet/network/device-limits";
import type { CircuitEnd, DevicePlan, TunnelEnd } from "../plan";
import { asaNames } from "./names";

/** Zones, BFD templates and ports. The tunnels' interfaces follow with IPsec, on which they depend. */
export function interfaces(plan: DevicePlan): readonly string[] {
  return [
    ...zones(plan),
    ...plan.circuits.flatMap(bfdTemplate),
    ...plan.uplinks.flatMap(uplink),
    ...inside(plan),
    ...parents(plan.circuits),
    ...plan.circuits.flatMap((end) => circuit(plan, end)),
  ];
}

/** Whether the tunnels of a device share a traffic zone. */
export function tunnelsShareZone({ device, tunnels }: DevicePlan): boolean {
  return device.vendor === "cisco-asa" && device.tunnelZone && tunnels.length > 1;
}

function zones(plan: DevicePlan): readonly string[] {
  const several = plan.circuits.length > 1;
  const tunnels = tunnelsShareZone(plan);
  if (!several && !tunnels) return [];
  return [
    "! Traffic zones: a packet of a known connection may come in by any member. Alibaba Cloud sends over",
    "! all links of one kind at once (ECMP), and without a zone the ASA drops what comes back by another one.",
    ...(several ? [`zone ${asaNames.circuitZone}`] : []),
    ...(tunnels
      ? [
          "! Not verified on 9.19: tunnel interfaces as members of a traffic zone. If the ASA refuses zone-member",
          "! below, set tunnelZone: false in the network file: the second tunnel is then a backup of the first.",
          `zone ${asaNames.tunnelZone}`,
        ]
      : []),
    "!",
  ];
}

function bfdTemplate({ circuit }: CircuitEnd): readonly string[] {
  const { bfd, address, key } = circuit;
  if (bfd === undefined) return [];
  const kind = bfd.hops > 1 ? "multi-hop" : "single-hop";
  const slowest = asaBfdIntervalMs.max;
  const limited = Math.max(bfd.transmitIntervalMs, bfd.receiveIntervalMs) > slowest;
  return [
    `! Alibaba Cloud: alicloud_express_connect_virtual_border_router.${address} min_tx_interval ${bfd.transmitIntervalMs},`,
    `! min_rx_interval ${bfd.receiveIntervalMs}, detect_multiplier ${bfd.multiplier}; what the device sends is what the VBR receives.`,
    ...(limited
      ? [
          `! The ASA takes at most ${slowest} ms; BFD runs at the slower of both ends' values, so at the VBR's.`,
        ]
      : []),
    `bfd-template ${kind} ${key}`,
    ` interval min-tx ${Math.min(bfd.receiveIntervalMs, slowest)} min-rx ${Math.min(bfd.transmitIntervalMs, slowest)} multiplier ${bfd.multiplier}`,
    "!",
  ];
}

function uplink(it: Uplink): readonly string[] {
  const behindNat = it.address !== it.publicIp;
  return [
    `! Uplink ${it.key}: the Internet sees the device as ${it.publicIp}${behindNat ? " (NAT in front of it)" : ""}.`,
    ...(it.prefixLength === undefined
      ? ["! The network file gives no prefixLength: address and mask stay as they are on the device."]
      : []),
    `interface ${it.port}`,
    ` nameif ${asaNames.uplink(it)}`,
    " security-level 0",
    ...(it.prefixLength === undefined ? [] : [` ip address ${it.address} ${dottedMask(it.prefixLength)}`]),
    " no shutdown",
    "!",
  ];
}

function inside({ device }: DevicePlan): readonly string[] {
  if (device.inside === undefined) return [];
  const { address, cidr, port } = device.inside;
  return [
    "! Towards the data centre: level 100 is higher than that of all other interfaces, so connections from inside pass.",
    `interface ${port}`,
    ` nameif ${asaNames.inside}`,
    " security-level 100",
    ` ip address ${address} ${dottedMask(parseCidr(cidr).prefixLength)}`,
    " no shutdown",
    "!",
  ];
}

/** Ports whose sub-interfaces carry circuits, each once. */
function parents(circuits: readonly CircuitEnd[]): readonly string[] {
  const tagged = circuits.filter(({ circuit }) => circuit.vlan !== 0).map(({ port }) => port);
  const untagged = circuits.filter(({ circuit }) => circuit.vlan === 0).map(({ port }) => port);
  return [...new Set(tagged)]
    .filter((port) => !untagged.includes(port))
    .flatMap((port) => [`interface ${port}`, " no shutdown", "!"]);
}

function circuit(plan: DevicePlan, end: CircuitEnd): readonly string[] {
  const { circuit: it, port, neighbor, address } = end;
  const { vlan, bfd, link } = it;
  const mask = dottedMask(parseCidr(link.cidr).prefixLength);
  return [
    `! Circuit ${it.key}, ${vlan === 0 ? "VLAN 0: untagged, the port itself" : `VLAN ${vlan}: a sub-interface`}.`,
    `! Alibaba Cloud: alicloud_express_connect_virtual_border_router.${it.address} vlan_id ${vlan},`,
    `! peer_gateway_ip ${address}, local_gateway_ip ${neighbor}, peering_subnet_mask ${mask}.`,
    `interface ${vlan === 0 ? port : `${port}.${vlan}`}`,
    ...(vlan === 0 ? [] : [` vlan ${vlan}`]),
    ` nameif ${asaNames.circuit(end)}`,
    " security-level 0",
    ...(plan.circuits.length > 1 ? [` zone-member ${asaNames.circuitZone}`] : []),
    ` ip address ${address} ${mask}`,
    ...(bfd !== undefined && bfd.hops === 1 ? [` bfd template ${it.key}`] : []),
    " no shutdown",
    "!",
    ...(bfd !== undefined && bfd.hops > 1
      ? [`bfd map ipv4 ${neighbor}/32 ${address}/32 ${it.key}`, "!"]
      : []),
  ];
}

/** The interface of a tunnel. Its level is 0 and cannot be set (Cisco ASA VPN guide, virtual tunnel interface). */
export function tunnelInterface(plan: DevicePlan, end: TunnelEnd): readonly string[] {
  const { tunnel, uplink: it, publicIp, address } = end;
  return [
    `interface Tunnel${tunnel.index}`,
    ` nameif ${asaNames.tunnel(end)}`,
    ...(tunnelsShareZone(plan) ? [` zone-member ${asaNames.tunnelZone}`] : []),
    ` ip address ${address} ${dottedMask(parseCidr(tunnel.link.cidr).prefixLength)}`,
    ` tunnel source interface ${asaNames.uplink(it)}`,
    ` tunnel destination ${publicIp}`,
    " tunnel mode ipsec ipv4",
    ` tunnel protection ipsec profile ${asaNames.proposal}`,
    " no shutdown",
    "!",
  ];
}
