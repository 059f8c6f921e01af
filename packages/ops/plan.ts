/** `npm run plan`: see plan/options.ts for its options and docs/plan-and-apply.md for what it judges. */
import { resolve } from "node:path";
import { runPlan } from "./plan/run";
import { endInOrder } from "./run/signals";

process.umask(0o077);
endInOrder();
const checkout = resolve(__dirname, "..", "..");
runPlan(process.argv.slice(2), { env: process.env, checkout, out: process.stdout, err: process.stderr }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
);
