import type { Attribute, Member, Members } from "@cdktf/provider-alicloud";
import fc from "fast-check";
import type { TerraformObject, TerraformValue } from "../protocol/values";

/** Configurations that the model allows, complete: null for absent arguments, [] for absent blocks. */
export function configurations(members: Members): fc.Arbitrary<TerraformObject> {
  const names = Object.keys(members);
  const values = fc.record(
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, given(member)])),
  );
  const wishes = fc.record(Object.fromEntries(names.map((name) => [name, fc.boolean()])));
  return fc.tuple(values, wishes).map(([all, wished]) => {
    const chosen = chosenNames(members, new Set(names.filter((name) => wished[name])));
    return Object.fromEntries(
      Object.entries(members).map(([name, member]): [string, TerraformValue] => [
        name,
        chosen.has(name) ? (all[name] ?? null) : absent(member),
      ]),
    );
  });
}

const absent = (member: Member): TerraformValue => (member.kind === "block" ? [] : null);

/** Wished and required arguments, less what conflicts, with one of each "exactly one of". */
function chosenNames(members: Members, wished: ReadonlySet<string>): ReadonlySet<string> {
  const chosen = new Set<string>();
  for (const [name, member] of Object.entries(members)) {
    const possible = member.presence !== "computed" && !member.removed;
    if (possible && (member.presence === "required" || wished.has(name))) chosen.add(name);
  }
  for (const [name, { conflictsWith = [], exactlyOneOf }] of Object.entries(members)) {
    if (chosen.has(name)) for (const other of conflictsWith) chosen.delete(other);
    if (exactlyOneOf) {
      const keep = exactlyOneOf.find((one) => chosen.has(one)) ?? name;
      for (const one of exactlyOneOf) chosen.delete(one);
      chosen.add(keep);
    }
  }
  return chosen;
}

/** Values that a configuration may give to a member. */
export function given(member: Member): fc.Arbitrary<TerraformValue> {
  if (member.kind === "attribute") return attributeValues(member);
  if (member.kind === "objects") return fc.constant(null);
  const limits = {
    minLength: member.presence === "required" ? 1 : 0,
    maxLength: Math.min(member.maxItems ?? 3, 3),
  };
  const elements = configurations(member.members);
  if (member.nesting === "list") return fc.array(elements, limits);
  return fc.uniqueArray(elements, { ...limits, selector: (element) => identity(member.members, element) });
}

/** Two tunnels of one index are as senseless as two equal elements. */
function identity(members: Members, element: TerraformObject): string {
  const required = Object.keys(members).filter((name) => members[name]?.presence === "required");
  return JSON.stringify(required.length > 0 ? required.map((name) => element[name]) : element);
}

const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(..."abcXYZ019-_.é") });

function attributeValues(attribute: Attribute): fc.Arbitrary<TerraformValue> {
  switch (attribute.type) {
    case "string": {
      if (attribute.oneOf) return fc.constantFrom(...attribute.oneOf);
      const [minLength, maxLength] = attribute.length ?? [0, 12];
      return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 12), unit: "grapheme-ascii" });
    }
    case "number": {
      if (attribute.oneOf) return fc.constantFrom(...attribute.oneOf);
      const [min, max] = attribute.range ?? [attribute.atLeast ?? 0, 4_294_967_295];
      return fc.integer({ min, max });
    }
    case "bool":
      return fc.boolean();
    case "map(string)":
      return fc.dictionary(word, word, { maxKeys: 3 });
    case "set(string)":
      return fc.uniqueArray(word, { maxLength: 3 });
    case "list(string)":
      return fc.array(word, { maxLength: 3 });
  }
}
