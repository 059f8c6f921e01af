import { readWords, refuse } from "../../command/options";
import { type Source, sourceIn, sourceOptions } from "./source";

/** What `npm run failover` was asked to do. */
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

export const usage = `usage: npm run failover -- [OPTION...]

Says from deployed resources which way traffic takes, normally and when something fails,
and whether the network does what is expected of it.

  --from DIR          read the stacks of a synthesized app, such as cdktf.out, with terraform
  --plan              plan them, and report on what the change would make
  --state FILE...     read saved outputs of terraform show -json or state pull, one file a stack
  --json              print everything as JSON (packages/toolkit/failover/README.md)
  --markdown          print Markdown with drawings
  --routes            print the route tables of every element, normally and under each failure
  --failure ID        with --routes: this failure only, such as circuit:shanghai/circuit1; with --pairs:
                      pairs with it only, which spares a large network most of the time; may be repeated
  --pairs             look at pairs of failures however many there are, and print the ways under each
                      and the planned work on one while the other has failed
  --help              show this

Without --from and --state it reports on the rehearsal that npm run rehearse -- --keep has left here;
where there is none, it runs one first. NETWORK_CONFIG names the network file.
Exit status: 0 all expectations hold, 1 one does not or the input is wrong, 4 something is missing.`;

const kinds = {
  ...sourceOptions,
  json: "flag",
  markdown: "flag",
  routes: "flag",
  failure: "values",
  pairs: "flag",
} as const;
const outputs = ["json", "markdown", "routes"] as const;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseOptions(words: readonly string[]): Options {
  const read = readWords(words, kinds, usage);
  const from = sourceIn(read);
  const asked = outputs.filter((it) => read.has(it));
  if (asked.length > 1) read.faults.push(`Choose one of ${asked.map((it) => `--${it}`).join(" and ")}.`);
  if (read.has("failure") && !read.has("routes") && !read.has("pairs"))
    read.faults.push("--failure goes with --routes or --pairs.");
  refuse(read.faults, usage);
  return {
    ...from,
    output: asked[0] ?? "text",
    pairs: read.has("pairs"),
    failures: read.values("failure"),
  };
}
