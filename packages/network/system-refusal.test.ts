import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { systemRefusal } from "./system-refusal";

const refused = (code: string, path?: string, syscall = "open") =>
  Object.assign(new Error(code), { code, syscall, ...(path && { path }) });

describe("What is said of a file that the system refuses", () => {
  it("is the file, the reason, and how to have another one", () => {
    expect(systemRefusal(refused("EACCES", "/etc/network"))).toBe(
      "/etc/network cannot be read or written by this user. Mend its permissions, or name another one.",
    );
    expect(systemRefusal(refused("EROFS", join(tmpdir(), "a"), "mkdtemp"))).toBe(
      `${join(tmpdir(), "a")} lies on a file system that is read-only. Set TMPDIR to a folder of yours that can be written.`,
    );
    expect(systemRefusal(refused("EACCES", homedir(), "mkdir"))).toMatch(/\. Set HOME to a folder of yours/);
  });

  it("takes the remedy of the innermost folder, and of no folder that only begins alike", () => {
    // At the root, because a checkout may itself lie below a folder that has a remedy.
    const own = { [resolve("/a")]: "Outer.", [resolve("/a", "b")]: "Inner." };
    expect(systemRefusal(refused("EACCES", "/a/b/c"), own)).toMatch(/ Inner\.$/);
    expect(systemRefusal(refused("EACCES", "/a/bc"), own)).toMatch(/ Outer\.$/);
    expect(systemRefusal(refused("EACCES", "/ab"), own)).toMatch(/or name another one\.$/);
  });

  it("names a folder also where a full disk does not say which file it was", () => {
    expect(systemRefusal(refused("ENOSPC", undefined, "write"))).toMatch(
      /^\/\S* has no room left on its file system\. Make room \(.*\)\. Or: /,
    );
  });

  it("is said of what the system itself answers", () => {
    const folder = mkdtempSync(join(tmpdir(), "refused-"));
    try {
      const file = join(folder, "file");
      writeFileSync(file, "");
      for (const [path, said] of [
        [join(file, "below"), "lies below a file that is no folder"],
        [join(folder, "none", "below"), "lies in a folder that is not there"],
        [folder, "is a folder, where a file belongs"],
      ] as const)
        try {
          writeFileSync(path, "");
        } catch (error) {
          expect(systemRefusal(error)).toContain(`${path} ${said}. `);
        }
      expect.assertions(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is nothing where no file is refused", () => {
    for (const error of [
      new TypeError("x"),
      refused("ECONNREFUSED", "a", "connect"),
      refused("ENOENT", "a", "spawn a"),
      "x",
      null,
    ])
      expect(systemRefusal(error)).toBeUndefined();
  });
});
