/** The commands of the workflows, see options.ts and docs/pull-requests.md. */

import { resolve } from "node:path";
import { checkout } from "../command/checkout";
import { outliveReaders } from "../command/closed-pipe";
import { exitCodes, Stop } from "../command/exit-codes";
import { printerTo } from "../command/workflow-log";
import { endInOrder } from "../run/signals";
import { runAccess } from "./access";
import { runApproval, runReviewed } from "./approval";
import { runChange } from "./change-command";
import { runComment } from "./comment-command";
import { publicText } from "./mask";
import { parseCommand } from "./options";
import type { Surroundings } from "./surroundings";
import { runSynthDiff } from "./synth-diff-command";

outliveReaders(process.stdout, process.stderr);

async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const {
    name,
    paths: [first = "", second = ""],
    json,
  } = parseCommand(words);
  switch (name) {
    case "synth-diff":
      return runSynthDiff({ base: first, head: second, json }, surroundings);
    case "change":
      return runChange({ base: resolve(first), head: checkout }, surroundings);
    case "access":
      return runAccess(surroundings);
    case "comment":
      return runComment({ plan: first, errors: second }, surroundings);
    case "approval":
      return runApproval({ plan: first, errors: second }, surroundings);
    case "reviewed":
      return runReviewed(first, surroundings);
  }
}

process.umask(0o077);
endInOrder();
const { env, stdout: runner } = process;
const [out, err] = [printerTo(process.stdout, env), printerTo(process.stderr, env)];
run(process.argv.slice(2), { env, out, err, runner })
  .catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
    (error.exitCode === exitCodes.done ? out : err).write(`${publicText(env)(error.message)}\n`);
    return error.exitCode;
  })
  .then((exitCode) => {
    process.exitCode = exitCode;
  });
