/** `npm run doctor`: see doctor/run.ts for what it looks at. */

import { checkout } from "../command/checkout";
import { outliveReaders } from "../command/closed-pipe";
import { printerTo } from "../command/workflow-log";
import { runDoctor } from "./run";

outliveReaders(process.stdout, process.stderr);

const { env } = process;
const [out, err] = [printerTo(process.stdout, env), printerTo(process.stderr, env)];
runDoctor(process.argv.slice(2), { env, checkout, out, err }).then((exitCode) => {
  process.exitCode = exitCode;
});
