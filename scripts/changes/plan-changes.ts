import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { stackNames } from "../../contracts/contract";
import type { Change, Data } from "./changes";

/** What Terraform would do to one resource. */
export interface PlannedAction {
  readonly stack: string;
  readonly address: string;
  readonly action: string;
}

/** Deploys a network in a rehearsal of its own and plans each change against it; nothing is applied after that. */
export function planChanges(
  from: Change["from"],
  changes: readonly Change[],
): ReadonlyMap<Change, readonly PlannedAction[]> {
  const folder = mkdtempSync(join(tmpdir(), "changes-"));
  try {
    const file = join(folder, "network.yaml");
    const place = join(folder, "place");
    const original = readFileSync(from, "utf8");
    writeFileSync(file, original);
    const env = { NETWORK_CONFIG: file, REHEARSAL_DIR: place };
    rehearse(env, ["--keep"]);
    return new Map(
      changes.map((change) => {
        const data: Data = parse(original);
        change.edit(data);
        writeFileSync(file, stringify(data));
        return [change, planned(env, place)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function planned(env: Readonly<Record<string, string>>, place: string): readonly PlannedAction[] {
  const script = stackNames
    .map(
      (stack) =>
        `echo "stack ${stack}"; terraform -chdir=${place}/cdktf.out/stacks/${stack} plan -input=false -json || true`,
    )
    .join("\n");
  let stack = "";
  return rehearse(env, ["sh", "-c", script])
    .split("\n")
    .flatMap((line): readonly PlannedAction[] => {
      if (line.startsWith("stack ")) stack = line.slice("stack ".length);
      if (!line.startsWith("{")) return [];
      const { type, change }: PlanLine = JSON.parse(line);
      if (type !== "planned_change" || change === undefined || change.resource.addr.startsWith("data."))
        return [];
      return [{ stack, address: change.resource.addr, action: change.action }];
    });
}

/** What is used of a line of `terraform plan -json` (Terraform 1.11). */
interface PlanLine {
  readonly type: string;
  readonly change?: { readonly action: string; readonly resource: { readonly addr: string } };
}

function rehearse(env: Readonly<Record<string, string>>, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "packages/rehearsal/cli/main.ts", ...words],
    {
      env: { ...process.env, ...env },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`the rehearsal failed: ${stdout}${stderr}`);
  return stdout;
}
