import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { configDocs } from "./config-docs";

import { ramPolicies } from "./ram-policies";

/** Files that follow from the code: their path and how to make each. */
const generated: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  docs: {
    "docs/configuration.md": configDocs,
    "docs/ram/plan.json": () => ramPolicies().plan,
    "docs/ram/apply.json": () => ramPolicies().apply,
  },
};

const [kind = "", ...options] = process.argv.slice(2);
const files = generated[kind];
if (files === undefined || options.some((option) => option !== "--check")) {
  console.error(`usage: generate.ts ${Object.keys(generated).join("|")} [--check]`);
  process.exit(1);
}

const check = options.includes("--check");
for (const [file, make] of Object.entries(files)) {
  const fresh = make();
  if (existsSync(file) && readFileSync(file, "utf8") === fresh) continue;
  if (check) {
    console.error(`${file} is stale. Make it anew: npm run ${kind}`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fresh);
    console.log(`wrote ${file}`);
  }
}
