import type { Attachment, Membership, Session, Topology, TransitRouter, Vpc } from "../../routing/topology";
import type { ShownStack } from "../../terraform/shown";
import type { FlowState } from "./device";

/** A network as it is deployed and as the data centres see it: what all reports are made from. */
export interface Deployment {
  /** Cloud side from Terraform, data centres' side from the network file. */
  readonly topology: Topology;
  /** What people call the things of the topology, by their ids. */
  readonly labels: ReadonlyMap<string, string>;
  /** Terraform addresses of what is deployed, by id. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly sites: readonly Site[];
  /** One for each circuit and each connection that the network file names, deployed or not. */
  readonly links: readonly Link[];
  readonly interRegionLinks: readonly InterRegionLink[];
  readonly vpcs: readonly VpcZones[];
  readonly probes: readonly Probe[];
  /** What the network file asks for and Terraform does not have, or has otherwise. */
  readonly gaps: readonly Gap[];
  readonly stacks: readonly Pick<ShownStack, "stack" | "kind">[];
}

export interface Site {
  readonly key: string;
  /** Its id in the topology. */
  readonly id: string;
  readonly devices: readonly {
    readonly id: string;
    readonly uplinks: readonly string[];
    readonly flows: FlowState;
    /** Whether the network file says what leads from it to the data centre's networks. */
    readonly knowsInside: boolean;
    /** How soon it tries a lost BGP session again, in seconds; undefined where nobody states it. */
    readonly connectRetrySeconds: number | undefined;
  }[];
}

/** A way out of a data centre: over a circuit, or over the tunnels of a connection. */
export interface Link {
  readonly kind: "circuit" | "vpn";
  /** Id of the VBR or the connection. */
  readonly id: string;
  readonly key: string;
  readonly site: string;
  /** Id of the circuit; a connection has none. */
  readonly circuitId: string | undefined;
  readonly ends: readonly LinkEnd[];
}

/** What ends on a device: the session over a circuit, or one tunnel. */
export interface LinkEnd {
  /** Id of its session in the topology. */
  readonly session: string;
  readonly device: string;
  readonly uplink: string | undefined;
  /** Bandwidth of the VBR or the tunnel; undefined where Terraform does not say it. */
  readonly mbps: number | undefined;
  readonly zone: string | undefined;
  readonly timers: Timers;
}

/** How the loss of a session is noticed. */
export interface Timers {
  /** The lower hold time wins; the Alibaba Cloud end's is not published. */
  readonly holdSeconds: number | undefined;
  readonly bfd: { readonly intervalMs: number; readonly multiplier: number } | undefined;
  readonly healthCheck: { readonly intervalSeconds: number; readonly packets: number } | undefined;
}

export interface InterRegionLink {
  readonly id: string;
  readonly key: string;
  readonly mbps: number | undefined;
}

/** Where a VPC stands: the zones of its vSwitches and of its attachment. */
export interface VpcZones {
  readonly key: string;
  readonly id: string;
  readonly attachment: string | undefined;
  readonly attachmentZones: readonly string[];
  /** Zone by network of a vSwitch. */
  readonly zones: ReadonlyMap<string, string>;
}

export interface Probe {
  readonly key: string;
  readonly in: "vpc" | "data-centre";
  readonly id: string;
  readonly address: string;
}

/** Something that is missing or wrong, and what would mend it. */
export interface Gap {
  /** Terraform type of the resource. */
  readonly type: string;
  /** What it belongs to: its name, and the Terraform address of what is deployed. */
  readonly of: string;
  /** The whole finding as a sentence without a full stop. */
  readonly text: string;
  /** Ids of the data centre or VPC that alone is concerned; left out where all may be. */
  readonly concerns?: string;
  /** It is deployed as it should be and does not stand at this moment. */
  readonly isDown?: true;
  readonly repair: Patch;
}

/** Additions to a topology. */
export interface Patch {
  readonly transitRouters?: readonly TransitRouter[];
  readonly vpcs?: readonly Vpc[];
  readonly attachments?: readonly Attachment[];
  readonly associations?: readonly Membership[];
  readonly propagations?: readonly Membership[];
  readonly sessions?: readonly Session[];
  /** Attachments that publish routes from now on. */
  readonly publish?: readonly string[];
  readonly vpcRoutes?: readonly {
    readonly table: string;
    readonly destination: string;
    readonly nextHop: string;
  }[];
  readonly vswitches?: readonly { readonly vpc: string; readonly vswitch: Vpc["vswitches"][number] }[];
}

/** Ids of what stands on the data centre's side. Like the service's ids they hold no blank. */

export function siteId(key: string): string {
  return `data-centre:${key}`;
}

export function deviceId(site: string, gateway: string): string {
  return `device:${site}/${gateway}`;
}

export function uplinkId(site: string, gateway: string, uplink: string): string {
  return `uplink:${site}/${gateway}/${uplink}`;
}

/** Id of a tunnel. The service's own is known late, and a single tunnel has none. */
export function tunnelId(connection: string, index: number): string {
  return `${connection}/tunnel${index}`;
}

/** Stands for what should be deployed and is not. */
export function missingId(what: string, key: string): string {
  return `missing:${what}/${key}`;
}
