/** `npm run failover`: see cli/options.ts for its options and README.md for what it prints. */
import { outliveReaders } from "../command/closed-pipe";
import { run } from "./cli/run";

outliveReaders(process.stdout, process.stderr);

const surroundings = { env: process.env, out: process.stdout, err: process.stderr };
run(process.argv.slice(2), surroundings).then((exitCode) => {
  process.exitCode = exitCode;
});
