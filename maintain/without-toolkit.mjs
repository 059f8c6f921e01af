#!/usr/bin/env node
/**
 * Takes the toolkit out of a fork, and what only the template's maintainers run:
 * `node maintain/without-toolkit.mjs`. It needs nothing installed and removes itself. See docs/forking.md.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { left } from "./removal/left.mjs";
import { remove } from "./removal/remove.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
if (process.argv.length > 2) {
  console.error("usage: node maintain/without-toolkit.mjs");
  process.exit(1);
}
try {
  const gone = remove(root, ["toolkit", "maintain"]);
  console.log(`Gone: ${gone.files.join(", ")}; the npm scripts ${gone.scripts.join(", ")}.`);
  const lines = left(root, gone, true);
  if (lines.length > 0) console.log(`\nThese lines still name something of it:\n${lines.join("\n")}\n`);
  console.log("Look at it with git diff, then: npm ci && npm run check && npm test");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
