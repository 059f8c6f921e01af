import { renderProblems } from "@hybridnet/network";
import { inLines, type Style } from "../command/terminal";
import { type PairDifference, pairFacts } from "../failover/difference";
import type { SafetyVerdict } from "../safety/verdict";
import type { Action } from "../terraform/plan-json";
import type { PlannedValue } from "../terraform/values";
import type { PlanReport, ResourceChange, StackPlan } from "./report";

/** The report for a terminal. */
export function reportText(report: PlanReport, style: Style): string {
  const { stacks, removedStacks, safety, failover, notes = [] } = report;
  const lines = [
    ...stacks.flatMap((plan) => [
      `${style.bold(plan.stack)}${plan.selected ? "" : " (not asked for)"}: ${statusText(plan)}`,
      ...(plan.selected ? plan.changes.flatMap((change) => changeLines(change, style)) : []),
      ...plan.outputs.map(({ name, action }) => `  output ${name}: ${action}`),
      ...(plan.error ?? plan.speculative ?? "")
        .split("\n")
        .flatMap((line) => (line === "" ? [] : `  ${line}`)),
    ]),
    ...removedStacks.map(({ text }) => style.bad(text)),
    ...safetyLines(safety, style),
    ...(failover === null || failover.pairs.length === 0
      ? []
      : ["", style.bold("Ways after the apply"), ...failover.pairs.flatMap(pairLines)]),
    ...(notes.length === 0
      ? []
      : ["", style.bold("Notes on the network file"), ...renderProblems(notes).split("\n")]),
  ];
  return `${inLines(lines)}\n`;
}

function changeLines(
  { address, action, region, movedFrom, replacePaths, attributes }: ResourceChange,
  style: Style,
): readonly string[] {
  const from = movedFrom === null ? "" : `, until now ${movedFrom}`;
  const head = `  ${markOf[action]} ${address}${region === null ? "" : ` (${region})`}${from}`;
  const isLoss = action === "replace" || action === "delete";
  const why = replacePaths.length > 0 ? `  (forced by ${replacePaths.join(", ")})` : "";
  if (action === "create" || action === "delete") return [isLoss ? style.bad(head) : head];
  // What the service decides says nothing of the change.
  const told = attributes.filter(({ after }) => after.kind !== "unknown");
  const later = attributes.length - told.length;
  return [
    `${isLoss ? style.bad(head) : head}${why}`,
    ...told.map(({ path, before, after }) => `      ${path}: ${valueText(before)} -> ${valueText(after)}`),
    ...(later > 0 ? [`      and ${later} attributes known after apply`] : []),
  ];
}

export function safetyLines(
  { verdict, interruptions, refusals, warnings, order }: SafetyVerdict,
  style: Style,
): readonly string[] {
  const refused = refusals.filter(({ allowed }) => !allowed);
  return [
    ...(interruptions.length === 0
      ? []
      : [
          "",
          style.bold("Links"),
          ...interruptions.flatMap(({ text, active, causes }) => [
            `  ${text}${active ? " (it carries traffic now)" : ""}`,
            ...causes.map((cause) => `      ${cause.stack}: ${cause.address} ${cause.text}`),
          ]),
        ]),
    ...(warnings.length === 0 ? [] : ["", ...warnings.map(({ text }) => `Warning: ${text}.`)]),
    ...refusals.filter(({ allowed }) => allowed).map(({ text }) => `Allowed all the same: ${text}.`),
    ...(verdict === "refused"
      ? [
          "",
          style.bad("Refused:"),
          ...refused.map(({ text }) => `  ${text}.`),
          ...(order.length === 0 ? [] : ["", "An order that is safe:", ...orderLines({ order })]),
          "",
          `To do it all the same: ${[...new Set(refused.flatMap(({ allow }) => allow))].map((it) => `--allow '${it}'`).join(" ")}`,
        ]
      : []),
  ];
}

function orderLines({ order }: Pick<SafetyVerdict, "order">): readonly string[] {
  return order.flatMap(({ text, command }, index) => [
    `  ${index + 1}. ${text}.`,
    ...(command === null ? [] : [`       ${command}`]),
  ]);
}

function pairLines(pair: PairDifference): readonly string[] {
  return [`  ${pair.dataCentre} - ${pair.vpc}`, ...pairFacts(pair).map((fact) => `      ${fact}`)];
}

export const markOf: Readonly<Record<Action, string>> = {
  create: "+",
  update: "~",
  replace: "-/+",
  delete: "-",
  forget: ".",
  import: "<",
  move: ">",
};

export const doing: Readonly<Record<Action, string>> = {
  create: "is created",
  update: "is updated in place",
  replace: "is destroyed and created anew",
  delete: "is destroyed",
  forget: "is forgotten, not destroyed",
  import: "is imported",
  move: "gets another address",
};

/** A value as Terraform itself would show it. */
export function valueText(value: PlannedValue): string {
  switch (value.kind) {
    case "value":
      return JSON.stringify(value.value);
    case "absent":
      return "null";
    case "unknown":
      return "(known after apply)";
    case "sensitive":
      return value.changes ? "(sensitive, changes)" : "(sensitive)";
  }
}

/** Such as `3 to create, 1 to replace`. */
function countsText({ counts, outputs }: Pick<StackPlan, "counts" | "outputs">): string {
  const parts = (["create", "update", "replace", "delete"] as const).flatMap((action) =>
    counts[action] > 0 ? [`${counts[action]} to ${action}`] : [],
  );
  if (parts.length === 0 && outputs.length > 0) return "outputs only";
  return parts.length > 0 ? parts.join(", ") : "nothing to do";
}

/** What a stack's status means, in a sentence without a full stop. */
export function statusText(plan: StackPlan): string {
  const reads = plan.upstream.map(({ stack, outputs }) => `${outputs.join(", ")} of ${stack}`).join("; ");
  switch (plan.status) {
    case "no-change":
      return "no change";
    case "changes":
      return countsText(plan);
    case "preview":
      return `preview: ${countsText(plan)}; not known before the apply of what it depends on: ${reads}`;
    case "upstream-pending":
      return `${countsText(plan)}; waits for ${reads}`;
    case "version-control":
      return `HCP Terraform runs it from version control, and plans: ${sumIn(plan.speculative)}`;
    case "error":
      return "cannot be planned";
  }
}

/** The line of a plan as text that says how much would be done. */
export function sumIn(speculative = ""): string {
  const sums = speculative.match(/^(Plan: .*|No changes\.|Changes to Outputs:)/gm);
  return sums?.at(-1)?.replace(/[.:]$/, "") ?? "see below";
}

/** What becomes of stacks that HCP Terraform runs from version control. */
export function appliedElsewhere(stacks: readonly Pick<StackPlan, "stack">[]): string {
  const names = stacks.map(({ stack }) => stack).join(", ");
  return `HCP Terraform runs ${names} from version control and takes no apply from elsewhere. Merge the change and confirm the runs of the workspaces there, in this order.`;
}
