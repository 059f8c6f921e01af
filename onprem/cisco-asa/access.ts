import { dottedMask, formatAddress, parseCidr } from "../../network/cidr";
import type { DevicePlan } from "../plan";
import { asaNames } from "./names";

/** Access rules as comments: what may pass is the reader's decision. */
export function access(plan: DevicePlan): readonly string[] {
  const { accepts } = plan.device;
  const interfaces = [...plan.circuits.map(asaNames.circuit), ...plan.tunnels.map(asaNames.tunnel)];
  const example = plan.announced[0] ?? "";
  return [
    "! Access rules: your decision. As it stands, connections from inside pass and their packets come back;",
    "! nothing in Alibaba Cloud can open a connection to the data centre, and replies to ping are dropped.",
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
