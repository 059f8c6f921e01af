import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { exitCodes, Stop, together } from "../../command/exit-codes";
import { parseJson, readJson } from "../../command/json";
import { PrivateFolder } from "../../terraform/private-folder";
import { terraform } from "../../terraform/run-terraform";
import type { ShownStack } from "../../terraform/shown";
import { readState, refuseDamagedState, shownAs, stateWritten, succeeded } from "../../terraform/state";
import { type SynthesizedStack, stacksIn } from "../../terraform/synthesized";

/**
 * Reads saved outputs of `terraform show -json`; a stack is called like its file.
 * @throws Stop where some cannot be read, with all of them.
 */
export function stacksOfFiles(files: readonly string[]): readonly ShownStack[] {
  const stops: Stop[] = [];
  const stacks = files.flatMap((file): readonly ShownStack[] => {
    try {
      return [stackOfFile(file)];
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      stops.push(error);
      return [];
    }
  });
  if (stops.length === 0) return stacks;
  throw together(stops);
}

function stackOfFile(file: string): ShownStack {
  const name = basename(file).replace(/\..*$/, "");
  const remedy = `Save it in the folder of the stack ${name}: terraform show -json > ${file}`;
  return shownAs(name, readJson(file, remedy), file);
}

/**
 * Reads the stacks of a synthesized app, in the order in which they depend on each other: as they are deployed,
 * or as terraform plans them.
 *
 * @throws Stop where a stack is not initialised, not deployed, or cannot be planned.
 */
export async function stacksOfFolder(
  folder: string,
  { plan }: { readonly plan: boolean },
  env: NodeJS.ProcessEnv,
): Promise<readonly ShownStack[]> {
  const stacks: ShownStack[] = [];
  for (const stack of stacksIn(folder))
    stacks.push(plan ? await planned(stack, env) : await readState(stack, env));
  if (!plan && stacks.every(({ resources }) => resources.length === 0))
    throw new Stop(exitCodes.missing, `Nothing of the stacks in ${folder} is deployed yet.`);
  return stacks;
}

/** When the last of the stacks in a folder was changed; undefined where their backends alone know. */
export function writtenIn(folder: string, env: NodeJS.ProcessEnv): Date | undefined {
  return latest(stacksIn(folder).map((stack) => stateWritten(stack, env)));
}

/** When the last of some files was written, which may have been copied since. */
export function filesWritten(files: readonly string[]): Date | undefined {
  return latest(files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtime));
}

function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  const known = dates.flatMap((date) => date?.getTime() ?? []);
  return known.length < dates.length || known.length === 0 ? undefined : new Date(Math.max(...known));
}

/** What a plan would make. */
async function planned(stack: SynthesizedStack, env: NodeJS.ProcessEnv): Promise<ShownStack> {
  const { name, folder } = stack;
  refuseDamagedState(stack, env);
  const scratch = PrivateFolder.below();
  try {
    const file = join(scratch.path, "plan");
    const args = ["plan", "-input=false", "-no-color", `-out=${file}`];
    succeeded(name, await terraform(folder, args, env));
    const { stdout } = succeeded(name, await terraform(folder, ["show", "-json", "-no-color", file], env));
    return shownAs(name, parseJson(stdout, `the plan of ${name}`));
  } finally {
    scratch.remove();
  }
}
