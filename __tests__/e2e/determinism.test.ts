import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { networkFiles, root } from "../network-files";

/** A checkout in another folder: the sources copied, the installed packages linked. */
function checkout(folder: string): string {
  for (const name of ["config", "modules", "packages", "stacks", "main.ts", "package.json", "tsconfig.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Every file that the app writes, by its name relative to the output. */
function synthIn(folder: string, env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  execFileSync(process.execPath, ["-r", "@hybridnet/network/typescript", "main.ts"], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  const outdir = join(folder, "cdktf.out");
  const files = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(outdir.length), readFileSync(path, "utf8")]));
}

describe.each(networkFiles)("The synth of %s", (file) => {
  const scratch = mkdtempSync(join(tmpdir(), "determinism-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("writes the same files in two folders, time zones and languages, and no time of day", () => {
    const here = synthIn(checkout(join(scratch, "a")), {
      NETWORK_CONFIG: file,
      TZ: "Asia/Shanghai",
      LANG: "zh_CN.UTF-8",
    });
    const there = synthIn(checkout(join(scratch, "b", "deep", "er")), {
      NETWORK_CONFIG: file,
      TZ: "America/New_York",
      LANG: "tr_TR.UTF-8",
    });
    expect(Object.keys(here)).toEqual([
      "/manifest.json",
      "/stacks/cen-core/cdk.tf.json",
      "/stacks/connectivity/cdk.tf.json",
      "/stacks/vpn-standby/cdk.tf.json",
    ]);
    expect(there).toEqual(here);
    expect(Object.values(here).join("\n")).not.toMatch(/\b20\d\d-\d\d-\d\dT/);
  });
});
