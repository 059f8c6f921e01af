import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type Given, refuse } from "../command/given";

export type PlanWords = Given<"json" | "markdown" | "allow" | "replace">;

/** What `hybridnet plan` was asked to do. */
export interface PlanOptions {
  /** Empty for all. */
  readonly stacks: readonly string[];
  /** File for the report as JSON, or `-` for standard output. */
  readonly json: string | undefined;
  readonly markdown: boolean;
  readonly allow: readonly string[];
  /** Addresses of what is to be made anew. */
  readonly replace: readonly string[];
}

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parsePlanOptions(read: PlanWords): PlanOptions {
  if (read.rest.includes("all") && read.rest.length > 1) read.faults.push("Name stacks or all, not both.");
  const { json, markdown } = reportIn(read);
  refuse(read);
  return {
    stacks: read.rest.filter((name) => name !== "all"),
    json,
    markdown,
    allow: read.values("allow"),
    replace: read.values("replace"),
  };
}

/** Where a report goes, and in which forms; what makes no sense is added to the faults. */
export function reportIn({ has, value, faults }: Pick<PlanWords, "has" | "value" | "faults">) {
  const [json, markdown] = [value("json"), has("markdown")];
  if (markdown && json === "-") faults.push("Standard output takes one of --markdown and --json -.");
  const fault = json === undefined || json === "-" ? undefined : unwritable(json);
  if (fault !== undefined) faults.push(`--json: ${fault}`);
  return { json, markdown } as const;
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
