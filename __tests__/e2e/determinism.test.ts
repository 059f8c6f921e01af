import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..", "..");

/** A checkout in another folder: the sources copied, the installed packages linked. */
function checkout(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of [
    "config",
    "modules",
    "stacks",
    "packages",
    "main.ts",
    "package.json",
    "tsconfig.json",
  ]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Every file that the app writes, by its name relative to the output. */
function synthIn(folder: string, env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  execFileSync(process.execPath, ["--import", "tsx", "main.ts"], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  const outdir = join(folder, "cdktf.out");
  return Object.fromEntries(
    readdirSync(outdir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file.slice(outdir.length), readFileSync(file, "utf8")] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe("The synth", () => {
  const scratch = mkdtempSync(join(tmpdir(), "determinism-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it("writes the same bytes in two folders, time zones and languages, and nothing of the machine", () => {
    const config = { NETWORK_CONFIG: "packages/network/examples/multi-site.yaml" };
    const here = synthIn(checkout(join(scratch, "a")), {
      ...config,
      TZ: "Asia/Shanghai",
      LANG: "zh_CN.UTF-8",
    });
    const there = synthIn(checkout(join(scratch, "b", "deep", "er")), {
      ...config,
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
    const everything = Object.values(here).join("\n");
    expect(everything).not.toContain(scratch);
    expect(everything).not.toContain(root);
    expect(everything).not.toMatch(new RegExp(`\\b${userInfo().username}\\b`));
    expect(everything).not.toMatch(/\b20\d\d-\d\d-\d\dT/);
    // A path of any machine: what begins with a slash and is no CIDR suffix.
    expect(everything).not.toMatch(/"\/[a-z]/);
  });
});
