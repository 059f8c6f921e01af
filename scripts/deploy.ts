import { spawnSync } from "node:child_process";
import { stackNames } from "../contracts/contract";

/**
 * `npm run deploy -- STACK... [options of cdktf deploy]`: deploys the named stacks alone. The cdktf CLI
 * refuses a stack without the ones that it depends on unless it is told that they are deployed already.
 */
const words = process.argv.slice(2);
const stacks = words.filter((word) => !word.startsWith("-"));
const usage = `usage: npm run deploy -- STACK... [options of cdktf deploy], where STACK is one of ${stackNames.join(", ")}`;
if (words.includes("--help")) {
  console.log(usage);
  process.exit(0);
}
const unknown = stacks.filter((name) => name !== "*" && !(stackNames as readonly string[]).includes(name));
if (stacks.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no stack ${unknown.join(", ")}.`);
  console.error(usage);
  process.exit(1);
}
const { status } = spawnSync("npx", ["cdktf", "deploy", "--ignore-missing-stack-dependencies", ...words], {
  stdio: "inherit",
  env: { CHECKPOINT_DISABLE: "1", ...process.env },
});
process.exitCode = status ?? 1;
