import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownCache } from "./own-cache";

describe("A file of TypeScript that Node runs", () => {
  let temporary = "";
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), "typescript-"));
  });
  afterEach(() => rmSync(temporary, { recursive: true }));

  it("is compiled beside the installed packages, and neither reads nor writes the machine's temporary folder", () => {
    const file = join(temporary, "main.ts");
    writeFileSync(
      file,
      "const place: string | undefined = process.env.TMPDIR;\nconsole.log(place, process.env.TMP);\n",
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["-r", "@hybridnet/network/typescript", file],
      { env: { PATH: process.env.PATH, TMPDIR: temporary }, encoding: "utf8" },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${temporary} undefined\n`, stderr: "" });
    expect(readdirSync(temporary)).toEqual(["main.ts"]);
    const kept = readdirSync(ownCache() ?? "")
      .filter((name) => /^[0-9a-f]{64}\.js$/.test(name))
      .map((name) => readFileSync(join(ownCache() ?? "", name), "latin1"));
    expect(kept.some((text) => text.includes("const place = process.env.TMPDIR;"))).toBe(true);
  });

  it("names its own lines where something goes wrong", () => {
    const file = join(temporary, "main.ts");
    writeFileSync(file, 'interface Unused {\n  readonly a: string;\n}\n\nthrow new Error("wrong");\n');
    const words = ["-r", "@hybridnet/network/typescript", file];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain(`${file}:5:`);
  });

  it("is kept in a folder of its user alone, and nowhere where others can write", () => {
    const cache = ownCache(temporary) ?? "";
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    chmodSync(cache, 0o777);
    expect(ownCache(temporary)).toBeUndefined();
    chmodSync(cache, 0o700);
    chmodSync(join(cache, ".."), 0o777);
    expect(ownCache(temporary)).toBeUndefined();
    writeFileSync(join(temporary, "a-file"), "");
    expect(ownCache(join(temporary, "a-file"))).toBeUndefined();
  });
});
