/** `npm run doctor`: see doctor/run.ts for what it looks at. */
import { resolve } from "node:path";
import { runDoctor } from "./doctor/run";

const checkout = resolve(__dirname, "..", "..");
const { env, stdout: out, stderr: err } = process;
runDoctor(process.argv.slice(2), { env, checkout, out, err }).then((exitCode) => {
  process.exitCode = exitCode;
});
