import type { PlannedStack } from "../plan/plan-stack";
import { applyWatched } from "../terraform/apply";

export type Applied =
  | { readonly kind: "done" }
  /** Somebody else has applied something since the plan was made. */
  | { readonly kind: "stale" }
  | { readonly kind: "failed"; readonly text: string };

/** Applies exactly the plan that was made, and tells of every resource as it is done. */
export async function applyStack(
  { stack, planFile }: PlannedStack,
  env: NodeJS.ProcessEnv,
  tell: (line: string) => void,
): Promise<Applied> {
  const args = ["apply", "-lock-timeout=60s", planFile ?? ""];
  const { status, stderr } = await applyWatched(stack.folder, args, env, tell);
  if (status === 0) return { kind: "done" };
  return /Saved plan is stale/.test(stderr) ? { kind: "stale" } : { kind: "failed", text: stderr };
}
