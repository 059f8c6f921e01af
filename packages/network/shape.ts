import { closest, distance } from "fastest-levenshtein";
import * as z from "zod";
import { type Fault, findFaults, optionsAt } from "./faults";
import { type PartialFile, partialFile } from "./partial-file";
import { type Path, type Problem, renderValue } from "./problems";
import { type NetworkFile, networkFile } from "./schema";
import { factsOf, keyFactsOf, schemaAt, valueAt } from "./schema/walk";

/** What parsing by the schema yields: the file, or problems and what could be kept in spite of them. */
export type ShapeResult =
  | { readonly ok: true; readonly file: NetworkFile }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly rest: PartialFile | undefined };

/**
 * Parses plain data as a network file. With faults, `rest` is the file without the faulty entries, so
 * that the rules can still look at everything else and one run shows all problems.
 */
export function parseShape(value: unknown): ShapeResult {
  const parsed = networkFile.safeParse(value);
  if (parsed.success) return { ok: true, file: parsed.data };
  const { faults, guessed } = findFaults(networkFile, value);
  const problems = faults.flatMap((fault) => problemsOf(fault, value, guessed));
  return { ok: false, problems: once(problems), rest: partialFile(guessed, faults) };
}

function problemsOf(fault: Fault, data: unknown, guessed: unknown): readonly Problem[] {
  const { issue, path } = fault;
  const schema = schemaAt(networkFile, path, guessed);
  if (issue.code === "unrecognized_keys") {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const free = known.filter((key) => valueAt(data, [...path, key]) === undefined);
    return issue.keys.map((key) => unknownKey([...path, key], key, known, free));
  }
  if (issue.code === "invalid_key") return [wrongKey(path, guessed)];
  if (issue.code === "invalid_union") return [wrongMode(path, data, guessed)];

  const value = valueAt(data, path);
  const facts = (schema && factsOf(schema)) ?? factsOfTexts(path, schema, guessed);
  const limit = facts?.limit ?? expected(issue);
  const remedy = facts?.remedy ?? inOtherType(schema, value) ?? describe(facts?.description);
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

/** `free` are the known keys that the map does not have yet: only those can have been meant. */
function unknownKey(path: Path, key: string, known: readonly string[], free: readonly string[]): Problem {
  const message = `the key ${renderValue(key)} is unknown`;
  const near = free.length > 0 ? closest(key, [...free]) : "";
  const isTypo = near !== "" && distance(key, near) <= Math.max(2, near.length / 2);
  return error(
    "SHAPE002",
    path,
    message,
    `one of ${known.join(", ")}`,
    isTypo ? `did you mean ${near}?` : "remove it",
  );
}

function wrongKey(path: Path, data: unknown): Problem {
  const facts = keyFactsOf(schemaAt(networkFile, path.slice(0, -1), data));
  const limit = facts?.limit ?? "a text of 1 to 128 characters";
  const message = `the key is ${renderValue(path.at(-1))}`;
  return error(facts?.code ?? "SHAPE004", path, message, limit, facts?.remedy ?? "rename the key");
}

/** A wrong or missing `mode` or `type`. What is in `guessed` instead has been chosen by the rest of the entry. */
function wrongMode(path: Path, data: unknown, guessed: unknown): Problem {
  const names = optionsAt(networkFile, guessed, path.slice(0, -1)).map(({ name }) => name);
  const guess = String(valueAt(guessed, path));
  const limit = `one of ${names.join(", ")}`;
  const value = valueAt(data, path);
  if (value === undefined)
    return error(
      "SHAPE003",
      path,
      "the key is missing",
      limit,
      `add ${path.at(-1)}: ${guess}, or another of them`,
    );
  const near = typeof value === "string" ? closest(value, names) : guess;
  const isTypo = typeof value === "string" && distance(value, near) <= 3;
  const remedy = `did you mean ${isTypo ? near : guess}?`;
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
