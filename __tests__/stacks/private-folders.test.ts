import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePrivateFolders } from "../../stacks/private-folders";

describe("The folders into which Terraform writes keys", () => {
  const checkout = process.cwd();
  let folder = "";
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "private-")));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(checkout);
    rmSync(folder, { recursive: true });
  });
  const modes = (...names: readonly string[]) =>
    names.map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));

  it("are made for their owner alone", () => {
    makePrivateFolders("cdktf.out", { type: "local", directory: "deep/state" });
    expect(modes("cdktf.out", "deep/state")).toEqual(["700", "700"]);
  });

  it("become so where an earlier version of the template or Terraform made them for everybody", () => {
    for (const name of ["cdktf.out", "state"]) mkdirSync(join(folder, name), { mode: 0o755 });
    makePrivateFolders(join(folder, "cdktf.out"), { type: "local", directory: "state" });
    expect(modes("cdktf.out", "state")).toEqual(["700", "700"]);
  });

  it("are not made beside stacks that are synthesized elsewhere, or where the state is elsewhere", () => {
    makePrivateFolders(join(folder, "other", "cdktf.out"), { type: "local", directory: "state" });
    makePrivateFolders("cdktf.out", { type: "http", address: "https://state.example.com/{stack}" });
    expect([existsSync(join(folder, "state")), existsSync(join(folder, "other", "state"))]).toEqual([
      false,
      false,
    ]);
  });
});
