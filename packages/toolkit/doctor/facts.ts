import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { PROVIDER_SOURCE, PROVIDER_VERSION } from "@cdktf/provider-alicloud";
import { Stop } from "../command/exit-codes";
import { entriesAt, textAt } from "../command/json";
import { stacksIn, synthesize } from "../command/synthesized";
import { binaryOf, terraformEnv } from "../command/terraform";
import type { LockFile } from "./locks";
import type { NodeFacts } from "./node";
import { addressIn, type ProviderFacts } from "./provider";
import type { TerraformFacts } from "./terraform";

/** What the checks look at, read from this machine. Each is a plain value, so that a check can be tried with any. */
export class Facts {
  constructor(
    private readonly checkout: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  node(): NodeFacts {
    const { engines }: { readonly engines: { readonly node: string } } = JSON.parse(
      readFileSync(join(this.checkout, "package.json"), "utf8"),
    );
    const loaded = spawnSync(process.execPath, ["-e", 'require("@cdktf/node-pty-prebuilt-multiarch")'], {
      cwd: this.checkout,
      encoding: "utf8",
    });
    return {
      version: process.versions.node,
      abi: process.versions.modules,
      platform: `${process.platform}-${process.arch}`,
      oldest: /\d[\d.]*/.exec(engines.node)?.[0] ?? "0",
      addOnFault: loaded.status === 0 ? undefined : firstFault(loaded.stderr),
    };
  }

  terraform(): TerraformFacts {
    const binary = binaryOf(this.env);
    const { status, stdout } = this.run(["version", "-json"], this.checkout);
    return { binary, version: status === 0 ? stdout : undefined };
  }

  /** Names of the stacks that the network file gives; none where the app refuses it. */
  stacks(): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), "doctor-"));
    try {
      synthesize(this.checkout, { ...this.env, CDKTF_OUTDIR: folder });
      return stacksIn(folder).map(({ name }) => name);
    } catch (error) {
      if (error instanceof Stop) return [];
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  provider(stacks: readonly string[]): ProviderFacts {
    const address = this.providerAddress();
    const isInstalled = (stack: string) =>
      address !== undefined &&
      existsSync(join(this.output, "stacks", stack, ".terraform", "providers", address, PROVIDER_VERSION));
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
  private providerAddress(): string | undefined {
    const folder = mkdtempSync(join(tmpdir(), "doctor-"));
    try {
      const required = { alicloud: { source: PROVIDER_SOURCE, version: PROVIDER_VERSION } };
      writeFileSync(
        join(folder, "main.tf.json"),
        JSON.stringify({ terraform: { required_providers: required } }),
      );
      return addressIn(this.run(["providers"], folder).stdout, PROVIDER_SOURCE);
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
    const kept = textOf(join(homedir(), ".terraform.d", "credentials.tfrc.json"));
    try {
      return kept === undefined
        ? []
        : entriesAt(JSON.parse(kept), "credentials").flatMap(([host, it]) =>
            textAt(it, "token") ? [host] : [],
          );
    } catch {
      return [];
    }
  }

  /** Whether files can be made in a folder, or, where it does not exist yet, the folder itself. */
  isWritable(folder: string): boolean {
    let at = resolve(this.checkout, folder);
    while (!existsSync(at)) at = dirname(at);
    try {
      accessSync(at, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  private get output(): string {
    return resolve(this.checkout, this.env.CDKTF_OUTDIR || this.env.CDKTF_OUTPUT || "cdktf.out");
  }

  /** Source: Terraform: CLI configuration file. */
  private cliConfigs(): readonly string[] {
    if (this.env.TF_CLI_CONFIG_FILE) return [this.env.TF_CLI_CONFIG_FILE];
    return [".terraformrc", ".tofurc"].map((name) => join(homedir(), name));
  }

  /** A program that cannot be started says nothing. */
  private run(
    args: readonly string[],
    cwd: string,
  ): { readonly status: number | null; readonly stdout: string } {
    const env = { ...terraformEnv(this.env), TF_CLI_ARGS: "-no-color" };
    const { error, status, stdout } = spawnSync(binaryOf(this.env), [...args], {
      cwd,
      env,
      encoding: "utf8",
    });
    return error === undefined ? { status, stdout } : { status: null, stdout: "" };
  }
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function firstFault(said: string): string {
  const line = said.split("\n").find((it) => /^\w*Error/.test(it)) ?? said.trim().split("\n")[0] ?? "";
  return line.replace(/^Error: /, "").slice(0, 200);
}
