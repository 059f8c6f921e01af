import { Stop } from "../command/exit-codes";
import { type Given, refuse } from "../command/given";
import type { Surroundings } from "../command/surroundings";
import { runApproval, runReviewed } from "./approval";
import { runChange } from "./change";
import { publicText } from "./mask";
import { runComment } from "./post-comment";
import { runAccess } from "./workflow-run";

type Task = (words: readonly string[], surroundings: Surroundings) => number | Promise<number>;

/** What the subcommands of `hybridnet pr` do with their words, by their names. */
const tasks = {
  change: ([base = ""], surroundings) => runChange({ base, head: surroundings.checkout }, surroundings),
  access: (_, surroundings) => runAccess(surroundings),
  comment: ([plan = "", errors = ""], surroundings) => runComment({ plan, errors }, surroundings),
  approval: ([plan = "", errors = ""], surroundings) => runApproval({ plan, errors }, surroundings),
  reviewed: ([file = ""], surroundings) => runReviewed(file, surroundings),
} as const satisfies Readonly<Record<string, Task>>;

/** One subcommand of `hybridnet pr`. What it stops with is published, so it is masked as all that is. */
export function pullRequestTask(name: keyof typeof tasks) {
  return async (given: Given<never>, surroundings: Surroundings): Promise<number> => {
    refuse(given);
    try {
      return await tasks[name](given.rest, surroundings);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      throw new Stop(error.exitCode, publicText(surroundings.env)(error.message));
    }
  };
}
