import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { table } from "./table";
import { call } from "./testing/call";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "completion-"));
  mkdirSync(join(folder, "base of all"));
  writeFileSync(join(folder, "base.json"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash offers for the last of these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await call(["completion", "bash"]);
  const ask = `
    [ "$(complete -p hybridnet)" = "complete -o filenames -F _hybridnet hybridnet" ] || echo "not registered"
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hybridnet
    [ \${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync(
    "bash",
    ["--norc", "-c", `${out}\n${ask}`, "bash", "hybridnet", ...words],
    { cwd: folder, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  return stdout.split("\n").filter(Boolean).sort();
}

describe("In bash, Tab", () => {
  it("offers subcommands, and those of a group behind its name", async () => {
    expect(await offered("d")).toEqual(["devices", "doctor", "drift", "drill"]);
    expect(await offered("pr", "a")).toEqual(["access", "approval"]);
    const first = [...new Set(table.map(({ name }) => name.split(" ")[0]))];
    expect(await offered("help", "")).toEqual([...first, "help"].sort());
  });

  it.each(table.map(({ name, options }) => [name, Object.keys(options)] as const))(
    "offers the options of %s",
    async (name, options) => {
      const all = [...options, "help"].map((it) => `--${it}`);
      expect(await offered(...name.split(" "), "--")).toEqual(all.sort());
    },
  );

  it("offers what may stand behind an option, or as an argument", async () => {
    expect(await offered("devices", "--vendor", "")).toEqual(["cisco-asa", "linux"]);
    expect(await offered("devices", "--out", "ba")).toEqual(["base of all"]);
    expect(await offered("plan", "--json", "ba")).toEqual(["base of all", "base.json"]);
    expect(await offered("synth-diff", "--json", "ba")).toEqual(["base of all"]);
    expect(await offered("completion", "")).toEqual(["bash", "fish", "zsh"]);
    expect(await offered("rehearse", "--keep", "orph")).toEqual(["orphans"]);
    expect(await offered("plan", "--allow", "")).toEqual([]);
  });

  it("runs nothing of a line that is still being written", async () => {
    await offered("plan", "--json", "$(touch ran)");
    await offered("plan", "`touch ran`", "--js");
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });
});

describe("hybridnet completion", () => {
  it.each(["zsh", "fish"])("knows every subcommand and option for %s too", async (shell) => {
    const { exitCode, out } = await call(["completion", shell]);
    expect(exitCode).toBe(0);
    for (const { name, options } of table)
      for (const word of [...name.split(" "), ...Object.keys(options)]) expect(out).toContain(word);
  });

  it("refuses a shell that it does not know", async () => {
    const { exitCode, err } = await call(["completion", "tcsh"]);
    expect(exitCode).toBe(1);
    expect(err).toContain("SHELL: there is no tcsh. Choose one of: bash, zsh, fish.");
  });
});
