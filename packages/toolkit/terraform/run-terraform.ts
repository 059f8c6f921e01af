import { createInterface } from "node:readline";
import { endGroup, startChild } from "../command/children";
import { exitCodes, Stop } from "../command/exit-codes";
import { spoken } from "../command/given";
import { isLogVariable, logVariables } from "./log-files";
import { howToRestore } from "./state-file";

export interface TerraformResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program that people chose: terraform, tofu, or a path. */
export function binaryOf(env: NodeJS.ProcessEnv): string {
  return env.TERRAFORM_BINARY_NAME || "terraform";
}

/** The Terraform with which the examples were deployed: the workflows install it, and it can be fetched into a checkout. */
export const pinnedTerraform = "1.11.4";

/** What a message says where it lacks. */
export const byHand = "Install Terraform 1.9 or newer: https://developer.hashicorp.com/terraform/install";
export const howToInstall = `${byHand}, or fetch ${pinnedTerraform} into this checkout: ${spoken("terraform --install")}`;

/**
 * What terraform inherits, and cdktf that runs it: all but
 * - logs that have no file (`log-files.ts`);
 * - variables and tokens that are empty. GitHub Actions sets those whose secret the repository does not have, and
 *   Terraform would take the empty text for their value instead of saying that they are missing, or hide what
 *   `terraform login` has kept.
 */
export function terraformEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isUnset = (name: string) => env[name] === "" && /^TF_(VAR|TOKEN)_/.test(name);
  const kept = Object.entries(env).filter(([name]) => !isLogVariable(name) && !isUnset(name));
  return {
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    ...Object.fromEntries(kept),
    ...logVariables(env),
  };
}

export interface RunOptions {
  /** Told of every line of its standard output as it comes. */
  readonly onLine?: (line: string) => void;
  /** Ends it at once, with the provider that it has started: whatever it was about stays half done. */
  readonly abandon?: AbortSignal | undefined;
}

/**
 * Runs terraform, or what TERRAFORM_BINARY_NAME names, in a folder. It ends with this process, in order.
 *
 * @throws Stop with 4 where there is no such program.
 */
export function terraform(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { onLine, abandon }: RunOptions = {},
): Promise<TerraformResult> {
  const binary = binaryOf(env);
  return new Promise((resolve, reject) => {
    const child = startChild(binary, args, {
      cwd: folder,
      env: terraformEnv(env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const { pid } = child;
    abandon?.addEventListener("abort", () => pid !== undefined && endGroup(pid, "SIGKILL"), { once: true });
    const [out, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on("data", (data: Buffer) => out.push(data));
    child.stderr?.on("data", (data: Buffer) => errors.push(data));
    if (onLine && child.stdout) createInterface({ input: child.stdout }).on("line", onLine);
    child.on("error", () => reject(new Stop(exitCodes.missing, `${binary} is missing. ${howToInstall}`)));
    child.on("close", (status, signal) => {
      if (signal !== null) errors.push(Buffer.from(`terraform was ended by ${signal}.\n`));
      resolve({ status: status ?? 1, stdout: textOf(out), stderr: textOf(errors) });
    });
  });
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString("utf8");
}

/** Why a plan, or an import, failed. */
export interface TerraformFault {
  /** What Terraform said; not masked. */
  readonly text: string;
  /** Whether something has to be provided first, such as a variable, rather than mended. */
  readonly prerequisite: boolean;
  /** Whether it is refused for safety: what is protected (`prevent_destroy`) stays, and so does a state where it lies. */
  readonly refused: boolean;
}

/** Whether the system refuses Terraform, or a provider, a file. */
export function isRefusedFile(said: string): boolean {
  return /permission denied|read-only file system|no space left on device/i.test(said);
}

export function faultOf({ stdout, stderr }: TerraformResult): TerraformFault {
  const text = (stderr.trim() === "" ? stdout : stderr).trim();
  const moves = isOfOtherBackend.test(text);
  return {
    text: [
      text,
      ...remedyFor(text),
      ...(isProtected.test(text) ? [howToUnprotect] : []),
      ...(isDamaged.test(text) ? [howToRestore] : []),
      ...(moves ? [`Move the state: ${howToMove}.`] : []),
    ].join("\n\n"),
    refused: moves || isProtected.test(text),
    prerequisite:
      isDamaged.test(text) ||
      isRefusedFile(text) ||
      /No value for required variable|Failed to query available provider packages|Inconsistent dependency lock|no valid credential sources|InvalidAccessKeyId|Required token could not be found/i.test(
        text,
      ),
  };
}

/** What keeps Terraform from destroying: `prevent_destroy`, which only the network file's `deletionProtection` sets. */
const isProtected = /Instance cannot be destroyed/;
const howToUnprotect =
  "deletionProtection is on in the network file. To replace or destroy it all the same: set it to false, run this again, and set it to true afterwards.";

/** Where a message sends whoever has to move a state. */
export const howToMove = "docs/back-up-and-restore-state.md, Move state to another backend";

/**
 * What `terraform init` says in a folder that knows another backend than the configuration names: one to be migrated
 * from, HCP Terraform to be migrated to, and HCP Terraform to be migrated from.
 * Source: Terraform 1.11, internal/command/meta_backend.go and meta_backend_migrate.go.
 */
const isOfOtherBackend =
  /Backend configuration changed|Can't ask approval for state migration|to another backend is not yet\s+implemented/;

/** Source: Terraform 1.11, internal/states/statefile/read.go; what it says is broken into lines. */
const isDamaged =
  /(Unsupported|Invalid)\s+(state\s+file|resource)\s+(format|address|instance)|state\s+file\s+could\s+not\s+be\s+(parsed|read)/i;

/** What to set where Terraform lacks variables; it names those of the configuration, not the environment's. */
function remedyFor(said: string): readonly string[] {
  const names = [...said.matchAll(/root\s+module\s+input\s+variable\s+"(\w+)"\s+is\s+not\s+set/g)].map(
    ([, name = ""]) => name,
  );
  if (names.length === 0) return [];
  const secrets = names.map((name) => name.toUpperCase()).join(", ");
  return [
    `Set ${names.map((name) => `TF_VAR_${name}`).join(", ")}. The workflows take them from the repository's secrets ${secrets}.`,
  ];
}
