import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configSchema } from "@hybridnet/network/json-schema";
import { referencePage } from "@hybridnet/network/reference";
import { stackNames } from "../../stacks/contracts/contract";
import { root } from "../network-files";

const scratch = mkdtempSync(join(tmpdir(), "commands-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A checkout of its own, with the files that are named. */
function checkoutWith(...files: readonly string[]): string {
  const checkout = mkdtempSync(join(scratch, "checkout-"));
  for (const file of files) cpSync(join(root, file), join(checkout, file), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
  return checkout;
}

/** Runs a command of a checkout with a stand-in for a program, which writes down what it is asked to do. */
function run(
  script: string,
  words: readonly string[],
  { program = "npx", cwd = root, lines = "", env = {} } = {},
) {
  const folder = mkdtempSync(join(scratch, "run-"));
  const asked = join(folder, "asked");
  writeFileSync(asked, "");
  writeFileSync(join(folder, program), `#!/bin/sh\nprintf '%s\\n' "$@" >> ${asked}\n${lines}\n`);
  chmodSync(join(folder, program), 0o755);
  const { TERRAFORM_BINARY_NAME: _, NETWORK_CONFIG: __, ...own } = process.env;
  const command = ["-r", "@hybridnet/network/typescript", join(cwd, "bootstrap", script), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env: { ...own, PATH: `${folder}:${process.env.PATH}`, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr, asked: readFileSync(asked, "utf8").split("\n").filter(Boolean) };
}

describe("npm run bootstrap", () => {
  const app = [
    "--app",
    "node -r @hybridnet/network/typescript bootstrap/oss/main.ts",
    "--output",
    ".backend-bootstrap",
  ];

  it("says how it is used where it is asked, and does nothing", () => {
    const { status, stdout, asked } = run("bootstrap.ts", ["--help"]);
    expect([status, asked]).toEqual([0, []]);
    expect(stdout).toMatch(/^usage: npm run bootstrap -- oss\|hcp/);
  });

  it("deploys the bucket and the lock table unless told otherwise", () => {
    expect(run("bootstrap.ts", ["oss"]).asked).toEqual(["cdktf", "deploy", ...app]);
    expect(run("bootstrap.ts", ["oss", "diff"]).asked).toEqual(["cdktf", "diff", ...app]);
  });

  it("keeps what it makes for another environment apart", () => {
    const env = { NETWORK_CONFIG: "config/test.yaml" };
    expect(run("bootstrap.ts", ["oss"], { env }).asked).toEqual([
      "cdktf",
      "deploy",
      ...app.map((word) => word.replace(".backend-bootstrap", ".backend-bootstrap.test")),
    ]);
  });

  it("makes the workspaces from a fresh synth, once its project is installed", () => {
    const cwd = checkoutWith("bootstrap/bootstrap.ts");
    writeFileSync(join(cwd, "main.ts"), 'require("fs").mkdirSync(process.env.CDKTF_OUTDIR);\n');
    const tool = join(cwd, "bootstrap", "hcp");
    const early = run("bootstrap.ts", ["hcp"], { cwd });
    expect(early).toMatchObject({ status: 4, asked: [] });
    expect(early.stderr).toContain("npm ci --prefix bootstrap/hcp");

    mkdirSync(join(tool, "node_modules"), { recursive: true });
    const { status, asked } = run("bootstrap.ts", ["hcp", "diff"], { cwd });
    expect(status).toBe(0);
    expect(asked).toEqual(["cdktf", "diff", "--output", "cdktf.out"]);
    expect(existsSync(join(tool, ".template"))).toBe(true);
  });

  it.each([[[]], [["s3"]], [["oss", "destroy"]]])("refuses %j", (words) => {
    const { status, stderr, asked } = run("bootstrap.ts", words);
    expect(status).toBe(1);
    expect(stderr).toContain("usage: npm run bootstrap -- oss|hcp");
    expect(asked).toEqual([]);
  });
});

describe("npm run lock", () => {
  const program = "terraform";

  it("writes one lock file for each stack", () => {
    const cwd = checkoutWith("bootstrap/lock.ts", "stacks");
    const lines = "echo '# checksums' > .terraform.lock.hcl";
    expect(run("lock.ts", [], { program, cwd, lines }).status).toBe(0);
    const locks = join(cwd, "locks");
    expect(readdirSync(locks).sort()).toEqual(stackNames.map((stack) => `${stack}.lock.hcl`).sort());
    expect(readFileSync(join(locks, "cen-core.lock.hcl"), "utf8")).toBe("# checksums\n");
  });

  it("refuses words, which name nothing that it could lock alone", () => {
    const { status, stderr, asked } = run("lock.ts", ["cen-core"], { program });
    expect([status, asked]).toEqual([1, []]);
    expect(stderr).toBe("usage: npm run lock\n");
  });

  it("ends with 4 and one line, and writes nothing, when the registry cannot be reached", () => {
    const before = readdirSync(join(root, "locks"));
    const lines = "echo 'Error: could not connect to registry.terraform.io: no such host' >&2; exit 1";
    const { status, stdout, stderr } = run("lock.ts", [], { program, lines });
    expect([status, stdout]).toEqual([4, ""]);
    expect(stderr).toMatch(/^the Terraform registry cannot be reached .*\n$/);
    expect(readdirSync(join(root, "locks"))).toEqual(before);
  });
});

describe("npm run schema", () => {
  it("writes the schema and the page that @hybridnet/network has", () => {
    const cwd = checkoutWith("bootstrap/schema.ts");
    for (const folder of ["config", "docs"]) mkdirSync(join(cwd, folder));
    expect(run("schema.ts", [], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, "config", "network.schema.json"), "utf8")).toBe(configSchema());
    expect(readFileSync(join(cwd, "docs", "configuration.md"), "utf8")).toBe(referencePage());
  });
});
