import type { CircuitEnd, DevicePlan, TunnelEnd } from "../plan";
import { circuitInterface } from "./names";

/**
 * Chains that let in over the links to Alibaba Cloud what the network file needs and nothing else. They drop, and
 * accept nothing that another table drops. Of the uplink they look at IKE and ESP alone.
 */
export function accessLists(plan: DevicePlan): readonly string[] {
  const { circuits, tunnels, uplinks, device, announced } = plan;
  const links = set(
    [...circuits.map(circuitInterface), ...tunnels.map(({ tunnel }) => tunnel.key)].map(quoted),
  );
  return [
    "  # accessLists of the network file: what may reach this device over the links. Other VPN peers of it have to",
    "  # be added to the addresses of the uplink.",
    "  chain access_input {",
    "    type filter hook input priority filter; policy accept;",
    "    ct state established,related accept",
    ...uplinks.flatMap(({ key, port }) =>
      ike(
        port,
        tunnels.filter(({ uplink }) => uplink.key === key),
      ),
    ),
    ...circuits.flatMap(circuit),
    ...tunnels.flatMap(({ tunnel, neighbor }) => [
      ...peer(tunnel.key, neighbor),
      `    iifname ${quoted(tunnel.key)} drop`,
    ]),
    "  }",
    "  # What may open connections to the data centre.",
    "  chain access_forward {",
    "    type filter hook forward priority filter; policy accept;",
    "    ct state established,related accept",
    `    iifname ${links} ip saddr ${set(device.accepts)} ip daddr ${set(announced)} accept`,
    `    iifname ${links} drop`,
    "  }",
  ];
}

function ike(port: string, ends: readonly TunnelEnd[]): readonly string[] {
  if (ends.length === 0) return [];
  const others = `iifname ${quoted(port)} ip saddr != ${set(ends.map(({ publicIp }) => publicIp))}`;
  return [`    ${others} udp dport { 500, 4500 } drop`, `    ${others} meta l4proto esp drop`];
}

function circuit(end: CircuitEnd): readonly string[] {
  const { bfd, healthCheck } = end.circuit;
  const link = `    iifname ${quoted(circuitInterface(end))}`;
  return [
    ...peer(circuitInterface(end), end.neighbor),
    ...(bfd === undefined
      ? []
      : [`${link} ip saddr ${end.neighbor} udp dport ${bfd.hops > 1 ? 4784 : 3784} accept`]),
    ...(healthCheck === undefined
      ? []
      : [`${link} ip saddr ${healthCheck.probes} ip daddr ${end.address} icmp type echo-request accept`]),
    `${link} drop`,
  ];
}

/** BGP, which either end may begin, and ICMP. */
function peer(port: string, neighbor: string): readonly string[] {
  const from = `    iifname ${quoted(port)} ip saddr ${neighbor}`;
  return [`${from} tcp dport 179 accept`, `${from} meta l4proto icmp accept`];
}

const set = (members: readonly string[]): string => `{ ${members.join(", ")} }`;
const quoted = (name: string): string => `"${name}"`;
