import { execFile, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import installed from "@cdktf/provider-alicloud/package.json";
import { stacksOf } from "../../stacks/contracts/contract";
import { networkFiles, networkOf, readSynth, root, synth, textOf } from "../network-files";

const program = join(root, "node_modules", ".bin", "cdktf");
const run = promisify(execFile);

function cdktf(args: readonly string[], env: Readonly<Record<string, string>>, cwd = root) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, CI: "true", CHECKPOINT_DISABLE: "1", ...env },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("npx cdktf synth", () => {
  const scratch = mkdtempSync(join(tmpdir(), "cdktf-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  it.each(networkFiles)("of %s writes what the app writes, without what an earlier --hcl left", (file) => {
    const outdir = mkdtempSync(join(scratch, "out-"));
    const left = join(outdir, "stacks", "connectivity", "cdk.tf");
    mkdirSync(dirname(left), { recursive: true });
    writeFileSync(left, "# HCL");
    const { status, said } = cdktf(["synth"], { NETWORK_CONFIG: file, CDKTF_OUTPUT: outdir });
    expect(said).toContain("Generated Terraform code for the stacks:");
    expect(said).toContain(`Removed what cdktf synth --hcl had left: ${left}`);
    expect(existsSync(left)).toBe(false);
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

  it("refuses --hcl before it writes anything, and says what to do", () => {
    const outdir = join(scratch, "hcl");
    const { status, said } = cdktf(["synth", "--hcl"], { CDKTF_OUTPUT: outdir });
    expect(status).toBe(1);
    expect(said).toContain("Use cdktf synth without --hcl");
    expect(existsSync(outdir)).toBe(false);
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

describe("npx cdktf watch", () => {
  it("leaves cdktf.json as it is", () => {
    const project = mkdtempSync(join(tmpdir(), "watch-"));
    try {
      const file = join(project, "cdktf.json");
      copyFileSync(join(root, "cdktf.json"), file);
      // It reads what to watch, and deploys: no app, no deployment.
      const { status } = cdktf(["watch", "*", "--auto-approve", "--app", "exit 1"], {}, project);
      expect(status).toBe(1);
      expect(readFileSync(file, "utf8")).toBe(textOf("cdktf.json"));
    } finally {
      rmSync(project, { recursive: true });
    }
  });
});

describe("npx cdktf provider list, and npx cdktf debug", () => {
  it("name the provider, and ask nobody", async () => {
    const env = { ...process.env, CHECKPOINT_DISABLE: "1", http_proxy: "http://127.0.0.1:1" };
    const said = await Promise.all(
      [["provider", "list"], ["debug"]].map((words) =>
        run(program, [...words, "--json"], { cwd: root, env }),
      ),
    );
    for (const { stdout } of said) {
      expect(stdout).toContain("@cdktf/provider-alicloud");
      expect(stdout).toContain(installed.version);
    }
  });
});
