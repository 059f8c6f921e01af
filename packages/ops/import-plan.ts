/** `npm run import-plan`: see import/options.ts for its options and docs/import.md for how to use it. */
import { resolve } from "node:path";
import { runImport } from "./import/run";
import { endInOrder } from "./run/signals";

process.umask(0o077);
endInOrder();
const checkout = resolve(__dirname, "..", "..");
const { env, stdout: out, stderr: err } = process;
runImport(process.argv.slice(2), { env, checkout, out, err }).then((exitCode) => {
  process.exitCode = exitCode;
});
