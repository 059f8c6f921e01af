import { readWords, refuse } from "../command/options";

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

const kinds = { reviewed: "value", "auto-approve": "flag", allow: "values", detach: "values" } as const;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseApplyOptions(words: readonly string[]): ApplyOptions {
  const { has, value, values, rest: stacks, faults } = readWords(words, kinds, applyUsage);
  const [reviewed, autoApprove, detach] = [value("reviewed"), has("auto-approve"), values("detach")];
  if (stacks.length === 0) faults.push("Name the stacks to apply, or all.");
  if (stacks.includes("all") && stacks.length > 1) faults.push("Name stacks or all, not both.");
  if (reviewed !== undefined && autoApprove) faults.push("Choose one of --reviewed and --auto-approve.");
  if (detach.length > 0 && (stacks.length !== 1 || stacks[0] === "all"))
    faults.push("--detach goes with the one stack that has the resource.");
  refuse(faults, applyUsage);
  return {
    stacks: stacks.filter((name) => name !== "all"),
    reviewed,
    autoApprove,
    allow: values("allow"),
    detach,
  };
}
