import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, builtIn } from "./built";
import { ownCache } from "./own-cache";

describe("A program of TypeScript that is built", () => {
  let folder = "";
  const entry = () => join(folder, "app", "main.ts");
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "built-"));
    mkdirSync(join(folder, "app"));
    mkdirSync(join(folder, "cache"));
    writeFileSync(
      entry(),
      'import { place } from "./inner/place";\nconsole.log(place, process.argv.length);\n',
    );
    mkdirSync(join(folder, "app", "inner"));
    writeFileSync(join(folder, "app", "inner", "place.ts"), "export const place: string = __dirname;\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(env: Readonly<Record<string, string>> = {}) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["-r", "@hybridnet/network/built", entry(), "word"],
      { env: { PATH: process.env.PATH, ...env }, encoding: "utf8" },
    );
    return { status, stdout, stderr };
  }
  const kept = () => readdirSync(ownCache() ?? "").filter((name) => name.startsWith("program-"));

  it("does what its sources do, the first time and every other, also where a source has changed", () => {
    const done = { status: 0, stdout: `${join(folder, "app", "inner")} 3\n`, stderr: "" };
    const before = kept();
    expect(run()).toEqual(done);
    const own = kept().filter((name) => !before.includes(name));
    expect(own.map((name) => name.replace(/-[0-9a-f]+/g, "")).sort()).toEqual([
      "program.js",
      "program.js.compiled",
      "program.json",
    ]);
    expect(run()).toEqual(done);
    expect(run({ CDKTF_LOG_LEVEL: "debug" })).toEqual(done);
    writeFileSync(join(folder, "app", "inner", "place.ts"), 'export const place = "elsewhere";\n');
    expect(run().stdout).toBe("elsewhere 3\n");
    for (const name of kept().filter((it) => !before.includes(it))) rmSync(join(ownCache() ?? "", name));
  });

  it("says what is wrong with a source that cannot be built, with its line", () => {
    writeFileSync(entry(), "const a: number = ;\n");
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain("main.ts:1:18: ERROR: Unexpected");
  });

  it("is used until a source changes, or is gone, and names no place of this machine", async () => {
    const cache = join(folder, "cache");
    const built = await build(cache, entry());
    const list = readdirSync(cache).find((name) => name.endsWith(".json")) ?? "";
    const { program, sources } = JSON.parse(readFileSync(join(cache, list), "utf8"));
    const [[path, changed, size]] = sources;
    const withFirst = (first: unknown) => {
      writeFileSync(join(cache, list), JSON.stringify({ program, sources: [first] }));
      return builtIn(cache, entry());
    };
    expect(builtIn(cache, entry())).toBe(built);
    expect(withFirst([path, changed, size])).toBe(built);
    expect(withFirst([path, changed - 1, size])).toBeUndefined();
    expect(withFirst([path, changed, size + 1])).toBeUndefined();
    expect(withFirst([`${path}x`, changed, size])).toBeUndefined();
    expect(readFileSync(built, "utf8")).not.toContain(folder);
  });
});
