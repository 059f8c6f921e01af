import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { table } from "@hybridnet/toolkit/command/table";
import packageJson from "../package.json";

const root = resolve(__dirname, "..");
const page = readFileSync(join(root, "docs", "forking.md"), "utf8");

/** The npm scripts that there were before there was one command. */
const oldScripts = [
  ...["synth", "diff", "deploy", "rehearse", "failover", "drill", "plan", "apply", "doctor", "examples"],
  ...["synth:diff", "pr:change", "pr:access", "pr:comment", "pr:approval", "pr:reviewed", "device-config"],
  ...["import-plan", "test", "coverage", "test:e2e", "check", "format", "format:check", "lint", "types"],
  ...["bindings", "bindings:check", "schema", "schema:check", "docs", "docs:check", "committed", "bench"],
  ...["committed:check", "changes", "lock", "provider:drift", "backend:bootstrap", "try:cdktn"],
];

const code = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
const [, section = ""] = page.split("\n## Names of commands in older forks\n");
const rows = [...section.matchAll(/^\| (`[^|]*) \| ([^|]*) \|$/gm)].map(([, scripts = "", now = ""]) => ({
  // Words behind the name say which part of what it did.
  scripts: code(scripts.replace(/ for .*/, "")),
  now: now === "the same" ? code(scripts).map((name) => `npm run ${name}`) : code(now),
}));

/** What a command starts, where it starts something that is there. */
function started(command: string): string | undefined {
  const [program, ...words] = command.split(" ");
  const [script = ""] = words.filter((word) => word !== "run");
  if (program === "npm") return Object.entries(packageJson.scripts).find(([name]) => name === script)?.[1];
  if (program === "node") return words.find((word) => existsSync(join(root, word)));
  if (words[0] === "--no")
    return table.find(({ name }) => command === `npx --no hybridnet ${name}`)?.description;
  return [join(root, "node_modules", ".bin", script)].find(existsSync);
}

describe("The table of old npm scripts in docs/forking.md", () => {
  it("has each of them, and nothing that was none", () => {
    const named = new Set(rows.flatMap(({ scripts }) => scripts));
    expect([...named].sort()).toEqual([...oldScripts].sort());
  });

  it.each(rows.flatMap(({ scripts, now }) => now.map((it) => [scripts.join(", "), it])))(
    "leads from %s to something that is there: %s",
    (_, command) => {
      expect([command, started(command)]).toEqual([command, expect.stringMatching(/./)]);
    },
  );
});
