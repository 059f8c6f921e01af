import { relative } from "node:path";
import type { Network } from "@hybridnet/network";
import { exitCodes } from "../command/exit-codes";
import { hiddenKeys } from "../safety/hidden-keys";
import { Judge } from "../safety/judge";
import { type PendingStack, proposeOrder } from "../safety/order";
import type { SafetyVerdict, StateMove } from "../safety/verdict";
import { shownState } from "../terraform/shown";
import { differenceAfter } from "./after-apply";
import { changesOf, hashOf, outputChangesOf } from "./changes";
import { digestsOf } from "./configuration";
import { movesOf } from "./moves";
import type { PlannedStack } from "./plan-stack";
import { readText } from "./preview";
import type { PlanReport, RemovedStack, StackPlan, StackStatus } from "./report";
import { saysNoChange } from "./speculative";

export interface ReportInput {
  readonly network: Network;
  readonly stacks: readonly PlannedStack[];
  /** Names of the stacks that were asked for. */
  readonly selected: readonly string[];
  /** Addresses of changes that may be made although they are refused. */
  readonly allow: readonly string[];
  readonly removedStacks: readonly RemovedStack[];
  readonly commit: string | null;
  readonly dirty: boolean;
  readonly time: Date;
  /** Absolute path of the checkout, against which commands name folders. */
  readonly checkout: string;
  /** Takes secrets out of texts. */
  readonly masked: (text: string) => string;
}

/** Everything that can be said about the plans of all stacks. */
export function buildReport(input: ReportInput): PlanReport {
  const { stacks, selected, removedStacks, commit, dirty, time } = input;
  const plans = stacks.map((stack) => stackPlan(stack, input));
  const { judge, safety } = safetyOf(input, plans);
  const isWhole = stacks.every(({ fault, speculative }) => fault === undefined && speculative === undefined);
  return {
    format: "hybrid network plan report",
    version: 2,
    commit,
    dirty,
    time: `${time.toISOString().slice(0, 19)}Z`,
    stacks: plans,
    removedStacks,
    safety,
    failover: isWhole ? differenceAfter(judge.deployed, input) : null,
    exitCode: exitCodeOf(stacks, plans, { safety, removedStacks, selected }),
  };
}

function stackPlan(planned: PlannedStack, { selected, checkout, masked }: ReportInput): StackPlan {
  const { stack, plan, fault, pending, replaced } = planned;
  const changes = plan === undefined ? [] : changesOf(stack.name, plan);
  const outputs = plan === undefined ? [] : outputChangesOf(plan);
  const count = (action: string) => changes.filter((it) => it.action === action).length;
  const folder = relative(checkout, stack.folder);
  const moves = (plan === undefined ? [] : movesOf(plan)).map(
    ({ from, to }): StateMove => ({
      stack: stack.name,
      from,
      to,
      command: `terraform -chdir=${folder} state mv '${from}' '${to}'`,
    }),
  );
  return {
    stack: stack.name,
    dependencies: stack.dependencies,
    status: statusOf(planned, changes.length + outputs.length),
    selected: selected.includes(stack.name),
    ...(replaced.length > 0 && { replaced }),
    hash: plan === undefined ? null : hashOf(plan, planned.configuration, replaced),
    configuration: digestsOf(planned.configuration),
    upstream: [...new Set(pending.map((read) => read.stack))].map((name) => {
      const reads = pending.filter((read) => read.stack === name);
      return { stack: name, reason: reads[0]?.reason ?? "changing", outputs: reads.map(readText).sort() };
    }),
    counts: {
      create: count("create"),
      update: count("update"),
      replace: count("replace"),
      delete: count("delete"),
    },
    changes,
    outputs,
    moves,
    error: fault === undefined ? null : masked(fault.text),
    ...(planned.speculative !== undefined && { speculative: masked(planned.speculative).trim() }),
  };
}

function statusOf({ fault, pending, speculative }: PlannedStack, changes: number): StackStatus {
  if (fault !== undefined) return "error";
  if (speculative !== undefined) return "version-control";
  if (pending.some(({ reason }) => reason === "not-deployed")) return "preview";
  if (pending.length > 0) return "upstream-pending";
  return changes > 0 ? "changes" : "no-change";
}

/** Judges what is selected; the other stacks stay as they are. */
function safetyOf(
  { network, stacks, selected, allow, checkout }: ReportInput,
  plans: readonly StackPlan[],
): { readonly judge: Judge; readonly safety: SafetyVerdict } {
  const failed = stacks.filter(({ fault, speculative }) => fault !== undefined || speculative !== undefined);
  const judge = new Judge({
    network,
    before: stacks.map(({ stack, state }) => state ?? shownState(stack.name, undefined)),
    notRefreshed: failed.map(({ stack }) => stack.name),
    vanished: stacks.flatMap(({ plan }) => plan?.vanished ?? []),
    deletedFirst: stacks.flatMap((it) => it.deletedFirst),
    folders: new Map(stacks.map(({ stack }) => [stack.name, relative(checkout, stack.folder)])),
    unread: failed.filter(({ state }) => state === undefined).map(({ stack }) => stack.name),
  });
  const chosen = stacks.filter(({ stack }) => selected.includes(stack.name));
  const changes = chosen.map(
    ({ stack, plan, pending, replaced }): PendingStack => ({
      stack: stack.name,
      changes: plan?.changes ?? [],
      after: [...new Set(pending.map((read) => read.stack))],
      replaced,
    }),
  );
  const moves = plans.filter((it) => it.selected).flatMap((it) => it.moves);
  const { interruptions, refusals, warnings } = judge.judge(changes, moves);
  const judged = refusals.map((it) => ({
    ...it,
    allowed: it.allow.every((address) => allow.includes(address)),
  }));
  const refused = judged.filter(({ allowed }) => !allowed);
  const safety: SafetyVerdict = {
    verdict: judged.length === 0 ? "safe" : refused.length === 0 ? "allowed" : "refused",
    interruptions,
    refusals: judged,
    warnings: [
      ...warnings,
      ...chosen.flatMap(({ plan }) => (plan === undefined ? [] : hiddenKeys(network, plan))),
      ...failed.map(({ stack, fault }) => ({
        rule: "not-judged" as const,
        text: `${stack.name} has no plan${fault === undefined ? " that can be judged" : ""}: what it would interrupt is not known, and its state was not refreshed`,
      })),
    ],
    order: proposeOrder(judge, changes, {
      refusals: refused,
      moves,
      detaches: chosen.some((it) => it.detaches),
    }),
  };
  return { judge, safety };
}

function exitCodeOf(
  stacks: readonly PlannedStack[],
  plans: readonly StackPlan[],
  {
    safety,
    removedStacks,
    selected,
  }: Pick<PlanReport, "safety" | "removedStacks"> & Pick<ReportInput, "selected">,
): PlanReport["exitCode"] {
  const faults = stacks.flatMap(({ stack, fault }) => (selected.includes(stack.name) ? (fault ?? []) : []));
  if (faults.some(({ prerequisite, refused }) => !prerequisite && !refused)) return exitCodes.fault;
  if (faults.some(({ prerequisite }) => prerequisite)) return exitCodes.missing;
  if (faults.length > 0) return exitCodes.refused;
  if (safety.verdict === "refused" || removedStacks.some(({ refused }) => refused)) return exitCodes.refused;
  const isSame = plans.every((it) => !it.selected || changesNothing(it));
  return isSame && removedStacks.length === 0 ? exitCodes.done : exitCodes.changes;
}

function changesNothing({ status, speculative }: StackPlan): boolean {
  return status === "no-change" || (speculative !== undefined && saysNoChange(speculative));
}
