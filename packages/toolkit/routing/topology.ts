/**
 * A network as the route rules see it: plain data without reference to any other part of the project.
 * Ids are unique over all elements, because failures name them without saying what they are.
 */
export interface Topology {
  readonly transitRouters: readonly TransitRouter[];
  readonly vpcs: readonly Vpc[];
  readonly dataCentres: readonly DataCentre[];
  readonly sessions: readonly Session[];
  readonly attachments: readonly Attachment[];
  readonly associations: readonly Membership[];
  readonly propagations: readonly Membership[];
  /** Routes written into transit router tables by hand. */
  readonly staticRoutes?: readonly StaticRoute[];
  /** Policies beside the automatic one, see `policies.ts`. */
  readonly policies?: readonly Policy[];
  /** Answers to what the documents leave open; every one that mattered is named in the result. */
  readonly choices?: Partial<Choices>;
}

export interface TransitRouter {
  readonly id: string;
  readonly region: string;
  /** Ids of its route tables. */
  readonly tables: readonly string[];
}

export interface Vpc {
  readonly id: string;
  readonly cidrs: readonly string[];
  readonly vswitches: readonly { readonly id: string; readonly cidr: string; readonly table: string }[];
  readonly tables: readonly VpcTable[];
}

export interface VpcTable {
  readonly id: string;
  readonly kind: "system" | "custom";
  /** Routes written by hand. The next hop is an attachment, or anything else by its id. */
  readonly routes: readonly { readonly destination: string; readonly nextHop: string }[];
}

export interface DataCentre {
  readonly id: string;
  readonly asn: number;
  readonly cidrs: readonly string[];
}

/** A BGP session between the data centre and a VBR, or the Alibaba Cloud end of a tunnel. */
export interface Session {
  readonly id: string;
  readonly kind: "vbr" | "vpn";
  /** Id of the VBR or of the IPsec-VPN connection. */
  readonly router: string;
  readonly dataCentre: string;
  readonly localAsn: number;
  /** What it cannot live without besides its router: circuit, device, uplink. */
  readonly needs: readonly string[];
  /** Routes that the VBR takes from this peer. Source: provider documentation r/vpc_bgp_group, 1.289 (default 110). */
  readonly routeLimit?: number;
  /** What the data centre announces; left out, its networks with its own ASN as the only hop. */
  readonly announcements?: readonly Announcement[];
  /** What the device takes from the other end: these networks and parts of them; left out, everything. */
  readonly accepts?: readonly string[];
  /** How much the device prefers what it learns here; the higher value wins. */
  readonly weight: number;
}

export interface Announcement {
  readonly destination: string;
  readonly asPath: readonly number[];
}

interface AttachmentBase {
  readonly id: string;
  /** Whether the transit router publishes routes over it. */
  readonly autoPublish: boolean;
}

export interface NetworkAttachment extends AttachmentBase {
  readonly kind: "vpc" | "vbr" | "vpn";
  readonly transitRouter: string;
  /** Id of the VPC, the VBR or the IPsec-VPN connection. */
  readonly network: string;
}

/** An inter-region connection: one attachment that both transit routers have. */
export interface PeerAttachment extends AttachmentBase {
  readonly kind: "peer";
  readonly transitRouters: readonly [string, string];
}

export type Attachment = NetworkAttachment | PeerAttachment;

/** An association or a propagation. A peer attachment has one of each at either end. */
export interface Membership {
  readonly attachment: string;
  readonly table: string;
}

export interface StaticRoute {
  readonly table: string;
  readonly destination: string;
  /** Id of an attachment; `undefined` makes a blackhole route. */
  readonly attachment: string | undefined;
}

/** Where routes come from and go to. CCN stands for Cloud Connect Network, which policies name too. */
export type LinkKind = "vpc" | "vbr" | "vpn" | "ccn";

/** A routing policy on a transit router's way out: routes of `from` towards attachments of `to`. */
export interface Policy {
  readonly transitRouter: string;
  /** The lower value is asked first; the first policy that matches decides. */
  readonly priority: number;
  readonly action: "permit" | "reject";
  readonly from: readonly LinkKind[];
  readonly to: readonly LinkKind[];
}

export type Criterion = "link-type" | "as-path" | "region";

export interface Choices {
  /** What counts first when a transit router compares two routes to one destination: each criterion once. */
  readonly ranking: readonly [Criterion, Criterion, Criterion];
  /** Whether a transit router passes on to a third region what it learned from a second one. */
  readonly transitThroughThirdRegion: boolean;
}

/** What fails: ids of sessions, circuits, devices, VBRs, connections, attachments, transit routers, VPCs. */
export interface Failures {
  readonly down: readonly string[];
}

export const noFailures: Failures = { down: [] };
