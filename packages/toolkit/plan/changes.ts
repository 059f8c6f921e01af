import { createHash } from "node:crypto";
import { entriesAt, listAt, textAt } from "../command/json";
import type { Plan, RawChange } from "../terraform/plan-json";
import { differs, leavesOf } from "../terraform/values";
import type { OutputChange, ResourceChange } from "./report";

/** What a plan does, for a report: without what stays as it is and without secrets. */
export function changesOf(stack: string, { changes, secrets }: Plan): readonly ResourceChange[] {
  return changes.map(({ address, type, action, reason, replacePaths, sides }) => {
    const leaves = leavesOf(sides, secrets);
    return {
      stack,
      address,
      type,
      action,
      replacePaths,
      reason: reason ?? null,
      id: textAt(sides.before, "id") ?? null,
      attributes: leaves.filter(differs),
      ...(action === "replace" && {
        kept: leaves.filter((it) => !differs(it)).map(({ path, after }) => ({ path, value: after })),
      }),
    };
  });
}

/** Outputs that become others. Their values stay out: a report is no place for them. */
export function outputChangesOf({ outputs }: Plan): readonly OutputChange[] {
  return entriesAt(outputs)
    .flatMap(([name, change]): readonly OutputChange[] => {
      const [action] = listAt(change, "actions");
      return action === "create" || action === "update" || action === "delete" ? [{ name, action }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the service says of itself moves between two plans of the same change. */
export const volatile = /(^|\.)(status|state|bgp_status|role)$/;

/**
 * sha256 over what a plan does: addresses, actions, replace paths, and every value before and after.
 * Values that are not known yet and secrets go in as marks; a secret that becomes another one as another mark.
 */
export function hashOf({ changes, secrets }: Plan): string {
  const told = (change: RawChange) => [
    change.address,
    change.action,
    change.replacePaths,
    leavesOf(change.sides, secrets)
      .filter(({ path }) => !volatile.test(path))
      .map(({ path, before, after }) => [path, before, after])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ];
  return createHash("sha256")
    .update(JSON.stringify(changes.map(told)))
    .digest("hex");
}
