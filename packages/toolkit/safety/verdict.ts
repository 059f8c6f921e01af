import type { Action } from "../terraform/plan-json";

/** Whether plans may be applied together, and what they take down. */
export interface SafetyVerdict {
  /** `allowed`: there are refusals, and every change that causes them was named with --allow. */
  readonly verdict: "safe" | "refused" | "allowed";
  readonly interruptions: readonly Interruption[];
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Warning[];
  /** How to do it without what was refused; empty where nothing is refused. */
  readonly order: readonly OrderStep[];
}

/**
 * A link, or a part of the network that links share, that does not carry traffic for a time. Of a VPC that
 * keeps an interface of the transit router in another zone, only the vSwitch that loses its own is named.
 */
export interface Interruption {
  /** As the failover report calls it, such as `VBR shanghai/circuit1`. */
  readonly link: string;
  readonly kind: "circuit" | "vpn" | "tunnel" | "inter-region" | "transit-router" | "vpc" | "vswitch";
  readonly dataCentre: string | null;
  /** Whether it carries traffic while nothing fails. */
  readonly active: boolean;
  /** Whether it is there again after the apply, or gone for good. */
  readonly returns: boolean;
  readonly causes: readonly Cause[];
  readonly text: string;
}

export interface Cause {
  readonly stack: string;
  readonly address: string;
  readonly action: Action;
  /** What it is about the change, such as `tunnel_cidr of tunnel 2 changes`. */
  readonly text: string;
}

/**
 * - `all-links`: active and standby of one data centre would be down together.
 * - `last-path`: a data centre and a VPC would have no way to each other.
 * - `standby-not-up`: the active link is touched and the standby is not known to be up.
 * - `attached-vbr`: a VBR would be deleted while its attachment is still there, which the service refuses halfway.
 * - `moved-address`: a resource would be destroyed and made anew only because its address differs.
 * - `protected`: a resource under deletion protection would be destroyed because its key has left the network file.
 * - `tunnel-count`: a connection would get another number of tunnels, which the service changes of none.
 * - `address-in-use`: a customer gateway would be made with an address that another one has.
 * - `cidr-in-use`: a CIDR block of a transit router or vSwitch is in use and would be changed, deleted or given away.
 * - `vpc-cidr`: a VPC's new block would leave out its vSwitches.
 * - `link-direction`: the ends of an inter-region link are swapped.
 * - `moved-region`: a circuit, VPC or connection has another region in the network file, under which nothing is found.
 * - `forgotten-key`: a BGP key has left the network file, and would stay at the service.
 * - `deleted-first`: something would be deleted before what uses it has changed.
 */
export type RefusalRule =
  | "all-links"
  | "last-path"
  | "standby-not-up"
  | "attached-vbr"
  | "moved-address"
  | "protected"
  | "tunnel-count"
  | "address-in-use"
  | "cidr-in-use"
  | "vpc-cidr"
  | "link-direction"
  | "moved-region"
  | "forgotten-key"
  | "deleted-first";

export interface Refusal {
  readonly rule: RefusalRule;
  readonly text: string;
  /** Addresses that --allow has to name, all of them, to do it all the same. */
  readonly allow: readonly string[];
  readonly allowed: boolean;
  /** What to do instead, where it is not a matter of order alone. */
  readonly steps?: readonly OrderStep[];
}

export interface Warning {
  /**
   * - `vlan-reserved`: the service keeps the VLAN of a deleted VBR for seven days.
   * - `standby-touched`: while the standby is away, less stands in for the active link.
   * - `route-removed`: a route of a VPC goes that no data centre of the network file needs.
   * - `health-check-later`: the service switches a health check on after the call, and the apply may not find it yet.
   * - `key-hidden`: the service does not show the key of a tunnel, so that nobody can tell whether it differs.
   * - `new-addresses`: the tunnels of a connection get other public addresses, which the devices need.
   * - `not-judged`: a stack without a plan, so that what it would interrupt is not known.
   */
  readonly rule:
    | "vlan-reserved"
    | "standby-touched"
    | "route-removed"
    | "health-check-later"
    | "key-hidden"
    | "new-addresses"
    | "not-judged";
  readonly text: string;
}

/** One step of the proposed order. */
export interface OrderStep {
  readonly text: string;
  /** What to run; null where it is waiting or something to do by hand. */
  readonly command: string | null;
}

/** A resource that only changes its address, and the command that tells Terraform so. */
export interface StateMove {
  readonly stack: string;
  readonly from: string;
  readonly to: string;
  /** Such as `terraform -chdir=cdktf.out/stacks/cen-core state mv 'a.b' 'a.c'`. */
  readonly command: string;
}
