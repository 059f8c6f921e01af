import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import * as app from "../command/synthesized";

export interface Synthesized {
  /** Absolute path of cdktf.out. */
  readonly folder: string;
  /** Those first that others depend on. */
  readonly stacks: readonly app.SynthesizedStack[];
  /** Folders of stacks that are no part of the app any more: cdktf alone removes them, and not always. */
  readonly orphans: readonly { readonly name: string; readonly folder: string }[];
}

/** Synthesizes a checkout once and reads what came out. @throws Stop where the app refuses the network file. */
export function synthesize(
  checkout: string,
  env: NodeJS.ProcessEnv,
): Synthesized & {
  /** Warnings. */
  readonly said: string;
} {
  const said = app.synthesize(checkout, env);
  const place = resolve(checkout, env.CDKTF_OUTDIR || env.CDKTF_OUTPUT || "cdktf.out");
  return { ...readSynthesized(place), said };
}

/** @throws Stop where nothing was synthesized there. */
export function readSynthesized(folder: string): Synthesized {
  const stacks = app.stacksIn(folder);
  const known = new Set(stacks.map(({ name }) => name));
  const place = join(folder, "stacks");
  const orphans = existsSync(place)
    ? readdirSync(place, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !known.has(entry.name))
        .map(({ name }) => ({ name, folder: join(place, name) }))
        .filter((orphan) => existsSync(join(orphan.folder, "cdk.tf.json")))
    : [];
  return { folder, stacks, orphans };
}
