import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { environmentOf, networkFileOf, placeFor } from "@hybridnet/network";
import { z } from "zod";
import { exitCodes, Stop } from "../command/exit-codes";
import { readJsonAs } from "../command/json";

/** One stack of a synthesized app. */
export interface SynthesizedStack {
  readonly name: string;
  /** Path of its folder, below the folder that was read. */
  readonly folder: string;
  readonly dependencies: readonly string[];
}

/** What is used of a project's `cdktf.json` and of the manifest beside its stacks (cdktf 0.21). */
const project = z.object({ app: z.string() });
const manifest = z.object({
  stacks: z.record(z.string(), z.object({ workingDirectory: z.string(), dependencies: z.array(z.string()) })),
});

/** A synthesized app. */
export interface Synthesized {
  /** Absolute path of cdktf.out. */
  readonly folder: string;
  /** Those first that others depend on. */
  readonly stacks: readonly SynthesizedStack[];
  /** Stacks that are no part of the app any more: cdktf alone removes their folders, and not always. */
  readonly orphans: readonly SynthesizedStack[];
}

/**
 * Synthesizes a checkout with the command that its `cdktf.json` names, and reads what came out. Variables of
 * Terraform are kept from the app, as the cdktf CLI does.
 *
 * @throws Stop with what the app said where it refuses the network file.
 */
export function synthesize(
  checkout: string,
  env: NodeJS.ProcessEnv,
): Synthesized & {
  /** What the app warned of. */
  readonly said: string;
} {
  const { app } = read(join(checkout, "cdktf.json"), project, "It is part of the template.");
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("TF_VAR_")));
  const folder = outputOf(checkout, env);
  const { status, stdout, stderr } = spawnSync(app, {
    cwd: checkout,
    env: { ...kept, CDKTF_OUTDIR: folder },
    shell: true,
    encoding: "utf8",
  });
  // The app ends like a subcommand.
  const exitCode = status === exitCodes.missing ? exitCodes.missing : exitCodes.fault;
  if (status !== 0) throw new Stop(exitCode, `${stdout}${stderr}`.trimEnd());
  return { ...readSynthesized(folder), said: stderr };
}

/** Where the stacks of a checkout are synthesized: every environment has a folder of its own. */
export function outputOf(checkout: string, env: NodeJS.ProcessEnv): string {
  const environment = environmentOf(resolve(checkout, networkFileOf(env)), checkout);
  return resolve(checkout, env.CDKTF_OUTDIR || env.CDKTF_OUTPUT || placeFor("cdktf.out", environment));
}

/** @throws Stop where nothing was synthesized there. */
export function readSynthesized(folder: string): Synthesized {
  const stacks = stacksIn(folder);
  const known = new Set(stacks.map(({ name }) => name));
  const place = join(folder, "stacks");
  const names = existsSync(place) ? readdirSync(place) : [];
  const orphans = names
    .filter((name) => !known.has(name) && existsSync(join(place, name, "cdk.tf.json")))
    .map((name) => ({ name, folder: join(place, name), dependencies: [] }));
  return { folder, stacks, orphans };
}

/**
 * The stacks of a synthesized app, each after those that it depends on, and else by name.
 * @throws Stop with the remedy where nothing was synthesized there.
 */
export function stacksIn(
  folder: string,
  remedy = "Synthesize first: npm run synth",
): readonly SynthesizedStack[] {
  const { stacks } = read(join(folder, "manifest.json"), manifest, remedy);
  const ordered = new Map<string, SynthesizedStack>();
  const add = (name: string): void => {
    const stack = stacks[name];
    if (stack === undefined || ordered.has(name)) return;
    for (const dependency of [...stack.dependencies].sort()) add(dependency);
    ordered.set(name, {
      name,
      folder: join(folder, stack.workingDirectory),
      dependencies: stack.dependencies,
    });
  };
  for (const name of Object.keys(stacks).sort()) add(name);
  return [...ordered.values()];
}

function read<T>(file: string, schema: z.ZodType<T>, remedy: string): T {
  const is = (json: unknown): json is T => schema.safeParse(json).success;
  return readJsonAs(file, { what: "what cdktf 0.21 writes", remedy, is });
}
