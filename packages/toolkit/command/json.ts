import { readFileSync } from "node:fs";
import { exitCodes, Stop } from "./exit-codes";

// Looking into JSON of which only parts are known: what is not there, or is of another kind, is undefined.

export type Key = string | number;

export function valueAt(value: unknown, ...path: readonly Key[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined,
    value,
  );
}

/** A text that says something: Terraform writes what an object does not have as null or as an empty text. */
export function textAt(value: unknown, ...path: readonly Key[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A number, also where the provider's schema makes a text of it (an ASN of a customer gateway). */
export function numberAt(value: unknown, ...path: readonly Key[]): number | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === "number") return found;
  return typeof found === "string" && /^\d+$/.test(found) ? Number(found) : undefined;
}

export function flagAt(value: unknown, ...path: readonly Key[]): boolean | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "boolean" ? found : undefined;
}

export function listAt(value: unknown, ...path: readonly Key[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function entriesAt(value: unknown, ...path: readonly Key[]): readonly (readonly [string, unknown])[] {
  const found = valueAt(value, ...path);
  return typeof found === "object" && found !== null ? Object.entries(found) : [];
}

/** What a file is read for, so that a message can say what to do where it is something else. */
export interface Wanted<T> {
  /** As a message calls it, such as `a plan report of version 1`. */
  readonly what: string;
  /** Whole sentences; empty where there is nothing to say. */
  readonly remedy: string;
  readonly is: (json: unknown) => json is T;
}

/**
 * Reads a JSON file. Messages name the file and what is wrong with it, and repeat nothing of it: states,
 * plans and tokens hold secrets.
 *
 * @throws Stop with 4 where there is no such file, with 1 where it cannot be read or is no JSON.
 */
export function readJson(file: string, remedy = ""): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = textAt(error, "code") ?? "unknown";
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    throw new Stop(
      isMissing ? exitCodes.missing : exitCodes.fault,
      sentences(isMissing ? `There is no ${file}.` : `${file} cannot be read (${code}).`, remedy),
    );
  }
  return parseJson(text, file, remedy);
}

/** The same of a file that has to hold something. @throws Stop also where it holds something else, with 1. */
export function readJsonAs<T>(file: string, { what, remedy, is }: Wanted<T>): T {
  const json = readJson(file, remedy);
  if (!is(json)) throw new Stop(exitCodes.fault, sentences(`${file} is not ${what}.`, remedy));
  return json;
}

/**
 * Parses JSON from anywhere, `from` in a message. @throws Stop where it is none, with the place where that
 * shows if there is one.
 */
export function parseJson(text: string, from: string, remedy = ""): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Anything but the place may be a part of the text.
    const [, at] =
      / at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(String(textAt(error, "message"))) ?? [];
    const before = at === undefined ? undefined : text.slice(0, Number(at)).split("\n");
    const place =
      before === undefined ? "" : ` (line ${before.length}, column ${(before.at(-1) ?? "").length + 1})`;
    throw new Stop(exitCodes.fault, sentences(`${from} is no JSON${place}.`, remedy));
  }
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
