import * as z from "zod";
import type { Path } from "../problems";
import { fieldFacts } from "./field";

/** The schema that a path leads to, through defaults and, by the data's own mode, through unions. */
export function schemaAt(root: z.ZodType, path: Path, data: unknown): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  let value = data;
  for (const key of path) {
    if (schema === undefined) return undefined;
    const inner = optionOf(bare(schema), value);
    if (inner instanceof z.ZodObject) schema = inner.shape[key];
    else if (inner instanceof z.ZodRecord) schema = asType(inner.valueType);
    else if (inner instanceof z.ZodArray) schema = asType(inner.element);
    else schema = undefined;
    value = valueAt(value, [key]);
  }
  return schema && optionOf(schema, value);
}

/** What the schema says about the keys of a map. */
export function keyFactsOf(record: z.ZodType | undefined) {
  const inner = record && bare(record);
  return inner instanceof z.ZodRecord ? fieldFacts.get(asType(inner.keyType) ?? inner) : undefined;
}

function asType(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}

/** Without the wrappers that only fill in what is missing. */
export function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional) {
    const inner = asType(schema.unwrap());
    return inner === undefined ? schema : bare(inner);
  }
  return schema;
}

export function factsOf(schema: z.ZodType) {
  return fieldFacts.get(schema) ?? fieldFacts.get(bare(schema));
}

function optionOf(schema: z.ZodType, value: unknown): z.ZodType {
  const union = bare(schema);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return schema;
  const discriminator = union.def.discriminator;
  const mode = valueAt(value, [discriminator]);
  for (const option of union.options) {
    if (!(option instanceof z.ZodObject)) continue;
    const literal = option.shape[discriminator];
    if (literal instanceof z.ZodLiteral && literal.values.has(mode as never)) return option;
  }
  return schema;
}

/** The value that a path leads to, own properties only. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}
