/** `npm run failover`: see cli/options.ts for its options and README.md for what it prints. */
import { run } from "./cli/run";

const surroundings = { env: process.env, out: process.stdout, err: process.stderr };
run(process.argv.slice(2), surroundings).then((exitCode) => {
  process.exitCode = exitCode;
});
