import { PrivateFolder } from "../terraform/private-folder";
import type { Synthesized } from "../terraform/synthesized";
import { type PlannedStack, planStack } from "./plan-stack";
import type { Replacements } from "./replacements";

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
