import type { AttributeChange, PlannedValue } from "../terraform/values";

/** Whether a value was not known when a change was approved. */
export function isOpen(path: string, approved: readonly AttributeChange[]): boolean {
  return approved.some(({ path: outer, after }) => after.kind === "unknown" && isWithin(path, outer));
}

export function isSame(a: PlannedValue, b: PlannedValue): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== "value" || b.kind !== "value" || a.value === b.value;
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
