/**
 * The planned change of a resource: the planned state and what of it asks for a replacement, with what the
 * provider hides: sets that it compares by a hash of its own, and differences that it suppresses.
 */
import { isDeepStrictEqual } from "node:util";
import type { Members, Semantics, Suppressed } from "@cdktf/provider-alicloud";
import { isList, isObject, type Path, type TerraformObject, type TerraformValue } from "../protocol/values";
import type { ResourceType } from "./catalogue";
import { leavesAsIs, sameElements } from "./equality";
import { planMembers, priorIfSame } from "./plan";
import { replacements } from "./replacements";

export interface Plan {
  readonly planned: TerraformObject;
  readonly requiresReplace: readonly Path[];
}

/**
 * The plan for a configuration. A change of `timeouts` alone is none, as with the real provider.
 *
 * @param prior the state of the object, or null where it is to be created
 */
export function planChange(
  { model, members }: ResourceType,
  config: TerraformObject,
  prior: TerraformObject | null,
): Plan {
  const timeouts: TerraformObject = model.timeouts ? { timeouts: config.timeouts ?? null } : {};
  const { semantics } = model;
  const compared = planMembers(members, config, prior ?? undefined, leavesAsIs, setKeys(semantics));
  const emptied = prior === null ? compared : withEmptied(members, compared, prior);
  const suppressed = suppress(semantics.suppressed ?? [], emptied, prior);
  const planned = priorIfSame(members, suppressed, prior ?? undefined);
  if (prior === null) return { planned: { ...planned, ...timeouts }, requiresReplace: [] };
  if (planned === prior) return { planned, requiresReplace: [] };
  return { planned: { ...planned, ...timeouts }, requiresReplace: replacements(members, prior, planned) };
}

const setKeys = ({ setHashes = [] }: Semantics) =>
  Object.fromEntries(setHashes.map(({ set, keys }) => [set, keys]));

/**
 * A collection that is taken out of the configuration is planned, and then recorded, as an empty one
 * (terraform-plugin-sdk 1.17.2, terraform/diff.go:765; seen of tags).
 */
function withEmptied(members: Members, planned: TerraformObject, prior: TerraformObject): TerraformObject {
  const emptied = Object.keys(members).flatMap((name): readonly [string, TerraformValue][] => {
    if (planned[name] !== null) return [];
    const before = prior[name];
    if (isList(before)) return [[name, []]];
    return isObject(before) ? [[name, {}]] : [];
  });
  return emptied.length === 0 ? planned : { ...planned, ...Object.fromEntries(emptied) };
}

/** The plan with the prior value of every argument whose difference is hidden, and none on create. */
function suppress(
  rules: readonly Suppressed[],
  planned: TerraformObject,
  prior: TerraformObject | null,
): TerraformObject {
  const hidden = rules.filter((rule) => hides(rule, planned, prior));
  return hidden.length === 0
    ? planned
    : {
        ...planned,
        ...Object.fromEntries(hidden.map(({ argument }) => [argument, prior?.[argument] ?? null])),
      };
}

function hides(
  { argument, hidden }: Suppressed,
  planned: TerraformObject,
  prior: TerraformObject | null,
): boolean {
  if (hidden === "once made") return prior !== null;
  const before = prior?.[argument];
  const after = planned[argument];
  if (hidden === "as the same JSON") return isText(before) && isText(after) && isSameJson(before, after);
  if (hidden !== "in another order") return planned[hidden.unless] !== hidden.is;
  return isList(before) && isList(after) && before.length > 0 && sameElements(before, after);
}

const isText = (value: TerraformValue | undefined): value is string => typeof value === "string";

function isSameJson(one: string, other: string): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
  } catch {
    return false;
  }
}
