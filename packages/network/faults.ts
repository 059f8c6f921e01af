import { distance } from "fastest-levenshtein";
import type * as z from "zod";
import type { Path } from "./problems";
import { isMap, type Option, optionsOf, stepsTo, valueAt } from "./schema/walk";

/** What the parser complains about, with the keys that lead there from the root. */
export interface Fault {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
}

export interface Faults {
  readonly faults: readonly Fault[];
  /** The data with every wrong or missing mode replaced by the most likely one. */
  readonly guessed: unknown;
}

/**
 * Finds every fault of plain data. The parser stops at a wrong mode and at a wrong key of a map; here
 * the search goes on behind them, so that one run shows all there is.
 */
export function findFaults(schema: z.ZodType, value: unknown): Faults {
  const guessed: unknown = structuredClone(value);
  let found: readonly Fault[] = [];
  for (;;) {
    const faults = faultsOf(schema, guessed);
    const modes = faults.filter((fault) => guessMode(schema, guessed, fault));
    // Each round mends at least one mode, and unions are nested two deep.
    if (modes.length > 0) found = [...found, ...modes];
    else
      return {
        faults: [...found, ...faults, ...faults.flatMap((it) => behindKey(schema, guessed, it))],
        guessed,
      };
  }
}

/** The faults that the parser itself shows, in the order of the schema. */
export function faultsOf(schema: z.ZodType, value: unknown): readonly Fault[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.map((issue) => ({ issue, path: issue.path.filter((key) => typeof key !== "symbol") }));
}

/** Sets the most likely mode of an entry that has a wrong one or none. */
function guessMode(schema: z.ZodType, data: unknown, { issue, path }: Fault): boolean {
  const discriminator = path.at(-1);
  const entry = valueAt(data, path.slice(0, -1));
  if (issue.code !== "invalid_union" || discriminator === undefined || !isMap(entry) || Array.isArray(entry))
    return false;
  const best = optionsAt(schema, data, path.slice(0, -1))
    .map((option) => ({ option, against: evidenceAgainst(option, entry, discriminator) }))
    .reduce<Guess | undefined>((known, next) => (known && !isBelow(next, known) ? known : next), undefined);
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
  entry: Readonly<Record<string | number, unknown>>,
  discriminator: string | number,
): readonly number[] {
  const mode = valueAt(entry, [discriminator]);
  const apart = distance(typeof mode === "string" ? mode : "", name);
  const common = keys.filter((key) => Object.hasOwn(entry, key)).length;
  const faults = faultsOf(schema, { ...entry, [discriminator]: name }).length;
  return [-common, apart <= 2 ? 0 : 1, faults, apart];
}

function isBelow({ against: a }: Guess, { against: b }: Guess): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function behindKey(schema: z.ZodType, data: unknown, { issue, path }: Fault): readonly Fault[] {
  const step = issue.code === "invalid_key" ? stepsTo(schema, path, data)[path.length] : undefined;
  if (step === undefined) return [];
  const behind = findFaults(step.schema, step.value);
  const map = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (isMap(map) && key !== undefined) map[key] = behind.guessed;
  return behind.faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

/** The options of the union that a path leads to. */
export function optionsAt(schema: z.ZodType, data: unknown, path: Path): readonly Option[] {
  const step = stepsTo(schema, path, data)[path.length];
  return step === undefined ? [] : optionsOf(step.schema);
}
