import { type Given, refuse } from "../../command/given";

/** Where a command takes the stacks from. */
export type Source =
  | { readonly kind: "rehearsal" }
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "files"; readonly files: readonly string[] };

/** The options that say so. `--state` takes any number of files. */
export type SourceOption = "from" | "state" | "plan";

/** Reads them, and adds to the faults what does not go together. */
export function sourceIn(words: Given<SourceOption>): {
  readonly source: Source;
  readonly plan: boolean;
} {
  const { faults, rest } = words;
  const [folder, plan] = [words.value("from"), words.has("plan")];
  const files = words.has("state") ? [...words.values("state"), ...rest] : [];
  if (files.length === 0) faults.push(...rest.map((word) => `There is one word too many: ${word}`));
  if (folder !== undefined && files.length > 0) faults.push("Choose one of --from and --state.");
  if (plan && files.length > 0) faults.push("--state takes outputs of plans as they are; leave --plan out.");
  if (files.length > 0) return { source: { kind: "files", files }, plan };
  return { source: folder === undefined ? { kind: "rehearsal" } : { kind: "folder", folder }, plan };
}

export type FailoverWords = Given<
  | SourceOption
  | "live"
  | "all"
  | "json"
  | "markdown"
  | "routes"
  | "failure"
  | "pairs"
  | "html"
  | "open"
  | "since"
>;

/** A page to be written beside what is printed. */
export interface PageWords {
  readonly file: string;
  /** Show it in the browser. */
  readonly open: boolean;
  /** A report that was printed earlier with `--json`. */
  readonly since: string | undefined;
}

/** What `hybridnet failover` was asked to do. */
export interface Options {
  readonly source: Source;
  /** Ask the service instead, as it is now. */
  readonly live: boolean;
  /** Look at what a plan would make instead of at what is. */
  readonly plan: boolean;
  /** The verdict of a few lines, or the whole text, or another form. */
  readonly output: "verdict" | "text" | "json" | "markdown" | "routes";
  readonly page: PageWords | undefined;
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
  if (read.has("all") && asked.length > 0)
    read.faults.push(`--all is for the text; leave it out beside --${asked[0]}.`);
  if (read.has("failure") && !read.has("routes") && !read.has("pairs"))
    read.faults.push("--failure goes with --routes or --pairs.");
  const live = read.has("live");
  if (live && (from.source.kind !== "rehearsal" || from.plan))
    read.faults.push("--live asks the service; leave --from, --state and --plan out.");
  const file = read.value("html");
  for (const name of ["open", "since"] as const)
    if (read.has(name) && file === undefined) read.faults.push(`--${name} goes with --html.`);
  refuse(read);
  return {
    ...from,
    live,
    output: asked[0] ?? (read.has("all") || read.has("pairs") ? "text" : "verdict"),
    page: file === undefined ? undefined : { file, open: read.has("open"), since: read.value("since") },
    pairs: read.has("pairs"),
    failures: read.values("failure"),
  };
}
