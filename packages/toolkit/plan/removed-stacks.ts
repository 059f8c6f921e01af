import { exitCodes, Stop } from "../command/exit-codes";
import { terraform } from "../terraform/run-terraform";
import { readState } from "../terraform/state";
import type { Synthesized, SynthesizedStack } from "../terraform/synthesized";
import type { RemovedStack } from "./report";

/**
 * Stacks that the app makes no more. Their folders are planned no more either, but what they deployed is
 * still there: destroying a stack comes before taking its code away.
 */
export async function removedStacksOf(
  app: Synthesized,
  env: NodeJS.ProcessEnv,
): Promise<readonly RemovedStack[]> {
  const found: RemovedStack[] = [];
  for (const stack of app.orphans) {
    const { name } = stack;
    const resources = await countResources(stack, env);
    if (resources === 0) continue;
    const way = `destroy it from a commit that still has it: npx cdktf destroy ${name}`;
    const text =
      resources === null
        ? `${name} has left the app and its state cannot be read; if it holds anything, ${way}`
        : `${name} has left the app and its state still holds ${resources} resources; ${way}`;
    found.push({ stack: name, resources, text });
  }
  return found;
}

async function countResources(stack: SynthesizedStack, env: NodeJS.ProcessEnv): Promise<number | null> {
  try {
    const { status } = await terraform(stack.folder, ["init", "-input=false", "-no-color"], env);
    if (status !== 0) return null;
    const { resources } = await readState(stack, env);
    return resources.filter(({ mode }) => mode === "managed").length;
  } catch (error) {
    if (error instanceof Stop && error.exitCode === exitCodes.fault) return null;
    throw error;
  }
}
