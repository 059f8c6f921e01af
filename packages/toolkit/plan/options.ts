import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { readWords, refuse } from "../command/options";

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
  const read = readWords(words, { json: "value", markdown: "flag", allow: "values" }, planUsage);
  const [json, markdown] = [read.value("json"), read.has("markdown")];
  if (markdown && json === "-") read.faults.push("Standard output takes one of --markdown and --json -.");
  if (read.rest.includes("all") && read.rest.length > 1) read.faults.push("Name stacks or all, not both.");
  const fault = json === undefined || json === "-" ? undefined : unwritable(json);
  if (fault !== undefined) read.faults.push(`--json: ${fault}`);
  refuse(read.faults, planUsage);
  return { stacks: read.rest.filter((name) => name !== "all"), json, markdown, allow: read.values("allow") };
}

/** Why a file cannot be written, before minutes are spent on what shall stand in it. */
function unwritable(file: string): string | undefined {
  const folder = dirname(file);
  if (!existsSync(folder)) return `there is no folder ${folder}.`;
  if (existsSync(file) && statSync(file).isDirectory()) return `${file} is a folder.`;
  try {
    accessSync(existsSync(file) ? file : folder, constants.W_OK);
    return undefined;
  } catch {
    return `${file} may not be written.`;
  }
}
