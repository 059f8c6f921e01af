/** `npm run drill`: see options.ts for its options and docs/drill.md for what it does. */
import { run } from "./run";

run(process.argv.slice(2), { env: process.env, out: process.stdout, err: process.stderr }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
);
