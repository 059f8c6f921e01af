import type { BgpRow } from "../observe/tables";
import type { PhaseName } from "../phases/phases";

/** What a drill found, as plain data: what `--json` prints. docs/drill.md describes every member. */
export interface DrillReport {
  readonly format: "hybrid network drill report";
  /** Raised when a member changes its meaning or goes away. */
  readonly version: 1;
  /** Whether everything was as the failover report says. */
  readonly agrees: boolean;
  readonly sessions: readonly SessionReport[];
  /** The network before anything is cut. */
  readonly normal: StepReport;
  readonly phases: readonly PhaseReport[];
  readonly notes: readonly string[];
  readonly notDrilled: readonly string[];
  /** Duration of the whole drill. */
  readonly seconds: number;
}

export interface SessionReport {
  readonly key: string;
  readonly kind: "circuit" | "tunnel";
  /** As the two ends have agreed; null where the session never came up. */
  readonly holdSeconds: number | null;
  readonly bfd: { readonly intervalMs: number; readonly multiplier: number } | null;
}

export interface PhaseReport {
  readonly name: PhaseName;
  readonly title: string;
  readonly agrees: boolean;
  readonly steps: readonly StepReport[];
}

export interface StepReport {
  readonly title: string;
  /** From the action until traffic was where the failover report has it; null where it never was. */
  readonly settledSeconds: number | null;
  /** What was not as the failover report says, or took too long. Empty where all agrees. */
  readonly problems: readonly string[];
  readonly noticed: readonly NoticedReport[];
  /** When routers told their kernels the last change. */
  readonly switched: readonly {
    readonly node: string;
    readonly seconds: number;
    readonly networks: number;
  }[];
  readonly flows: readonly FlowReport[];
  /** Health checks of VBRs, once the step had settled. */
  readonly probes: readonly ProbeReport[];
  readonly links: readonly LinkReport[];
  readonly events: readonly { readonly seconds: number; readonly node: string; readonly text: string }[];
  /** BGP tables at the end of the step, by node. */
  readonly tables: Readonly<Record<string, readonly BgpRow[]>>;
}

export interface NoticedReport {
  readonly session: string;
  readonly node: string;
  /** null where it did not notice. */
  readonly seconds: number | null;
  /** In the daemon's words. */
  readonly reason: string;
  readonly allowedSeconds: number | null;
}

export interface FlowReport {
  readonly dataCentre: string;
  readonly vpc: string;
  readonly toVpc: DirectionReport;
  readonly toDataCentre: DirectionReport;
}

export interface DirectionReport {
  readonly from: string;
  readonly to: string;
  /** The links that carried it in the end, by the routes; empty where it is lost. */
  readonly links: readonly string[];
  readonly expectedLinks: readonly string[];
  /** Whole ways, as the routes had them and as the failover report has them. */
  readonly ways: readonly string[];
  readonly expectedWays: readonly string[];
  /** Links in the order in which they carried it. */
  readonly order: readonly string[];
  readonly sent: number;
  readonly lost: number;
}

/** Pings that a VBR's health check sends over its circuit. */
export interface ProbeReport {
  readonly link: string;
  readonly from: string;
  readonly to: string;
  readonly sent: number;
  readonly lost: number;
}

/** Counters of a link's interface after the step had settled, in bytes a second. */
export interface LinkReport {
  readonly link: string;
  readonly toCloudBytesPerSecond: number;
  readonly fromCloudBytesPerSecond: number;
}

/** What a drill of routing daemons says nothing about. */
export const notDrilled: readonly string[] = [
  "IPsec: tunnels are plain links here. Encryption, IKE, dead peer detection and rekeying are not drilled. Packets are as large as the devices let TCP make them, and a tunnel drops what would not fit with ESP into 1500 bytes.",
  "VLAN tagging: a sub-interface is a link of its own with its name.",
  "The service itself: VBRs, tunnel ends and transit routers are FRR with the rules that the failover report names, not Alibaba Cloud's software. Probes of VBR health checks are sent, and what the service makes of lost ones is not played; route limits and bandwidths are left out.",
  "The kernel's firewall, NAT, and devices that keep state of connections.",
];
