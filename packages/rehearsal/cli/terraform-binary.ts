import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { exitCodes, Stop } from "./exit-codes";

const oldest = { major: 1, minor: 9 };

/** The terraform (or tofu) that a rehearsal runs. */
export interface TerraformBinary {
  readonly name: string;
  readonly path: string;
  readonly version: string;
}

/**
 * Finds terraform on the PATH, or what TERRAFORM_BINARY_NAME names.
 * @throws Stop with one line that says what to install.
 */
export function findTerraform(env: NodeJS.ProcessEnv): TerraformBinary {
  const name = env.TERRAFORM_BINARY_NAME || "terraform";
  const advice = `Install Terraform ${oldest.major}.${oldest.minor} or newer: https://developer.hashicorp.com/terraform/install`;
  const path = (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
  if (path === undefined) throw new Stop(exitCodes.missing, `${name} is not on the PATH. ${advice}`);
  const { TF_CLI_CONFIG_FILE: _ignored, ...rest } = env;
  const said = execFileSync(path, ["version", "-json"], {
    env: { ...rest, CHECKPOINT_DISABLE: "1" },
    encoding: "utf8",
  });
  const version = String(JSON.parse(said).terraform_version);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
    throw new Stop(exitCodes.missing, `${path} is version ${version}. ${advice}`);
  }
  return { name, path, version };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
