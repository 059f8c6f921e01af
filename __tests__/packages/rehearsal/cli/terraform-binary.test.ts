import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findTerraform, programsToGuard } from "../../../../packages/rehearsal/cli/terraform-binary";

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
    ["is too old to say its version as JSON", "echo Terraform v0.12.31"],
    ["does not start", "exit 1"],
  ])("is named in one line where it %s", (_why, says) => {
    program("terraform", says);
    expect(() => findTerraform(env())).toThrow(
      `${join(folder, "terraform")} does not tell its version. Install Terraform 1.9 or newer: https://developer.hashicorp.com/terraform/install`,
    );
  });
});

describe("The programs that a rehearsal guards", () => {
  it("are the one that was chosen and the other one of its kind, where there is one", () => {
    program("terraform", `echo '{"terraform_version":"1.11.4"}'`);
    const names = () => programsToGuard(findTerraform(env()), { PATH: folder }).map(({ name }) => name);
    expect(names()).toEqual(["terraform"]);
    program("tofu", "true");
    expect(names()).toEqual(["terraform", "tofu"]);
  });
});
