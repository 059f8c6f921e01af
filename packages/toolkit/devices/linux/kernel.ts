import { parseCidr } from "@hybridnet/network/cidr";
import type { DevicePlan } from "../plan";
import { accessLists } from "./access";
import { circuitInterface, linuxNames } from "./names";

/** What the kernel needs: interfaces, addresses, sysctl. Run again it changes nothing. */
export function setupScript(plan: DevicePlan): string {
  return [
    "#!/bin/sh",
    `# ${plan.device.hostname}: data centre ${plan.dataCentre}, gateway ${plan.gateway}. Made from the network file by`,
    `# npx --no hybridnet devices; change that file, not this one. ${linuxNames.files.unit} runs it at every boot.`,
    "set -eu",
    "",
    ...uplinks(plan),
    ...inside(plan),
    ...circuits(plan),
    ...tunnels(plan),
    ...forwarding(plan),
    ...(nftablesConf(plan) === undefined
      ? []
      : ["", `nft -f "$(dirname "$0")/${linuxNames.files.nftables}"`]),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** A systemd unit that runs the script at every boot, before the daemons that need its interfaces. */
export function setupUnit({ device }: DevicePlan): string {
  return [
    `# ${device.hostname}: made from the network file by npx --no hybridnet devices; change that file, not this one.`,
    "[Unit]",
    "Description=Interfaces of the links to Alibaba Cloud",
    "Wants=network-online.target",
    "After=network-online.target",
    "Before=frr.service strongswan.service",
    "",
    "[Service]",
    "Type=oneshot",
    "RemainAfterExit=yes",
    `ExecStart=/bin/sh ${linuxNames.folder}/${linuxNames.files.setup}`,
    "",
    "[Install]",
    "WantedBy=multi-user.target",
    "",
  ].join("\n");
}

/** TCP segments that leave room for ESP, both ways; undefined where no tunnel ends on the device. */
export function nftablesConf(plan: DevicePlan): string | undefined {
  const { tunnels: ends, device } = plan;
  if (ends.length === 0 && !device.accessLists) return undefined;
  const names = `{ ${ends.map(({ tunnel }) => `"${tunnel.key}"`).join(", ")} }`;
  const clamp = `tcp flags & (syn | rst) == syn tcp option maxseg size set ${device.mss}`;
  return [
    `table inet ${linuxNames.table}`,
    `delete table inet ${linuxNames.table}`,
    `table inet ${linuxNames.table} {`,
    ...(ends.length === 0
      ? []
      : [
          `  # Segments that leave room for ESP: the option is only ever lowered. ${device.accessLists ? "It" : "No rule here"} lets ${device.accessLists ? "nothing" : "anything"} in or out.`,
          "  chain forward {",
          "    type filter hook forward priority mangle; policy accept;",
          `    iifname ${names} ${clamp}`,
          `    oifname ${names} ${clamp}`,
          "  }",
        ]),
    ...(device.accessLists ? accessLists(plan) : []),
    "}",
    "",
  ].join("\n");
}

function uplinks(plan: DevicePlan): readonly string[] {
  return plan.uplinks.flatMap(({ key, port, address, publicIp, prefixLength }) => [
    `# Uplink ${key}: the Internet sees the device as ${publicIp}.`,
    ...(prefixLength === undefined
      ? ["# The network file gives no prefixLength: the address stays as it is."]
      : [`ip address replace ${address}/${prefixLength} dev ${port}`]),
    `ip link set dev ${port} up`,
    "",
  ]);
}

function inside({ device }: DevicePlan): readonly string[] {
  if (device.inside === undefined) return [];
  const { address, cidr, port } = device.inside;
  return [
    "# Towards the data centre.",
    `ip address replace ${address}/${parseCidr(cidr).prefixLength} dev ${port}`,
    `ip link set dev ${port} up`,
    "",
  ];
}

function circuits(plan: DevicePlan): readonly string[] {
  return plan.circuits.flatMap((end) => {
    const { circuit, port, address, neighbor } = end;
    const name = circuitInterface(end);
    return [
      `# Circuit ${circuit.key}. Alibaba Cloud: alicloud_express_connect_virtual_border_router.${circuit.address}`,
      `# vlan_id ${circuit.vlan}, peer_gateway_ip ${address}, local_gateway_ip ${neighbor}.`,
      `ip link set dev ${port} up`,
      ...(circuit.vlan === 0
        ? []
        : [
            `ip link show dev ${name} >/dev/null 2>&1 || ip link add link ${port} name ${name} type vlan id ${circuit.vlan}`,
            `ip link set dev ${name} up`,
          ]),
      `ip address replace ${address}/${parseCidr(circuit.link.cidr).prefixLength} dev ${name}`,
      "",
    ];
  });
}

function tunnels(plan: DevicePlan): readonly string[] {
  const { tunnelMtu } = plan.device;
  return plan.tunnels.flatMap(({ tunnel, uplink, address }) => [
    `# ${tunnel.key}: what charon encrypts with if_id ${tunnel.index}. Alibaba Cloud: tunnel_cidr ${tunnel.link.cidr}.`,
    `ip link show dev ${tunnel.key} >/dev/null 2>&1 || ip link add ${tunnel.key} type xfrm dev ${uplink.port} if_id ${tunnel.index}`,
    `ip link set dev ${tunnel.key} mtu ${tunnelMtu} up`,
    `ip address replace ${address}/${parseCidr(tunnel.link.cidr).prefixLength} dev ${tunnel.key}`,
    "",
  ]);
}

function forwarding(plan: DevicePlan): readonly string[] {
  const links = [...plan.circuits.map(circuitInterface), ...plan.tunnels.map(({ tunnel }) => tunnel.key)];
  return [
    "# Forward, and take packets that come back over another link than they left by (loose reverse path check).",
    "sysctl -q -w net/ipv4/ip_forward=1",
    ...links.map((name) => `sysctl -q -w net/ipv4/conf/${name}/rp_filter=2`),
  ];
}
