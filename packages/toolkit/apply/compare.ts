import { volatile } from "../plan/changes";
import type { ResourceChange, StackPlan } from "../plan/report";
import { valueText } from "../plan/words";
import type { AttributeChange } from "../terraform/values";
import { beyondRest, replacedBy } from "./unfinished";
import { isOpen, isSame } from "./values";

/**
 * - `same`: the same hash.
 * - `covered`: nothing that was not approved, but less, because part of it is done already (of a
 *   replacement perhaps the first half) or because what was not known then turned out to change nothing.
 * - `other`: something that nobody has approved.
 */
export interface Comparison {
  readonly verdict: "same" | "covered" | "other";
  /** What was not approved, or what is not there any more. */
  readonly differences: readonly string[];
}

/** Compares a plan with the one that was approved. */
export function compare(approved: StackPlan, fresh: StackPlan): Comparison {
  if (approved.hash !== null && approved.hash === fresh.hash) return { verdict: "same", differences: [] };
  const known = new Map(approved.changes.map((change) => [change.address, change]));
  const unapproved = fresh.changes.flatMap((change) =>
    unapprovedIn(change, known.get(change.address) ?? known.get(replacedBy(change))),
  );
  if (approved.hash === null || unapproved.length > 0) return { verdict: "other", differences: unapproved };
  const now = new Set(fresh.changes.map(({ address }) => address));
  return {
    verdict: "covered",
    differences: [...known.keys()]
      .filter((address) => !now.has(address))
      .map((address) => `nothing is left to do for ${address}`),
  };
}

function unapprovedIn(fresh: ResourceChange, approved: ResourceChange | undefined): readonly string[] {
  const { address, action } = fresh;
  if (approved === undefined) return [`${address}: ${action}, of which nothing was said`];
  const beyond = beyondRest(fresh, approved);
  if (beyond !== undefined) return beyond;
  // Something went wrong while it was made, so it is made once more.
  const isTainted =
    fresh.reason === "replace_because_tainted" && ["create", "replace"].includes(approved.action);
  const isLess = approved.action === "replace" && action === "update";
  if (action !== approved.action && !isTainted && !isLess)
    return [`${address}: ${action} instead of ${approved.action}`];
  const paths = isTainted ? [] : fresh.replacePaths.filter((path) => !approved.replacePaths.includes(path));
  return [
    ...paths.map((path) => `${address}: ${path} forces the replacement too`),
    ...fresh.attributes
      .filter(({ path }) => !volatile.test(path))
      .flatMap((leaf) => otherValue(leaf, approved, isTainted).map((text) => `${address}: ${text}`)),
  ];
}

function otherValue(
  { path, before, after }: AttributeChange,
  { attributes }: ResourceChange,
  onlyAfter: boolean,
): readonly string[] {
  const open = isOpen(path, attributes);
  const approved = attributes.find((it) => it.path === path);
  if (approved === undefined) {
    if (open || after.kind === "unknown") return [];
    return [`${path} becomes ${valueText(after)}, of which nothing was said`];
  }
  if (!open && !isSame(approved.after, after))
    return [`${path} becomes ${valueText(after)} instead of ${valueText(approved.after)}`];
  if (!onlyAfter && !isSame(approved.before, before))
    return [`${path} is ${valueText(before)} instead of ${valueText(approved.before)}`];
  return [];
}
