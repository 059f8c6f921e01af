import { volatile } from "../plan/changes";
import type { ResourceChange } from "../plan/report";
import { valueText } from "../plan/words";
import type { PlannedValue } from "../terraform/values";
import { isOpen, isSame } from "./values";

/**
 * What a change does beyond the rest of a reviewed replacement that stopped half-way: the create of what
 * the review would have made, of whose object nothing is left, or the destruction of the very object that
 * it replaces, where the new one is there already. Empty where it is such a rest; undefined where it
 * has nothing to do with one.
 *
 * A secret is a mark in a review, so the create takes it as it is given now.
 */
export function beyondRest(fresh: ResourceChange, approved: ResourceChange): readonly string[] | undefined {
  const { address, action } = fresh;
  if (approved.action !== "replace") return undefined;
  if (action === "delete" && address !== approved.address && replacedBy(fresh) === approved.address)
    return fresh.id !== null && fresh.id === approved.id
      ? []
      : [`${address}: it is not ${approved.id}, which was to be replaced`];
  if (action !== "create" || address !== approved.address) return undefined;
  if (approved.kept === undefined)
    return [
      `${address}: the old object is gone, and the review does not say all of what was to be made anew`,
    ];
  const { attributes } = approved;
  const reviewed = new Map<string, PlannedValue>([
    ...attributes.map(({ path, after }) => [path, after] as const),
    ...approved.kept.map(({ path, value }) => [path, value] as const),
  ]);
  const made = new Map(fresh.attributes.map(({ path, after }) => [path, after]));
  const paths = [...new Set([...reviewed.keys(), ...made.keys()])].sort();
  return paths
    .filter((path) => !volatile.test(path) && !isOpen(path, attributes))
    .flatMap((path) => {
      const [then, now]: readonly PlannedValue[] = [reviewed.get(path) ?? absent, made.get(path) ?? absent];
      if (then === undefined || now === undefined || isSame(then, now)) return [];
      return [`${address}: ${path} is made ${valueText(now)} instead of ${valueText(then)}`];
    });
}

/** Address of the resource whose old object a change destroys, where the new one was made first. */
export function replacedBy({ address }: ResourceChange): string {
  return address.replace(/ \(deposed object [0-9a-f]+\)$/, "");
}

const absent: PlannedValue = { kind: "absent" };
