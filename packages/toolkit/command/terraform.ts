import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { exitCodes, Stop } from "./exit-codes";

export interface TerraformResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface TerraformOptions {
  /** Is told of every line as it comes. */
  readonly onLine?: (line: string) => void;
  /** Gets the program as it starts, to end it with this one. */
  readonly onStart?: (child: ChildProcess) => void;
}

/**
 * What terraform inherits. Its trace goes to a file that somebody names or nowhere: it is no message, and
 * the requests in it hold secrets in clear. Source: Terraform: Debugging (TF_LOG, TF_LOG_PATH).
 */
export function terraformEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => env.TF_LOG_PATH || !name.startsWith("TF_LOG"));
  return { CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", ...Object.fromEntries(kept) };
}

/** The program that people chose: terraform, tofu, or a path. */
export function binaryOf(env: NodeJS.ProcessEnv): string {
  return env.TERRAFORM_BINARY_NAME || "terraform";
}

export function missingBinary(binary: string): string {
  return `${binary} is missing. Install Terraform 1.9 or newer: https://developer.hashicorp.com/terraform/install`;
}

/**
 * The environment without variables and tokens that are empty. GitHub Actions sets those whose secret the
 * repository does not have, and Terraform would take the empty text for their value instead of saying that they
 * are missing, or hide what `terraform login` has kept.
 */
export function withoutEmptySecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value !== "" || !/^TF_(VAR|TOKEN)_/.test(name)),
  );
}

/**
 * Runs terraform, or what TERRAFORM_BINARY_NAME names, in a folder.
 * @throws Stop where there is no such program.
 */
export function terraform(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { onLine, onStart }: TerraformOptions = {},
): Promise<TerraformResult> {
  const binary = binaryOf(env);
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [...args], {
      cwd: folder,
      env: { CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", ...withoutEmptySecrets(env) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    onStart?.(child);
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => out.push(data));
    child.stderr.on("data", (data: Buffer) => errors.push(data));
    if (onLine) createInterface({ input: child.stdout }).on("line", onLine);
    child.on("error", () => reject(new Stop(exitCodes.missing, missingBinary(binary))));
    child.on("close", (status) =>
      resolve({
        status: status ?? 1,
        stdout: Buffer.concat(out).toString("utf8"),
        stderr: Buffer.concat(errors).toString("utf8"),
      }),
    );
  });
}
