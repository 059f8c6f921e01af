import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stacksOf } from "../../stacks/contracts/contract";
import { networkFiles, networkOf, readSynth, root, synth } from "../network-files";

function cdktf(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", "cdktf"), args, {
    cwd: root,
    env: { ...process.env, CI: "true", CHECKPOINT_DISABLE: "1", ...env },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("npx cdktf synth", () => {
  const scratch = mkdtempSync(join(tmpdir(), "cdktf-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it.each(networkFiles)("of %s writes what the app writes, for each stack", (file) => {
    const outdir = mkdtempSync(join(scratch, "out-"));
    const { status, said } = cdktf(["synth"], { NETWORK_CONFIG: file, CDKTF_OUTPUT: outdir });
    expect(said).toContain("Generated Terraform code for the stacks:");
    expect(status).toBe(0);
    expect(readdirSync(join(outdir, "stacks")).sort()).toEqual([...stacksOf(networkOf(file))].sort());
    expect(readSynth(outdir).texts).toEqual(synth(networkOf(file)).texts);
  });

  it("does not hand the secrets of the environment to the app", () => {
    const { status, said } = cdktf(
      ["synth", "--app", "node -e 'process.exit(process.env.TF_VAR_psk__x ? 9 : 0)'"],
      {
        TF_VAR_psk__x: "sentinel-77",
        CDKTF_OUTPUT: join(scratch, "none"),
      },
    );
    expect(status).not.toBe(9);
    expect(said).not.toContain("sentinel-77");
    expect(said).not.toContain("exit code 9");
  });

  it("shows the faults of a bad file as the app prints them", () => {
    const { status, said } = cdktf(["synth"], {
      NETWORK_CONFIG: "config/absent.yaml",
      CDKTF_OUTPUT: join(scratch, "bad"),
    });
    expect(status).toBe(1);
    expect(said).toContain("config/absent.yaml:1:1  FILE001");
  });
});
