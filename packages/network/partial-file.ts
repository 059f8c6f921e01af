import * as z from "zod";
import { type Fault, faultsOf } from "./faults";
import type { Path } from "./problems";
import { type NetworkFile, networkFile } from "./schema";
import { bare, isMap, schemaAt, stepsTo, valueAt } from "./schema/walk";

/** A top-level key of the network file. */
export type Section = keyof NetworkFile;

/** A file without its faulty entries. */
export interface PartialFile {
  readonly file: NetworkFile;
  /** Sections from which something had to be left out, or that are missing. */
  readonly incomplete: ReadonlySet<string>;
}

/** What takes the place of a section that no file can do without. */
const emptySections: ReadonlyMap<string | number, unknown> = new Map([
  ["cen", { mode: "create" }],
  ["transitRouters", {}],
  ["vpcs", {}],
  ["dataCentres", {}],
]);

/**
 * Drops what the faults point at, then what cannot stand without it, until the rest parses. What has a guessed
 * mode goes too: rules that judge a guess would find faults that nobody made. Undefined where nothing is left, as
 * with a file that is no map.
 */
export function partialFile(data: unknown, faults: readonly Fault[]): PartialFile | undefined {
  if (!isMap(data) || Array.isArray(data)) return undefined;
  const rest: unknown = structuredClone(data);
  for (const { issue, path } of faults)
    if (issue.code === "invalid_union") remove(rest, removablePartAround(path, rest));
  for (let left = faultsOf(networkFile, rest); left.length > 0; left = faultsOf(networkFile, rest)) {
    const dropped = left.flatMap(({ issue, path }) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...path, key])
        : [removablePartAround(path, rest)],
    );
    if (dropped.filter((unit) => remove(rest, unit)).length === 0) return undefined;
  }
  const parsed = networkFile.safeParse(rest);
  return parsed.success ? { file: parsed.data, incomplete: incomplete(data, faults) } : undefined;
}

/**
 * The smallest part around a fault that can be absent without a new meaning: an entry of a map, or an optional
 * thing such as a connection. An optional value cannot: its default means something, too.
 */
function removablePartAround(at: Path, data: unknown): Path {
  const steps = stepsTo(networkFile, at, data);
  for (let length = at.length; length > 1; length--) {
    const path = at.slice(0, length);
    const parent = schemaAt(networkFile, path.slice(0, -1), data);
    const isEntry = parent !== undefined && bare(parent) instanceof z.ZodRecord;
    if (isEntry || isOptionalThing(steps[length]?.schema)) return path;
  }
  return at.slice(0, 1);
}

function isOptionalThing(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional && bare(schema) instanceof z.ZodDiscriminatedUnion;
}

function remove(data: unknown, path: Path): boolean {
  const parent = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || !isMap(parent)) return false;
  const standIn = path.length === 1 ? emptySections.get(key) : undefined;
  if (standIn !== undefined) parent[key] = structuredClone(standIn);
  else if (Object.hasOwn(parent, key)) delete parent[key];
  else return false;
  return true;
}

function incomplete(data: unknown, faults: readonly Fault[]): ReadonlySet<string> {
  const sections = Object.keys(networkFile.shape);
  // An unknown key may be meant to be any of those that are missing.
  const missing = faults.some(({ path }) => path.length === 0)
    ? sections.filter((section) => valueAt(data, [section]) === undefined)
    : [];
  return new Set([...missing, ...faults.map(({ path }) => String(path[0] ?? ""))]);
}
