import { parseArgs } from "node:util";
import { exitCodes, Stop } from "./exit-codes";

/** An option that stands alone, takes one value, or takes one each time it is given. */
export type OptionKind = "flag" | "value" | "values";

/** The words behind a command, read by the kinds of its options. */
export interface Words<Name extends string> {
  has(name: Name): boolean;
  value(name: Name): string | undefined;
  values(name: Name): readonly string[];
  /** Words that are no options; with `beforeCommand` the command with all that follows it. */
  readonly rest: readonly string[];
  /** What makes no sense, a sentence each; the command adds its own and hands all to `refuse`. */
  readonly faults: string[];
}

/**
 * Reads the words behind a command. Every command knows `--help`, and `--` ends the options.
 *
 * @param beforeCommand whether the first word that is no option begins a command with options of its own
 * @throws Stop with the usage where it is asked for, as no fault
 */
export function readWords<Name extends string>(
  words: readonly string[],
  kinds: Readonly<Record<Name, OptionKind>>,
  usage: string,
  { beforeCommand = false } = {},
): Words<Name> {
  const known = new Map<string, OptionKind>([["help", "flag"], ...Object.entries<OptionKind>(kinds)]);
  const takesValue = (word: string) =>
    word.startsWith("--") && /^values?$/.test(known.get(word.slice(2)) ?? "");
  // parseArgs would take the next option for the value of one that lacks its own.
  const { tokens } = parseArgs({
    args: words.map((word, index) => (takesValue(word) && isOption(words[index + 1]) ? `${word}=` : word)),
    options: Object.fromEntries(
      [...known].map(([name, kind]) => [
        name,
        { type: kind === "flag" ? "boolean" : "string", multiple: true } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const end = beforeCommand ? tokens.find(({ kind }) => kind !== "option") : undefined;
  const given = new Map<string, string[]>();
  const rest: string[] =
    end === undefined ? [] : words.slice(end.index + (end.kind === "positional" ? 0 : 1));
  const faults: string[] = [];
  for (const token of tokens.filter(({ index }) => end === undefined || index < end.index)) {
    if (token.kind === "positional") rest.push(words[token.index] ?? "");
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const kind = known.get(name);
    const before = given.get(name);
    if (kind === undefined) faults.push(`There is no option ${rawName}.`);
    else if (kind === "flag" && value !== undefined) faults.push(`${rawName} takes no value.`);
    else if (kind !== "flag" && !value) faults.push(`${rawName} needs a value.`);
    else if (kind === "value" && before !== undefined) faults.push(`${rawName} stands twice.`);
    else given.set(name, [...(before ?? []), value ?? ""]);
  }
  if (given.has("help")) throw new Stop(exitCodes.done, usage);
  return {
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
    rest,
    faults,
  };
}

/** A hyphen alone stands for standard input or output. */
function isOption(word: string | undefined): boolean {
  return /^-./.test(word ?? "");
}

/** @throws Stop with all faults and the usage, where there is one. */
export function refuse(faults: readonly string[], usage: string): void {
  if (faults.length > 0) throw new Stop(exitCodes.fault, [...faults, usage].join("\n"));
}
