import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { left } from "./left.mjs";
import { remove } from "./remove.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Removes what the words of the command line ask for, and says what is gone and what names it still. */
export function run({ usage, what }) {
  try {
    const removal = what(process.argv.slice(2));
    if (removal === undefined) throw new Error(`usage: ${usage}`);
    const gone = remove(root, removal);
    console.log(`Gone: ${gone.files.join(", ")}`);
    console.log(`npm scripts that are gone: ${gone.scripts.join(", ")}`);
    const lines = left(root, gone, removal.marks.includes("toolkit"));
    if (lines.length > 0) console.log(`\nThese lines still name something of it:\n${lines.join("\n")}`);
    console.log("\nSee what it did with git diff, then: npm ci && npm run check && npm test");
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
