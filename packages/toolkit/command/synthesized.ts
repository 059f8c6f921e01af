import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { exitCodes, Stop } from "./exit-codes";
import { readJsonAs } from "./json";

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

/**
 * Synthesizes a checkout with the command that its `cdktf.json` names. Variables of Terraform are kept from
 * the app, as the cdktf CLI does.
 *
 * @returns what the app warned of
 * @throws Stop with what the app said where it refuses the network file.
 */
export function synthesize(checkout: string, env: NodeJS.ProcessEnv): string {
  const { app } = read(join(checkout, "cdktf.json"), project, "It is part of the template.");
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("TF_VAR_")));
  const { status, stdout, stderr } = spawnSync(app, {
    cwd: checkout,
    env: kept,
    shell: true,
    encoding: "utf8",
  });
  if (status !== 0) throw new Stop(exitCodes.fault, `${stdout}${stderr}`.trimEnd());
  return stderr;
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
