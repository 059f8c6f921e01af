import { exitCodes, Stop } from "../command/exit-codes";
import { PrivateFolder } from "../terraform/private-folder";
import { terraform } from "../terraform/run-terraform";
import { readState } from "../terraform/state";
import type { Synthesized, SynthesizedStack } from "../terraform/synthesized";
import { type PlannedStack, planStack } from "./plan-stack";
import type { Replacements } from "./replacements";
import type { RemovedStack } from "./report";

export interface PlanAllOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Absolute path of the checkout. */
  readonly checkout: string;
  readonly lock: boolean;
  /** Names of the stacks that are applied together. */
  readonly selected: readonly string[];
  /** Addresses to detach by stack, see PlanTask. */
  readonly detach?: { readonly stack: string; readonly addresses: readonly string[] };
  /** Of stacks that are applied together, what is made anew. */
  readonly replacements?: Replacements;
}

/** Plans of all stacks, in order; `discard` removes their files. */
export interface PlannedApp {
  readonly stacks: readonly PlannedStack[];
  discard(): void;
}

/** Plans every stack of an app, each after those that it reads from. */
export async function planAll(
  app: Synthesized,
  { env, checkout, lock, selected, detach, replacements }: PlanAllOptions,
): Promise<PlannedApp> {
  const plans = PrivateFolder.below();
  // Below the output folder, because a rehearsal lets terraform run nowhere else.
  const previews = PrivateFolder.below(app.folder);
  const discard = () => {
    plans.remove();
    previews.remove();
  };
  try {
    const props = { env, checkout, lock, plans: plans.path, previews: previews.path };
    const stacks: PlannedStack[] = [];
    for (const stack of app.stacks) {
      const upstream = stacks.filter((it) => stack.dependencies.includes(it.stack.name));
      const addresses = detach?.stack === stack.name ? detach.addresses : [];
      const replace = (selected.includes(stack.name) && replacements?.get(stack.name)) || [];
      stacks.push(await planStack(stack, upstream, props, { detach: addresses, replace, selected }));
    }
    previews.remove();
    return { stacks, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

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
