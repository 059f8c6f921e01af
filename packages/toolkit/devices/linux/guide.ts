import type { Check, ChecklistParts } from "../checklist";
import type { CircuitEnd, DevicePlan, TunnelEnd } from "../plan";
import { circuitInterface, linuxNames } from "./names";
import { deviceStarts } from "./swanctl";

const { files, folder } = linuxNames;

/** What the checklist says of Linux with FRR and strongSwan. */
export function guide(plan: DevicePlan): ChecklistParts {
  const { tunnels, circuits, device, vpn } = plan;
  const packages = [
    "frr",
    "frr-pythontools", // systemctl reload frr
    "iproute2",
    ...(tunnels.length === 0
      ? []
      : ["strongswan-swanctl", "charon-systemd", "libstrongswan-standard-plugins", "nftables"]),
  ];
  const bfd = circuits.some(({ circuit }) => circuit.bfd !== undefined);
  return {
    vendor: "Linux with FRR and strongSwan",
    before: [
      `\`apt-get install ${packages.join(" ")}\` (Debian 12: FRR 8.4, strongSwan 5.9).`,
      ...(tunnels.length === 0
        ? []
        : [
            "Kernel 4.19 or newer with xfrm interfaces: `ip link add probe type xfrm dev lo if_id 99`, then `ip link del probe`.",
          ]),
      "Nothing else on this device writes /etc/frr/frr.conf.",
    ],
    apply: [
      `Copy ${[files.setup, ...(tunnels.length === 0 ? [] : [files.nftables])].join(" and ")} to ${folder}, ${files.unit} to /etc/systemd/system, and \`systemctl enable ${files.unit}\`.`,
      ...(tunnels.length === 0
        ? []
        : [
            `Copy ${files.strongswan} to /etc/strongswan.d/alibaba-cloud.conf, and ${files.swanctl} to /etc/swanctl/conf.d/alibaba-cloud.conf with mode 0600.`,
          ]),
      `In /etc/frr/daemons set \`bgpd=yes\`${bfd ? " and `bfdd=yes`" : ""}. Check the file: \`vtysh -C -f ${files.frr}\`; copy it to /etc/frr/frr.conf, owner frr, mode 0640.`,
      `\`systemctl restart ${files.unit}\`${tunnels.length === 0 ? "" : ", `systemctl restart strongswan`"}, \`systemctl restart frr\`. Later changes of ${files.frr}: \`systemctl reload frr\`, which keeps the sessions that did not change. Where the lines above them changed, such as \`bgp graceful-restart-disable\`, \`vtysh -c 'clear bgp *'\` in a quiet hour: sessions that are up keep what they agreed on.`,
    ],
    decisions: [
      device.accessLists
        ? `The access lists of ${linuxNames.files.nftables}: other VPN peers of this device have to be added, and a firewall beside it has to let in the same.`
        : "A firewall: none is made here. A stateful one on this device must not drop what comes back over the other link.",
      "What has to come in from Alibaba Cloud, where a firewall is in force:",
      ...tunnels.map(({ publicIp, tunnel }) => `UDP 500 and 4500 and ESP from ${publicIp} (${tunnel.key}).`),
      ...[...circuits, ...tunnels].map(({ neighbor }) => `TCP 179 from and to ${neighbor}.`),
      ...circuits.flatMap(({ circuit, neighbor }) =>
        circuit.bfd === undefined
          ? []
          : [`UDP ${circuit.bfd.hops > 1 ? 4784 : 3784} from and to ${neighbor} (BFD).`],
      ),
      ...circuits.flatMap(({ circuit: { healthCheck, key }, address }) =>
        healthCheck === undefined
          ? []
          : [
              `ICMP echo from ${healthCheck.probes} to ${address}, and the replies, without a limit on their rate: probes of the health check. ${healthCheck.packets} in a row without an answer, or with one that goes back another way, and the service moves traffic off ${key}.`,
            ],
      ),
      `Which of ${device.accepts.join(", ")} may open connections to the data centre.`,
    ],
    checks: [
      ...circuits.flatMap(circuitChecks),
      ...tunnels.flatMap(tunnelChecks),
      {
        command: "vtysh -c 'show bgp summary'",
        shows: `a number of prefixes beside ${[...circuits, ...tunnels].map(({ neighbor }) => neighbor).join(", ")}`,
      },
      ...[...circuits, ...tunnels].slice(0, 1).map(({ neighbor }) => ({
        command: `vtysh -c 'show bgp ipv4 unicast neighbors ${neighbor} advertised-routes'`,
        shows: `${plan.announced.join(", ")}`,
      })),
      ...[...circuits, ...tunnels].slice(0, 1).map(({ neighbor }) => ({
        command: `vtysh -c 'show bgp ipv4 neighbors ${neighbor} graceful-restart'`,
        shows: "Global BGP GR Mode: Disable, so that routes go when the session does",
      })),
      {
        command: "vtysh -c 'show ip route bgp'",
        shows:
          circuits.length > 0
            ? "the vSwitch networks over the circuit"
            : "the vSwitch networks over the tunnels",
      },
    ],
    newKey: (end) => {
      const { key } = end.tunnel;
      const start = `\`swanctl --initiate --child ${key}\``;
      return [
        `the new key into ike-${key} of /etc/swanctl/conf.d/alibaba-cloud.conf`,
        "`swanctl --load-creds --clear --noprompt`",
        `\`swanctl --terminate --ike ${key}\``,
        vpn === undefined || deviceStarts(vpn, end)
          ? start
          : `wait for the cloud, which starts the tunnel; only after a minute without, ${start}`,
      ].join(", ");
    },
    unverified:
      tunnels.length === 0
        ? []
        : ["No tunnel to Alibaba Cloud itself has been brought up with these files here."],
  };
}

function circuitChecks(end: CircuitEnd): readonly Check[] {
  const { circuit, address, neighbor } = end;
  return [
    { command: `ping -c 3 ${neighbor}`, shows: `replies over ${circuit.key}` },
    ...(circuit.healthCheck === undefined
      ? []
      : [
          {
            command: `tcpdump -c 4 -ni ${circuitInterface(end)} 'icmp and host ${address} and net ${circuit.healthCheck.probes}'`,
            shows: "echo requests of the health check, and a reply to each",
          },
        ]),
    ...(circuit.bfd === undefined
      ? []
      : [{ command: `vtysh -c 'show bfd peer ${neighbor}'`, shows: "Status: up" }]),
  ];
}

function tunnelChecks({ tunnel, neighbor, weight }: TunnelEnd): readonly Check[] {
  return [
    {
      command: `swanctl --list-sas --ike ${tunnel.key}`,
      shows: "one ESTABLISHED with one child INSTALLED; a second pair means that both ends start it",
    },
    { command: `ping -c 3 ${neighbor}`, shows: `replies through ${tunnel.key}` },
    {
      command: `swanctl --rekey --ike ${tunnel.key} && swanctl --rekey --child ${tunnel.key}`,
      shows:
        "after it one pair again, with other numbers, and pings go on: a tunnel that cannot make new keys ends with the lifetime, hours after everybody has gone home",
    },
    {
      command: `vtysh -c 'show bgp ipv4 unicast neighbors ${neighbor} routes'`,
      shows: `the vSwitch networks with weight ${weight}, not best while the circuit is up`,
    },
  ];
}
