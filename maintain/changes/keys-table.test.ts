import { readFileSync } from "node:fs";
import { join } from "node:path";
import { referenceKeys } from "@hybridnet/network/reference/sections";
import { root } from "@hybridnet/toolkit/testing/rehearsal";
import { keyEdits, keysWithValues, standsFor } from "./keys-table";

describe("The table of all keys in docs/changes.md", () => {
  const page = readFileSync(join(root, "docs", "changes.md"), "utf8");

  it.each(keysWithValues())("says what a change of %s does", (key) => {
    const rows = keyEdits.filter((it) => standsFor(it, key));
    expect(rows).not.toEqual([]);
    for (const { keys } of rows) expect(page).toContain(`\n| ${keys.map((it) => `\`${it}\``).join(", ")}`);
  });

  it("speaks of no key that the network file does not have", () => {
    const known = referenceKeys();
    expect(keyEdits.flatMap(({ keys }) => keys).filter((key) => !known.includes(key))).toEqual([]);
  });
});
