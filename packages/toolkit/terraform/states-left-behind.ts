import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { loadNetwork, networkFileOf, networkFilesIn } from "@hybridnet/network";
import { Stop } from "../command/exit-codes";
import { listAt, textAt, valueAt } from "../command/json";
import { howToMove } from "./run-terraform";
import { readStateFile } from "./state";
import { readStateFileAt } from "./state-file";
import type { SynthesizedStack } from "./synthesized";

/** As deep as `backend.directory` of a local backend is looked for below the checkout. */
const depth = 3;

/**
 * Why nothing is planned of a stack whose backend was changed and whose state was not moved: the new backend holds
 * nothing, and a state file in the checkout does. Terraform sees nothing deployed then, and would make it all again.
 *
 * @param stack one that is initialised
 * @returns undefined where nothing is left behind; a local backend is never asked
 */
export async function stateLeftBehind(
  stack: SynthesizedStack,
  {
    json,
    checkout,
    env,
  }: { readonly json: object; readonly checkout: string; readonly env: NodeJS.ProcessEnv },
): Promise<string | undefined> {
  const settings = valueAt(json, "terraform");
  const backend = valueAt(settings, "cloud") === undefined ? kindOf(settings) : "HCP Terraform";
  if (backend === undefined || backend === "local") return undefined;
  const found = foldersOf(checkout, env)
    .map((folder) => join(folder, `${stack.name}.tfstate`))
    .filter((file) => existsSync(file))
    .flatMap((file) => leftIn(file) ?? []);
  if (found.length === 0) return undefined;
  const there = await readStateFile(stack, env);
  if (managed(there) > 0) return undefined;
  // What was moved and destroyed since is no loss.
  const lost = found.filter(({ lineage }) => lineage === undefined || lineage !== textAt(there, "lineage"));
  if (lost.length === 0) return undefined;
  return [
    `The backend of ${stack.name} (${backend}) holds nothing, but in this checkout lies`,
    ...lost.map(({ file, text }) => `  ${relative(checkout, file)}, ${text}`),
    `Terraform would make all of it once more. Move the state: ${howToMove}. If it is the state of something else, move the file out of the checkout.`,
  ].join("\n");
}

function kindOf(settings: unknown): string | undefined {
  return Object.keys(Object(valueAt(settings, "backend")))[0];
}

interface Left {
  readonly file: string;
  readonly lineage: string | undefined;
  /** What is in it, or why nobody can tell. */
  readonly text: string;
}

function leftIn(file: string): Left | undefined {
  try {
    const state = readStateFileAt(file);
    const count = managed(state);
    if (count === 0) return undefined;
    return { file, lineage: textAt(state, "lineage"), text: `which holds ${count} resources` };
  } catch (error) {
    if (error instanceof Stop) return { file, lineage: undefined, text: "which cannot be read as a state" };
    throw error;
  }
}

function managed(state: unknown): number {
  return listAt(state, "resources").filter((it) => textAt(it, "mode") === "managed").length;
}

/** Folders of the checkout where a local backend may have kept states: none that another environment keeps its own in. */
function foldersOf(checkout: string, env: NodeJS.ProcessEnv): readonly string[] {
  const own = resolve(checkout, networkFileOf(env));
  const others = networkFilesIn(checkout)
    .map((file) => resolve(checkout, file))
    .filter((file) => file !== own)
    .flatMap((file) => {
      const loaded = loadNetwork(file);
      return loaded.ok && loaded.network.backend.type === "local"
        ? [resolve(checkout, loaded.network.backend.directory)]
        : [];
    });
  return below(checkout, depth).filter((folder) => !others.includes(folder));
}

/** No backend keeps states in these. */
const passedOver = /^(\.|node_modules$|cdktf\.out)/;

function below(folder: string, left: number): readonly string[] {
  if (left === 0) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.isDirectory() && !passedOver.test(it.name))
    .map(({ name }) => join(folder, name))
    .flatMap((inner) => [inner, ...below(inner, left - 1)]);
}
