import { isList, isObject, type TerraformValue, unknown } from "../protocol/values";

/**
 * Whether a later value keeps what an earlier plan promised: everything known is the same, only unknown
 * values have been filled in. Lists of objects may be sets, so their elements are paired in any order.
 */
export function keepsPromise(promised: TerraformValue, kept: TerraformValue): boolean {
  if (promised === unknown) return true;
  if (isList(promised)) {
    if (!isList(kept) || promised.length !== kept.length) return false;
    const left = [...kept];
    return promised.every((element) => {
      const index = left.findIndex((other) => keepsPromise(element, other));
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
  }
  if (!isObject(promised)) return promised === kept;
  const names = Object.keys(promised);
  return (
    isObject(kept) &&
    names.length === Object.keys(kept).length &&
    names.every((name) => keepsPromise(promised[name] ?? null, kept[name] ?? null))
  );
}
