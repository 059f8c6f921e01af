import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findTerraform, programsToGuard } from "./find-terraform";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "binary-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, says: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${says}\n`);
  chmodSync(join(folder, name), 0o755);
}

const env = (): NodeJS.ProcessEnv => ({ PATH: [folder, "/bin", "/usr/bin"].join(delimiter) });

describe("A terraform that cannot be used", () => {
  it.each([
    ["is too old to say its version as JSON", "echo Terraform v0.12.31", "does not tell its version"],
    ["does not start", "exit 1", "does not tell its version"],
    ["is too old for the stacks", `echo '{"terraform_version":"1.8.5"}'`, "is version 1.8.5"],
  ])("is named in one line where it %s", async (_why, says, what) => {
    program("terraform", says);
    await expect(findTerraform(env())).rejects.toThrow(
      `${join(folder, "terraform")} ${what}. Install Terraform 1.9 or newer: https://developer.hashicorp.com/terraform/install`,
    );
  });
});

describe("TERRAFORM_BINARY_NAME", () => {
  const named = (name: string) => ({ ...env(), TERRAFORM_BINARY_NAME: name });

  it("may be an absolute path", async () => {
    program("tofu-1.9", `echo '{"terraform_version":"1.9.0","platform":"plan9_arm"}'`);
    const path = join(folder, "tofu-1.9");
    const found = await findTerraform({ PATH: "/bin", TERRAFORM_BINARY_NAME: path });
    expect(found).toEqual({ name: "tofu-1.9", path, version: "1.9.0", platform: "plan9_arm" });
  });

  it.each([
    ["./terraform", 1, "must be the name of a program on the PATH or an absolute path."],
    ["bin/terraform", 1, "must be the name of a program on the PATH or an absolute path."],
    ["/nowhere/terraform", 4, "/nowhere/terraform is no program that can be run. Install Terraform"],
    ["/tmp", 4, "/tmp is no program that can be run. Install Terraform"],
    ["no-terraform", 4, "no-terraform is not on the PATH. Install Terraform"],
  ])("is refused in one line where it is %s", async (name, exitCode, line) => {
    const refused = findTerraform(named(name));
    await expect(refused).rejects.toThrow(
      expect.objectContaining({ exitCode, message: expect.stringMatching(/^[^\n]+$/) }),
    );
    await expect(refused).rejects.toThrow(line);
  });
});

describe("The programs that a rehearsal guards", () => {
  it("are the one that was chosen and the other one of its kind, where there is one", async () => {
    program("terraform", `echo '{"terraform_version":"1.11.4"}'`);
    const found = await findTerraform(env());
    const names = () => programsToGuard(found, { PATH: folder }).map(({ name }) => name);
    expect(names()).toEqual(["terraform"]);
    program("tofu", "true");
    expect(names()).toEqual(["terraform", "tofu"]);
  });
});
