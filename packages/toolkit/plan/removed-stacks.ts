import { exitCodes, Stop } from "../command/exit-codes";
import type { Synthesized } from "../run/synthesized";
import { terraform } from "../run/terraform";
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
  for (const { name, folder } of app.orphans) {
    const resources = await countResources(folder, env);
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

async function countResources(folder: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  try {
    const { status } = await terraform(folder, ["init", "-input=false", "-no-color"], env);
    if (status !== 0) return null;
    const list = await terraform(folder, ["state", "list", "-no-color"], env);
    if (list.status !== 0) return /No state file was found/.test(list.stderr) ? 0 : null;
    return list.stdout.split("\n").filter((line) => line !== "" && !line.startsWith("data.")).length;
  } catch (error) {
    if (error instanceof Stop && error.exitCode === exitCodes.fault) return null;
    throw error;
  }
}
