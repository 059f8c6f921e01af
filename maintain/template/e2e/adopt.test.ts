import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../testing/forks";

const files = [
  "package.json",
  "package-lock.json",
  "cdktf.json",
  "bootstrap/hcp/cdktf.json",
  "bootstrap/adopt.cjs",
  ".hooks.sscaff.js",
];

describe("bootstrap/adopt.cjs", () => {
  const scratch = mkdtempSync(join(tmpdir(), "adopt-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  /** Runs it in a copy of the files that it changes. */
  function adopt(...words: readonly string[]) {
    const copy = mkdtempSync(join(scratch, "copy-"));
    for (const file of files) cpSync(join(root, file), join(copy, file));
    const { status, stdout, stderr } = spawnSync(process.execPath, ["bootstrap/adopt.cjs", ...words], {
      cwd: copy,
      encoding: "utf8",
    });
    return {
      status,
      said: stdout + stderr,
      read: (file: string) => readFileSync(join(copy, file), "utf8"),
      copy,
    };
  }

  /** The lines of one text that another one does not have in the same place. */
  function changedLines(before: string, after: string): readonly string[] {
    const lines = before.split("\n");
    return after.split("\n").filter((line, index) => line !== lines[index]);
  }

  it("changes the name, the description and the ids, and not one other line of any file", () => {
    const { status, read } = adopt("acme-network", "Network of Acme");
    expect(status).toBe(0);
    const changed = (file: string) => changedLines(readFileSync(join(root, file), "utf8"), read(file));
    expect(changed("package.json")).toEqual([
      '  "name": "acme-network",',
      '  "description": "Network of Acme",',
    ]);
    expect(changed("package-lock.json")).toEqual([
      '  "name": "acme-network",',
      '      "name": "acme-network",',
    ]);
    for (const file of ["cdktf.json", "bootstrap/hcp/cdktf.json"]) {
      expect(changed(file)).toEqual([expect.stringMatching(/^ {2}"projectId": "[0-9a-f-]{36}",$/)]);
    }
  });

  it("keeps the description where none is given, and removes itself and the hook of cdktf init", () => {
    const { copy, read } = adopt("acme-network");
    const { description } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(JSON.parse(read("package.json")).description).toBe(description);
    for (const file of ["bootstrap/adopt.cjs", ".hooks.sscaff.js"])
      expect(existsSync(join(copy, file))).toBe(false);
  });

  it("makes a package name of what people call a project", () => {
    expect(JSON.parse(adopt("Acme: Hybrid Network!").read("package.json")).name).toBe("acme-hybrid-network");
  });

  it.each([[[]], [["a", "b", "c"]], [["网络"]], [["x".repeat(215)]]])(
    "refuses %j and changes nothing",
    (words) => {
      const { status, said, read } = adopt(...words);
      expect(status).toBe(1);
      expect(said).toMatch(/^usage: |gives no package name/);
      for (const file of files) expect(read(file)).toBe(readFileSync(join(root, file), "utf8"));
    },
  );
});
