import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rules } from "./all";

const page = readFileSync(join(resolve(__dirname, "../../../../.."), "docs", "troubleshooting.md"), "utf8");
const [, afterwards = ""] = page.split("## What the service says");
const [tables = ""] = afterwards.split("\n## ");

describe("docs/troubleshooting.md", () => {
  it("explains every code with which the rehearsal refuses something, and no other", () => {
    const codes = [...tables.matchAll(/^\| `([\w.]+)`/gm)].map(([, code = ""]) => code);
    // Throttling comes from a fault, not from a rule.
    expect([...codes].sort()).toEqual(
      [...new Set([...rules.map(({ code }) => code), "Throttling.User"])].sort(),
    );
  });

  it("marks the codes that no document tells", () => {
    const marked = [...tables.matchAll(/^\| `([\w.]+)` \*/gm)].map(([, code = ""]) => code);
    const documented = rules.filter(({ codeSource }) => !codeSource.startsWith("not documented"));
    const chosen = rules.filter(({ code }) => !documented.some((rule) => rule.code === code));
    expect([...marked].sort()).toEqual([...new Set(chosen.map(({ code }) => code))].sort());
  });
});
