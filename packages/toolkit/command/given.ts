import { exitCodes, Stop } from "./exit-codes";

/** The words behind a subcommand, read by its row of the table. */
export interface Given<Name extends string = string> {
  /** The subcommand's name. */
  readonly subcommand: string;
  readonly has: (name: Name) => boolean;
  readonly value: (name: Name) => string | undefined;
  readonly values: (name: Name) => readonly string[];
  /** Words that are no options; of a subcommand that passes options on, the command with all that follows it. */
  readonly rest: readonly string[];
  /** What makes no sense, a sentence each; the subcommand adds its own and hands all to `refuse`. */
  readonly faults: string[];
}

/** How a report is printed. */
export type Form = "text" | "json" | "markdown";

/** The form that was asked for; asking for both is added to the faults. */
export function formIn({ has, faults }: Pick<Given<"json" | "markdown">, "has" | "faults">): Form {
  if (has("json") && has("markdown")) faults.push("Choose one of --json and --markdown.");
  return has("json") ? "json" : has("markdown") ? "markdown" : "text";
}

/** @throws Stop with all faults, where there are any, and where to read what there is. */
export function refuse({ faults, subcommand }: Pick<Given, "faults" | "subcommand">): void {
  if (faults.length === 0) return;
  throw new Stop(exitCodes.fault, [...faults, `See: ${spoken(subcommand)} --help`].join("\n"));
}

/** How messages and pages write a call; `--no` keeps npx from fetching a package where the toolkit is not installed. */
export function spoken(words: string): string {
  return `npx --no hybridnet ${words}`;
}
