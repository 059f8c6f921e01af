import { durationFaults } from "../command/duration";
import { type Given, refuse } from "../command/given";
import { reportIn } from "../plan/options";

export type ApplyWords = Given<
  "reviewed" | "max-age" | "auto-approve" | "allow" | "detach" | "replace" | "json" | "markdown"
>;

/** What `hybridnet apply` was asked to do. */
export interface ApplyOptions {
  /** Empty for all. */
  readonly stacks: readonly string[];
  /** File with the report that was reviewed. */
  readonly reviewed: string | undefined;
  /** How old it may be, such as `1d`. */
  readonly maxAge: string;
  readonly autoApprove: boolean;
  readonly allow: readonly string[];
  /** Addresses to destroy with what depends on them, and nothing else. */
  readonly detach: readonly string[];
  /** Addresses of what is to be made anew. */
  readonly replace: readonly string[];
  /** File for the report as JSON, or `-` for standard output. */
  readonly json: string | undefined;
  readonly markdown: boolean;
}

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseApplyOptions(given: ApplyWords): ApplyOptions {
  const { has, value, values, rest: stacks, faults } = given;
  const [reviewed, autoApprove, detach] = [value("reviewed"), has("auto-approve"), values("detach")];
  if (stacks.includes("all") && stacks.length > 1) faults.push("Name stacks or all, not both.");
  if (reviewed !== undefined && autoApprove) faults.push("Choose one of --reviewed and --auto-approve.");
  if (detach.length > 0 && (stacks.length !== 1 || stacks[0] === "all"))
    faults.push("--detach goes with the one stack that has the resource.");
  if (detach.length > 0 && has("replace")) faults.push("Choose one of --detach and --replace.");
  const maxAge = value("max-age") ?? "1d";
  faults.push(...durationFaults("--max-age", maxAge));
  if (has("max-age") && reviewed === undefined) faults.push("--max-age goes with --reviewed.");
  const report = reportIn(given);
  refuse(given);
  return {
    stacks: stacks.filter((name) => name !== "all"),
    reviewed,
    maxAge,
    autoApprove,
    allow: values("allow"),
    detach,
    replace: values("replace"),
    ...report,
  };
}
