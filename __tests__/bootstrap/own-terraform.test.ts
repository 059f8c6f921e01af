import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ownTerraform } from "@hybridnet/network/terraform-program";
import { root } from "../network-files";

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "own-terraform-"));
  for (const folder of ["bootstrap", "stacks/contracts"])
    cpSync(join(root, folder), join(checkout, folder), {
      recursive: true,
      filter: (path) => !path.endsWith("node_modules"),
    });
  symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
});
afterEach(() => rmSync(checkout, { recursive: true }));

/** A program that writes down beside itself that it was run, and with which Terraform in its environment. */
function program(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nprintf '%s' "$TERRAFORM_BINARY_NAME" > ${path}.run\nexit 1\n`, {
    mode: 0o755,
  });
}

/** What Node says of a call in the checkout, with no more on the PATH than `bin/`. */
function node(...words: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, words, {
    cwd: checkout,
    env: { PATH: join(checkout, "bin") },
    encoding: "utf8",
  });
  return stdout.trim();
}

describe("A Terraform of the checkout's own", () => {
  const script = (name: string) => ["-r", "@hybridnet/network/typescript", `bootstrap/${name}.ts`];

  it("is what the cdktf CLI finds, after what the PATH has", () => {
    const run = 'require("node:child_process").spawnSync("terraform")';
    const cdktf = ["-e", `require("@cdktf/node-pty-prebuilt-multiarch"); ${run}`];
    program(ownTerraform(checkout));
    node("-e", run);
    expect(existsSync(`${ownTerraform(checkout)}.run`)).toBe(false);
    node(...cdktf);
    expect(existsSync(`${ownTerraform(checkout)}.run`)).toBe(true);
    program(join(checkout, "bin", "terraform"));
    rmSync(`${ownTerraform(checkout)}.run`);
    node(...cdktf);
    expect(existsSync(`${ownTerraform(checkout)}.run`)).toBe(false);
  });

  it("is what npm run lock runs, and npm run bootstrap has cdktf run", () => {
    program(ownTerraform(checkout));
    program(join(checkout, "bin", "npx"));
    node(...script("lock"));
    expect(existsSync(`${ownTerraform(checkout)}.run`)).toBe(true);
    node(...script("bootstrap"), "oss");
    expect(node("-p", "fs.readFileSync('bin/npx.run', 'utf8')")).toBe(ownTerraform(checkout));
  });
});
