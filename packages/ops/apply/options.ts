import { exitCodes, Stop } from "../../../commands/exit-codes";
import { wordAfter } from "../plan/options";

/** What `npm run apply` was asked to do. */
export interface ApplyOptions {
  /** Empty for all. */
  readonly stacks: readonly string[];
  /** File with the report that was reviewed. */
  readonly reviewed: string | undefined;
  readonly autoApprove: boolean;
  readonly allow: readonly string[];
  /** Addresses to destroy with what depends on them, and nothing else. */
  readonly detach: readonly string[];
}

export const applyUsage = `usage: npm run apply -- [OPTION...] STACK...|all

Plans the stacks, judges the plans together, and applies exactly what was approved, in the order in
which the stacks depend on each other. Run it again after a failure: what is done stays done.

  --reviewed FILE    approve what the report of npm run plan -- --json FILE says, and no more
  --auto-approve     approve whatever is planned, unless it is refused for safety
  --allow ADDRESS    make a change although it is refused; may be repeated
  --detach ADDRESS   destroy this resource of one STACK and what depends on it, and nothing else:
                     an attachment, before the VBR that it attaches is replaced; may be repeated
  --help             show this

Without --reviewed and --auto-approve it asks. NETWORK_CONFIG names the network file.
Exit status: 0 done, 1 fault, 3 refused for safety or not what was reviewed, 4 something is missing.`;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseApplyOptions(words: readonly string[]): ApplyOptions {
  const rest = [...words];
  const faults: string[] = [];
  const stacks: string[] = [];
  const [allow, detach]: [string[], string[]] = [[], []];
  let reviewed: string | undefined;
  let autoApprove = false;
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    if (word === "--help") throw new Stop(exitCodes.done, applyUsage);
    else if (word === "--reviewed") reviewed = wordAfter(word, rest, faults);
    else if (word === "--auto-approve") autoApprove = true;
    else if (word === "--allow") allow.push(wordAfter(word, rest, faults));
    else if (word === "--detach") detach.push(wordAfter(word, rest, faults));
    else if (word.startsWith("-")) faults.push(`There is no option ${word}.`);
    else stacks.push(word);
  }
  if (stacks.length === 0) faults.push("Name the stacks to apply, or all.");
  if (stacks.includes("all") && stacks.length > 1) faults.push("Name stacks or all, not both.");
  if (reviewed !== undefined && autoApprove) faults.push("Choose one of --reviewed and --auto-approve.");
  if (detach.length > 0 && (stacks.length !== 1 || stacks[0] === "all"))
    faults.push("--detach goes with the one stack that has the resource.");
  if (faults.length > 0) throw new Stop(exitCodes.fault, [...faults, applyUsage].join("\n"));
  return { stacks: stacks.filter((name) => name !== "all"), reviewed, autoApprove, allow, detach };
}
