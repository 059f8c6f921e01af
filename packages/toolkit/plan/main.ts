/** `npm run plan`: see plan/options.ts for its options and docs/plan-and-apply.md for what it judges. */

import { checkout } from "../command/checkout";
import { outliveReaders } from "../command/closed-pipe";
import { printerTo } from "../command/workflow-log";
import { endInOrder } from "../run/signals";
import { runPlan } from "./run";

outliveReaders(process.stdout, process.stderr);

process.umask(0o077);
endInOrder();
const { env } = process;
const [out, err] = [printerTo(process.stdout, env), printerTo(process.stderr, env)];
runPlan(process.argv.slice(2), { env, checkout, out, err }).then((exitCode) => {
  process.exitCode = exitCode;
});
