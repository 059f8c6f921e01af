import { canonical, parseCidr } from "@hybridnet/network/cidr";

/**
 * How the cloud side's routers are told the service's rules. A route carries how it entered the CEN as a
 * community, so that every transit router ranks it alike: Express Connect before VPN (Alibaba Cloud help:
 * active/standby connections with IPsec-VPN and Express Connect on a transit router, 2025-11-09).
 */
const sources = { vpc: 1, vbr: 2, vpn: 3, blackhole: 4 } as const;
/** What a route comes from: it ranks and is advertised by that. */
export type RouteSource = keyof typeof sources;

const preference: Readonly<Record<RouteSource, number>> = { vpc: 400, vbr: 300, vpn: 200, blackhole: 500 };
const sourceCommunity = (kind: RouteSource) => `65100:${sources[kind]}`;
const regionCommunity = (region: number) => `65101:${region}`;

/** Whoever has an end of a session inside the cloud notices its loss within three seconds; the service states no time. */
const insideTimers = { keepalive: 1, hold: 3, connect: 1 } as const;
export interface Neighbor {
  readonly address: string;
  readonly asn: number;
  /** Shown instead of the router's own ASN. */
  readonly localAsn?: number;
  readonly password?: string | undefined;
  readonly bfd?: BfdProfile | undefined;
  readonly inside: boolean;
  /**
   * Waits for the other end to open the session. Of two that begin at the same instant, which the ends of
   * a link on one machine do, both may give up, or one may forget which interface the session uses.
   */
  readonly passive: boolean;
  /** Lines below the route-maps' names. */
  readonly mapIn: readonly string[];
  readonly mapOut: readonly string[];
}

interface BfdProfile {
  readonly transmitMs: number;
  readonly receiveMs: number;
  readonly multiplier: number;
  readonly hops: number;
}

export interface RouterProps {
  readonly hostname: string;
  readonly asn: number;
  readonly routerId: string;
  readonly neighbors: readonly Neighbor[];
  /** Networks that it announces as its own. */
  readonly networks?: readonly string[];
  readonly head?: readonly string[];
  readonly regions?: number;
  /** Static routes that it announces, each with the kind by which they rank. */
  readonly statics?: readonly StaticLine[];
}

export interface StaticLine {
  readonly cidr: string;
  /** Address of the next hop, or `blackhole`. */
  readonly to: string;
  /** Undefined for a route of which nobody says how it entered. */
  readonly kind: RouteSource | undefined;
}

/** A router id that only one router of the cloud has: the last digits of its AS number. */
export function routerIdOf(asn: number): string {
  return `1.${Math.floor(asn / 65536) % 256}.${Math.floor(asn / 256) % 256}.${asn % 256}`;
}

/** The configuration of one router of the cloud side. */
export function routerText(props: RouterProps): string {
  const { hostname, asn, routerId, neighbors, networks = [], head = [], statics = [] } = props;
  const lines = [
    "frr defaults traditional",
    `hostname ${hostname}`,
    "service integrated-vtysh-config",
    // Else sessions wait five seconds for the route-maps.
    "bgp route-map delay-timer 0",
    ...head,
    ...statics.map(({ cidr, to }, index) => `ip route ${cidr} ${to} tag ${index + 1}`),
    ...(Object.keys(sources) as readonly RouteSource[]).map(
      (kind) => `bgp community-list standard ${kind} permit ${sourceCommunity(kind)}`,
    ),
    ...Array.from(
      { length: props.regions ?? 0 },
      (_, region) => `bgp community-list standard region-${region} permit ${regionCommunity(region)}`,
    ),
    ...neighbors.flatMap((it, index) => bfdOf(it, index)),
    ...neighbors.flatMap(({ mapIn, mapOut }, index) => [
      ...mapIn.map((line) => line.replace("MAP", `in-${index}`)),
      ...mapOut.map((line) => line.replace("MAP", `out-${index}`)),
    ]),
    ...statics.flatMap(({ kind }, index) => [
      `route-map statics permit ${index + 1}`,
      ` match tag ${index + 1}`,
      ...(kind === undefined ? [] : [` set community ${sourceCommunity(kind)}`]),
      " set local-preference 600",
      "exit",
    ]),
    `router bgp ${asn}`,
    ` bgp router-id ${routerId}`,
    " bgp log-neighbor-changes",
    " bgp always-compare-med",
    " bgp deterministic-med",
    " bgp bestpath as-path multipath-relax",
    " no bgp network import-check",
    // Nobody publishes whether the service offers it: a device has to be right with either. Inside, nobody keeps a lost route.
    ` bgp graceful-restart${neighbors.every(({ inside }) => inside) ? "-disable" : ""}`,
    ...neighbors.flatMap((it, index) => neighborLines(it, index)),
    " address-family ipv4 unicast",
    ...networks.map((cidr) => `  network ${cidr}`),
    ...(statics.length > 0 ? ["  redistribute static route-map statics"] : []),
    ...neighbors.flatMap(({ address, inside }, index) => [
      `  neighbor ${address} route-map in-${index} in`,
      `  neighbor ${address} route-map out-${index} out`,
      ...(inside ? [] : [`  no neighbor ${address} send-community`]),
    ]),
    "  maximum-paths 64",
    " exit-address-family",
    "exit",
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function bfdOf({ bfd }: Neighbor, index: number): readonly string[] {
  if (bfd === undefined) return [];
  return [
    "bfd",
    ` profile p${index}`,
    `  detect-multiplier ${bfd.multiplier}`,
    `  receive-interval ${bfd.receiveMs}`,
    `  transmit-interval ${bfd.transmitMs}`,
    ...(bfd.hops > 1 ? [`  minimum-ttl ${Math.max(1, 256 - bfd.hops)}`] : []),
    " exit",
    "exit",
  ];
}

function neighborLines(it: Neighbor, index: number): readonly string[] {
  const line = (rest: string) => ` neighbor ${it.address} ${rest}`;
  const { keepalive, hold, connect } = insideTimers;
  return [
    line(`remote-as ${it.asn}`),
    ...(it.localAsn === undefined ? [] : [line(`local-as ${it.localAsn} no-prepend replace-as`)]),
    ...(it.password === undefined ? [] : [line(`password ${it.password}`)]),
    ...(it.inside ? [line(`timers ${keepalive} ${hold}`), line(`timers connect ${connect}`)] : []),
    ...(it.passive ? [line("passive")] : []),
    ...(it.bfd === undefined
      ? []
      : [
          ...(it.bfd.hops > 1 ? [line(`ebgp-multihop ${it.bfd.hops}`)] : []),
          line("bfd"),
          line(`bfd profile p${index}`),
        ]),
  ];
}

export const denyAll = ["route-map MAP deny 10", "exit"];
export const permitAll = ["route-map MAP permit 10", "exit"];

/** What a transit router makes of routes that enter the CEN over one of its attachments. */
export function fromAttachment(kind: RouteSource, region: number): readonly string[] {
  return [
    "route-map MAP permit 10",
    ` set community ${sourceCommunity(kind)} ${regionCommunity(region)}`,
    ` set local-preference ${preference[kind]}`,
    ` set metric ${region}`,
    "exit",
  ];
}

/** What a transit router makes of routes of another one: they rank by how they entered there. */
export function fromPeer(regions: number): readonly string[] {
  const kinds = ["vpc", "vbr", "vpn"] as const;
  return [
    ...kinds.flatMap((kind, index) => [
      `route-map MAP permit ${index + 1}`,
      ` match community ${kind}`,
      ` set local-preference ${preference[kind]}`,
      " on-match goto 100",
      "exit",
    ]),
    "route-map MAP deny 99",
    "exit",
    ...Array.from({ length: regions }, (_, region) => [
      `route-map MAP permit ${100 + region}`,
      ` match community region-${region}`,
      ` set metric ${region}`,
      "exit",
    ]).flat(),
  ];
}

/** All routes except those from these sources. */
export function allExcept(kinds: readonly RouteSource[]): readonly string[] {
  return [
    ...kinds.flatMap((kind, index) => [
      `route-map MAP deny ${index + 1}`,
      ` match community ${kind}`,
      "exit",
    ]),
    "route-map MAP permit 100",
    "exit",
  ];
}

/** What the cloud's end of a session takes from a device: its own routes come before those of the cloud. */
export function fromSite(kind: "vbr" | "vpn"): readonly string[] {
  return [
    ...(kind === "vpn" ? ["route-map MAP deny 5", " match ip address prefix-list reserved", "exit"] : []),
    "route-map MAP permit 10",
    " set community none",
    " set local-preference 200",
    "exit",
  ];
}

/** What it takes from the transit router: the AS numbers inside the cloud are not seen from outside. */
export function fromCloud(asns: readonly number[]): readonly string[] {
  return [
    "route-map MAP permit 10",
    ...(asns.length > 0 ? [` set as-path exclude ${asns.join(" ")}`] : []),
    "exit",
  ];
}

/**
 * Prefixes that equal, lie in or contain 100.64.0.0/10 do not pass a tunnel. Source: Alibaba Cloud help:
 * CreateVcoRouteEntry; Configure BGP dynamic routing.
 */
export const reservedList: readonly string[] = [
  "ip prefix-list reserved seq 5 permit 100.64.0.0/10 le 32",
  ...Array.from(
    { length: 10 },
    (_, length) =>
      `ip prefix-list reserved seq ${10 + length} permit ${canonical(parseCidr(`100.64.0.0/${length}`))}`,
  ),
];

/** Where a health check's probes come from concerns the VBR and the device alone. */
export const probeList = (cidr: string): readonly string[] => [`ip prefix-list probes seq 5 permit ${cidr}`];
export const allExceptProbes: readonly string[] = [
  "route-map MAP deny 5",
  " match ip address prefix-list probes",
  "exit",
  "route-map MAP permit 10",
  "exit",
];
