import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadNetwork, renderProblems, withLocalState } from "@hybridnet/network";
import { stackNames } from "@hybridnet/network/testing/synth";
import type { Change, Data } from "@hybridnet/toolkit/testing/changes";
import { parse, stringify } from "yaml";
import { buildApp } from "../../stacks/app";

/** What Terraform would do to one resource. */
export interface PlannedAction {
  readonly stack: string;
  readonly address: string;
  readonly action: string;
}

/** What a rehearsal showed of one change. */
export interface Rehearsed {
  readonly actions: readonly PlannedAction[];
  /** The service's error codes at which the apply stopped, where it was to stop. */
  readonly stopsWith?: readonly string[];
}

/**
 * Deploys a network in a rehearsal of its own and plans each change against it. What the service is to
 * refuse is applied too, in a copy of the rehearsal.
 * @throws Error where the service does not refuse that.
 */
export function planChanges(
  from: Change["from"],
  changes: readonly Change[],
): ReadonlyMap<Change, Rehearsed> {
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
        synthesize(file, join(place, "cdktf.out"));
        const actions = planned(env, place);
        if (change.refused === undefined) return [change, { actions }];
        const copy = join(folder, "copy");
        cpSync(place, copy, { recursive: true });
        const stopsWith = refusals({ ...env, REHEARSAL_DIR: copy }, copy);
        rmSync(copy, { recursive: true });
        if (stopsWith.length === 0) throw new Error(`${change.title}: the apply was not refused`);
        return [change, { actions, stopsWith }];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a rehearsal synthesizes, without a start of the app for every change. */
function synthesize(file: string, outdir: string): void {
  const loaded = loadNetwork(file);
  if (!loaded.ok) throw new Error(renderProblems(loaded.problems));
  buildApp(withLocalState(loaded.network, true), outdir).synth();
}

function planned(env: Readonly<Record<string, string>>, place: string): readonly PlannedAction[] {
  const script = stackNames
    .map(
      (stack) =>
        `echo "stack ${stack}"; terraform -chdir=${place}/cdktf.out/stacks/${stack} plan -input=false -json || true`,
    )
    .join("\n");
  let stack = "";
  return rehearse(env, ["--skip-synth", "sh", "-c", script])
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

/** Applies the stacks in order until one stops, and gives the service's error codes. */
function refusals(env: Readonly<Record<string, string>>, place: string): readonly string[] {
  const stop = `terraform -chdir=${place}/cdktf.out/stacks/$stack apply -auto-approve -input=false -json || exit 0`;
  const codes = rehearse(env, [
    "--skip-synth",
    "sh",
    "-c",
    `for stack in ${stackNames.join(" ")}; do ${stop}; done`,
  ])
    .split("\n")
    .flatMap((line) => {
      if (!line.startsWith("{")) return [];
      const { diagnostic }: PlanLine = JSON.parse(line);
      return diagnostic?.severity === "error"
        ? (/^([\w.]+): cannot /.exec(diagnostic.summary)?.[1] ?? [])
        : [];
    });
  return [...new Set(codes)].sort();
}

/** What is used of a line of `terraform plan -json` and `terraform apply -json` (Terraform 1.11). */
interface PlanLine {
  readonly type: string;
  readonly diagnostic?: { readonly severity: string; readonly summary: string };
  readonly change?: { readonly action: string; readonly resource: { readonly addr: string } };
}

function rehearse(env: Readonly<Record<string, string>>, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["packages/toolkit/bin/hybridnet.js", "rehearse", ...words],
    {
      env: { ...process.env, ...env },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`the rehearsal failed: ${stdout}${stderr}`);
  return stdout;
}
