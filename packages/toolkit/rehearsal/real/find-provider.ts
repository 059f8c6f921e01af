import {
  accessSync,
  constants,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PROVIDER_SOURCE } from "@cdktf/provider-alicloud";
import { exitCodes, Stop } from "../../command/exit-codes";
import type { TerraformBinary } from "../../terraform/find-terraform";
import { terraform } from "../../terraform/run-terraform";

/** The real provider's program on this machine. */
export interface ProviderBinary {
  readonly path: string;
  /** How it came here, in words. */
  readonly from: string;
}

export interface ProviderProps {
  /** A program that somebody names. */
  readonly named: string | undefined;
  /** The version that the stacks pin. */
  readonly version: string;
  readonly terraform: TerraformBinary;
  readonly checkout: string;
  /** The caller's whole environment: certificates, proxy, mirrors and caches are theirs. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Finds the real provider: the program that is named, the one that was fetched before, the one in a plugin cache, or
 * else what `terraform init` installs with the caller's own configuration, from the registry or from a mirror.
 *
 * @throws Stop with 4 where none can be had, and with the ways to have one.
 */
export async function findProvider(props: ProviderProps): Promise<ProviderBinary> {
  const { named, version, env } = props;
  if (named !== undefined) {
    if (!isProgram(named)) throw new Stop(exitCodes.missing, `${named} is no program that can be run.`);
    return { path: named, from: named };
  }
  const kept = keptIn(props);
  const before = programIn(kept);
  if (before !== undefined) return { path: before, from: `version ${version}, fetched before` };
  const cached = env.TF_PLUGIN_CACHE_DIR && programBelow(env.TF_PLUGIN_CACHE_DIR, props);
  if (cached) return { path: cached, from: `version ${version} in TF_PLUGIN_CACHE_DIR` };
  return {
    path: await fetched(kept, props),
    from: `version ${version}, installed by ${props.terraform.name} init`,
  };
}

/** Where a fetched provider stays, so that it is fetched once: git ignores every folder of this name. */
function keptIn({ checkout, version, terraform: { platform } }: ProviderProps): string {
  return join(checkout, ".terraform", "providers", "rehearsal", PROVIDER_SOURCE, version, platform);
}

/** Installs it in a folder that is gone afterwards, and keeps a copy: mirrors and caches are linked, not copied. */
async function fetched(kept: string, props: ProviderProps): Promise<string> {
  const { version, terraform: tool, env } = props;
  const folder = mkdtempSync(join(tmpdir(), "provider-"));
  try {
    const required_providers = { alicloud: { source: PROVIDER_SOURCE, version } };
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform: { required_providers } }));
    const own = { ...withoutMisleading(env), TERRAFORM_BINARY_NAME: tool.path };
    const { status, stdout, stderr } = await terraform(folder, ["init", "-input=false", "-no-color"], own);
    const found = status === 0 ? programBelow(join(folder, ".terraform", "providers"), props) : undefined;
    if (found === undefined) throw notToBeHad(props, `${stderr}\n${stdout}`);
    return keep(found, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy that is whole or not there, also where another rehearsal makes it at the same time. */
function keep(found: string, kept: string): string {
  mkdirSync(dirname(kept), { recursive: true });
  const aside = mkdtempSync(`${kept}.`);
  const name = baseName(found);
  copyFileSync(found, join(aside, name));
  try {
    renameSync(aside, kept);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (programIn(kept) === undefined) throw error;
  }
  return join(kept, name);
}

const baseName = (path: string): string => path.slice(dirname(path).length + 1);

/** Variables that would give Terraform another provider, other arguments or another folder. */
function withoutMisleading(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const misleading = /^(TF_REATTACH_PROVIDERS|TF_CLI_ARGS.*|TF_DATA_DIR|TF_WORKSPACE|TF_VAR_.*)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !misleading.test(name)));
}

/**
 * The program of this version in a folder as Terraform lays providers out: HOST/NAMESPACE/TYPE/VERSION/PLATFORM
 * (Terraform: CLI configuration, implied local mirror directories).
 */
function programBelow(
  folder: string,
  { version, terraform: { platform } }: ProviderProps,
): string | undefined {
  for (const host of namesIn(folder)) {
    const found = programIn(join(folder, host, PROVIDER_SOURCE, version, platform));
    if (found !== undefined) return found;
  }
  return undefined;
}

function programIn(folder: string): string | undefined {
  return namesIn(folder)
    .filter((name) => name.startsWith("terraform-provider-alicloud"))
    .map((name) => join(folder, name))
    .find(isProgram);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function notToBeHad({ version, terraform: { name, platform } }: ProviderProps, said: string): Stop {
  // Terraform frames its messages and breaks them into lines.
  const text = said.replace(/[│╷╵]/g, " ").replace(/\s+/g, " ").trim();
  const reason = /Error: (.*?)(?: All versions of this provider|$)/.exec(text)?.[1] ?? text;
  return new Stop(
    exitCodes.missing,
    `The provider ${PROVIDER_SOURCE} ${version} is not on this machine, and ${name} init cannot install it: ${reason.slice(0, 400)}

Ways to have it:
- run this once where the Terraform registry can be reached, through HTTPS_PROXY if need be; it is kept afterwards
- name a mirror that has it: a block provider_installation in the file that TF_CLI_CONFIG_FILE names
- set TF_PLUGIN_CACHE_DIR to the plugin cache of a project that has used it
- unpack its release for ${platform} and name the program: --provider real --provider-binary PATH
Without it: npx --no hybridnet rehearse, with the stand-in.`,
  );
}
