/** States: complete by the model, with the plan's spelling, and in the form that the account gets. */
import type { Attribute, Member, Members } from "@cdktf/provider-alicloud";
import {
  blocksIn,
  isList,
  isObject,
  type TerraformObject,
  type TerraformValue,
  unknown,
  withoutUnknowns,
} from "../protocol/values";
import type { Attributes, Value } from "../service/service";
import { mapMembers } from "./catalogue";
import { isZero, sameAttribute } from "./equality";
import { sameIdentity } from "./set-elements";

/**
 * The object with exactly the members of the model: null for what is absent, no elements for blocks that
 * are absent. What the model does not have is left out.
 *
 * @throws Error naming the attribute whose value is of another type than the model's
 */
export const complete = (members: Members, raw: TerraformObject, where: string): TerraformObject =>
  mapMembers(members, (member, name) => completeMember(member, raw[name] ?? null, `${where}.${name}`));

function completeMember(member: Member, value: TerraformValue, where: string): TerraformValue {
  if (value === unknown) return unknown;
  if (member.kind === "attribute") {
    if (value === null || hasType(member.type, value)) return value;
    throw new Error(`${where} must be of type ${member.type}`);
  }
  if (value === null) return member.kind === "block" ? [] : null;
  if (!isList(value) || !value.every(isObject)) throw new Error(`${where} must be a list of objects`);
  return blocksIn(value).map((element, i) => complete(member.members, element, `${where}[${i}]`));
}

function hasType(type: Attribute["type"], value: TerraformValue): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "bool":
      return typeof value === "boolean";
    case "map(string)":
      return isObject(value) && Object.values(value).every(isText);
    default:
      return isList(value) && value.every(isText);
  }
}

const isText = (value: TerraformValue): boolean =>
  typeof value === "string" || value === unknown || value === null;

/**
 * The values of an object in the spelling of a plan or an earlier state where both mean the same: a zero
 * value for an absent one and the other way round, a set in another order.
 */
export const inSpellingOf = (
  members: Members,
  reference: TerraformObject,
  value: TerraformObject,
): TerraformObject =>
  mapMembers(members, (member, name) =>
    memberInSpellingOf(member, reference[name] ?? null, value[name] ?? null),
  );

function memberInSpellingOf(
  member: Member,
  reference: TerraformValue,
  value: TerraformValue,
): TerraformValue {
  if (member.kind === "attribute") return meansTheSame(member, reference, value) ? reference : value;
  if (!isList(value)) return value;
  const before = blocksIn(reference);
  const elements = blocksIn(value);
  const isSet = member.kind === "block" && member.nesting === "set";
  return elements.map((element, i) => {
    const old = isSet ? before.find((other) => sameIdentity(member.members, other, element)) : before[i];
    return old ? inSpellingOf(member.members, old, element) : element;
  });
}

function meansTheSame(attribute: Attribute, a: TerraformValue, b: TerraformValue): boolean {
  if (a === null || b === null) return isZero(a) && isZero(b);
  return sameAttribute(attribute, a, b);
}

/** The object as the account gets it: nothing unknown, sets in a fixed order, without `timeouts`. */
export const forAccount = (members: Members, object: TerraformObject): Attributes =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, valueForAccount(member, object[name] ?? null)]),
  );

function valueForAccount(member: Member, value: TerraformValue): Value {
  if (member.kind === "attribute") {
    const known = withoutUnknowns(value);
    return member.type === "set(string)" && Array.isArray(known) ? [...known].sort() : known;
  }
  if (!isList(value)) return member.kind === "block" ? [] : null;
  const elements = blocksIn(value).map((element) => forAccount(member.members, element));
  const isSet = member.kind === "block" ? member.nesting === "set" : member.collection === "set";
  return isSet ? [...elements].sort(byText) : elements;
}

const byText = (a: Attributes, b: Attributes): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
