import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PrivateFolder } from "../terraform/private-folder";
import type { Synthesized } from "../terraform/synthesized";
import { type PlannedStack, planStack } from "./plan-stack";

export interface PlanAllOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly lock: boolean;
  /** Names of the stacks that are applied together. */
  readonly selected: readonly string[];
  /** Addresses to detach by stack, see PlanTask. */
  readonly detach?: { readonly stack: string; readonly addresses: readonly string[] };
}

/** Plans of all stacks, in order; `discard` removes their files. */
export interface PlannedApp {
  readonly stacks: readonly PlannedStack[];
  discard(): void;
}

/** Plans every stack of an app, each after those that it reads from. */
export async function planAll(
  app: Synthesized,
  { env, lock, selected, detach }: PlanAllOptions,
): Promise<PlannedApp> {
  const plans = PrivateFolder.below();
  // Below the output folder, because a rehearsal lets terraform run nowhere else.
  const previews = PrivateFolder.below(app.folder);
  const discard = () => {
    plans.remove();
    previews.remove();
  };
  try {
    const surroundings = { env, lock, plans: plans.path, previews: previews.path };
    const stacks: PlannedStack[] = [];
    for (const stack of app.stacks) {
      const upstream = stacks.filter((it) => stack.dependencies.includes(it.stack.name));
      const addresses = detach?.stack === stack.name ? detach.addresses : [];
      stacks.push(await planStack(stack, upstream, surroundings, { detach: addresses, selected }));
    }
    previews.remove();
    return { stacks, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

/** The commit of a checkout, and whether it was changed since. */
export function commitOf(checkout: string): { readonly commit: string | null; readonly dirty: boolean } {
  const git = (...args: readonly string[]) => {
    const { status, stdout } = spawnSync("git", ["-C", checkout, ...args], { encoding: "utf8" });
    return status === 0 ? stdout.trim() : undefined;
  };
  const top = git("rev-parse", "--show-toplevel");
  // Inside of somebody else's repository, its commit says nothing.
  if (top === undefined || git("ls-files", "--error-unmatch", join(checkout, "cdktf.json")) === undefined)
    return { commit: null, dirty: false };
  return {
    commit: git("rev-parse", "HEAD") ?? null,
    dirty: git("status", "--porcelain", "--untracked-files=no") !== "",
  };
}
