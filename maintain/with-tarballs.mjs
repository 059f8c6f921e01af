/**
 * Takes the folders of the two packages out of a fork, and what only the template's maintainers run, and
 * installs the packages from the tarballs of a release instead:
 * `node maintain/with-tarballs.mjs hybridnet-network-VERSION.tgz hybridnet-toolkit-VERSION.tgz`.
 * It needs nothing installed and removes itself. See docs/forking.md.
 */
import { copyFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { root, run } from "./removal/run.mjs";

run({
  usage: "node maintain/with-tarballs.mjs hybridnet-network-VERSION.tgz hybridnet-toolkit-VERSION.tgz",
  what: (words) => {
    const names = words.map((word) => basename(word)).sort();
    const kinds = names.map((name) => /^(hybridnet-\w+)-.+\.tgz$/.exec(name)?.[1]);
    if (kinds.join() !== "hybridnet-network,hybridnet-toolkit") return undefined;
    for (const word of words)
      if (resolve(word) !== join(root, basename(word))) copyFileSync(word, join(root, basename(word)));
    return {
      folders: ["packages/network", "packages/toolkit", "maintain"],
      marks: ["sources", "maintain"],
      tarballs: names.map((name) => `./${name}`),
    };
  },
});
