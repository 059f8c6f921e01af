/** Values as Terraform sends them: what the account's values are, and besides not yet known. */
import type { Value } from "../service/service";

/** Stands where a value is known only after apply. */
export const unknown: unique symbol = Symbol("unknown");

export type TerraformValue =
  | null
  | string
  | number
  | boolean
  | typeof unknown
  | readonly TerraformValue[]
  | TerraformObject;

/** A resource, a block, an object or a map, by name. */
export interface TerraformObject {
  readonly [name: string]: TerraformValue;
}

/** Way to a value: names of attributes and blocks, indices of lists. */
export type Path = readonly (string | number)[];

export const isList = (value: TerraformValue | undefined): value is readonly TerraformValue[] =>
  Array.isArray(value);

export const isObject = (value: TerraformValue | undefined): value is TerraformObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a block that may be given many times; none where the block is absent or unknown. */
export const blocksIn = (value: TerraformValue | undefined): readonly TerraformObject[] =>
  isList(value) ? value.filter(isObject) : [];

/** The value with null for everything that is not known. */
export function withoutUnknowns(value: TerraformValue): Value {
  if (value === unknown) return null;
  if (isList(value)) return value.map(withoutUnknowns);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutUnknowns(inner)]));
}
