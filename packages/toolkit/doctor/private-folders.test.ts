import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Facts } from "./facts";
import { privateFoldersFinding } from "./private-folders";

describe("Folders with keys", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "doctor-"));
    for (const name of ["state", "cdktf.out"]) mkdirSync(join(folder, name), { mode: 0o755 });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const find = () => {
    const names = ["state", "cdktf.out", ".rehearsal"];
    return privateFoldersFinding(new Facts(folder, {}).openFolders(names));
  };

  it("that an earlier version made for everybody are their owner's alone afterwards, and said once", () => {
    expect(find()).toMatchObject({
      verdict: "warning",
      found: expect.stringContaining("could read state, cdktf.out"),
      remedy: expect.stringContaining("docs/rotate-keys.md"),
    });
    expect(statSync(join(folder, "state")).mode & 0o777).toBe(0o700);
    expect(find().verdict).toBe("ok");
  });

  it("that cannot be closed are a fault", () => {
    expect(privateFoldersFinding([{ folder: "state", mended: false }])).toMatchObject({
      verdict: "fault",
      remedy: "chmod 700 state, by their owner",
    });
  });
});
