/** States: complete by the model, with the plan's spelling, and in the form that the account gets. */
import type { Arguments, Attribute, Member, Members, Semantics } from "@cdktf/provider-alicloud";
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
 * The object as the provider's Read sets it: what it never reads, and a zero that it passes over, stay as they
 * were configured or stood in the state; a deprecated argument has the value of its successor.
 *
 * @param reference the plan or the earlier state; null after an import, when nothing stood anywhere
 */
export function asRead(
  { neverRead = [], readUnlessZero = [], twins = [] }: Semantics,
  object: TerraformObject,
  reference: TerraformObject | null,
): TerraformObject {
  const before = (name: string): TerraformValue => {
    const value = reference?.[name] ?? null;
    return value === unknown ? null : value;
  };
  const names = (facts: readonly Arguments[]) => facts.flatMap(({ arguments: of }) => of);
  const kept = [
    ...names(neverRead),
    ...names(readUnlessZero).filter((name) => isZero(object[name] ?? null)),
  ].filter((name) => name in object);
  return {
    ...object,
    ...Object.fromEntries(kept.map((name) => [name, before(name)])),
    ...Object.fromEntries(twins.map(({ argument, of }) => [argument, object[of] ?? null])),
  };
}

const zeros = { string: "", number: 0, bool: false } as const;

/**
 * What is recorded of arguments that no read sets. The SDK works out the difference anew at the apply: a default stands
 * where Terraform ignores changes of it, and of what is no longer configured the zero value
 * (terraform-plugin-sdk 1.17.2, helper/schema/schema.go: diffString; seen).
 */
export function withUnreadArguments(
  { neverRead = [] }: Semantics,
  members: Members,
  prior: TerraformObject,
  planned: TerraformObject,
): TerraformObject {
  const recorded = neverRead
    .flatMap(({ arguments: names }) => names)
    .flatMap((name): readonly [string, TerraformValue][] => {
      const member = members[name];
      if (member?.kind !== "attribute" || (planned[name] ?? null) !== null) return [];
      if ("default" in member) return [[name, member.default ?? null]];
      const { type } = member;
      const isTakenOut = (prior[name] ?? null) !== null;
      return isTakenOut && (type === "string" || type === "number" || type === "bool")
        ? [[name, zeros[type]]]
        : [];
    });
  return { ...planned, ...Object.fromEntries(recorded) };
}

/** Which of two values stands where they mean the same; undefined where they do not. */
type Spelling = (attribute: Attribute, reference: TerraformValue, value: TerraformValue) => boolean;

const inSpelling =
  (keepsReference: Spelling) =>
  (members: Members, reference: TerraformObject, value: TerraformObject): TerraformObject =>
    mapMembers(members, (member, name) =>
      memberInSpelling(keepsReference, member, reference[name] ?? null, value[name] ?? null),
    );

function memberInSpelling(
  keepsReference: Spelling,
  member: Member,
  reference: TerraformValue,
  value: TerraformValue,
): TerraformValue {
  if (member.kind === "attribute") return keepsReference(member, reference, value) ? reference : value;
  if (!isList(value)) return value;
  const before = blocksIn(reference);
  const elements = blocksIn(value);
  const isSet = member.kind === "block" && member.nesting === "set";
  return elements.map((element, i) => {
    const old = isSet ? before.find((other) => sameIdentity(member.members, other, element)) : before[i];
    return old ? inSpelling(keepsReference)(member.members, old, element) : element;
  });
}

/**
 * The values of an answer in the spelling of a state: a set in its order, an absent value as the zero that
 * stood there. A zero or empty value that the service answers is recorded as one
 * (terraform-plugin-sdk 1.17.2, internal/helper/plugin/grpc_provider.go: normalizeNullValues).
 */
export const inStateSpelling = inSpelling((attribute, reference, value) =>
  value === null ? isZero(reference) : reference !== null && sameAttribute(attribute, reference, value),
);

/** The same after an apply, where a collection that was left out stays so although the answer has an empty one. */
export const inPlannedSpelling = inSpelling((attribute, reference, value) =>
  reference === null
    ? value === null || (isCollection(attribute) && isZero(value))
    : value === null
      ? isZero(reference)
      : sameAttribute(attribute, reference, value),
);

/** The same for a data source, whose arguments stay as they were configured. */
export const inConfiguredSpelling = inSpelling((attribute, reference, value) =>
  reference === null || value === null
    ? isZero(reference) && isZero(value)
    : sameAttribute(attribute, reference, value),
);

const isCollection = ({ type }: Attribute): boolean => type.includes("(");

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
  return isSet ? [...elements].sort(byText(member.members)) : elements;
}

/** What has to be given tells elements apart, so that no key, which is as good as random, decides their order. */
const byText = (members: Members) => {
  const required = Object.keys(members).filter((name) => members[name]?.presence === "required");
  const textOf = (of: Attributes) => JSON.stringify([required.map((name) => of[name]), of]);
  return (a: Attributes, b: Attributes): number => (textOf(a) < textOf(b) ? -1 : 1);
};
