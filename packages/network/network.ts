import type { deviceVendors } from "./device-limits";
import type { NetworkFile } from "./schema";

/**
 * The network as the stacks and the device configurations see it: every default filled in, every
 * reference followed, every list in an order that does not depend on the file's. Frozen.
 *
 * `address` is the last part of the Terraform addresses of what is made for an entry, and its key in
 * the outputs. It comes from keys of the file alone, so nothing moves when entries are added.
 */
export interface Network {
  /** Regions that need a provider, sorted. The first one also serves what belongs to no region. */
  readonly regions: readonly [string, ...string[]];
  readonly tags: Readonly<Record<string, string>>;
  readonly deletionProtection: boolean;
  readonly backend: Backend;
  readonly cen: Cen;
  readonly transitRouters: readonly TransitRouter[];
  readonly interRegionLinks: readonly InterRegionLink[];
  readonly vpcs: readonly Vpc[];
  readonly dataCentres: readonly DataCentre[];
  readonly probes: readonly Probe[];
  /** What the network must do, sorted by key; none where the file leaves it to the default ones. */
  readonly expectations: readonly (Expectation & { readonly key: string })[];
  /** Undefined where nothing watches the network. */
  readonly monitoring: Monitoring | undefined;
}

export type Backend = NetworkFile["backend"];
export type Cen = NetworkFile["cen"];
type MonitoringEntry = NonNullable<NetworkFile["monitoring"]>;

export interface Monitoring {
  readonly namePrefix: string;
  readonly contactGroup:
    | { readonly mode: "existing"; readonly name: string }
    | {
        readonly mode: "create";
        readonly name: string;
        /** Sorted by key. */
        readonly contacts: readonly { readonly key: string; readonly name: string; readonly mail: string }[];
      };
  /** An address, or the sensitive variable with one. */
  readonly webhook: { readonly url: string } | { readonly variable: string } | undefined;
  readonly repeatMinutes: number;
  readonly thresholds: MonitoringEntry["thresholds"];
}

export type Expectation = Readonly<NetworkFile["expectations"][string]>;

export interface TransitRouter {
  /** The region: there is one transit router per region. */
  readonly address: string;
  readonly region: string;
  readonly source:
    | { readonly mode: "create"; readonly name: string }
    | { readonly mode: "existing"; readonly id: string };
  /** CIDR blocks that are added to it, sorted by key. */
  readonly cidrs: readonly { readonly key: string; readonly address: string; readonly cidr: string }[];
  readonly existingCidrs: readonly string[];
}

export interface InterRegionLink {
  readonly address: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly bandwidthMbps: number;
  readonly billing: NetworkFile["interRegionLinks"][string]["billing"];
}

export interface VSwitch {
  readonly key: string;
  readonly address: string;
  readonly zone: string;
  readonly cidr: string;
  readonly attached: boolean;
  readonly source:
    | { readonly mode: "create"; readonly name: string }
    | { readonly mode: "existing"; readonly id: string };
}

export type VpcSource =
  | { readonly mode: "create"; readonly name: string; readonly cidr: string }
  | {
      readonly mode: "existing";
      readonly id: string;
      readonly routeTables: readonly { readonly key: string; readonly id: string }[];
      readonly isolatedRouteTables: readonly string[];
    };

export interface Vpc {
  readonly address: string;
  readonly region: string;
  readonly cidrs: readonly string[];
  readonly attachmentName: string;
  readonly vswitches: readonly VSwitch[];
  /** Destinations of the routes in the VPC's tables; none where the transit router publishes them. */
  readonly routes: readonly string[];
  readonly autoPublish: boolean;
  readonly source: VpcSource;
}

export interface DataCentre {
  readonly key: string;
  readonly asn: number;
  readonly cidrs: readonly string[];
  readonly gateways: readonly Gateway[];
  readonly circuits: readonly Circuit[];
  readonly vpn: Vpn | undefined;
}

export interface Gateway {
  readonly key: string;
  /** Sorted by key. */
  readonly uplinks: readonly Uplink[];
  readonly device: Device;
}

export interface Uplink {
  readonly key: string;
  readonly publicIp: string;
  readonly port: string;
  /** Address of the port: the public one, unless the device stands behind NAT. */
  readonly address: string;
  readonly prefixLength: number | undefined;
  readonly nextHop: string | undefined;
}

interface DeviceBase {
  readonly hostname: string;
  /** Undefined where the file says nothing about the inner side. */
  readonly inside: Inside | undefined;
  readonly weights: { readonly circuit: number; readonly tunnel: number };
  /** Networks of which the device accepts any part from Alibaba Cloud, sorted. */
  readonly accepts: readonly string[];
  /** Networks that it takes from one neighbour; undefined for any number. */
  readonly maximumPrefixes: number | undefined;
  /** Whether access lists are written, beside the words about them. */
  readonly accessLists: boolean;
  /** Bytes of the largest TCP segment through a tunnel. */
  readonly mss: number;
  /** Bytes of the packet that carries it: the MTU of a tunnel's interface. */
  readonly tunnelMtu: number;
}

export type Device =
  | (DeviceBase & { readonly vendor: "cisco-asa"; readonly tunnelZone: boolean })
  | (DeviceBase & { readonly vendor: Exclude<(typeof deviceVendors)[number], "cisco-asa"> });

/** The side of a device towards its data centre. */
export interface Inside {
  readonly port: string;
  readonly address: string;
  /** The network of that address. */
  readonly cidr: string;
  /** Sorted by network. */
  readonly routes: readonly { readonly cidr: string; readonly nextHop: string }[];
}

/** What the device wishes of a BGP session; undefined is its own default. */
export interface SessionTimers {
  readonly keepaliveSeconds: number | undefined;
  readonly holdSeconds: number | undefined;
}

export interface Circuit {
  readonly key: string;
  readonly dataCentre: string;
  readonly gateway: string;
  /** Port of the device; with a VLAN its sub-interface carries the circuit. */
  readonly port: string;
  readonly address: string;
  readonly circuitId: string;
  /** Whether a plan is refused unless the circuit can carry the VBR. */
  readonly checked: boolean;
  readonly region: string;
  readonly vbrName: string;
  readonly vlan: number;
  readonly bandwidthMbps: number;
  readonly link: Link;
  readonly bgp: SessionTimers & {
    readonly groupName: string;
    readonly customerAsn: number;
    readonly alibabaAsn: number;
    /** Name of the sensitive variable with the TCP MD5 key; undefined where the session has none. */
    readonly keyVariable: string | undefined;
    /** Whether a key that the service has is to go: without a word it stays. */
    readonly removesKey: boolean;
  };
  readonly bfd: Bfd | undefined;
  readonly healthCheck: HealthCheck | undefined;
  readonly attachmentName: string;
}

/** A network of two, with the address of each end. */
export interface Link {
  readonly cidr: string;
  readonly alibabaAddress: string;
  readonly customerAddress: string;
}

export interface Bfd {
  readonly transmitIntervalMs: number;
  readonly receiveIntervalMs: number;
  readonly multiplier: number;
  readonly hops: number;
}

export interface HealthCheck {
  readonly intervalSeconds: number;
  readonly packets: number;
  readonly sourceAddress: string | undefined;
  /** Where the probes come from, and their answers have to go over the same circuit. */
  readonly probes: string;
}

type VpnEntry = NonNullable<NetworkFile["dataCentres"][string]["vpn"]>;

interface VpnBase {
  /** The data centre's key: a data centre has one connection. */
  readonly address: string;
  readonly dataCentre: string;
  readonly region: string;
  readonly connectionName: string;
  readonly attachmentName: string;
  readonly alibabaAsn: number;
  /** Of the session in every tunnel. */
  readonly bgp: SessionTimers;
  readonly ike: VpnEntry["ike"];
  readonly ipsec: VpnEntry["ipsec"];
  readonly deadPeerDetection: boolean;
  readonly natTraversal: boolean;
  readonly effectImmediately: boolean;
  /** Customer gateways of the tunnels, one per public IP, sorted. */
  readonly customerGateways: readonly CustomerGateway[];
}

export interface DualTunnelVpn extends VpnBase {
  readonly mode: "dual";
  readonly tunnelBandwidth: "Standard" | "Large";
  /** What Terraform does where a tunnel has another option in the cloud than here. */
  readonly tunnelConditions: "error" | "warn";
  readonly tunnels: readonly [Tunnel, Tunnel];
}

export interface SingleTunnelVpn extends VpnBase {
  readonly mode: "single";
  readonly zone: string;
  readonly tunnels: readonly [Tunnel];
}

export type Vpn = DualTunnelVpn | SingleTunnelVpn;

export interface CustomerGateway {
  readonly address: string;
  readonly name: string;
  readonly publicIp: string;
  readonly asn: number;
}

export interface Tunnel {
  readonly key: "tunnel1" | "tunnel2";
  /** What the provider calls `tunnel_index`. */
  readonly index: 1 | 2;
  readonly gateway: string;
  readonly uplink: string;
  /** Address of its customer gateway. */
  readonly customerGateway: string;
  readonly publicIp: string;
  readonly link: Link;
  readonly alibabaId: string | undefined;
  readonly customerId: string;
  /** Name of the sensitive variable with the pre-shared key. */
  readonly pskVariable: string;
}

/** A host to test with. */
export interface Probe {
  readonly key: string;
  readonly side: "vpc" | "data-centre";
  readonly at: string;
  readonly address: string;
}
