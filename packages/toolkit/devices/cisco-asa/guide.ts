import { asaBgpKeyLength } from "@hybridnet/network/device-limits";
import type { Check, ChecklistParts } from "../checklist";
import type { CircuitEnd, DevicePlan, TunnelEnd } from "../plan";
import { tunnelsShareZone } from "./interfaces";
import { asaNames } from "./names";

export const configName = "cisco-asa.cfg";

/** What the checklist says of a Cisco ASA. */
export function guide(plan: DevicePlan): ChecklistParts {
  const { vpn, tunnels } = plan;
  const version = vpn?.ike.version ?? "ikev2";
  const neighbors = [...plan.circuits, ...tunnels].map(({ neighbor }) => neighbor);
  return {
    vendor: "Cisco ASA 9.19",
    before: [
      "`show version`: 9.19. Other releases have other words for some of it.",
      "`show running-config`: interfaces in service keep their own names; replace those of this file by them. The names Tunnel1, Tunnel2, policy 10 and ALIBABA-CLOUD are free, or change them. Leave out `hostname` to keep the device's name.",
      "`show running-config router bgp`: no `bgp graceful-restart`. With it, the ASA goes on sending to a neighbour that is gone for minutes after the hold time; where another neighbour needs it, `neighbor ADDRESS ha-mode graceful-restart disable` for those of this file.",
      ...(vpn === undefined
        ? []
        : [
            `\`show running-config all group-policy DfltGrpPolicy\`: \`vpn-tunnel-protocol\` has ${version}, else the tunnels are refused.`,
            "A pre-shared key without `?`, which the command line takes as a call for help.",
          ]),
      ...(plan.circuits.some(({ key }) => key !== undefined)
        ? [`A BGP key of at most ${asaBgpKeyLength.max} characters that does not begin with a digit.`]
        : []),
    ],
    apply: [
      "`copy running-config disk0:before-alibaba-cloud.cfg`, the way back.",
      `\`copy disk0:${configName} running-config\`, or enter it after \`configure terminal\`. Entered twice it changes nothing. After a change of the network file, take out first what this file no longer has, of prefix lists each changed entry: \`no prefix-list NAME seq NUMBER\`.`,
      "When the checks below hold: `write memory`.",
    ],
    decisions: [
      `Access rules and inspection of ICMP: the last lines of ${configName}.`,
      ...(tunnels.length === 0
        ? []
        : [
            "`sysopt connection permit-vpn`: whether what comes out of the tunnels passes your lists. It does by default.",
            "What reaches the device itself: UDP 500 and 4500 and ESP from the tunnels' public IPs, where a control-plane list is in force.",
          ]),
      ...plan.circuits.flatMap(({ circuit: { healthCheck, key }, address }) =>
        healthCheck === undefined
          ? []
          : [
              `ICMP echo from ${healthCheck.probes} to ${address} has to be answered, without a limit on its rate: ${healthCheck.packets} probes in a row without an answer, or with one that goes back another way, and the service moves traffic off ${key}.`,
            ],
      ),
      "`sysopt connection tcpmss` and `timeout floating-conn` apply to the whole device, not to these links alone.",
      ...(tunnels.length > 0 && plan.circuits.length > 0
        ? [
            "Open connections end when traffic moves between circuit and tunnels, either way; TCP has to connect anew.",
          ]
        : []),
    ],
    checks: [
      ...plan.circuits.flatMap(circuitChecks),
      ...tunnels.flatMap(tunnelChecks(plan)),
      {
        command: "show bgp summary",
        shows: `a number of prefixes beside ${neighbors.join(", ")}`,
      },
      ...neighbors.map((neighbor) => ({
        command: `show bgp ipv4 unicast neighbors ${neighbor} advertised-routes`,
        shows: plan.announced.join(", "),
      })),
      {
        command: "show route bgp",
        shows:
          plan.circuits.length > 0
            ? "the vSwitch networks over the circuit"
            : "the vSwitch networks over the tunnels",
      },
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
      ...(plan.device.accessLists
        ? ["The control-plane lists, and that what they do not name is left to their last line."]
        : []),
      ...(tunnelsShareZone(plan) ? ["Tunnel interfaces in a traffic zone on 9.19."] : []),
      ...(tunnels.length > 1 && !tunnelsShareZone(plan)
        ? ["That the service prefers the shorter AS path between the two tunnels of one connection."]
        : []),
      ...(tunnels.length > 0
        ? [
            "Which end starts a tunnel: both may. Where `show crypto ikev2 sa` goes on showing two for one peer, `responder-only` in the IPsec profile has the ASA wait (Cisco, guidelines for virtual tunnel interfaces).",
          ]
        : []),
      ...(tunnels.length > 0
        ? ["Whether access lists on tunnel interfaces count while `sysopt connection permit-vpn` is on."]
        : []),
      ...(plan.circuits.some(({ circuit }) => (circuit.bfd?.hops ?? 1) > 1) ? ["Multihop BFD on 9.19."] : []),
    ],
  };
}

function circuitChecks(end: CircuitEnd): readonly Check[] {
  const { circuit, address, neighbor, weight } = end;
  const { healthCheck } = circuit;
  return [
    { command: `ping ${neighbor}`, shows: `replies over ${circuit.key}` },
    ...(healthCheck === undefined
      ? []
      : [
          {
            command: "show running-config icmp",
            shows: `nothing for ${circuit.key}, or a permit of echo from ${healthCheck.probes}: probes of the health check`,
          },
          {
            command: `capture probes interface ${asaNames.circuit(end)} match icmp any host ${address}`,
            shows: "in `show capture probes` echo requests and a reply to each; `no capture probes` ends it",
          },
        ]),
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
      shows: `${tunnel.key} is ${vpn?.ike.version === "ikev1" ? "MM_ACTIVE" : "READY"}`,
    },
    { command: `show crypto ipsec sa peer ${publicIp}`, shows: "packets encrypted and decrypted" },
    {
      command: `clear crypto ipsec sa peer ${publicIp}`,
      shows:
        "new SPIs in the line above within seconds: phase 2 can make new keys. An ASA has no command for that without a break: while another way is up",
    },
    {
      command: `clear crypto ${vpn?.ike.version ?? "ikev2"} sa ${publicIp}`,
      shows:
        "the first line above again, with other SPIs: phase 1 can as well. A tunnel that cannot ends with the lifetime, hours after everybody has gone home",
    },
    {
      command: `show bgp ipv4 unicast neighbors ${neighbor} routes`,
      shows: `the same networks with weight ${weight}, not best while the circuit is up`,
    },
  ];
}
