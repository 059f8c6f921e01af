import { Stop } from "../command/exit-codes";
import { formIn, refuse } from "../command/given";
import type { Run } from "../command/subcommand";
import type { Surroundings } from "../command/surroundings";
import { runApproval, runReviewed } from "./approval";
import { runDiff } from "./cdktf-diff";
import { runChange } from "./change";
import { publicText } from "./mask";
import { runComment } from "./post-comment";
import { runCredentials } from "./role";
import { runAccess } from "./workflow-run";

/** What a subcommand of `hybridnet pr` stops with is published, so it is masked as all that is. */
function published<Name extends string>(run: Run<Name>): Run<Name> {
  return async (given, surroundings) => {
    try {
      return await run(given, surroundings);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      throw new Stop(error.exitCode, publicText(surroundings.env)(error.message));
    }
  };
}

export const change: Run<"json" | "markdown"> = published((given, surroundings) => {
  const [base = ""] = given.rest;
  const isJson = formIn(given) === "json";
  refuse(given);
  return runChange({ base, head: surroundings.checkout, isJson }, surroundings);
});

/** One without options of its own. */
function plain(run: (words: readonly string[], surroundings: Surroundings) => number | Promise<number>) {
  return published<never>((given, surroundings) => {
    refuse(given);
    return run(given.rest, surroundings);
  });
}

export const access = plain((_, surroundings) => runAccess(surroundings));

export const credentials = plain((_, surroundings) => runCredentials(surroundings));

export const diff = plain(([file = ""], surroundings) => runDiff(file, surroundings));

export const comment = plain(([plan = "", errors = "", diff], surroundings) =>
  runComment({ plan, errors, diff }, surroundings),
);

export const approval = plain(([plan = "", errors = ""], surroundings) =>
  runApproval({ plan, errors }, surroundings),
);

export const reviewed = plain(([file = ""], surroundings) => runReviewed(file, surroundings));
