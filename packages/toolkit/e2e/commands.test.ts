import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseNetwork } from "@hybridnet/network";
import { generatedNetwork } from "../testing/generated-network";
import { hybridnet } from "../testing/rehearsal";

const root = resolve(__dirname, "..", "..", "..");

/** Runs a script of the repository with a stand-in for npx that writes down what it is asked to do. */
function run(script: string, args: readonly string[], exitCode = 0, cwd = root) {
  const scratch = mkdtempSync(join(tmpdir(), "commands-"));
  const said = join(scratch, "said");
  writeFileSync(said, "");
  writeFileSync(join(scratch, "npx"), `#!/bin/sh\nprintf '%s\\n' "$@" > ${said}\nexit ${exitCode}\n`);
  chmodSync(join(scratch, "npx"), 0o755);
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", join(root, script), ...args],
      {
        cwd,
        env: { ...process.env, PATH: `${scratch}:${process.env.PATH}` },
        encoding: "utf8",
      },
    );
    return { status, stdout, stderr, asked: readFileSync(said, "utf8").split("\n").filter(Boolean) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

describe.each(["bootstrap/bootstrap.ts", "maintain/try-cdktn.ts"])("%s", (script) => {
  it("says how it is used where it is asked, and does nothing", () => {
    const { status, stdout, asked } = run(script, ["--help"]);
    expect([status, asked]).toEqual([0, []]);
    expect(stdout).toMatch(/^usage: npm run /);
  });
});

describe("npm run backend:bootstrap", () => {
  const app = ["--app", "node --import tsx bootstrap/oss/main.ts", "--output", ".backend-bootstrap"];

  it("deploys the bootstrap app unless told otherwise", () => {
    expect(run("bootstrap/bootstrap.ts", ["oss"]).asked).toEqual(["cdktf", "deploy", ...app]);
    expect(run("bootstrap/bootstrap.ts", ["oss", "diff"]).asked).toEqual(["cdktf", "diff", ...app]);
  });

  it("starts the HCP Terraform bootstrap with a fresh synth, once it is installed", () => {
    const checkout = mkdtempSync(join(tmpdir(), "checkout-"));
    const tool = join(checkout, "bootstrap", "hcp");
    try {
      symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
      writeFileSync(join(checkout, "main.ts"), 'require("fs").mkdirSync(process.env.CDKTF_OUTDIR);\n');
      mkdirSync(tool, { recursive: true });
      const early = run("bootstrap/bootstrap.ts", ["hcp"], 0, checkout);
      expect(early).toMatchObject({ status: 4, asked: [] });
      expect(early.stderr).toContain("npm ci --prefix bootstrap/hcp");

      mkdirSync(join(tool, "node_modules"));
      const { status, asked } = run("bootstrap/bootstrap.ts", ["hcp", "diff"], 0, checkout);
      expect(status).toBe(0);
      expect(asked).toEqual(["cdktf", "diff"]);
      expect(existsSync(join(tool, ".template"))).toBe(true);
    } finally {
      rmSync(checkout, { recursive: true });
    }
  });

  it.each([[[]], [["s3"]], [["oss", "destroy"]]])("refuses %j", (args) => {
    const { status, stderr, asked } = run("bootstrap/bootstrap.ts", args);
    expect(status).toBe(1);
    expect(stderr).toContain("usage: npm run backend:bootstrap -- oss|hcp");
    expect(asked).toEqual([]);
  });
});

describe("In a workflow of GitHub Actions", () => {
  it.each(["plan", "apply", "import", "doctor", "failover", "pr access", "rehearse"])(
    "%s says nothing that is a command to the runner",
    (subcommand) => {
      const words = [hybridnet, ...subcommand.split(" "), "--a\n  ::error::b ##[error]c"];
      const { status, stderr } = spawnSync(process.execPath, words, {
        cwd: root,
        env: { ...process.env, GITHUB_ACTIONS: "true" },
        encoding: "utf8",
      });
      expect(status).toBe(1);
      expect(stderr).toContain("Unknown option '--a\n  : :error::b # #[error]c'.");
    },
  );
});

describe("The networks of the benchmark", () => {
  it.each([10, 120])("load with %i data centres and no error", (count) => {
    const loaded = parseNetwork(generatedNetwork(count), "generated.yaml");
    expect(loaded.ok ? loaded.network.dataCentres : loaded.problems).toHaveLength(count);
  });
});
