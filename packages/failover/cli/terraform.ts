import { spawn } from "node:child_process";
import { exitCodes, Stop } from "../../../commands/exit-codes";

export interface TerraformResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs terraform, or what TERRAFORM_BINARY_NAME names, in a folder. */
export function terraform(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<TerraformResult> {
  const binary = env.TERRAFORM_BINARY_NAME || "terraform";
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [...args], {
      cwd: folder,
      env: { CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => out.push(data));
    child.stderr.on("data", (data: Buffer) => errors.push(data));
    child.on("error", () =>
      reject(
        new Stop(
          exitCodes.missing,
          `${binary} is missing. Install Terraform 1.9 or newer: https://developer.hashicorp.com/terraform/install`,
        ),
      ),
    );
    child.on("close", (status) =>
      resolve({
        status: status ?? 1,
        stdout: Buffer.concat(out).toString("utf8"),
        stderr: Buffer.concat(errors).toString("utf8"),
      }),
    );
  });
}
