import type { FailoverDifference } from "../failover/difference";

/**
 * What `npm run plan --json` prints: the plans of all stacks, whether they may be applied together, and
 * what they do to the ways between data centres and VPCs. No member holds a secret: sensitive values
 * are represented by a mark, and texts of Terraform are masked.
 */
export interface PlanReport {
  readonly format: "hybrid network plan report";
  /** Raised when a member changes its meaning or goes away; members may be added. */
  readonly version: 1;
  /** Full hash of the commit that was planned; null outside of a git checkout. */
  readonly commit: string | null;
  /** Whether files that git tracks differed from that commit. */
  readonly dirty: boolean;
  /** When the plan was made: ISO 8601, UTC, whole seconds. */
  readonly time: string;
  /** In the order in which they depend on each other. */
  readonly stacks: readonly StackPlan[];
  /** Stacks that the synth makes no more and whose state still holds resources, or cannot be read. */
  readonly removedStacks: readonly RemovedStack[];
  readonly safety: SafetyVerdict;
  /** What the apply does to the ways of the traffic; null where a stack could not be planned. */
  readonly failover: FailoverDifference | null;
  /** What the command ends with: 0 no change, 1 fault, 2 changes, 3 refused for safety, 4 something is missing. */
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
}

/**
 * - `no-change`: what is deployed is what the network file says.
 * - `changes`: Terraform's plan against what is deployed.
 * - `preview`: a stack that it reads from is not deployed; what comes from there is known after apply.
 * - `upstream-pending`: a stack that it reads from is deployed and about to change outputs that this one
 *   reads; those are known after apply.
 * - `error`: no plan; `error` says why.
 */
export type StackStatus = "no-change" | "changes" | "preview" | "upstream-pending" | "error";

export interface StackPlan {
  readonly stack: string;
  readonly dependencies: readonly string[];
  readonly status: StackStatus;
  /** Whether it was asked for. The others are planned for what has to be known of them, and never applied. */
  readonly selected: boolean;
  /** sha256 over addresses, actions, replace paths and values, see plan/hash.ts; null where there is no plan. */
  readonly hash: string | null;
  /** What it reads from stacks that are not deployed or about to change. */
  readonly upstream: readonly UpstreamReads[];
  readonly counts: ChangeCounts;
  /** What would be done, in order of addresses; nothing of what stays as it is. */
  readonly changes: readonly ResourceChange[];
  readonly outputs: readonly OutputChange[];
  /** Changes that only give a resource another address. */
  readonly moves: readonly StateMove[];
  /** What Terraform said, masked; null unless the status is `error`. */
  readonly error: string | null;
}

export interface UpstreamReads {
  readonly stack: string;
  /** Whether it has no such outputs yet or is about to change them. */
  readonly reason: "not-deployed" | "changing";
  /** Such as `cen_id` or `vbr_ids["shanghai_circuit1"]`. */
  readonly outputs: readonly string[];
}

export interface ChangeCounts {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly delete: number;
}

export type Action = "create" | "update" | "replace" | "delete" | "forget" | "import";

export interface ResourceChange {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  /** Paths of the attributes that force a replacement, such as `vbr_id` or `zone_mappings[0].zone_id`. */
  readonly replacePaths: readonly string[];
  /** Terraform's own word for why, such as `delete_because_no_resource_config`. */
  readonly reason: string | null;
  /** Id of the object as it is now; null where there is none yet. */
  readonly id: string | null;
  /** Attributes that differ, in order of their paths. */
  readonly attributes: readonly AttributeChange[];
  /** Of a replacement also what stays the same: by that, the create that is left of it is known again. */
  readonly kept?: readonly KeptAttribute[];
}

export interface KeptAttribute {
  readonly path: string;
  readonly value: PlannedValue;
}

export interface AttributeChange {
  /** Such as `zone_mappings[zone_id=cn-hangzhou-h].vswitch_id`. */
  readonly path: string;
  readonly before: PlannedValue;
  readonly after: PlannedValue;
}

/** `sensitive` stands for a value that is kept secret; `changes` tells whether it becomes another one. */
export type PlannedValue =
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" }
  | { readonly kind: "sensitive"; readonly changes: boolean };

export interface OutputChange {
  readonly name: string;
  readonly action: "create" | "update" | "delete";
}

/** A resource that only changes its address, and the command that tells Terraform so. */
export interface StateMove {
  readonly stack: string;
  readonly from: string;
  readonly to: string;
  /** Such as `terraform -chdir=cdktf.out/stacks/cen-core state mv 'a.b' 'a.c'`. */
  readonly command: string;
}

export interface RemovedStack {
  readonly stack: string;
  /** How many resources its state holds; null where the state cannot be read. */
  readonly resources: number | null;
  readonly text: string;
}

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
 */
export type RefusalRule =
  | "all-links"
  | "last-path"
  | "standby-not-up"
  | "attached-vbr"
  | "moved-address"
  | "protected";

export interface Refusal {
  readonly rule: RefusalRule;
  readonly text: string;
  /** Addresses that --allow has to name, all of them, to do it all the same. */
  readonly allow: readonly string[];
  readonly allowed: boolean;
}

export interface Warning {
  /**
   * - `vlan-reserved`: the service keeps the VLAN of a deleted VBR for seven days.
   * - `standby-touched`: while the standby is away, less stands in for the active link.
   * - `route-removed`: a route of a VPC goes that no data centre of the network file needs.
   * - `not-judged`: a stack without a plan, so that what it would interrupt is not known.
   */
  readonly rule: "vlan-reserved" | "standby-touched" | "route-removed" | "not-judged";
  readonly text: string;
}

/** One step of the proposed order. */
export interface OrderStep {
  readonly text: string;
  /** What to run; null where it is waiting or something to do by hand. */
  readonly command: string | null;
}
