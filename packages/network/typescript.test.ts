import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
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
    const planted = join(temporary, `tsx-${process.geteuid?.()}`);
    mkdirSync(planted);
    chmodSync(planted, 0o777);
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
    expect(readdirSync(temporary).sort()).toEqual(["main.ts", `tsx-${process.geteuid?.()}`]);
    expect(readdirSync(planted)).toEqual([]);
    expect(readdirSync(ownCache() ?? "")).toContain(`tsx-${process.geteuid?.()}`);
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
