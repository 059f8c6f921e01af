import { spawnSync } from "node:child_process";

const binary = process.env.TERRAFORM_BINARY_NAME || "terraform";

export interface TerraformRun {
  readonly status: number | null;
  readonly stdout: string;
  /** Everything that was said, without colours. */
  readonly said: string;
}

/**
 * Runs the real terraform in a folder.
 * @throws Error with the line that installs it, where there is none: no test is skipped for that.
 */
export function terraform(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): TerraformRun {
  const { TF_CLI_CONFIG_FILE: _ignored, ...inherited } = process.env;
  const { error, status, stdout, stderr } = spawnSync(binary, [`-chdir=${folder}`, ...args], {
    env: { ...inherited, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_CLI_ARGS: "-no-color", ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error)
    throw new Error(
      `${binary} is missing. Install Terraform 1.9 or newer: https://developer.hashicorp.com/terraform/install`,
    );
  return { status, stdout, said: stdout + stderr };
}
