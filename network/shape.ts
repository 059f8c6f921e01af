import { closest } from "fastest-levenshtein";
import * as z from "zod";
import type { Path, Problem } from "./problems";
import { renderValue } from "./problems";
import { type NetworkFile, networkFile } from "./schema";
import { factsOf, keyFactsOf, schemaAt, valueAt } from "./schema/walk";

/** What parsing by the schema yields: the file, or problems and what could be kept in spite of them. */
export type ShapeResult =
  | { readonly ok: true; readonly file: NetworkFile }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly rest: NetworkFile | undefined };

/**
 * Parses plain data as a network file. With faults, `rest` is the file without the faulty entries, so
 * that the rules can still look at everything else and one run shows all problems.
 */
export function parseShape(value: unknown): ShapeResult {
  const parsed = networkFile.safeParse(value);
  if (parsed.success) return { ok: true, file: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, value)),
    rest: salvage(value, parsed.error.issues),
  };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, root: unknown): readonly Problem[] {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  const schema = schemaAt(networkFile, path, root);
  const facts = schema && factsOf(schema);
  const value = valueAt(root, path);
  if (issue.code === "unrecognized_keys") {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    return issue.keys.map((key) => unknownKey([...path, key], key, known));
  }
  if (issue.code === "invalid_key") {
    const keyFacts = keyFactsOf(schemaAt(networkFile, path.slice(0, -1), root));
    const limit = keyFacts?.limit ?? "a text of 1 to 128 characters";
    return [
      error(
        keyFacts?.code ?? "SHAPE004",
        path,
        `the key is ${renderValue(path.at(-1))}`,
        limit,
        keyFacts?.remedy ?? "rename the key",
      ),
    ];
  }
  const limit = limitOf(issue, facts?.limit);
  const remedy =
    facts?.remedy ??
    (facts?.description
      ? `it is: ${lowerFirst(facts.description).replace(/\.$/, "")}`
      : "see docs/configuration.md");
  if (value === undefined) return [error("SHAPE003", path, "the key is missing", limit, remedy)];
  if (issue.code === "invalid_type")
    return [error("SHAPE001", path, `the value is ${renderValue(value)}`, limit, remedy)];
  return [error(facts?.code ?? "SHAPE005", path, `the value is ${renderValue(value)}`, limit, remedy)];
}

function unknownKey(path: Path, key: string, known: readonly string[]): Problem {
  const remedy = known.length > 0 ? `did you mean ${closest(key, known)}?` : "remove it";
  return error(
    "SHAPE002",
    path,
    `the key ${renderValue(key)} is unknown`,
    `one of ${known.join(", ")}`,
    remedy,
  );
}

function limitOf(issue: Issue, limit: string | undefined): string {
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
    return `one of ${issue.options.map(String).join(", ")}`;
  }
  if (limit !== undefined) return limit;
  if (issue.code === "invalid_type")
    return issue.expected === "record" || issue.expected === "object" ? "a map" : `a ${issue.expected}`;
  return "a value of the schema";
}

function error(code: string, path: Path, message: string, rule: string, remedy: string): Problem {
  return { severity: "error", code, path, message, rule, remedy };
}

const salvagePasses = 12;

/** Takes out what the issues point at, then the entries that miss something because of it, until the rest parses. */
function salvage(value: unknown, first: readonly Issue[]): NetworkFile | undefined {
  const rest: unknown = structuredClone(value);
  let issues = first;
  for (let pass = 0; pass < salvagePasses; pass++) {
    // Backwards, so that taking one element out of a list does not move the next one to take out.
    for (const issue of [...issues].reverse()) {
      const path = issue.path.filter((key) => typeof key !== "symbol");
      if (issue.code === "unrecognized_keys") for (const key of issue.keys) remove(rest, [...path, key]);
      else if (!remove(rest, path)) remove(rest, path.slice(0, -1));
    }
    const parsed = networkFile.safeParse(rest);
    if (parsed.success) return parsed.data;
    issues = parsed.error.issues;
  }
  return undefined;
}

function remove(root: unknown, path: Path): boolean {
  const key = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  if (key === undefined || typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key))
    return false;
  // A hole in a list would be a fault of its own; the list's order matters to nobody here.
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string | number, unknown>)[key];
  return true;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
