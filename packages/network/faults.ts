import * as z from "zod";
import { costOf, nearest } from "./nearest";
import type { Path } from "./problems";
import { isElsewhere } from "./schema/places";
import { bare, isMap, type Option, optionsOf, schemaAt, stepsTo, valueAt } from "./schema/walk";

/** A key that stands for another one of the same map. */
export interface Misspelt {
  readonly code: "misspelt";
  readonly key: string;
  readonly meant: string;
}

/** A map that lacks keys of its kind and has as many of another kind: one that stands in the wrong place. */
export interface Misplaced {
  readonly code: "misplaced";
  readonly keys: readonly string[];
  readonly missing: readonly string[];
}

/** What the parser complains about, with the keys that lead there from the root of the guessed data. */
export interface Fault {
  readonly issue: z.core.$ZodIssue | Misspelt | Misplaced;
  readonly path: Path;
}

export interface Faults {
  readonly faults: readonly Fault[];
  /** The data with every wrong or missing mode replaced by the most likely one, and every misspelt key mended. */
  readonly guessed: unknown;
  /** A path of the guessed data as it is written in the file. */
  readonly written: (path: Path) => Path;
}

type Entry = Record<string | number, unknown>;
/** Keys as they are written, by the path to what they were mended to. */
type Renames = Map<string, string>;

/**
 * Finds every fault of plain data. The parser stops at a wrong mode and at a wrong key of a map; here
 * the search goes on behind them, so that one run shows all there is. A misspelt key is one fault: what it
 * stands for is then neither missing nor left out.
 */
export function findFaults(schema: z.ZodType, value: unknown): Faults {
  const guessed: unknown = structuredClone(value);
  const renames: Renames = new Map();
  const faults = withoutParts(search(schema, guessed, [], renames), guessed);
  return {
    faults,
    guessed,
    written: (path) => path.map((key, index) => renames.get(JSON.stringify(path.slice(0, index + 1))) ?? key),
  };
}

function search(schema: z.ZodType, data: unknown, prefix: Path, renames: Renames): readonly Fault[] {
  let found: readonly Fault[] = [];
  for (;;) {
    const faults = faultsOf(schema, data);
    // Each round mends at least one key or mode, and unions are nested two deep.
    const mended = faults.flatMap((fault) => [
      ...mendKeys(schema, data, fault, prefix, renames),
      ...(guessMode(schema, data, fault) ? [fault] : []),
    ]);
    found = [...found, ...mended];
    if (mended.length > 0) continue;
    return [...found, ...faults, ...faults.flatMap((it) => behindKey(schema, data, it, prefix, renames))];
  }
}

/** Tells of a map that stands in the wrong place once, not of each key that it has and of each that it lacks. */
function withoutParts(faults: readonly Fault[], data: unknown): readonly Fault[] {
  const isMode = ({ issue }: Fault) => issue.code === "invalid_union";
  const isLack = (fault: Fault) =>
    fault.path.length > 0 && (isMode(fault) || valueAt(data, fault.path) === undefined);
  const lacks = new Map<string, readonly Fault[]>();
  for (const fault of faults.filter(isLack)) {
    const parent = JSON.stringify(fault.path.slice(0, -1));
    lacks.set(parent, [...(lacks.get(parent) ?? []), fault]);
  }
  const misplaced = new Set<string>();
  const told = faults.map((fault): Fault => {
    const { issue, path } = fault;
    if (issue.code !== "unrecognized_keys") return fault;
    const [map, at] = [valueAt(data, path), JSON.stringify(path)];
    const missing = lacks.get(at) ?? [];
    // A guessed mode is in the data, too.
    const known = isMap(map)
      ? Object.keys(map).length - issue.keys.length - missing.filter(isMode).length
      : 0;
    if (missing.length < 2 || known > issue.keys.length) return fault;
    misplaced.add(at);
    const names = missing.map((it) => String(it.path.at(-1)));
    return { issue: { code: "misplaced", keys: issue.keys, missing: names }, path };
  });
  return told.filter((fault) => !(isLack(fault) && misplaced.has(JSON.stringify(fault.path.slice(0, -1)))));
}

/** The faults that the parser itself shows, in the order of the schema. */
export function faultsOf(schema: z.ZodType, value: unknown): readonly Fault[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.map((issue) => ({ issue, path: issue.path.filter((key) => typeof key !== "symbol") }));
}

/** Gives the keys their names of which it is clear what they stand for. */
function mendKeys(
  schema: z.ZodType,
  data: unknown,
  { issue, path }: Fault,
  prefix: Path,
  renames: Renames,
): readonly Fault[] {
  const at = issue.code === "invalid_union" ? path.slice(0, -1) : path;
  const entry = valueAt(data, at);
  if (!isMap(entry) || Array.isArray(entry)) return [];
  const meant =
    issue.code === "unrecognized_keys"
      ? meantKeys(schemaAt(schema, at, data), entry, issue.keys)
      : issue.code === "invalid_union"
        ? meantDiscriminator(optionsAt(schema, data, at), entry, String(path.at(-1)))
        : [];
  return meant.map(([key, name]): Fault => {
    entry[name] = entry[key];
    delete entry[key];
    renames.set(JSON.stringify([...prefix, ...at, name]), key);
    return { issue: { code: "misspelt", key, meant: name }, path: [...at, name] };
  });
}

type Meant = readonly [key: string, name: string];

function meantKeys(at: z.ZodType | undefined, entry: Entry, unknown: readonly string[]): readonly Meant[] {
  const schema = at && bare(at);
  if (!(schema instanceof z.ZodObject)) return [];
  const free = new Set(Object.keys(schema.shape).filter((key) => !Object.hasOwn(entry, key)));
  const near = unknown.flatMap((key): readonly Meant[] => {
    const name = nearest(key, [...free]);
    // A key that is right in another place was not mistyped, unless a single slip is between the two.
    if (name === undefined || (costOf(key, name) > 1 && isElsewhere(key))) return [];
    free.delete(name);
    return [[key, name]];
  });
  if (near.length > 0) return near;
  const [only, ...others] = unknown;
  const missing = [...free].filter((key) => isRequired(schema.shape[key]));
  const [lacking, ...more] = missing;
  if (only === undefined || lacking === undefined || others.length + more.length > 0) return [];
  const isIt = !isElsewhere(only) && schemaOf(schema.shape[lacking])?.safeParse(entry[only]).success;
  return isIt ? [[only, lacking]] : [];
}

function meantDiscriminator(
  options: readonly Option[],
  entry: Entry,
  discriminator: string,
): readonly Meant[] {
  if (Object.hasOwn(entry, discriminator)) return [];
  const known = new Set(options.flatMap(({ keys }) => keys));
  const key = Object.keys(entry).find((it) => !known.has(it) && nearest(it, [discriminator]) !== undefined);
  return key === undefined ? [] : [[key, discriminator]];
}

function isRequired(schema: unknown): boolean {
  const type = schemaOf(schema);
  return type !== undefined && !type.safeParse(undefined).success;
}

function schemaOf(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}

/** Sets the most likely mode of an entry that has a wrong one or none. */
function guessMode(schema: z.ZodType, data: unknown, { issue, path }: Fault): boolean {
  const discriminator = path.at(-1);
  const entry = valueAt(data, path.slice(0, -1));
  if (issue.code !== "invalid_union" || discriminator === undefined || !isMap(entry) || Array.isArray(entry))
    return false;
  const options = optionsAt(schema, data, path.slice(0, -1));
  // A misspelt discriminator has just been mended.
  if (options.some(({ name }) => name === entry[discriminator])) return false;
  const best = options
    .map((option) => ({ option, against: evidenceAgainst(option, entry, discriminator) }))
    .reduce<Guess | undefined>((known, next) => (known && !isLess(next, known) ? known : next), undefined);
  if (best === undefined) return false;
  entry[discriminator] = best.option.name;
  return true;
}

interface Guess {
  readonly option: Option;
  /** What speaks against the option, the strongest first. */
  readonly against: readonly number[];
}

/** Few keys in common, then no similar name, then many faults, then a less similar name. */
function evidenceAgainst(
  { keys, name, schema }: Option,
  entry: Readonly<Entry>,
  discriminator: string | number,
): readonly number[] {
  const mode = valueAt(entry, [discriminator]);
  const apart = costOf(typeof mode === "string" ? mode : "", name);
  const common = keys.filter((key) => Object.hasOwn(entry, key)).length;
  const faults = faultsOf(schema, { ...entry, [discriminator]: name }).length;
  return [-common, apart <= 2 ? 0 : 1, faults, apart];
}

function isLess({ against: a }: Guess, { against: b }: Guess): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function behindKey(
  schema: z.ZodType,
  data: unknown,
  { issue, path }: Fault,
  prefix: Path,
  renames: Renames,
): readonly Fault[] {
  const step = issue.code === "invalid_key" ? stepsTo(schema, path, data)[path.length] : undefined;
  if (step === undefined) return [];
  const behind = search(step.schema, step.value, [...prefix, ...path], renames);
  return behind.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

/** The options of the union that a path leads to. */
export function optionsAt(schema: z.ZodType, data: unknown, path: Path): readonly Option[] {
  const step = stepsTo(schema, path, data)[path.length];
  return step === undefined ? [] : optionsOf(step.schema);
}
