import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { environmentOf } from "./environment";
import { placeBelow, prepare } from "./place";
import { findTerraform, programsToGuard } from "./terraform-binary";

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

describe("TERRAFORM_BINARY_NAME", () => {
  const named = (name: string) => ({ ...env(), TERRAFORM_BINARY_NAME: name });

  it("may be an absolute path; in the rehearsal the guard stands before its name", () => {
    program("tofu-1.9", `echo '{"terraform_version":"1.9.0"}'`);
    const path = join(folder, "tofu-1.9");
    const found = findTerraform({ PATH: "/bin", TERRAFORM_BINARY_NAME: path });
    expect(found).toEqual({ name: "tofu-1.9", path, version: "1.9.0" });
    const place = placeBelow(folder, {});
    prepare(place, programsToGuard(found, { PATH: "/bin" }));
    const { PATH, TERRAFORM_BINARY_NAME } = environmentOf(named(path), { place, reattach: "", secrets: {} });
    expect(TERRAFORM_BINARY_NAME).toBe("tofu-1.9");
    const said = execFileSync("sh", ["-c", "command -v tofu-1.9"], { env: { PATH }, encoding: "utf8" });
    expect(said.trim()).toBe(join(place.binaries, "tofu-1.9"));
  });

  it.each([
    ["./terraform", 1, "must be the name of a program on the PATH or an absolute path."],
    ["bin/terraform", 1, "must be the name of a program on the PATH or an absolute path."],
    ["/nowhere/terraform", 4, "/nowhere/terraform is no program that can be run. Install Terraform"],
    ["/tmp", 4, "/tmp is no program that can be run. Install Terraform"],
    ["no-terraform", 4, "no-terraform is not on the PATH. Install Terraform"],
  ])("is refused in one line where it is %s", (name, exitCode, line) => {
    expect(() => findTerraform(named(name))).toThrow(
      expect.objectContaining({ exitCode, message: expect.stringMatching(/^[^\n]+$/) }),
    );
    expect(() => findTerraform(named(name))).toThrow(line);
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
