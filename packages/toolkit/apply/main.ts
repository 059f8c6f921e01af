/** `npm run apply`: see apply/options.ts for its options and docs/plan-and-apply.md for what it judges. */

import { checkout } from "../command/checkout";
import { outliveReaders } from "../command/closed-pipe";
import { printerTo } from "../command/workflow-log";
import { endInOrder } from "../run/signals";
import { runApply } from "./run";

outliveReaders(process.stdout, process.stderr);

process.umask(0o077);
endInOrder();
const { env } = process;
runApply(process.argv.slice(2), {
  env,
  checkout,
  out: printerTo(process.stdout, env),
  err: printerTo(process.stderr, env),
  terminal: { input: process.stdin, output: process.stdout },
}).then((exitCode) => {
  process.exitCode = exitCode;
});
