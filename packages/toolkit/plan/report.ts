import type { LocatedProblem } from "@hybridnet/network";
import type { FailoverDifference } from "../failover/difference";
import type { SafetyVerdict, StateMove } from "../safety/verdict";
import type { Action } from "../terraform/plan-json";
import type { AttributeChange, PlannedValue } from "../terraform/values";

/**
 * What `npx --no hybridnet plan --json` prints: the plans of all stacks, whether they may be applied together, and
 * what they do to the ways between data centres and VPCs. No member holds a secret: sensitive values
 * are represented by a mark, and texts of Terraform are masked.
 */
export interface PlanReport {
  readonly format: "hybrid network plan report";
  /** Raised when a member changes its meaning or goes away; members may be added. */
  readonly version: 2;
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
  /** Advice on the network file, and quotas that come near; left out of what an apply reports. */
  readonly notes?: readonly LocatedProblem[];
  /** What the command ends with: 0 no change, 1 fault, 2 changes, 3 refused for safety, 4 something is missing. */
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
}

/**
 * - `no-change`: what is deployed is what the network file says.
 * - `changes`: Terraform's plan against what is deployed.
 * - `preview`: a stack that it reads from is not deployed; what comes from there is known after apply.
 * - `upstream-pending`: a stack that it reads from is deployed and about to change outputs that this one
 *   reads; those are known after apply.
 * - `version-control`: HCP Terraform runs it from version control, and saves, judges and applies no plan from here;
 *   `speculative` is what it plans. Nothing is known of single changes.
 * - `error`: no plan; `error` says why.
 */
export type StackStatus =
  | "no-change"
  | "changes"
  | "preview"
  | "upstream-pending"
  | "version-control"
  | "error";

export interface StackPlan {
  readonly stack: string;
  readonly dependencies: readonly string[];
  readonly status: StackStatus;
  /** Whether it was asked for. The others are planned for what has to be known of them, and never applied. */
  readonly selected: boolean;
  /** Addresses that `--replace` named; left out where there is none. */
  readonly replaced?: readonly string[];
  /** sha256 over what the plan does and with what, see plan/changes.ts; null where there is no plan. */
  readonly hash: string | null;
  /**
   * What the plan was made with: blocks by address, versions, the workspace, variables; each as a text or as the
   * digest of one. Empty where there is no plan.
   */
  readonly configuration: Readonly<Record<string, string>>;
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
  /** What HCP Terraform plans, as its log says it, masked; only with the status `version-control`. */
  readonly speculative?: string;
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

export interface ResourceChange {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  /** Region of its provider; null where that has none or nobody can tell. */
  readonly region: string | null;
  /** Address that it had before, by a `moved` block. */
  readonly movedFrom: string | null;
  /** What it is imported by. */
  readonly importId: string | null;
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

export interface OutputChange {
  readonly name: string;
  readonly action: "create" | "update" | "delete";
  /** Of its value to come, sha256; null where that is not known yet. */
  readonly digest: string | null;
}

export interface RemovedStack {
  readonly stack: string;
  /** How many resources its state holds; null where the state cannot be read. */
  readonly resources: number | null;
  readonly text: string;
  /** Whether nothing is applied meanwhile; left out where it is only said. */
  readonly refused?: true;
}
