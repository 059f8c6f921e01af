import { canonical, dottedMask, formatAddress, parseCidr } from "@hybridnet/network/cidr";
import type { CircuitEnd, DevicePlan, Session, TunnelEnd } from "../plan";
import { tunnelsShareZone } from "./interfaces";
import { asaNames } from "./names";

/** Static routes, filters and BGP. */
export function routing(plan: DevicePlan): readonly string[] {
  return [
    ...endpointRoutes(plan),
    ...innerRoutes(plan),
    ...probeRoutes(plan),
    ...filters(plan),
    ...floating(plan),
    ...bgp(plan),
  ];
}

function endpointRoutes({ tunnels }: DevicePlan): readonly string[] {
  if (tunnels.length === 0) return [];
  return [
    "! The tunnels' public IPs by the provider's router, so that no route from BGP can draw a tunnel into itself.",
    ...tunnels.map(({ tunnel, uplink, publicIp }) =>
      uplink.nextHop === undefined
        ? `! ${tunnel.key}: the network file gives no nextHop of ${uplink.key}, so the device's default route leads to ${publicIp}.`
        : `route ${asaNames.uplink(uplink)} ${publicIp} 255.255.255.255 ${uplink.nextHop} 1`,
    ),
    "!",
  ];
}

function innerRoutes({ routes }: DevicePlan): readonly string[] {
  if (routes.length === 0) return [];
  return [
    "! BGP announces a network only if the routing table has exactly that network.",
    ...routes.flatMap(({ cidr, nextHop, why }) => [
      `! ${cidr}: ${why}.`,
      nextHop === undefined
        ? `route Null0 ${masked(cidr)} 254`
        : `route ${asaNames.inside} ${masked(cidr)} ${nextHop} 1`,
    ]),
    "!",
  ];
}

function probeRoutes({ circuits }: DevicePlan): readonly string[] {
  return circuits.flatMap((end) => {
    const { key, healthCheck } = end.circuit;
    if (healthCheck === undefined) return [];
    return [
      `! Probes of the service come from ${healthCheck.probes} over ${key} and have to go back over it, else the circuit`,
      "! counts as faulty. An ASA answers them unless an icmp rule of the interface or a control-plane list says no.",
      `route ${asaNames.circuit(end)} ${masked(healthCheck.probes)} ${end.neighbor} 1`,
      "!",
    ];
  });
}

function filters({ announced, device, asn, ...plan }: DevicePlan): readonly string[] {
  const list = (name: string, entries: readonly string[]) =>
    entries.map((entry, index) => `prefix-list ${name} seq ${(index + 1) * 5} permit ${entry}`);
  const backup = secondAsBackup({ announced, device, asn, ...plan });
  return [
    "! What the data centre announces, and what it lets Alibaba Cloud announce. Everything else is refused.",
    ...list(asaNames.announced, announced),
    ...list(asaNames.accepted, device.accepts.map(anyPartOf)),
    ...plan.circuits.flatMap((end) =>
      end.circuit.healthCheck === undefined
        ? []
        : list(acceptedOver(end), [...device.accepts, end.circuit.healthCheck.probes].map(anyPartOf)),
    ),
    "!",
    ...(backup === undefined
      ? []
      : [
          `! Without a common zone only one tunnel may carry traffic: ${backup.tunnel.key} announces a longer AS path.`,
          "! Not verified: that the service prefers the shorter path between the two tunnels of one connection.",
          `route-map ${asaNames.backup} permit 10`,
          ` set as-path prepend ${asn} ${asn}`,
          "!",
        ]),
  ];
}

/** What becomes of connections whose route changes (Cisco document 113592; ASA guide, "Traffic Zones", lost route). */
const floating = ({ circuits, tunnels }: DevicePlan): readonly string[] => [
  "! Connections follow a better route, such as that of the circuit once it is back; off by default, they",
  "! would stay on the old path (Cisco ASA command reference, timeout floating-conn).",
  "timeout floating-conn 0:00:30",
  ...(circuits.length > 0 && tunnels.length > 0
    ? [
        "! Circuit and tunnels share no zone: connections that move from one to the other end, TCP connects anew.",
      ]
    : []),
  "!",
];

function bgp(plan: DevicePlan): readonly string[] {
  const { asn, announced, circuits, tunnels, routerId } = plan;
  const maximum = plan.device.maximumPrefixes;
  const paths = Math.max(circuits.length, tunnelsShareZone(plan) ? tunnels.length : 1);
  return [
    "! timers are a wish: the lower hold time of both ends holds (RFC 4271), and that of the cloud is not documented.",
    "! Graceful restart stays off, as it is by default: an ASA that helps others to restart keeps the routes of a lost",
    "! neighbor in use for 120 s and more after its hold time ended (Cisco, BGP graceful restart: off unless switched on).",
    `router bgp ${asn}`,
    " bgp log-neighbor-changes",
    ` bgp router-id ${routerId}`,
    " address-family ipv4 unicast",
    ...circuits.flatMap(circuitNeighbor),
    ...tunnels.flatMap((end) => tunnelNeighbor(plan, end)),
    ...(maximum === undefined
      ? []
      : [...circuits, ...tunnels].map(
          ({ neighbor: peer }) => `  neighbor ${peer} maximum-prefix ${maximum} restart 5`,
        )),
    ...announced.map((cidr) => {
      const { first, prefixLength } = parseCidr(cidr);
      return `  network ${formatAddress(first)} mask ${dottedMask(prefixLength)}`;
    }),
    ...(paths > 1 ? [`  maximum-paths ${paths}`] : []),
    " exit-address-family",
    "!",
  ];
}

function circuitNeighbor(end: CircuitEnd): readonly string[] {
  const { address, bfd, bgp, key } = end.circuit;
  const multihop = bfd !== undefined && bfd.hops > 1;
  return [
    `  ! Circuit ${key}. Alibaba Cloud: alicloud_vpc_bgp_group.${address} local_asn ${end.asn}, peer_asn ${bgp.customerAsn}.`,
    ...neighbor(end),
    ...(multihop
      ? [
          `  ! Alibaba Cloud: alicloud_vpc_bgp_peer.${address} bfd_multi_hop ${bfd.hops}. Not verified on 9.19: the word multi-hop.`,
          `  neighbor ${end.neighbor} ebgp-multihop ${bfd.hops}`,
        ]
      : []),
    ...(bfd === undefined ? [] : [`  neighbor ${end.neighbor} fall-over bfd${multihop ? " multi-hop" : ""}`]),
  ];
}

function tunnelNeighbor(plan: DevicePlan, end: TunnelEnd): readonly string[] {
  const isBackup = secondAsBackup(plan) === end;
  return [
    `  ! ${end.tunnel.key}. Alibaba Cloud: local_asn ${end.asn}, local_bgp_ip ${end.neighbor}.`,
    ...neighbor(isBackup ? { ...end, weight: Math.max(0, end.weight - 100) } : end),
    "  ! Over a tunnel interface the TTL has to be more than 1 (Cisco, guidelines for virtual tunnel interfaces).",
    `  neighbor ${end.neighbor} ebgp-multihop 2`,
    ...(isBackup ? [`  neighbor ${end.neighbor} route-map ${asaNames.backup} out`] : []),
  ];
}

function neighbor(end: CircuitEnd | TunnelEnd): readonly string[] {
  const { neighbor: peer, asn, weight, timers, key }: Session = end;
  const line = (rest: string) => `  neighbor ${peer} ${rest}`;
  return [
    line(`remote-as ${asn}`),
    ...(key === undefined ? [] : [line(`password ${key}`)]),
    ...(timers === undefined ? [] : [line(`timers ${timers.keepalive} ${timers.hold}`)]),
    line("activate"),
    line(`weight ${weight}`),
    line(`prefix-list ${acceptedOver(end)} in`),
    line(`prefix-list ${asaNames.announced} out`),
  ];
}

/** The prefix list for what an end hears: with a health check, where its probes come from as well. */
function acceptedOver(end: CircuitEnd | TunnelEnd): string {
  return "circuit" in end && end.circuit.healthCheck !== undefined
    ? `${asaNames.accepted}-${end.circuit.key}`
    : asaNames.accepted;
}

/** The tunnel that carries nothing while the other one is up; undefined where both may carry. */
function secondAsBackup(plan: DevicePlan): TunnelEnd | undefined {
  return tunnelsShareZone(plan) ? undefined : plan.tunnels[1];
}

function masked(cidr: string): string {
  const { first, prefixLength } = parseCidr(cidr);
  return `${formatAddress(first)} ${dottedMask(prefixLength)}`;
}

function anyPartOf(cidr: string): string {
  const network = parseCidr(cidr);
  return network.prefixLength < 32 ? `${canonical(network)} le 32` : canonical(network);
}
