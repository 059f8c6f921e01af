import { asaBgpKeyLength } from "../../network/limits";
import type { Check, ChecklistParts } from "../checklist";
import type { CircuitEnd, DevicePlan, TunnelEnd } from "../plan";
import { tunnelsShareZone } from "./interfaces";

export const configName = "cisco-asa.cfg";

/** What the checklist says of a Cisco ASA. */
export function guide(plan: DevicePlan): ChecklistParts {
  const { vpn, tunnels } = plan;
  const version = vpn?.ike.version ?? "ikev2";
  return {
    vendor: "Cisco ASA 9.19",
    before: [
      "`show version`: 9.19. Other releases have other words for some of it.",
      "`show running-config`: interfaces in service keep their own names; replace those of this file by them. The names Tunnel1, Tunnel2, policy 10 and ALIBABA-CLOUD are free, or change them.",
      ...(vpn === undefined
        ? []
        : ["A pre-shared key without `?`, which the command line takes as a call for help."]),
      ...(plan.circuits.some(({ key }) => key !== undefined)
        ? [`A BGP key of at most ${asaBgpKeyLength.max} characters that does not begin with a digit.`]
        : []),
    ],
    apply: [
      "`copy running-config disk0:before-alibaba-cloud.cfg`, the way back.",
      `\`copy disk0:${configName} running-config\`, or enter it after \`configure terminal\`. Entered twice it changes nothing; prefix lists keep entries that this file no longer has.`,
      "When the checks below hold: `write memory`.",
    ],
    decisions: [
      `Access rules and inspection of ICMP: the last lines of ${configName}.`,
      ...(tunnels.length === 0
        ? []
        : [
            "What reaches the device itself: UDP 500 and 4500 and ESP from the tunnels' public IPs, where a control-plane list is in force.",
          ]),
      "`sysopt connection tcpmss` and `timeout floating-conn` apply to the whole device, not to these links alone.",
    ],
    checks: [
      ...plan.circuits.flatMap(circuitChecks),
      ...tunnels.flatMap(tunnelChecks(plan)),
      ...plan.announced.map((cidr) => ({
        command: `show bgp ipv4 unicast ${cidr}`,
        shows: "a valid best path of the device itself: the network is announced",
      })),
      ...(tunnelsShareZone(plan) ? [{ command: "show zone", shows: "both tunnels as members" }] : []),
    ],
    newKey: ({ publicIp }) =>
      [
        `\`tunnel-group ${publicIp} ipsec-attributes\``,
        ...(version === "ikev1"
          ? ["`ikev1 pre-shared-key NEW-KEY`"]
          : [
              "`ikev2 remote-authentication pre-shared-key NEW-KEY`",
              "`ikev2 local-authentication pre-shared-key NEW-KEY`",
            ]),
        `\`clear crypto ${version} sa ${publicIp}\``,
        "`write memory`",
      ].join(", "),
    unverified: [
      "None of this has been entered on a real ASA here: the commands are those of the help page's sample and of Cisco's guides.",
      ...(tunnelsShareZone(plan) ? ["Tunnel interfaces in a traffic zone on 9.19."] : []),
      ...(plan.circuits.some(({ circuit }) => (circuit.bfd?.hops ?? 1) > 1) ? ["Multihop BFD on 9.19."] : []),
    ],
  };
}

function circuitChecks({ circuit, neighbor, weight }: CircuitEnd): readonly Check[] {
  return [
    { command: `ping ${neighbor}`, shows: `replies over ${circuit.key}` },
    {
      command: `show bgp ipv4 unicast neighbors ${neighbor} routes`,
      shows: `the vSwitch networks with weight ${weight}, as best paths`,
    },
    ...(circuit.bfd === undefined ? [] : [{ command: "show bfd neighbors", shows: `${neighbor} is up` }]),
  ];
}

function tunnelChecks({ vpn }: DevicePlan) {
  return ({ tunnel, publicIp, neighbor, weight }: TunnelEnd): readonly Check[] => [
    {
      command: `show crypto ${vpn?.ike.version ?? "ikev2"} sa | include ${publicIp}`,
      shows: `${tunnel.key} is READY, or MM_ACTIVE with IKEv1`,
    },
    { command: `show crypto ipsec sa peer ${publicIp}`, shows: "packets encrypted and decrypted" },
    {
      command: `show bgp ipv4 unicast neighbors ${neighbor} routes`,
      shows: `the same networks with weight ${weight}, not best while the circuit is up`,
    },
  ];
}
