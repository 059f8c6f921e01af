/** `npm run drill`: see options.ts for its options and docs/drill.md for what it does. */
import { outliveReaders } from "../command/closed-pipe";
import { run } from "./run";

outliveReaders(process.stdout, process.stderr);

run(process.argv.slice(2), { env: process.env, out: process.stdout, err: process.stderr }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
);
