import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodes, Stop } from "../../../commands/exit-codes";
import type { Place } from "./place";

/**
 * Synthesizes the checkout into the rehearsal, with the command that `cdktf.json` names.
 * @throws Stop with what the app said where it refuses the network file.
 */
export function synthesize(checkout: string, env: Readonly<Record<string, string>>): void {
  const { app }: { readonly app: string } = JSON.parse(readFileSync(join(checkout, "cdktf.json"), "utf8"));
  const { status, stdout, stderr } = spawnSync(app, { cwd: checkout, env, shell: true, encoding: "utf8" });
  if (status !== 0) throw new Stop(exitCodes.fault, `${stdout}${stderr}`.trimEnd());
}

/** The synthesized stacks in the order in which they depend on each other; orphaned folders are not among them. */
export function stackOrder({ output }: Place): readonly string[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8"));
  const ordered: string[] = [];
  const visit = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const dependency of manifest.stacks[name]?.dependencies ?? []) visit(dependency);
    ordered.push(name);
  };
  for (const name of Object.keys(manifest.stacks).sort()) visit(name);
  return ordered;
}

/** What is used of cdktf's manifest (cdktf 0.21). */
interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>>;
}
