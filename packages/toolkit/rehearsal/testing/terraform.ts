import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of Terraform that is attached to a running provider. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), "rehearsal-"));

  constructor(
    private readonly reattach: string,
    configuration: object,
  ) {
    this.write(configuration);
  }

  write(configuration: object): void {
    const terraform = { required_providers: { alicloud: { source: "aliyun/alicloud" } } };
    writeFileSync(
      join(this.folder, "main.tf.json"),
      JSON.stringify({ terraform, ...configuration }, null, 2),
    );
  }

  /** Runs Terraform; its exit status is part of the answer. */
  run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
    const { TF_CLI_CONFIG_FILE: _, ...inherited } = process.env;
    const env = {
      ...inherited,
      ...environment,
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
      TF_REATTACH_PROVIDERS: this.reattach,
    };
    const binary = process.env.TERRAFORM_BINARY_NAME || "terraform";
    return new Promise((resolve, reject) => {
      execFile(binary, [...args], { cwd: this.folder, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        if (error && typeof error.code !== "number") {
          reject(new Error(`cannot run ${binary} (${error.code}): install Terraform 1.9 or later`));
        } else {
          resolve({ status: Number(error?.code ?? 0), stdout, stderr });
        }
      });
    });
  }

  /** Standard output of a run that must succeed. */
  async ok(...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await this.run(args);
    if (status !== 0) throw new Error(`terraform ${args.join(" ")}: exit ${status}\n${stdout}\n${stderr}`);
    return stdout;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
