import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../package.json";

const program = join(__dirname, "..", "bin", "hybridnet.js");
const cache = `tsx-${process.geteuid?.()}`;

/** Runs the program with a temporary folder of its own. */
function run(temporary: string) {
  const { status, stdout } = spawnSync(process.execPath, [program, "--version"], {
    env: { PATH: process.env.PATH, TMPDIR: temporary },
    encoding: "utf8",
  });
  return { status, stdout };
}

describe("The program hybridnet", () => {
  let temporary = "";
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), "program-"));
  });
  afterEach(() => rmSync(temporary, { recursive: true }));
  const done = { status: 0, stdout: `${version}\n` };

  it("keeps what it has compiled in a folder that nobody else can write into", () => {
    expect(run(temporary)).toEqual(done);
    expect(readdirSync(temporary)).toEqual([cache]);
    expect(statSync(join(temporary, cache)).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(temporary, cache)).length).toBeGreaterThan(5);
  });

  it.each([
    ["that others can write into", (folder: string) => chmodSync(folder, 0o777)],
    [
      "that is a link to somewhere else",
      (folder: string) => {
        rmSync(folder, { recursive: true });
        mkdirSync(`${folder}-elsewhere`);
        symlinkSync(`${folder}-elsewhere`, folder);
      },
    ],
    ["in one from which others can take it", (folder: string) => chmodSync(join(folder, ".."), 0o777)],
  ])("uses no folder %s", (_what, spoil) => {
    mkdirSync(join(temporary, cache), { mode: 0o700 });
    spoil(join(temporary, cache));
    expect(run(temporary)).toEqual(done);
    expect(readdirSync(join(temporary, cache))).toEqual([]);
  });
});
