import { unknownToAsa } from "@hybridnet/network";
import { dottedMask, formatAddress, parseCidr } from "@hybridnet/network/cidr";
import { asaBgpKeyLength } from "@hybridnet/network/device-limits";
import { checklist } from "../checklist";
import type { DeviceOptions, DevicePlan } from "../plan";
import type { Vendor } from "../vendor";
import { configName, guide } from "./guide";
import { interfaces } from "./interfaces";
import { ipsec } from "./ipsec";
import { asaNames } from "./names";
import { routing } from "./routing";

/** Cisco ASA 9.19: one file to copy into the running configuration. */
export const ciscoAsa: Vendor = {
  problems: (plan, options) => [...proposals(plan), ...identities(plan), ...secrets(plan, options)],
  newKey: (plan, end) => guide(plan).newKey(end),
  files: (plan) => {
    const config = [
      `! Cisco ASA 9.19, ${plan.device.hostname}: data centre ${plan.dataCentre}, gateway ${plan.gateway}.`,
      "! Made from the network file by npx --no hybridnet devices; change that file, not this one.",
      "! Words in <angle brackets> stand for values that are not known here: checklist.md lists them.",
      "!",
      `hostname ${plan.device.hostname}`,
      "!",
      ...interfaces(plan),
      ...ipsec(plan),
      ...routing(plan),
      ...access(plan),
    ]
      .map((line) => `${line}\n`)
      .join("");
    return [
      { name: configName, text: config },
      { name: "checklist.md", text: checklist(plan, guide(plan), [config]) },
    ];
  },
};

function proposals({ vpn }: DevicePlan): readonly string[] {
  return (vpn === undefined ? [] : unknownToAsa(vpn)).map(
    ({ at: [phase, key], value, instead }) =>
      `Cisco ASA 9.19 cannot do vpn.${phase}.${key} ${value}; use ${instead.join(", ")} on both ends`,
  );
}

function identities({ tunnels }: DevicePlan): readonly string[] {
  return tunnels
    .filter(({ tunnel, uplink }) => tunnel.customerId !== uplink.address)
    .map(
      ({ tunnel, uplink }) =>
        `Cisco ASA 9.19 gives ${uplink.address} as the identity of ${tunnel.key}, the cloud expects another one; set customerId to that address`,
    );
}

/** Values that the command line would not take as they are; they are named, never shown. */
function secrets({ circuits, tunnels }: DevicePlan, options: DeviceOptions): readonly string[] {
  const value = (variable: string | undefined) => (variable && options.secrets?.[variable]) || "";
  const psks = tunnels
    .map(({ tunnel }) => tunnel.pskVariable)
    .filter((variable) => value(variable).includes("?"))
    .map(
      (variable) =>
        `${variable} holds a question mark, which the command line of an ASA takes as a call for help`,
    );
  const keys = circuits
    .map(({ circuit }) => circuit.bgp.keyVariable)
    .filter((variable) => value(variable) !== "" && !isAsaBgpKey(value(variable)))
    .map(
      (variable) =>
        `${variable} is no BGP key of an ASA: at most ${asaBgpKeyLength.max} characters, no digit first, no question mark`,
    );
  return [...psks, ...keys];
}

function isAsaBgpKey(key: string): boolean {
  return key.length <= asaBgpKeyLength.max && /^[^\d?][^?]*$/.test(key);
}

/**
 * Access rules as comments: what may pass is the reader's decision. That decrypted packets pass all lists
 * by default is Cisco's own word (ASA VPN configuration guide, "Configure IPsec to Bypass ACLs").
 */
function access(plan: DevicePlan): readonly string[] {
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
