import type { Action } from "../terraform/plan-json";
import type { PlannedValue } from "../terraform/values";
import type { StackPlan } from "./report";

export const markOf: Readonly<Record<Action, string>> = {
  create: "+",
  update: "~",
  replace: "-/+",
  delete: "-",
  forget: ".",
  import: "<",
};

export const doing: Readonly<Record<Action, string>> = {
  create: "is created",
  update: "is updated in place",
  replace: "is destroyed and created anew",
  delete: "is destroyed",
  forget: "is forgotten, not destroyed",
  import: "is imported",
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
export function countsText({ counts, outputs }: Pick<StackPlan, "counts" | "outputs">): string {
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
    case "error":
      return "cannot be planned";
  }
}
