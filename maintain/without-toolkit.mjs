/**
 * Takes the toolkit out of a fork, and what only the template's maintainers run, with everything that follows
 * from it: `node maintain/without-toolkit.mjs`. It needs nothing installed and removes itself.
 * See docs/forking.md.
 */
import { run } from "./removal/run.mjs";

run({
  usage: "node maintain/without-toolkit.mjs",
  what: (words) =>
    words.length === 0
      ? { folders: ["packages/toolkit", "maintain"], marks: ["toolkit", "maintain"] }
      : undefined,
});
