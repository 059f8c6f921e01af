/** The commands of the workflows, see `usage` below and docs/pull-requests.md. */
import { resolve } from "node:path";
import { exitCodes, Stop } from "../../../commands/exit-codes";
import { endInOrder } from "../run/signals";
import { runAccess } from "./access";
import { runApproval, runReviewed } from "./approval";
import { runChange } from "./change-command";
import { runComment } from "./comment-command";
import { publicText } from "./mask";
import type { Surroundings } from "./surroundings";
import { runSynthDiff } from "./synth-diff-command";

const usage = `usage: npm run synth:diff -- [--json] BASE HEAD    compare two synthesized folders (cdktf.out)
       npm run pr:change -- BASE                  synthesize and rehearse this checkout and the one in BASE
       npm run pr:access                          say whether this workflow run gets credentials
       npm run pr:comment -- PLAN ERRORS          write the comment about the plan in these two files
       npm run pr:approval -- PLAN ERRORS         show a plan that is to be approved and hand it over
       npm run pr:reviewed -- FILE                write the plan that was approved to FILE

Exit status: 0 done, 1 fault, 2 differences (synth:diff), 3 refused for safety, 4 something is missing.`;

const checkout = resolve(__dirname, "..", "..", "..");

async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const [command, ...rest] = words;
  const [first, second] = rest.filter((word) => !word.startsWith("-"));
  const options = rest.filter((word) => word.startsWith("-"));
  if (options.includes("--help")) throw new Stop(exitCodes.done, usage);
  const json = command === "synth-diff" && options.includes("--json");
  if (options.length > (json ? 1 : 0)) throw new Stop(exitCodes.fault, usage);
  switch (command) {
    case "synth-diff":
      if (first !== undefined && second !== undefined)
        return runSynthDiff({ base: first, head: second, json }, surroundings);
      break;
    case "change":
      if (first !== undefined) return runChange({ base: resolve(first), head: checkout }, surroundings);
      break;
    case "access":
      return runAccess(surroundings);
    case "comment":
      if (first !== undefined && second !== undefined)
        return runComment({ plan: first, errors: second }, surroundings);
      break;
    case "approval":
      if (first !== undefined && second !== undefined)
        return runApproval({ plan: first, errors: second }, surroundings);
      break;
    case "reviewed":
      if (first !== undefined) return runReviewed(first, surroundings);
      break;
  }
  throw new Stop(exitCodes.fault, usage);
}

process.umask(0o077);
endInOrder();
run(process.argv.slice(2), { env: process.env, out: process.stdout, err: process.stderr })
  .catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
    const to = error.exitCode === exitCodes.done ? process.stdout : process.stderr;
    to.write(`${publicText(process.env)(error.message)}\n`);
    return error.exitCode;
  })
  .then((exitCode) => {
    process.exitCode = exitCode;
  });
