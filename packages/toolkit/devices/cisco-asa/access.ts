import { dottedMask, formatAddress, parseCidr } from "@hybridnet/network/cidr";
import type { DevicePlan } from "../plan";
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
    "! Access rules: your decision. As it stands, connections from inside pass and their packets come back;",
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
    "! To let in what you choose, the same list on every interface, for example:",
    ...accepts.map(
      (from) => `!  access-list FROM-CLOUD extended permit ip ${masked(from)} ${masked(example)}`,
    ),
    ...interfaces.map((name) => `!  access-group FROM-CLOUD in interface ${name}`),
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
