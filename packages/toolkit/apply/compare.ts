import { volatile } from "../plan/changes";
import { configurationDifferences } from "../plan/configuration";
import type { OutputChange, ResourceChange, StackPlan } from "../plan/report";
import { valueText } from "../plan/text";
import type { AttributeChange, PlannedValue } from "../terraform/values";

/**
 * - `same`: the same hash.
 * - `covered`: made with the same configuration, and nothing that was not approved, but less, because part of it is done already (of a
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
  const unapproved = [
    ...fresh.changes.flatMap((change) =>
      unapprovedIn(change, known.get(change.address) ?? known.get(replacedBy(change))),
    ),
    ...fresh.outputs.flatMap((output) => unapprovedOutput(output, approved.outputs)),
  ];
  unapproved.push(...otherConfiguration(approved, fresh, unapproved));
  if (approved.hash === null || unapproved.length > 0) return { verdict: "other", differences: unapproved };
  const now = new Set(fresh.changes.map(({ address }) => address));
  return {
    verdict: "covered",
    differences: [...known.keys()]
      .filter((address) => !now.has(address))
      .map((address) => `nothing is left to do for ${address}`),
  };
}

/** In what the two were made otherwise, but for what was said of it already. */
function otherConfiguration(
  approved: StackPlan,
  fresh: StackPlan,
  said: readonly string[],
): readonly string[] {
  return configurationDifferences(approved.configuration, fresh.configuration)
    .filter(({ name }) => !said.some((text) => text.startsWith(`${name}: `)))
    .map(({ text }) => text);
}

function unapprovedOutput(
  { name, action, digest }: OutputChange,
  approved: readonly OutputChange[],
): readonly string[] {
  const known = approved.find((it) => it.name === name);
  if (known === undefined) return [`output.${name}: ${action}, of which nothing was said`];
  // Less than what was approved: part of it is there by now.
  const isSame = known.action === action || (known.action === "create" && action === "update");
  if (!isSame) return [`output.${name}: ${action} instead of ${known.action}`];
  return known.digest !== null && known.digest !== digest ? [`output.${name}: it becomes another value`] : [];
}

function unapprovedIn(fresh: ResourceChange, approved: ResourceChange | undefined): readonly string[] {
  const { address, action } = fresh;
  if (approved === undefined) return [`${address}: ${action}, of which nothing was said`];
  if (fresh.region !== approved.region)
    return [`${address}: in ${fresh.region ?? "no region"} instead of ${approved.region ?? "none"}`];
  if (fresh.movedFrom !== null && fresh.movedFrom !== approved.movedFrom)
    return [`${address}: moved from ${fresh.movedFrom}, of which nothing was said`];
  if (fresh.importId !== null && fresh.importId !== approved.importId)
    return [`${address}: imported by ${fresh.importId}, of which nothing was said`];
  const left = restOfReplacement(fresh, approved);
  if (left !== undefined) return left;
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

/**
 * Whether a change is the rest of a reviewed replacement that stopped half-way: the create of what the review
 * would have made, of whose object nothing is left, or the destruction of the very object that it replaces,
 * where the new one is there already.
 *
 * A secret is a mark in a review, so the create takes it as it is given now.
 *
 * @returns in what it differs from that, nothing where it is the rest; undefined where it is something else
 */
function restOfReplacement(fresh: ResourceChange, approved: ResourceChange): readonly string[] | undefined {
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
function replacedBy({ address }: ResourceChange): string {
  return address.replace(/ \(deposed object [0-9a-f]+\)$/, "");
}

const absent: PlannedValue = { kind: "absent" };

/** Whether a value was not known when a change was approved. */
function isOpen(path: string, approved: readonly AttributeChange[]): boolean {
  return approved.some(({ path: outer, after }) => after.kind === "unknown" && isWithin(path, outer));
}

function isSame(a: PlannedValue, b: PlannedValue): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== "value" || b.kind !== "value" || a.value === b.value;
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
