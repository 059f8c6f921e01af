import type { LinkKind } from "./topology";

/** The converged routes of every element. Plain data: equal networks give equal tables. */
export interface Tables {
  /**
   * Route tables by their id: those of transit routers and VPCs have one of their own, a VBR, an
   * IPsec-VPN connection and a data centre have one table each under the element's own id.
   */
  readonly byId: Readonly<Record<string, RouteTable>>;
  /** What had failed, sorted. */
  readonly down: readonly string[];
  /** What was assumed where documents leave the answer open and the answer mattered, sorted. */
  readonly assumptions: readonly Assumption[];
  /** How often the transit routers told each other their routes until nothing changed. */
  readonly rounds: number;
}

export interface RouteTable {
  readonly id: string;
  readonly owner: { readonly kind: OwnerKind; readonly id: string };
  /** In address order, larger networks first; of one destination, the route in use first. */
  readonly routes: readonly Route[];
}

export type OwnerKind = "transit-router" | "vpc" | "vbr" | "vpn" | "data-centre";

export interface Route {
  readonly destination: string;
  /**
   * `local`: the VPC's own networks; `static`: written by hand; `propagated`: learned from an
   * attachment; `bgp`: learned over a session; `published`: sent by the transit router.
   */
  readonly origin: "local" | "static" | "propagated" | "bgp" | "published";
  /** More than one share the traffic (ECMP). None: packets are dropped. */
  readonly nextHops: readonly NextHop[];
  /** A route that waits for the one in use to be withdrawn. */
  readonly standby: boolean;
  /** Kind of the attachment by which the route entered the CEN. */
  readonly entered?: LinkKind;
  readonly asPath: readonly number[];
}

export interface NextHop {
  /** `here`: the owner of the table keeps the packet, in the vSwitch that the id names if it is a VPC. */
  readonly kind: "attachment" | "session" | "here" | "other";
  readonly id: string;
}

/** Names of the assumptions, each explained where it is made. */
export type Assumption =
  | "link-type-before-as-path"
  | "as-path-before-link-type"
  | "link-type-before-region"
  | "region-before-link-type"
  | "transit-through-third-region"
  | "no-transit-through-third-region"
  | "publishing-follows-the-association"
  | "policy-looks-at-the-first-link"
  | "routes-over-the-limit-are-the-last-ones"
  | "shorter-as-path-between-sessions"
  | "published-routes-fill-the-system-table"
  | "static-vpc-route-before-published-route"
  | "first-of-equal-vpn-connections";
