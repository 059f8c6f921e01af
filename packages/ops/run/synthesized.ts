import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { entriesAt, listAt, textAt } from "@hybrid-network/failover/shown/json";
import { exitCodes, Stop } from "../../../commands/exit-codes";

/** One stack of a synthesized app. */
export interface SynthesizedStack {
  readonly name: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly dependencies: readonly string[];
}

export interface Synthesized {
  /** Absolute path of cdktf.out. */
  readonly folder: string;
  /** Those first that others depend on. */
  readonly stacks: readonly SynthesizedStack[];
  /** Folders of stacks that are no part of the app any more: cdktf alone removes them, and not always. */
  readonly orphans: readonly { readonly name: string; readonly folder: string }[];
}

/**
 * Synthesizes a checkout once, with the command that its `cdktf.json` names, and reads what came out.
 * Variables of Terraform are kept from the app, as the cdktf CLI does.
 *
 * @throws Stop with what the app said where it refuses the network file.
 */
export function synthesize(
  checkout: string,
  env: NodeJS.ProcessEnv,
): Synthesized & {
  /** Warnings. */
  readonly said: string;
} {
  const project = join(checkout, "cdktf.json");
  if (!existsSync(project)) throw new Stop(exitCodes.missing, `There is no cdktf.json in ${checkout}.`);
  const app = textAt(JSON.parse(readFileSync(project, "utf8")), "app");
  if (app === undefined) throw new Stop(exitCodes.fault, "cdktf.json names no app.");
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("TF_VAR_")));
  const { status, stdout, stderr } = spawnSync(app, {
    cwd: checkout,
    env: kept,
    shell: true,
    encoding: "utf8",
  });
  if (status !== 0) throw new Stop(exitCodes.fault, `${stdout}${stderr}`.trimEnd());
  const place = resolve(checkout, env.CDKTF_OUTDIR || env.CDKTF_OUTPUT || "cdktf.out");
  return { ...readSynthesized(place), said: stderr };
}

/** @throws Stop where nothing was synthesized there. */
export function readSynthesized(folder: string): Synthesized {
  const file = join(folder, "manifest.json");
  if (!existsSync(file)) throw new Stop(exitCodes.missing, `${folder} has no manifest.json.`);
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  const stacks = entriesAt(manifest, "stacks")
    .map(([name, stack]) => ({
      name,
      folder: join(folder, textAt(stack, "workingDirectory") ?? join("stacks", name)),
      dependencies: listAt(stack, "dependencies").map(String),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const known = new Set(stacks.map(({ name }) => name));
  const place = join(folder, "stacks");
  const orphans = existsSync(place)
    ? readdirSync(place, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !known.has(entry.name))
        .map(({ name }) => ({ name, folder: join(place, name) }))
        .filter((orphan) => existsSync(join(orphan.folder, "cdk.tf.json")))
    : [];
  return { folder, stacks: inOrder(stacks), orphans };
}

/** Each after everything that it depends on. */
function inOrder(stacks: readonly SynthesizedStack[]): readonly SynthesizedStack[] {
  const ordered: SynthesizedStack[] = [];
  const add = (stack: SynthesizedStack): void => {
    if (ordered.includes(stack)) return;
    for (const other of stacks) if (stack.dependencies.includes(other.name)) add(other);
    ordered.push(stack);
  };
  for (const stack of stacks) add(stack);
  return ordered;
}
