import * as z from "zod";
import { type Fault, findFaults, optionsAt } from "./faults";
import { nearest } from "./nearest";
import { type PartialFile, partialFile } from "./partial-file";
import { type Path, type Problem, renderPath, renderValue } from "./problems";
import { listed } from "./rules/relations";
import { type NetworkFile, networkFile } from "./schema";
import { placeOf } from "./schema/places";
import { bare, factsOf, keyFactsOf, schemaAt, valueAt } from "./schema/walk";

/** What parsing by the schema yields: the file, or problems and what could be kept in spite of them. */
export type ShapeResult =
  | { readonly ok: true; readonly file: NetworkFile }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly rest: PartialFile | undefined;
      /** A path of the rest as it is written in the file, whose keys may be misspelt. */
      readonly written: (path: Path) => Path;
    };

/** The data as it is written, as it was probably meant, and how to get from a path there to one here. */
interface Reading {
  readonly data: unknown;
  readonly guessed: unknown;
  readonly written: (path: Path) => Path;
}

/**
 * Parses plain data as a network file. With faults, `rest` is the file without the faulty entries, so
 * that the rules can still look at everything else and one run shows all problems.
 */
export function parseShape(data: unknown): ShapeResult {
  const parsed = networkFile.safeParse(data);
  if (parsed.success) return { ok: true, file: parsed.data };
  const { faults, guessed, written } = findFaults(networkFile, data);
  const problems = faults
    .flatMap((fault) => problemsOf(fault, { data, guessed, written }))
    .map((problem) => ({ ...problem, path: written(problem.path) }));
  return { ok: false, problems: once(problems), rest: partialFile(guessed, faults), written };
}

/** The problems of a fault, by their paths in the guessed data. */
function problemsOf({ issue, path }: Fault, reading: Reading): readonly Problem[] {
  const { guessed } = reading;
  if (issue.code === "misspelt")
    return [unknownKey(path, issue.key, keysAt(path.slice(0, -1), guessed), `did you mean ${issue.meant}?`)];
  if (issue.code === "misplaced") {
    const [found, missing] = [listed(issue.keys, renderValue), listed(issue.missing, (key) => key)];
    const message = `${missing} are missing, unknown: ${found}`;
    const remedy = "mend the keys, or how this map and the lines above it are indented";
    return [error("SHAPE006", path, message, oneOf(keysAt(path, guessed)), remedy)];
  }
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(path, guessed);
    return issue.keys.map((key) => unknownKey([...path, key], key, known, whereTo(path, key, guessed)));
  }
  if (issue.code === "invalid_key") return [wrongKey(path, guessed)];
  if (issue.code === "invalid_union") return [wrongMode(path, reading)];

  const schema = schemaAt(networkFile, path, guessed);
  const value = valueAt(reading.data, reading.written(path));
  const facts = (schema && factsOf(schema)) ?? factsOfTexts(path, schema, guessed);
  const limit = facts?.limit ?? expected(issue);
  const remedy =
    facts?.remedy ?? inOtherType(schema, value) ?? nearValue(schema, value) ?? describe(facts?.description);
  if (value === undefined) return [error("SHAPE003", path, "the key is missing", limit, remedy)];
  const message = value === null ? "the key has no value" : `the value is ${renderValue(value)}`;
  const code = issue.code === "invalid_type" ? "SHAPE001" : (facts?.code ?? "SHAPE005");
  return [error(code, path, message, limit, remedy)];
}

/** Texts of a map such as `tags` have no facts of their own. */
function factsOfTexts(path: Path, schema: z.ZodType | undefined, data: unknown) {
  const map = schema instanceof z.ZodString ? schemaAt(networkFile, path.slice(0, -1), data) : undefined;
  return map && factsOf(map);
}

/** The advice where the same characters would be right as a text, or as a number. */
function inOtherType(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (typeof value === "string" && value.trim() !== "" && schema?.safeParse(Number(value)).success)
    return "remove the quotes";
  if ((typeof value === "number" || typeof value === "boolean") && schema?.safeParse(String(value)).success)
    return "put the value in quotes";
  return undefined;
}

/** The value of a closed set that was mistyped. */
function nearValue(schema: z.ZodType | undefined, value: unknown): string | undefined {
  const inner = schema && bare(schema);
  if (!(inner instanceof z.ZodLiteral) || typeof value !== "string") return undefined;
  const near = nearest(value, [...inner.values].map(String));
  return near === undefined ? undefined : `did you mean ${near}?`;
}

/** The problem of a key that the file does not know. */
export function unknownKey(path: Path, key: string, known: readonly string[], remedy: string): Problem {
  const message = `the key ${renderValue(key)} is unknown`;
  return error("SHAPE002", path, message, oneOf(known), remedy);
}

/** The same of a key that stands beside all those that it might be meant for. */
export function unknownKeyAt(path: Path, key: string, data: unknown): Problem {
  const known = keysAt(path, data);
  const near = nearest(key, known);
  const remedy = near === undefined ? whereTo(path, key, data) : `did you mean ${near}?`;
  return unknownKey([...path, key], key, known, remedy);
}

function oneOf(keys: readonly string[]): string {
  return `one of ${keys.join(", ")}`;
}

/** The keys that a map of the file may have; none where its keys are people's own. */
export function keysAt(path: Path, guessed: unknown): readonly string[] {
  const schema = schemaAt(networkFile, path, guessed);
  const inner = schema && bare(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The advice about a key that stands wrongly: the mode or the place to which it belongs. */
function whereTo(path: Path, key: string, guessed: unknown): string {
  const other = optionsAt(networkFile, guessed, path).find(({ keys }) => keys.includes(key));
  if (other !== undefined) return `remove it: it belongs to ${other.discriminator}: ${other.name}`;
  const place = placeOf(key, [...path, key]);
  return place === undefined ? "remove it" : `remove it: ${key} stands at ${renderPath(place)}`;
}

function wrongKey(path: Path, data: unknown): Problem {
  const facts = keyFactsOf(schemaAt(networkFile, path.slice(0, -1), data));
  const limit = facts?.limit ?? "a text of 1 to 128 characters";
  const message = `the key is ${renderValue(path.at(-1))}`;
  return error(facts?.code ?? "SHAPE004", path, message, limit, facts?.remedy ?? "rename the key");
}

/** A wrong or missing `mode` or `type`. What is in `guessed` instead has been chosen by the rest of the entry. */
function wrongMode(path: Path, { data, guessed, written }: Reading): Problem {
  const names = optionsAt(networkFile, guessed, path.slice(0, -1)).map(({ name }) => name);
  const guess = String(valueAt(guessed, path));
  const limit = `one of ${names.join(", ")}`;
  const value = valueAt(data, written(path));
  if (value === undefined) {
    const remedy = `add ${path.at(-1)}: ${guess}, or another of them`;
    return error("SHAPE003", path, "the key is missing", limit, remedy);
  }
  const near = typeof value === "string" ? nearest(value, names) : undefined;
  const remedy = `did you mean ${near ?? guess}?`;
  return error("SHAPE005", path, `the value is ${renderValue(value)}`, limit, remedy);
}

function describe(description: string | undefined): string {
  return description === undefined
    ? "see docs/configuration.md"
    : `this key holds: ${description.replace(/\.$/, "")}`;
}

function expected(issue: Fault["issue"]): string {
  if (issue.code !== "invalid_type") return "a value of the schema";
  if (issue.expected === "array") return "a list";
  return issue.expected === "record" || issue.expected === "object" ? "a map" : `a ${issue.expected}`;
}

/** A value can break two limits of one key; that is one problem. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((it) => [JSON.stringify([it.code, it.path, it.message]), it]));
  return [...seen.values()];
}

function error(code: string, path: Path, message: string, rule: string, remedy: string): Problem {
  return { severity: "error", code, path, message, rule, remedy };
}
