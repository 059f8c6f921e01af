import { dottedMask, formatAddress, parseCidr } from "@hybridnet/network/cidr";
import type { CircuitEnd, DevicePlan } from "../plan";
import { asaNames } from "./names";

/**
 * Access rules as comments: what may pass is the reader's decision. That decrypted packets pass all lists
 * by default is Cisco's own word (ASA VPN configuration guide, "Configure IPsec to Bypass ACLs").
 */
export function access(plan: DevicePlan): readonly string[] {
  const { accepts } = plan.device;
  const interfaces = [...plan.circuits.map(asaNames.circuit), ...plan.tunnels.map(asaNames.tunnel)];
  const example = plan.announced[0] ?? "";
  return [
    `! Access rules: ${plan.device.accessLists ? "the lists below. Without them" : "your decision. As it stands"}, connections from inside pass and their packets come back;`,
    ...(plan.circuits.length === 0
      ? []
      : [
          `! over ${plan.circuits.map(asaNames.circuit).join(", ")} nothing in Alibaba Cloud can open a connection to the data centre;`,
        ]),
    "! replies to ping are dropped.",
    ...(plan.tunnels.length === 0
      ? []
      : [
          "! What comes out of a tunnel is another matter: sysopt connection permit-vpn, on by default and not shown by",
          "! show running-config, lets it pass all lists. Not verified on 9.19 for tunnel interfaces; to have the lists",
          "! below count there too, for every VPN of the device, remote access included:",
          "!  no sysopt connection permit-vpn",
        ]),
    ...(plan.device.accessLists
      ? accessLists(plan)
      : [
          "! To let in what you choose, the same list on every interface, for example:",
          ...accepts.map(
            (from) => `!  access-list ${fromCloud} extended permit ip ${masked(from)} ${masked(example)}`,
          ),
          ...interfaces.map((name) => `!  access-group ${fromCloud} in interface ${name}`),
        ]),
    "! To let replies to ping back in:",
    "!  policy-map global_policy",
    "!   class inspection_default",
    "!    inspect icmp",
    "! NAT: a rule that translates everything from inside needs an exemption for these networks.",
    "!",
  ];
}

function masked(cidr: string): string {
  const { first, prefixLength } = parseCidr(cidr);
  return `${formatAddress(first)} ${dottedMask(prefixLength)}`;
}

/** The same as lists: what may pass to the data centre, and what may reach the device itself over each link. */
function accessLists(plan: DevicePlan): readonly string[] {
  const through = [...plan.circuits.map(asaNames.circuit), ...plan.tunnels.map(asaNames.tunnel)];
  return [
    "! accessLists of the network file. Its networks may open connections to the data centre:",
    ...plan.device.accepts.flatMap((from) =>
      plan.announced.map((to) => `access-list ${fromCloud} extended permit ip ${masked(from)} ${masked(to)}`),
    ),
    ...through.map((name) => `access-group ${fromCloud} in interface ${name}`),
    ...uplinkLists(plan),
    ...plan.circuits.flatMap(circuitList),
  ];
}

const fromCloud = "FROM-CLOUD";

/** IKE and ESP to the device come from the tunnels' other ends alone; everything else is left as it is. */
function uplinkLists({ uplinks, tunnels }: DevicePlan): readonly string[] {
  return uplinks.flatMap((uplink) => {
    const name = `TO-${asaNames.uplink(uplink)}`;
    const rule = (action: string, from: string) =>
      ["udp", "udp", "esp"].map((protocol, index) => {
        const port = [" eq 500", " eq 4500", ""][index] ?? "";
        return `access-list ${name} extended ${action} ${protocol} ${from} host ${uplink.address}${port}`;
      });
    const ends = tunnels.filter((end) => end.uplink.key === uplink.key);
    if (ends.length === 0) return [];
    return [
      `! To the device over ${uplink.key}: a line for each other VPN peer of it has to stand before the deny lines.`,
      ...ends.flatMap(({ publicIp }) => rule("permit", `host ${publicIp}`)),
      ...rule("deny", "any"),
      `access-list ${name} extended permit ip any any`,
      `access-group ${name} in interface ${asaNames.uplink(uplink)} control-plane`,
    ];
  });
}

function circuitList(end: CircuitEnd): readonly string[] {
  const { circuit, neighbor, address } = end;
  const name = `TO-${asaNames.circuit(end)}`;
  const [peer, self] = [`host ${neighbor}`, `host ${address}`];
  const { bfd, healthCheck } = circuit;
  return [
    `! To the device over ${circuit.key}: BGP, ICMP${bfd === undefined ? "" : ", BFD"} and nothing else.`,
    `access-list ${name} extended permit tcp ${peer} ${self} eq bgp`,
    `access-list ${name} extended permit tcp ${peer} eq bgp ${self}`,
    ...(bfd === undefined
      ? []
      : [`access-list ${name} extended permit udp ${peer} ${self} eq ${bfd.hops > 1 ? 4784 : 3784}`]),
    `access-list ${name} extended permit icmp ${peer} ${self}`,
    ...(healthCheck === undefined
      ? []
      : [`access-list ${name} extended permit icmp ${masked(healthCheck.probes)} ${self} echo`]),
    `access-list ${name} extended deny ip any any`,
    `access-group ${name} in interface ${asaNames.circuit(end)} control-plane`,
  ];
}
