import type { Lane } from "../../failover/evaluate/lanes";

/** Everything that a drill builds, before anything is built: plain data. */
export interface DrillPlan {
  readonly nodes: readonly Node[];
  readonly wires: readonly Wire[];
  readonly flows: readonly Flow[];
  /** BGP sessions between devices and Alibaba Cloud, by the ids that the failover report gives them. */
  readonly sessions: readonly DrilledSession[];
  /** What the service pings to see whether a circuit works. */
  readonly probes: readonly HealthProbe[];
  /** Data centres with several devices, whose hosts have to be told which one to use. */
  readonly inner: readonly InnerRouting[];
  /** What differs from the real network, beyond what no drill has. */
  readonly notes: readonly string[];
}

type NodeKind = "data-centre" | "device" | "vbr" | "tunnel" | "transit-router" | "vpc";

/** One network namespace with what runs in it. */
export interface Node {
  /** Unique; letters, digits, dots and dashes. */
  readonly name: string;
  readonly kind: NodeKind;
  /** Id of what it stands for in the topology of the failover report. Several nodes may be one element. */
  readonly element: string;
  /** Lines for `ip -batch` once the interfaces are there. */
  readonly setup: readonly string[];
  /** Settings of the kernel below /proc/sys/net, by path. */
  readonly settings: Readonly<Record<string, string>>;
  /** Addresses that are hosts of its own. */
  readonly hosts: readonly string[];
  /** Route tables for packets of hosts of this node, by their source; the main table where none fits. */
  readonly tables: readonly { readonly from: string; readonly table: number }[];
  /** Networks that packets never leave the node for. */
  readonly own: readonly string[];
  readonly frr: FrrConfig | undefined;
}

interface FrrConfig {
  readonly text: string;
  readonly daemons: readonly ("zebra" | "staticd" | "bgpd" | "bfdd")[];
}

/** A link with a bridge in a namespace of its own, so that it can be cut in two ways. */
export interface Wire {
  readonly name: string;
  readonly kind: "circuit" | "tunnel" | "uplink" | "inside" | "attachment" | "inter-region";
  /** What the failover report calls the way over it: a session or an attachment. */
  readonly via: string | undefined;
  readonly ports: readonly Port[];
  /** Bytes of the largest packet that it carries, where that is less than an Ethernet frame has. */
  readonly carries?: number;
}

export interface Port {
  readonly node: string;
  readonly interface: string;
  /** With prefix length. */
  readonly addresses: readonly string[];
  /** MTU in bytes, where it is not that of Ethernet. */
  readonly mtu?: number;
}

/** Two hosts that ping each other. */
export interface Flow {
  readonly lane: Lane;
  /** Bytes of its packets: the largest ones that the devices of the data centre let a TCP segment make. */
  readonly packetBytes: number;
  readonly site: Host;
  readonly vpc: Host;
}

export interface Host {
  readonly node: string;
  readonly address: string;
}

/** Pings of a VBR's health check: the answers count only if they come back over the circuit. */
export interface HealthProbe {
  /** Id of the circuit's session. */
  readonly session: string;
  readonly from: Host;
  readonly to: Host;
}

export interface DrilledSession {
  /** Id in the topology. */
  readonly id: string;
  readonly kind: "circuit" | "tunnel";
  /** Key of the data centre. */
  readonly site: string;
  /** Such as `shanghai/circuit1`. */
  readonly key: string;
  readonly wire: string;
  readonly device: string;
  readonly edge: string;
  /** Address of the cloud end, as the device names its neighbour, and the other way round. */
  readonly neighbor: string;
  readonly address: string;
}

/** How the hosts of a data centre get to its devices. */
export interface InnerRouting {
  /** Where the hosts are. */
  readonly node: string;
  /** Networks in the cloud. */
  readonly networks: readonly string[];
  readonly devices: readonly {
    readonly node: string;
    /** Its address towards the hosts. */
    readonly inside: string;
    /** Interfaces of its circuits, which it prefers to its tunnels. */
    readonly circuits: readonly string[];
  }[];
}
