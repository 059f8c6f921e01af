import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { PROVIDER_SOURCE, PROVIDER_VERSION } from "@cdktf/provider-alicloud";
import { Stop } from "../command/exit-codes";
import { entriesAt, readJson, textAt } from "../command/json";
import { binaryOf, type TerraformResult, terraform } from "../terraform/run-terraform";
import { outputOf, synthesize } from "../terraform/synthesized";
import { tokenVariable } from "./backend";
import type { OpenFolder } from "./private-folders";
import { addressIn, type LockFile, type NodeFacts, type ProviderFacts, type TerraformFacts } from "./tools";

/** What the checks look at, read from this machine. Each is a plain value, so that a check can be tried with any. */
export class Facts {
  constructor(
    private readonly checkout: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  node(): NodeFacts {
    const engines = textAt(readJson(join(this.checkout, "package.json")), "engines", "node") ?? "";
    const loaded = spawnSync(process.execPath, ["-e", 'require("@cdktf/node-pty-prebuilt-multiarch")'], {
      cwd: this.checkout,
      encoding: "utf8",
    });
    return {
      version: process.versions.node,
      abi: process.versions.modules,
      platform: `${process.platform}-${process.arch}`,
      oldest: /\d[\d.]*/.exec(engines)?.[0] ?? "0",
      addOnFault: loaded.status === 0 ? undefined : firstFault(loaded.stderr),
    };
  }

  async terraform(): Promise<TerraformFacts> {
    const { status, stdout } = await this.run(["version", "-json"], this.checkout);
    return { binary: binaryOf(this.env), version: status === 0 ? stdout : undefined };
  }

  /** Names of the stacks that the network file gives; none where the app refuses it. */
  stacks(): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), "doctor-"));
    try {
      const { stacks } = synthesize(this.checkout, { ...this.env, CDKTF_OUTDIR: folder });
      return stacks.map(({ name }) => name);
    } catch (error) {
      if (error instanceof Stop) return [];
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async provider(stacks: readonly string[]): Promise<ProviderFacts> {
    const [address, output] = [await this.providerAddress(), outputOf(this.checkout, this.env)];
    const isInstalled = (stack: string) =>
      address !== undefined &&
      existsSync(join(output, "stacks", stack, ".terraform", "providers", address, PROVIDER_VERSION));
    return {
      reattached: Boolean(this.env.TF_REATTACH_PROVIDERS),
      address,
      version: PROVIDER_VERSION,
      installed: stacks.filter(isInstalled),
      notInstalled: stacks.filter((stack) => !isInstalled(stack)),
      mirrorIn: this.cliConfigs().find((file) => /\b(network|filesystem)_mirror\b/.test(textOf(file) ?? "")),
    };
  }

  /** What terraform calls the provider: it alone knows its registry. Nothing is downloaded for that. */
  private async providerAddress(): Promise<string | undefined> {
    const folder = mkdtempSync(join(tmpdir(), "doctor-"));
    try {
      const required = { alicloud: { source: PROVIDER_SOURCE, version: PROVIDER_VERSION } };
      writeFileSync(
        join(folder, "main.tf.json"),
        JSON.stringify({ terraform: { required_providers: required } }),
      );
      const { stdout } = await this.run(["providers"], folder);
      return addressIn(stdout, PROVIDER_SOURCE);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  locks(stacks: readonly string[]): readonly LockFile[] {
    return stacks.map((stack) => ({
      stack,
      text: textOf(join(this.checkout, "locks", `${stack}.lock.hcl`)),
    }));
  }

  /** Hosts for which `terraform login` has kept a token. */
  loggedIn(): readonly string[] {
    return this.keptTokens().map(([host]) => host);
  }

  /** The token for a host, as Terraform finds it: the environment first (Terraform: CLI configuration, credentials). */
  tokenFor(host: string): string | undefined {
    return this.env[tokenVariable(host)] || this.keptTokens().find(([name]) => name === host)?.[1];
  }

  /** Whether Terraform asks a program for tokens, which alone knows them (Terraform: CLI configuration, credentials helpers). */
  hasCredentialsHelper(): boolean {
    return this.cliConfigs().some((file) => /^\s*credentials_helper\s/m.test(textOf(file) ?? ""));
  }

  /** Those of Terraform's configuration file go before those of `terraform login`. */
  private keptTokens(): readonly (readonly [string, string])[] {
    const block = /^\s*credentials\s+"([^"]+)"\s*\{[^}]*?\btoken\s*=\s*"([^"]+)"/gm;
    const configured = this.cliConfigs().flatMap((file) =>
      [...(textOf(file) ?? "").matchAll(block)].map(([, host = "", token = ""]) => [host, token] as const),
    );
    return [...configured, ...this.loginTokens()];
  }

  private loginTokens(): readonly (readonly [string, string])[] {
    try {
      const kept = readJson(join(this.home(), ".terraform.d", "credentials.tfrc.json"));
      return entriesAt(kept, "credentials").flatMap(([host, it]) => {
        const token = textAt(it, "token");
        return token === undefined ? [] : [[host, token] as const];
      });
    } catch (error) {
      if (error instanceof Stop) return [];
      throw error;
    }
  }

  /** Those of the folders that others can look into; their owner closes them by this. */
  openFolders(folders: readonly string[]): readonly OpenFolder[] {
    return folders.flatMap((folder): readonly OpenFolder[] => {
      const path = resolve(this.checkout, folder);
      if (!existsSync(path) || (statSync(path).mode & 0o077) === 0) return [];
      try {
        chmodSync(path, 0o700);
        return [{ folder, mended: true }];
      } catch {
        return [{ folder, mended: false }];
      }
    });
  }

  /** Whether files can be made in a folder, or, where it does not exist yet, the folder itself. */
  isWritable(folder: string): boolean {
    let at = resolve(this.checkout, folder);
    while (!existsSync(at)) at = dirname(at);
    try {
      accessSync(at, constants.W_OK);
      return statSync(at).isDirectory();
    } catch {
      return false;
    }
  }

  private home(): string {
    return this.env.HOME || homedir();
  }

  /** Source: Terraform: CLI configuration file. */
  private cliConfigs(): readonly string[] {
    if (this.env.TF_CLI_CONFIG_FILE) return [this.env.TF_CLI_CONFIG_FILE];
    return [".terraformrc", ".tofurc"].map((name) => join(this.home(), name));
  }

  /** A program that cannot be started says nothing. */
  private async run(
    args: readonly string[],
    cwd: string,
  ): Promise<Pick<TerraformResult, "status" | "stdout">> {
    try {
      return await terraform(cwd, args, { ...this.env, TF_CLI_ARGS: "-no-color" });
    } catch (error) {
      if (error instanceof Stop) return { status: 1, stdout: "" };
      throw error;
    }
  }
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function firstFault(said: string): string {
  const line = said.split("\n").find((it) => /^\w*Error/.test(it)) ?? said.trim().split("\n")[0] ?? "";
  return line.replace(/^Error: /, "").slice(0, 200);
}
