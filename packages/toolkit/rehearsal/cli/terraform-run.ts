import { join } from "node:path";
import { createInterface } from "node:readline";
import { spawnChild } from "./children";
import type { Place } from "./place";

export interface TerraformProps {
  readonly place: Place;
  readonly env: Readonly<Record<string, string>>;
  readonly binary: string;
}

/** What Terraform says while it works, one event a line of its `-json` output. */
export interface TerraformEvent {
  readonly type: string;
  readonly hook?: {
    readonly resource?: { readonly addr: string };
    readonly action?: string;
    readonly id_value?: string;
    readonly elapsed_seconds?: number;
  };
  readonly diagnostic?: {
    readonly severity: string;
    readonly summary: string;
    readonly detail?: string;
    readonly address?: string;
  };
}

export interface TerraformResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs terraform in the folder of one stack and tells of every event of its `-json` output at once. */
export function runTerraform(
  { place, env, binary }: TerraformProps,
  stack: string,
  args: readonly string[],
  onEvent?: (event: TerraformEvent) => void,
): Promise<TerraformResult> {
  return new Promise((resolve, reject) => {
    const child = spawnChild(binary, args, {
      cwd: join(place.output, "stacks", stack),
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: string[] = [];
    const errors: string[] = [];
    if (child.stdout)
      createInterface({ input: child.stdout }).on("line", (line) => {
        out.push(line);
        const event = onEvent && parseEvent(line);
        if (event) onEvent(event);
      });
    child.stderr?.on("data", (data) => errors.push(String(data)));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal !== null) errors.push(`  terraform was ended by ${signal}.\n`);
      resolve({ exitCode: code ?? 1, stdout: out.join("\n"), stderr: errors.join("") });
    });
  });
}

function parseEvent(line: string): TerraformEvent | undefined {
  if (!line.startsWith("{")) return undefined;
  const event: TerraformEvent = JSON.parse(line);
  return event;
}
