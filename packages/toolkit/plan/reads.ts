import { entriesAt, valueAt } from "../command/json";
import type { Plan } from "../terraform/plan-json";

/** One value that a stack reads from another one. */
export interface Read {
  readonly stack: string;
  readonly output: string;
  /** Entry of a map. */
  readonly key: string | undefined;
}

/** An output of another stack in an expression, as contracts/remote-state.ts writes it. */
export const readPattern = /data\.terraform_remote_state\.([\w-]+)\.outputs\.(\w+)(?:\["([^"]+)"\])?/g;

/** Such as `vbr_ids["shanghai_circuit1"]`. */
export function readText({ output, key }: Pick<Read, "output" | "key">): string {
  return key === undefined ? output : `${output}["${key}"]`;
}

/** All that a synthesized stack reads from others, each once. */
export function readsOf(json: unknown): readonly Read[] {
  const found = new Map<string, Read>();
  const visit = (value: unknown): void => {
    if (typeof value === "string")
      for (const [text, stack = "", output = "", key] of value.matchAll(readPattern))
        found.set(text, { stack, output, key });
    else if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) visit(inner);
  };
  visit(json);
  return [...found.values()];
}

/** What became of a read: the value that the other stack has now, and the one that it will have. */
export interface PendingRead extends Read {
  readonly reason: "not-deployed" | "changing";
  /** Whether the other stack has a value for it now. */
  readonly isThere: boolean;
  /** Undefined while it is not known yet. */
  readonly next: unknown;
}

/**
 * The reads that a plan of the producer leaves open, by its `output_changes`, which list every output. (`prior_state` is no witness of what is deployed: it has
 * outputs that can be told beforehand.)
 */
export function pendingReads(
  reads: readonly Read[],
  { outputs }: Pick<Plan, "outputs">,
): readonly PendingRead[] {
  const deployed = entriesAt(outputs).some(
    ([, change]) => valueAt(change, "before") !== null && valueAt(change, "before") !== undefined,
  );
  return reads.flatMap((read): readonly PendingRead[] => {
    const { output, key } = read;
    const entry = key === undefined ? [] : [key];
    const change = valueAt(outputs, output);
    const now = valueAt(change, "before", ...entry);
    const unknown =
      valueAt(change, "after_unknown") === true || valueAt(change, "after_unknown", ...entry) === true;
    const next = unknown ? undefined : valueAt(change, "after", ...entry);
    const isThere = now !== undefined && now !== null;
    if (!deployed) return [{ ...read, reason: "not-deployed", isThere, next }];
    return isThere && !unknown && next === now ? [] : [{ ...read, reason: "changing", isThere, next }];
  });
}
