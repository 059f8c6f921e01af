/**
 * From configuration and state to the planned state, as the SDK of the real provider gets there: what
 * the provider sets is unknown on create and kept on update, the configuration wins, defaults fill in.
 */
import type { Attribute, Block, Member, Members } from "@cdktf/provider-alicloud";
import { blocksIn, type TerraformObject, type TerraformValue, unknown } from "../protocol/values";
import { mapMembers } from "./catalogue";
import { leavesAsIs, same, sameAttribute, sameElements } from "./equality";
import { priorElements } from "./set-elements";

/** Sets of a resource whose elements the provider tells apart by these arguments alone. */
export type SetKeys = Readonly<Record<string, readonly string[]>>;

/** Whether a value that the configuration wants leaves the one in the state as it is. */
type Unchanged = (attribute: Attribute, wanted: TerraformValue, prior: TerraformValue) => boolean;

/**
 * @param prior the state of the object, or undefined where it is to be created
 * @returns the prior state itself where nothing changes
 */
export function planMembers(
  members: Members,
  config: TerraformObject,
  prior: TerraformObject | undefined,
  unchanged: Unchanged = leavesAsIs,
  setKeys: SetKeys = {},
): TerraformObject {
  const planned = mapMembers(members, (member, name) => {
    const wanted = config[name] ?? null;
    const before = prior && (prior[name] ?? null);
    const keys = setKeys[name];
    return member.kind === "block" && keys
      ? planHashedSet(member, keys, wanted, before)
      : planMember(member, wanted, before, unchanged);
  });
  return priorIfSame(members, planned, prior);
}

/** The prior state itself where the plan changes nothing of it. */
export function priorIfSame(
  members: Members,
  planned: TerraformObject,
  prior: TerraformObject | undefined,
): TerraformObject {
  const changed = !prior || Object.keys(members).some((name) => planned[name] !== (prior[name] ?? null));
  return changed ? planned : prior;
}

function planMember(
  member: Member,
  config: TerraformValue,
  prior: TerraformValue | undefined,
  unchanged: Unchanged,
): TerraformValue {
  switch (member.kind) {
    case "attribute":
      return planAttribute(member, config, prior, unchanged);
    case "objects":
      return prior === undefined ? unknown : prior;
    case "block":
      return planBlock(member, config, prior, unchanged);
  }
}

function planAttribute(
  attribute: Attribute,
  config: TerraformValue,
  prior: TerraformValue | undefined,
  unchanged: Unchanged,
): TerraformValue {
  if (leftToProvider(attribute, config)) return prior === undefined ? unknown : prior;
  const wanted = config ?? defaultOf(attribute);
  return prior !== undefined && unchanged(attribute, wanted, prior) ? prior : wanted;
}

/** The SDK takes "" for an argument that the provider may set as if it were absent. */
const leftToProvider = ({ presence }: Attribute, config: TerraformValue): boolean =>
  presence === "computed" || (presence === "optional+computed" && (config === null || config === ""));

const defaultOf = (attribute: Attribute): TerraformValue =>
  "default" in attribute ? (attribute.default ?? null) : null;

/** What stays of a block that is absent in the configuration, or not known yet; undefined where it is given. */
function blockLeftOpen(
  block: Block,
  config: TerraformValue,
  prior: TerraformValue | undefined,
): TerraformValue | undefined {
  if (config === unknown) return unknown;
  if (blocksIn(config).length > 0 || block.presence !== "optional+computed") return undefined;
  return prior === undefined ? unknown : (prior ?? []);
}

/**
 * A set with a hash of its own. Where both sets have the same hashes the SDK looks no further, and the prior
 * elements stand, whatever the configuration says of their other arguments. Where one hash differs, an element
 * with a hash from before is planned over it, and any other as a new one (terraform-plugin-sdk 1.17.2,
 * helper/schema/schema.go: diffSet).
 */
function planHashedSet(
  block: Block,
  keys: readonly string[],
  config: TerraformValue,
  prior: TerraformValue | undefined,
): TerraformValue {
  const open = blockLeftOpen(block, config, prior);
  if (open !== undefined) return open;
  const wanted = byHash(keys, blocksIn(config));
  const before = byHash(keys, blocksIn(prior));
  if (prior && wanted.size === before.size && [...wanted.keys()].every((hash) => before.has(hash)))
    return prior;
  return [...wanted].map(([hash, element]) => planMembers(block.members, element, before.get(hash)));
}

/** Elements by their hash; of two with the same one the first stays. */
function byHash(
  keys: readonly string[],
  elements: readonly TerraformObject[],
): ReadonlyMap<string, TerraformObject> {
  const found = new Map<string, TerraformObject>();
  for (const element of elements) {
    // What is not known yet is like no value that is known.
    const hash = JSON.stringify(keys.map((key) => (element[key] === unknown ? {} : (element[key] ?? null))));
    if (!found.has(hash)) found.set(hash, element);
  }
  return found;
}

function planBlock(
  block: Block,
  config: TerraformValue,
  prior: TerraformValue | undefined,
  unchanged: Unchanged,
): TerraformValue {
  const open = blockLeftOpen(block, config, prior);
  if (open !== undefined) return open;
  const wanted = blocksIn(config);
  const before = blocksIn(prior);
  if (block.nesting === "set") {
    // To the letter: while the identity of an element is unknown its plan must not depend on its past.
    const planElement = (element: TerraformObject, old: TerraformObject | undefined) =>
      planMembers(block.members, element, old, sameAttribute);
    const partners = priorElements(block.members, wanted, before, planElement);
    const planned = wanted.map((element, i) => planElement(element, partners[i]));
    return prior && sameElements(planned, before) ? prior : planned;
  }
  const planned = wanted.map((element, i) => planMembers(block.members, element, before[i], unchanged));
  return prior && same(planned, before) ? prior : planned;
}
