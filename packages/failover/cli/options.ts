import { exitCodes, Stop } from "../../../commands/exit-codes";

/** What `npm run failover` was asked to do. */
export interface Options {
  readonly source:
    | { readonly kind: "rehearsal" }
    | { readonly kind: "folder"; readonly folder: string }
    | { readonly kind: "files"; readonly files: readonly string[] };
  /** Look at what a plan would make instead of at what is. */
  readonly plan: boolean;
  readonly output: "text" | "json" | "markdown" | "routes";
  /** Pairs of failures however many there are. */
  readonly pairs: boolean;
  /** Ids of failures; for `--routes` only. Empty for all. */
  readonly failures: readonly string[];
}

export const usage = `usage: npm run failover -- [OPTION...]

Says from deployed resources which way traffic takes, normally and when something fails,
and whether the network does what is expected of it.

  --from DIR          read the stacks of a synthesized app, such as cdktf.out, with terraform
  --plan              plan them, and report on what the change would make
  --state FILE...     read saved outputs of terraform show -json or state pull, one file a stack
  --json              print everything as JSON (packages/failover/README.md)
  --markdown          print Markdown with drawings
  --routes            print the route tables of every element, normally and under each failure
  --failure ID        with --routes: this failure only, such as circuit:shanghai/circuit1; may be repeated
  --pairs             look at pairs of failures however many there are
  --help              show this

Without --from and --state it reports on the rehearsal that npm run rehearse -- --keep has left here;
where there is none, it runs one first. NETWORK_CONFIG names the network file.
Exit status: 0 all expectations hold, 1 one does not or the input is wrong, 4 something is missing.`;

/** @throws Stop where the words make no sense. */
export function parseOptions(words: readonly string[]): Options {
  const rest = [...words];
  const flags = new Set<string>();
  const files: string[] = [];
  const failures: string[] = [];
  let folder: string | undefined;
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    if (word === "--help") throw new Stop(exitCodes.done, usage);
    else if (["--plan", "--json", "--markdown", "--routes", "--pairs"].includes(word)) flags.add(word);
    else if (word === "--from") folder = given(rest.shift(), word);
    else if (word === "--failure") failures.push(given(rest.shift(), word));
    else if (word === "--state") {
      files.push(given(rest.shift(), word));
      while (rest[0] !== undefined && !rest[0].startsWith("-")) files.push(rest.shift() ?? "");
    } else throw wrong(`There is no option ${word}.`);
  }
  const outputs = (["json", "markdown", "routes"] as const).filter((it) => flags.has(`--${it}`));
  if (outputs.length > 1) throw wrong(`Choose one of ${outputs.map((it) => `--${it}`).join(" and ")}.`);
  if (folder !== undefined && files.length > 0) throw wrong("Choose one of --from and --state.");
  if (flags.has("--plan") && files.length > 0)
    throw wrong("--state takes outputs of plans as they are; leave --plan out.");
  if (failures.length > 0 && outputs[0] !== "routes") throw wrong("--failure goes with --routes.");
  return {
    source:
      folder !== undefined
        ? { kind: "folder", folder }
        : files.length > 0
          ? { kind: "files", files }
          : { kind: "rehearsal" },
    plan: flags.has("--plan"),
    output: outputs[0] ?? "text",
    pairs: flags.has("--pairs"),
    failures,
  };
}

function given(text: string | undefined, option: string): string {
  if (text === undefined || text.startsWith("-")) throw wrong(`${option} needs a value.`);
  return text;
}

function wrong(message: string): Stop {
  return new Stop(exitCodes.fault, `${message}\n${usage}`);
}
