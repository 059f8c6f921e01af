import * as z from "zod";
import type { Path } from "../problems";
import { fieldFacts } from "./field";

/** One step on the way to a value: the schema as it is declared, wrappers included, and the data there. */
export interface Step {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

/** The root and the steps of a path, as far as it leads: through defaults and, by the data's own mode, through unions. */
export function stepsTo(root: z.ZodType, path: Path, data: unknown): readonly Step[] {
  const steps: Step[] = [{ schema: root, value: data }];
  let step: Step = { schema: root, value: data };
  for (const key of path) {
    const schema = childOf(bare(optionOf(step.schema, step.value)), key);
    if (schema === undefined) return steps;
    step = { schema, value: valueAt(step.value, [key]) };
    steps.push(step);
  }
  return steps;
}

/** The schema that a path leads to; of a union the option that the data chose. */
export function schemaAt(root: z.ZodType, path: Path, data: unknown): z.ZodType | undefined {
  const step = stepsTo(root, path, data)[path.length];
  return step && optionOf(step.schema, step.value);
}

/** What the schema says about the keys of a map. */
export function keyFactsOf(record: z.ZodType | undefined) {
  const inner = record && bare(record);
  if (!(inner instanceof z.ZodRecord)) return undefined;
  const key = asType(inner.keyType);
  return (key && fieldFacts.get(key)) ?? factsOf(inner);
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

/** One option of a union: its name, such as `create`, and the keys that it knows. */
export interface Option {
  readonly discriminator: string;
  readonly name: string;
  readonly schema: z.ZodObject;
  readonly keys: readonly string[];
}

/** The options of a union that a key such as `mode` tells apart; none where the schema is no union. */
export function optionsOf(schema: z.ZodType): readonly Option[] {
  const union = bare(schema);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return [];
  const { discriminator } = union.def;
  return union.options.flatMap((option): readonly Option[] => {
    const literal = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    if (!(option instanceof z.ZodObject && literal instanceof z.ZodLiteral)) return [];
    return [{ discriminator, name: String(literal.value), schema: option, keys: Object.keys(option.shape) }];
  });
}

/** The value that a path leads to, own properties only. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (isMap(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );
}

/** Whether plain data is a map or a list, whose values stand under keys. */
export function isMap(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

function childOf(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  if (schema instanceof z.ZodRecord) return asType(schema.valueType);
  return schema instanceof z.ZodArray ? asType(schema.element) : undefined;
}

function optionOf(schema: z.ZodType, value: unknown): z.ZodType {
  const union = bare(schema);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return schema;
  const mode = valueAt(value, [union.def.discriminator]);
  return optionsOf(union).find(({ name }) => name === mode)?.schema ?? schema;
}

function asType(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}
