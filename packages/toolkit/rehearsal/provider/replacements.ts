/** Which changes of a plan cannot be made to the object and ask for another one in its place. */
import type { Block, Member, Members } from "@cdktf/provider-alicloud";
import { blocksIn, type Path, type TerraformObject, type TerraformValue, unknown } from "../protocol/values";
import { sameAttribute, sameElements } from "./equality";

/** Paths of the changed arguments that force a replacement; into lists, but not into sets. */
export const replacements = (
  members: Members,
  prior: TerraformObject,
  planned: TerraformObject,
): readonly Path[] =>
  Object.entries(members).flatMap(([name, member]) =>
    memberReplacements(member, prior[name] ?? null, planned[name] ?? null).map((path) => [name, ...path]),
  );

function memberReplacements(member: Member, prior: TerraformValue, planned: TerraformValue): readonly Path[] {
  if (member.kind === "objects") return [];
  if (member.kind === "block") return blockReplacements(member, prior, planned);
  return member.forceNew && !sameAttribute(member, planned, prior) ? [[]] : [];
}

function blockReplacements(block: Block, prior: TerraformValue, planned: TerraformValue): readonly Path[] {
  const before = blocksIn(prior);
  const after = blocksIn(planned);
  const whole: readonly Path[] = block.forceNew || forcesNew(block.members) ? [[]] : [];
  if (planned === unknown) return whole;
  if (block.nesting === "set") return sameElements(after, before) ? [] : whole;
  if (after.length !== before.length) return whole;
  return after.flatMap((element, i) =>
    replacements(block.members, before[i] ?? {}, element).map((path) => [i, ...path]),
  );
}

const forcesNew = (members: Members): boolean =>
  Object.values(members).some(
    (member) => member.forceNew || (member.kind === "block" && forcesNew(member.members)),
  );
