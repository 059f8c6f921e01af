import { exitCodes, Stop } from "../../../commands/exit-codes";

/** What `npm run plan` was asked to do. */
export interface PlanOptions {
  /** Empty for all. */
  readonly stacks: readonly string[];
  /** File for the report as JSON, or `-` for standard output. */
  readonly json: string | undefined;
  readonly markdown: boolean;
  readonly allow: readonly string[];
}

export const planUsage = `usage: npm run plan -- [OPTION...] [STACK...]

Plans the stacks against what is deployed, in the order in which they depend on each other, and says
which links the changes interrupt and whether they can be applied together.

  --json FILE       write the report as JSON to FILE, or to standard output with -
  --markdown        print Markdown
  --allow ADDRESS   take a change as wanted although it is refused; may be repeated
  --help            show this

NETWORK_CONFIG names the network file.
Exit status: 0 no change, 1 fault, 2 changes, 3 refused for safety, 4 something is missing.`;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parsePlanOptions(words: readonly string[]): PlanOptions {
  const rest = [...words];
  const faults: string[] = [];
  const stacks: string[] = [];
  const allow: string[] = [];
  let json: string | undefined;
  let markdown = false;
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    if (word === "--help") throw new Stop(exitCodes.done, planUsage);
    else if (word === "--json") json = wordAfter(word, rest, faults);
    else if (word === "--markdown") markdown = true;
    else if (word === "--allow") allow.push(wordAfter(word, rest, faults));
    else if (word.startsWith("-")) faults.push(`There is no option ${word}.`);
    else stacks.push(word);
  }
  if (markdown && json === "-") faults.push("Standard output takes one of --markdown and --json -.");
  if (faults.length > 0) throw new Stop(exitCodes.fault, [...faults, planUsage].join("\n"));
  return { stacks: stacks.filter((name) => name !== "all"), json, markdown, allow };
}

/** The word after an option. */
export function wordAfter(option: string, rest: string[], faults: string[]): string {
  const value = rest[0];
  if (value === undefined || (value.startsWith("-") && value !== "-")) {
    faults.push(`${option} needs a value.`);
    return "";
  }
  rest.shift();
  return value;
}
