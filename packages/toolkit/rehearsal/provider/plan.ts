/**
 * From configuration and state to the planned state, as the SDK of the real provider gets there: what
 * the provider sets is unknown on create and kept on update, the configuration wins, defaults fill in.
 */
import type { Attribute, Block, Member, Members } from "@cdktf/provider-alicloud";
import { blocksIn, type TerraformObject, type TerraformValue, unknown } from "../protocol/values";
import { mapMembers } from "./catalogue";
import { leavesAsIs, same, sameAttribute, sameElements } from "./equality";
import { priorElements } from "./set-elements";

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
): TerraformObject {
  const planned = mapMembers(members, (member, name) =>
    planMember(member, config[name] ?? null, prior && (prior[name] ?? null), unchanged),
  );
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

function planBlock(
  block: Block,
  config: TerraformValue,
  prior: TerraformValue | undefined,
  unchanged: Unchanged,
): TerraformValue {
  if (config === unknown) return unknown;
  const wanted = blocksIn(config);
  if (wanted.length === 0 && block.presence === "optional+computed") {
    return prior === undefined ? unknown : (prior ?? []);
  }
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
