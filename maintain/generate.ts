import { readFileSync, writeFileSync } from "node:fs";
import { ramPolicies } from "./ram-policies";

/** Writes the policies in `docs/ram`, or with `--check` only says which are stale. */
const options = process.argv.slice(2);
if (options.some((option) => option !== "--check")) {
  console.error("usage: npm run docs, npm run docs:check");
  process.exit(1);
}
for (const [name, fresh] of Object.entries(ramPolicies())) {
  const file = `docs/ram/${name}.json`;
  if (readFileSync(file, "utf8") === fresh) continue;
  if (options.includes("--check")) {
    console.error(`${file} is stale. Make it anew: npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, fresh);
    console.log(`wrote ${file}`);
  }
}
