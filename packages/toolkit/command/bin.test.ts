import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ownCache } from "@hybridnet/network/own-cache";
import { build, builtIn } from "../bin/built";
import { version } from "../package.json";

const program = join(__dirname, "..", "bin", "hybridnet.js");

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

  it("keeps what it has built beside the installed packages, where nobody else can write", () => {
    expect(run(temporary)).toEqual(done);
    const cache = ownCache() ?? "";
    expect(cache).toBe(join(dirname(dirname(require.resolve("tsx/package.json"))), ".cache", "compiled"));
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    expect(readdirSync(cache)).toContain("hybridnet.json");
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("runs nothing that another user left in the machine's temporary folder", () => {
    const planted = join(temporary, `tsx-${process.geteuid?.()}`);
    mkdirSync(planted);
    chmodSync(planted, 0o777);
    expect(run(temporary)).toEqual(done);
    expect(readdirSync(planted)).toEqual([]);
  });
});

describe("The built program", () => {
  let folder = "";
  let built = "";
  beforeAll(async () => {
    // Below the packages, as the folder that is used.
    folder = mkdtempSync(join(ownCache() ?? "", "test-"));
    built = await build(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is used until a source changes, or is gone", () => {
    const list = join(folder, "hybridnet.json");
    const { sources } = JSON.parse(readFileSync(list, "utf8"));
    const [[path, mtimeMs, size]] = sources;
    const withFirst = (first: unknown) => {
      writeFileSync(list, JSON.stringify({ program: built.slice(folder.length + 1), sources: [first] }));
      return builtIn(folder);
    };
    expect(builtIn(folder)).toBe(built);
    expect(withFirst([path, mtimeMs, size])).toBe(built);
    expect(withFirst([path, mtimeMs - 1, size])).toBeUndefined();
    expect(withFirst([path, mtimeMs, size + 1])).toBeUndefined();
    expect(withFirst([`${path}x`, mtimeMs, size])).toBeUndefined();
  });

  it("names no place of this machine", () => {
    expect(readFileSync(built, "utf8")).not.toContain(process.cwd());
  });
});
