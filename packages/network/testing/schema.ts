import * as z from "zod";
import { bare } from "../schema/walk";

/** A value of the schema, and a path to it for messages. */
export interface SchemaField {
  readonly at: string;
  readonly schema: z.ZodType;
}

/** Every value of a schema that is no map: texts, numbers, flags, and lists with their elements. */
export function fieldsBelow(root: z.ZodType, at = ""): readonly SchemaField[] {
  const schema = bare(root);
  if (schema instanceof z.ZodObject) return childrenOf(schema, at, []);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const modes = [schema.def.discriminator];
    return schema.options.flatMap((option, index) =>
      option instanceof z.ZodObject ? childrenOf(option, `${at}<${index}>`, modes) : [],
    );
  }
  if (schema instanceof z.ZodRecord) return childOf(schema.valueType, `${at}.*`);
  if (schema instanceof z.ZodArray) {
    // Only a list with a lower limit has something of its own to break.
    const limited = (schema.def.checks ?? []).length > 0;
    return [...(limited ? [{ at, schema }] : []), ...childOf(schema.element, `${at}[]`)];
  }
  return [{ at, schema }];
}

function childrenOf(object: z.ZodObject, at: string, without: readonly string[]): readonly SchemaField[] {
  return Object.entries(object.shape)
    .filter(([key]) => !without.includes(key))
    .flatMap(([key, child]) => childOf(child, `${at}.${key}`));
}

function childOf(schema: unknown, at: string): readonly SchemaField[] {
  return schema instanceof z.ZodType ? fieldsBelow(schema, at) : [];
}
