import { spawnSync } from "node:child_process";

/**
 * `npm run backend:bootstrap -- oss [synth|diff|deploy] [options of that cdktf command]`: makes the bucket
 * and the lock table that the network file's `backend` names. Deploys unless told otherwise.
 */
const actions: readonly string[] = ["synth", "diff", "deploy"];
const [kind, ...rest] = process.argv.slice(2);
const [first = ""] = rest;
const action = actions.includes(first) ? first : "deploy";
const options = actions.includes(first) ? rest.slice(1) : rest;
if (kind !== "oss" || options.some((option) => !option.startsWith("-"))) {
  console.error(
    `usage: npm run backend:bootstrap -- oss [${actions.join("|")}] [options of that cdktf command]`,
  );
  process.exit(1);
}
const { status } = spawnSync(
  "npx",
  [
    "cdktf",
    action,
    "--app",
    "node --import tsx bootstrap/main.ts",
    "--output",
    ".backend-bootstrap",
    ...options,
  ],
  { stdio: "inherit", env: { CHECKPOINT_DISABLE: "1", ...process.env } },
);
process.exitCode = status ?? 1;
