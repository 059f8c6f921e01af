import { canonical, parseCidr } from "@hybridnet/network/cidr";
import type { CircuitEnd, DevicePlan, Session, TunnelEnd } from "../plan";
import { connectRetrySeconds, linuxNames } from "./names";

/** The configuration of FRR: static routes, filters, BFD and BGP. */
export function frrConf(plan: DevicePlan): string {
  return [
    `! FRR 8.4, ${plan.device.hostname}: data centre ${plan.dataCentre}, gateway ${plan.gateway}.`,
    "! Made from the network file by npx --no hybridnet devices; change that file, not this one.",
    "frr defaults traditional",
    `hostname ${plan.device.hostname}`,
    "log syslog informational",
    "service integrated-vtysh-config",
    "!",
    ...endpointRoutes(plan),
    ...innerRoutes(plan),
    ...probeRoutes(plan),
    ...filters(plan),
    ...bfd(plan),
    ...bgp(plan),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function endpointRoutes({ tunnels }: DevicePlan): readonly string[] {
  if (tunnels.length === 0) return [];
  return [
    "! The tunnels' public IPs by the provider's router, so that no route from BGP can draw a tunnel into itself.",
    ...tunnels.map(({ tunnel, uplink, publicIp }) =>
      uplink.nextHop === undefined
        ? `! ${tunnel.key}: the network file gives no nextHop of ${uplink.key}, so the default route leads to ${publicIp}.`
        : `ip route ${publicIp}/32 ${uplink.nextHop}`,
    ),
    "!",
  ];
}

function innerRoutes({ routes }: DevicePlan): readonly string[] {
  if (routes.length === 0) return [];
  return [
    "! BGP announces a network only if the routing table has exactly that network (import check).",
    ...routes.flatMap(({ cidr, nextHop, why }) => [
      `! ${cidr}: ${why}.`,
      // The largest distance below "unusable": any other route to the same network wins.
      `ip route ${cidr} ${nextHop ?? "blackhole 254"}`,
    ]),
    "!",
  ];
}

function probeRoutes({ circuits }: DevicePlan): readonly string[] {
  return circuits.flatMap(({ circuit: { key, healthCheck }, neighbor }) =>
    healthCheck === undefined
      ? []
      : [
          `! Probes of the service come from ${healthCheck.probes} over ${key} and have to go back over it, else the circuit counts as faulty.`,
          `ip route ${healthCheck.probes} ${neighbor}`,
          "!",
        ],
  );
}

function filters({ announced, circuits, device }: DevicePlan): readonly string[] {
  const list = (name: string, entries: readonly string[]) =>
    entries.map((entry, index) => `ip prefix-list ${name} seq ${(index + 1) * 5} permit ${entry}`);
  return [
    "! What the data centre announces, and what it lets Alibaba Cloud announce. Everything else is refused.",
    ...list(linuxNames.announced, announced),
    ...list(linuxNames.accepted, device.accepts.map(anyPartOf)),
    ...circuits.flatMap((end) =>
      end.circuit.healthCheck === undefined
        ? []
        : list(acceptedOver(end), [...device.accepts, end.circuit.healthCheck.probes].map(anyPartOf)),
    ),
    "!",
  ];
}

function bfd({ circuits }: DevicePlan): readonly string[] {
  const profiles = circuits.flatMap(({ circuit: { address, bfd: it, key } }) => {
    if (it === undefined) return [];
    return [
      ` ! Alibaba Cloud: alicloud_express_connect_virtual_border_router.${address} min_tx_interval ${it.transmitIntervalMs},`,
      ` ! min_rx_interval ${it.receiveIntervalMs}, detect_multiplier ${it.multiplier}; what the device sends is what the VBR receives.`,
      ` profile ${key}`,
      `  detect-multiplier ${it.multiplier}`,
      `  receive-interval ${it.transmitIntervalMs}`,
      `  transmit-interval ${it.receiveIntervalMs}`,
      ...(it.hops > 1 ? [`  minimum-ttl ${Math.max(1, 256 - it.hops)}`] : []),
      " exit",
    ];
  });
  return profiles.length === 0 ? [] : ["bfd", ...profiles, "exit", "!"];
}

function bgp(plan: DevicePlan): readonly string[] {
  const { asn, routerId, circuits, tunnels, announced } = plan;
  const maximum = plan.device.maximumPrefixes;
  const paths = Math.max(circuits.length, tunnels.length);
  return [
    "! timers are a wish: the lower hold time of both ends holds (RFC 4271), and that of the cloud is not documented.",
    `router bgp ${asn}`,
    ` bgp router-id ${routerId}`,
    " bgp log-neighbor-changes",
    " bgp network import-check",
    " ! A neighbour that offers graceful restart would keep its routes in use for 120 s after its hold time ended.",
    " bgp graceful-restart-disable",
    ...circuits.flatMap(circuitNeighbor),
    ...tunnels.flatMap(tunnelNeighbor),
    " address-family ipv4 unicast",
    ...announced.map((cidr) => `  network ${cidr}`),
    ...[...circuits, ...tunnels].flatMap((end) => [
      `  neighbor ${end.neighbor} activate`,
      `  neighbor ${end.neighbor} weight ${end.weight}`,
      `  neighbor ${end.neighbor} prefix-list ${acceptedOver(end)} in`,
      `  neighbor ${end.neighbor} prefix-list ${linuxNames.announced} out`,
      ...(maximum === undefined ? [] : [`  neighbor ${end.neighbor} maximum-prefix ${maximum} restart 5`]),
    ]),
    // Equal links carry traffic together, as they do on the other end (ECMP).
    ...(paths > 1 ? [`  maximum-paths ${paths}`] : []),
    " exit-address-family",
    "exit",
    "!",
  ];
}

function circuitNeighbor(end: CircuitEnd): readonly string[] {
  const { address, bfd: it, bgp: session, key } = end.circuit;
  return [
    ` ! Circuit ${key}. Alibaba Cloud: alicloud_vpc_bgp_group.${address} local_asn ${end.asn}, peer_asn ${session.customerAsn}.`,
    ...neighbor(end, `circuit ${key}`),
    ...(it === undefined
      ? []
      : [
          // FRR runs multihop BFD for exactly those neighbours that may be several hops away.
          ...(it.hops > 1
            ? [
                ` ! Alibaba Cloud: alicloud_vpc_bgp_peer.${address} bfd_multi_hop ${it.hops}.`,
                ` neighbor ${end.neighbor} ebgp-multihop ${it.hops}`,
              ]
            : []),
          ` neighbor ${end.neighbor} bfd`,
          ` neighbor ${end.neighbor} bfd profile ${key}`,
        ]),
  ];
}

function tunnelNeighbor(end: TunnelEnd): readonly string[] {
  return [
    ` ! ${end.tunnel.key}. Alibaba Cloud: local_asn ${end.asn}, local_bgp_ip ${end.neighbor}, tunnel_cidr ${end.tunnel.link.cidr}.`,
    ...neighbor(end, end.tunnel.key),
  ];
}

function neighbor({ neighbor: peer, asn, timers, key }: Session, description: string): readonly string[] {
  const line = (rest: string) => ` neighbor ${peer} ${rest}`;
  return [
    line(`remote-as ${asn}`),
    line(`description ${description}`),
    ...(key === undefined ? [] : [line(`password ${key}`)]),
    ...(timers === undefined ? [] : [line(`timers ${timers.keepalive} ${timers.hold}`)]),
    line(`timers connect ${connectRetrySeconds}`),
  ];
}

function anyPartOf(cidr: string): string {
  const network = parseCidr(cidr);
  return network.prefixLength < 32 ? `${canonical(network)} le 32` : canonical(network);
}

/** The prefix list for what an end hears: with a health check, where its probes come from as well. */
function acceptedOver(end: CircuitEnd | TunnelEnd): string {
  return "circuit" in end && end.circuit.healthCheck !== undefined
    ? `${linuxNames.accepted}-${end.circuit.key}`
    : linuxNames.accepted;
}
