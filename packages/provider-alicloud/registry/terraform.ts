/** Runs Terraform in a folder of its own that requires nothing but one version of the provider. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ProviderVersion {
  readonly source: string;
  readonly version: string;
}

/** A command that could not be finished, with the exit status that says why. */
export class RegistryError extends Error {
  override readonly name = "RegistryError";

  constructor(
    /** 1: the registry does not have what was asked for; 4: Terraform or the registry is missing. */
    readonly exitCode: 1 | 4,
    message: string,
  ) {
    super(message);
  }
}

/** A folder whose configuration requires the provider. Gone when `use` is done. */
export function inScratchFolder<T>({ source, version }: ProviderVersion, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "provider-"));
  try {
    const name = source.slice(source.lastIndexOf("/") + 1);
    const configuration = { terraform: { required_providers: { [name]: { source, version } } } };
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The standard output of one Terraform command.
 *
 * @throws RegistryError when Terraform cannot be started or fails.
 */
export function terraform(folder: string, ...args: readonly string[]): string {
  const binary = process.env.TERRAFORM_BINARY_NAME || "terraform";
  const { error, status, stdout, stderr } = spawnSync(binary, args, {
    cwd: folder,
    encoding: "utf8",
    env: environment(),
    maxBuffer: 1024 ** 3,
  });
  if (error) {
    throw new RegistryError(4, `cannot run ${binary} (${error.message}): install Terraform 1.9 or later`);
  }
  if (status !== 0) throw failure(`${stderr}\n${stdout}`, args);
  return stdout;
}

/** Variables that would give Terraform another provider than the registry's, other arguments, or a trace to repeat. */
const misleading = /^(TF_REATTACH_PROVIDERS|TF_CLI_ARGS.*|TF_DATA_DIR|TF_WORKSPACE|TF_VAR_.*|TF_LOG.*)$/;

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !misleading.test(name));
  return { ...Object.fromEntries(kept), CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
}

function failure(output: string, args: readonly string[]): RegistryError {
  // Terraform frames its messages and breaks them into lines.
  const text = output.replace(/[│╷╵]/g, " ").replace(/\s+/g, " ").trim();
  const noSuchVersion = /no available releases match the given constraints [\d.]*\d/.exec(text);
  if (noSuchVersion)
    return new RegistryError(1, `the registry has no such provider version: ${noSuchVersion[0]}`);
  const reason =
    /could not (?:connect to|query) [^"]*/i.exec(text)?.[0].replace(/:? Get $/, "") ?? text.slice(0, 200);
  return new RegistryError(
    4,
    `the Terraform registry cannot be reached (terraform ${args[0]}: ${reason}); run this where it can be`,
  );
}
