/**
 * When two values count as the same. The SDK that the real provider is built on does not tell a zero
 * value from an absent one where the configuration says nothing
 * (terraform-plugin-sdk 1.17, helper/schema/schema.go: diffString, diffList, diffMap).
 */
import type { Attribute } from "@cdktf/provider-alicloud";
import { isList, isObject, type TerraformValue } from "../protocol/values";

/** The same value to the letter. Unknown equals unknown. */
export function same(a: TerraformValue, b: TerraformValue): boolean {
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((value, i) => same(value, b[i] ?? null));
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => name in b && same(a[name] ?? null, b[name] ?? null))
  );
}

/** The same elements in any order; in a set none is there twice. */
export const sameElements = (a: readonly TerraformValue[], b: readonly TerraformValue[]): boolean =>
  a.length === b.length && a.every((value) => b.some((other) => same(value, other)));

/** The same value of an attribute: a set in any order. */
export const sameAttribute = (attribute: Attribute, a: TerraformValue, b: TerraformValue): boolean =>
  attribute.type === "set(string)" && isList(a) && isList(b) ? sameElements(a, b) : same(a, b);

const isEmpty = (value: TerraformValue): boolean =>
  value === null ||
  value === "" ||
  (isList(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** Absent, or what the SDK reads where nothing is set. */
export const isZero = (value: TerraformValue): boolean => isEmpty(value) || value === 0 || value === false;

/**
 * Whether a wanted value leaves the object as it is. An explicit 0 or false is something else than an
 * absent value; an explicit "" or empty collection is not.
 */
export function leavesAsIs(attribute: Attribute, wanted: TerraformValue, prior: TerraformValue): boolean {
  if (wanted === null) return isZero(prior);
  if (isEmpty(wanted)) return isEmpty(prior);
  return sameAttribute(attribute, wanted, prior);
}
