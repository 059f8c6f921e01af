import { type Given, refuse } from "../../command/given";
import { type Source, type SourceOption, sourceIn } from "./source";

export type FailoverWords = Given<SourceOption | "json" | "markdown" | "routes" | "failure" | "pairs">;

/** What `hybridnet failover` was asked to do. */
export interface Options {
  readonly source: Source;
  /** Look at what a plan would make instead of at what is. */
  readonly plan: boolean;
  readonly output: "text" | "json" | "markdown" | "routes";
  /** Pairs of failures however many there are, and all their ways written out. */
  readonly pairs: boolean;
  /** Ids of failures; for `--routes`, or of which each pair has to have one. Empty for all. */
  readonly failures: readonly string[];
}

const outputs = ["json", "markdown", "routes"] as const;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseFailoverOptions(read: FailoverWords): Options {
  const from = sourceIn(read);
  const asked = outputs.filter((it) => read.has(it));
  if (asked.length > 1) read.faults.push(`Choose one of ${asked.map((it) => `--${it}`).join(" and ")}.`);
  if (read.has("failure") && !read.has("routes") && !read.has("pairs"))
    read.faults.push("--failure goes with --routes or --pairs.");
  refuse(read);
  return {
    ...from,
    output: asked[0] ?? "text",
    pairs: read.has("pairs"),
    failures: read.values("failure"),
  };
}
