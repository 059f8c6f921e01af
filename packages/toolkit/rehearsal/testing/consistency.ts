import type { Members, ResourceModel } from "@cdktf/provider-alicloud";
import { isList, isObject, type TerraformObject, type TerraformValue, unknown } from "../protocol/values";
import { isZero, same } from "../provider/equality";

/**
 * Whether a later value keeps what an earlier plan promised: everything known is the same, only unknown
 * values have been filled in, and what is left out may have become the zero that the service answers, as
 * Terraform lets the provider's SDK do. Lists of objects may be sets, so their elements are paired in any order.
 */
export function keepsPromise(promised: TerraformValue, kept: TerraformValue): boolean {
  if (promised === unknown) return true;
  if (isList(promised)) {
    if (!isList(kept) || promised.length !== kept.length) return false;
    const left = [...kept];
    return promised.every((element) => {
      const equal = left.findIndex((other) => same(element, other));
      const index = equal >= 0 ? equal : left.findIndex((other) => keepsPromise(element, other));
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
  }
  if (promised === null) return isZero(kept);
  if (!isObject(promised)) return promised === kept;
  const names = Object.keys(promised);
  return (
    isObject(kept) &&
    names.length === Object.keys(kept).length &&
    names.every((name) => keepsPromise(promised[name] ?? null, kept[name] ?? null))
  );
}

/**
 * Arguments whose planned values need not be there after an apply, because the provider does not send them,
 * leaves the old value at the service, or gives them another argument's value when it reads.
 */
export const brokenPromises = ({ semantics: s }: ResourceModel): ReadonlySet<string> => {
  const read = new Set((s.neverRead ?? []).flatMap(({ arguments: names }) => names));
  return new Set([
    ...(s.neverSent ?? []).flatMap(({ arguments: names }) => names).filter((name) => !read.has(name)),
    ...(s.emptyNotSent ?? []).flatMap(({ arguments: names }) => names),
    ...(s.cleared ?? []).map(({ argument }) => argument),
    ...(s.twins ?? []).flatMap(({ argument, of }) => [argument, of]),
  ]);
};

/** A plan that leaves open what nobody can give, whatever it has kept of that: a state of BGP changes with the rest. */
export const leftToService = (members: Members, planned: TerraformObject): TerraformObject =>
  Object.fromEntries(
    Object.entries(planned).map(([name, value]): [string, TerraformValue] => {
      const member = members[name];
      if (member?.presence === "computed" && name !== "id") return [name, unknown];
      if (member?.kind !== "block" || !isList(value)) return [name, value];
      return [name, value.map((it) => (isObject(it) ? leftToService(member.members, it) : it))];
    }),
  );

export const without = (names: ReadonlySet<string>, object: TerraformObject): TerraformObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name)));
