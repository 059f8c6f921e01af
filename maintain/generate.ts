import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { commandsPage } from "./commands-page";
import { troubleshootingPage } from "./problem-codes";
import { ramPolicies } from "./ram-policies";

/** Pages that follow from the code. Writes them, or with `--check` only says which are stale. */
const policies = ramPolicies();
const pages = {
  "docs/commands.md": commandsPage(),
  "docs/troubleshooting.md": troubleshootingPage(),
  "docs/ram/plan.json": policies.plan,
  "docs/ram/apply.json": policies.apply,
  "docs/ram/drift.json": policies.drift,
  "docs/ram/verify.json": policies.verify,
  "docs/ram/tunnels.json": policies.tunnels,
  "docs/ram/failover-test.json": policies["failover-test"],
};

const options = process.argv.slice(2);
if (options.some((option) => option !== "--check")) {
  console.error("usage: node -r @hybridnet/network/typescript maintain/generate.ts [--check]");
  process.exit(1);
}
for (const [file, fresh] of Object.entries(pages)) {
  if (existsSync(file) && readFileSync(file, "utf8") === fresh) continue;
  if (options.includes("--check")) {
    console.error(
      `${file} is stale. Make it anew: node -r @hybridnet/network/typescript maintain/generate.ts`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(file, fresh);
    console.log(`wrote ${file}`);
  }
}
