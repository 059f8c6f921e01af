import * as z from "zod";
import { nearest } from "./nearest";
import type { Path, Problem } from "./problems";
import { networkFile } from "./schema";
import { bare, factsOf, isMap, schemaAt, stepsTo, valueAt } from "./schema/walk";
import { keysAt, unknownKey, unknownKeyAt } from "./shape";

// A network file that is filled in by somebody who is asked, or by a second file with a part of its keys.

/** What somebody who is asked for one value of a network file has to know. */
export interface Place {
  /** What the reference says; empty where that is nothing. */
  readonly description: string;
  /** Whether it holds keys of its own instead of a value. */
  readonly isMap: boolean;
  /** Whether the file is wrong without the key. */
  readonly isRequired: boolean;
  /** What somebody means who types this: a text, a number, or a list whose items stand between commas. */
  readonly read: (typed: string) => unknown;
}

const mapTypes = [z.ZodObject, z.ZodRecord, z.ZodDiscriminatedUnion];

/** A place of the file, by the modes that the data have chosen there; undefined where there is no such key. */
export function placeAt(path: Path, data: unknown): Place | undefined {
  const step = stepsTo(networkFile, path, data)[path.length];
  if (step === undefined) return undefined;
  const inner = bare(step.schema);
  const own = factsOf(step.schema)?.description;
  const parent = stepsTo(networkFile, path, data)[path.length - 1];
  return {
    // What a mode or a vendor chooses is said of the whole.
    description: own ?? (parent && factsOf(parent.schema)?.description) ?? "",
    isMap: mapTypes.some((type) => inner instanceof type),
    isRequired: inner === step.schema,
    read: (typed) => {
      if (inner instanceof z.ZodArray) return typed.split(/[\s,]+/).filter((it) => it !== "");
      const isNumber = /^-?\d+(\.\d+)?$/.test(typed) && !inner.safeParse(typed).success;
      return isNumber ? Number(typed) : typed;
    },
  };
}

/** The key under which an answer gives an entry of the file another key. */
export const newKey = "key";

/**
 * Keys of a part of a network file that the file does not know, and entries that it does not have.
 *
 * @param whole the file together with the part
 * @param file the file alone, whose entries the part may name
 */
export function unknownAnswers(
  part: unknown,
  whole: unknown,
  file: unknown,
  path: Path = [],
): readonly Problem[] {
  if (!isMap(part) || Array.isArray(part)) return [];
  const schema = schemaAt(networkFile, path, whole);
  const inner = schema && bare(schema);
  const entries = Object.keys(Object(valueAt(file, path)));
  return Object.entries(part).flatMap(([key, value]) => {
    const below = () => unknownAnswers(value, whole, file, [...path, key]);
    if (inner instanceof z.ZodObject) {
      if (keysAt(path, whole).includes(key) || (key === newKey && isEntry(path, whole))) return below();
      return [unknownKeyAt(path, key, whole)];
    }
    if (!(inner instanceof z.ZodRecord) || entries.includes(key) || !isEntry([...path, key], whole))
      return below();
    const near = nearest(key, entries);
    const remedy =
      near === undefined ? "answers change entries that are there: remove it" : `did you mean ${near}?`;
    return [unknownKey([...path, key], key, entries, remedy)];
  });
}

/** Whether a place is an entry of a map whose keys people choose, and holds more than one value. */
export function isEntry(path: Path, data: unknown): boolean {
  const map = schemaAt(networkFile, path.slice(0, -1), data);
  const inner = map && bare(map);
  if (path.length === 0 || !(inner instanceof z.ZodRecord)) return false;
  const entry = inner.valueType instanceof z.ZodType ? bare(inner.valueType) : undefined;
  return entry instanceof z.ZodObject || entry instanceof z.ZodDiscriminatedUnion;
}

/** Keys below a place that another mode left there: the one that the data have chosen now does not know them. */
export function foreignKeys(path: Path, data: unknown): readonly Path[] {
  const value = valueAt(data, path);
  if (!isMap(value) || Array.isArray(value)) return [];
  const schema = schemaAt(networkFile, path, data);
  const isObject = schema !== undefined && bare(schema) instanceof z.ZodObject;
  const known = keysAt(path, data);
  return Object.keys(value).flatMap((key) =>
    isObject && !known.includes(key) ? [[...path, key]] : foreignKeys([...path, key], data),
  );
}
