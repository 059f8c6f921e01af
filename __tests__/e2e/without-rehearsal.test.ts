import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../support/rehearsal";

/** What a checkout holds that is not made by working in it. */
const leftOut = new Set(["node_modules", ".git", "cdktf.out", ".rehearsal", "coverage", "state"]);

describe("A fork without the rehearsal and the failover report", () => {
  const fork = mkdtempSync(join(tmpdir(), "fork-"));
  afterAll(() => rmSync(fork, { recursive: true }));

  const run = (program: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, [...args], {
      cwd: fork,
      env: { ...process.env, CHECKPOINT_DISABLE: "1", CI: "true" },
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  };

  beforeAll(() => {
    for (const name of readdirSync(root)) {
      if (!leftOut.has(name)) cpSync(join(root, name), join(fork, name), { recursive: true });
    }
    for (const name of readdirSync(join(root, "packages"))) {
      if (name !== "provider-alicloud") rmSync(join(fork, "packages", name), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(fork, "node_modules"));
  });

  it("has nothing left of either", () => {
    expect(readdirSync(join(fork, "packages"))).toEqual(["provider-alicloud"]);
  });

  it("synthesizes with the cdktf CLI", () => {
    const { status } = run("npx", "cdktf", "synth");
    expect(status).toBe(0);
    expect(existsSync(join(fork, "cdktf.out", "stacks", "vpn-standby", "cdk.tf.json"))).toBe(true);
  });

  it("passes the template's own tests", () => {
    const own = ["network", "contracts", "modules", "stacks", "bootstrap"].map((name) => `__tests__/${name}`);
    const { status, said } = run("npx", "jest", "--ci", ...own);
    expect(said).toMatch(/Tests: +\d{3,} passed, \d{3,} total/);
    expect(status).toBe(0);
  });
});
