/** `npm run import-plan`: see import/options.ts for its options and docs/import.md for how to use it. */

import { checkout } from "../command/checkout";
import { outliveReaders } from "../command/closed-pipe";
import { printerTo } from "../command/workflow-log";
import { endInOrder } from "../run/signals";
import { runImport } from "./run";

outliveReaders(process.stdout, process.stderr);

process.umask(0o077);
endInOrder();
const { env } = process;
const [out, err] = [printerTo(process.stdout, env), printerTo(process.stderr, env)];
runImport(process.argv.slice(2), { env, checkout, out, err }).then((exitCode) => {
  process.exitCode = exitCode;
});
