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
const readPattern = /data\.terraform_remote_state\.([\w-]+)\.outputs\.(\w+)(?:\["([^"]+)"\])?/g;

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

/** Names of the resources that stand for values of stacks that are not there yet. */
const helperPrefix = "upstream__";

export function isHelper(address: string): boolean {
  return address.startsWith(`terraform_data.${helperPrefix}`);
}

/** Address of the resource that stands for a value of another stack. */
export function helperAddress({ stack, output, key }: Pick<PendingRead, "stack" | "output" | "key">): string {
  const words = [stack, output, ...(key === undefined ? [] : [key])];
  return `terraform_data.${helperPrefix}${words.join("__")}`;
}

/**
 * A copy of a synthesized stack that can be planned while stacks that it reads from are not deployed, or
 * about to change: what it would read is the id of a resource that is still to be made, so Terraform
 * itself shows "known after apply" wherever the value leads. Its state is the local file `state`.
 */
export function previewOf(json: object, pending: readonly PendingRead[], state: string): object {
  const open = new Map(pending.map((read) => [`${read.stack} ${read.output} ${read.key ?? ""}`, read]));
  const replaced = (text: string) =>
    text.replaceAll(readPattern, (whole, stack: string, output: string, key: string | undefined) => {
      const read = open.get(`${stack} ${output} ${key ?? ""}`);
      if (read === undefined) return whole;
      return read.next === undefined ? `${helperAddress(read)}.id` : JSON.stringify(read.next);
    });
  const rewritten = (value: unknown): unknown => {
    if (typeof value === "string") return replaced(value);
    if (Array.isArray(value)) return value.map(rewritten);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewritten(inner)]));
  };
  const copy = Object.fromEntries(Object.entries(json).map(([name, value]) => [name, rewritten(value)]));
  const { backend: _backend, cloud: _cloud, ...settings } = Object(copy.terraform);
  const data = dataWithout(copy.data, pending);
  const unknown = pending.filter(({ next }) => next === undefined);
  const { data: _data, ...rest } = copy;
  return {
    ...rest,
    terraform: { ...settings, backend: { local: { path: state } } },
    // An empty section is refused.
    ...(Object.keys(data).length > 0 && { data }),
    resource: {
      ...Object(copy.resource),
      ...(unknown.length > 0 && {
        terraform_data: {
          ...Object(valueAt(copy.resource, "terraform_data")),
          ...Object.fromEntries(
            unknown.map((read) => [helperAddress(read).slice("terraform_data.".length), {}]),
          ),
        },
      }),
    },
  };
}

/** Data sources without the states that do not exist, and without conditions on what is still to come. */
function dataWithout(data: unknown, pending: readonly PendingRead[]): Readonly<Record<string, unknown>> {
  const sections: Readonly<Record<string, unknown>> = Object(data);
  const absent = new Set(pending.filter(({ reason }) => reason === "not-deployed").map(({ stack }) => stack));
  const states: Readonly<Record<string, unknown>> = Object(sections.terraform_remote_state);
  const kept = Object.entries(states)
    .filter(([stack]) => !absent.has(stack))
    .map(([stack, block]) => {
      const { lifecycle: _lifecycle, ...rest } = Object(block);
      return [stack, rest] as const;
    });
  const { terraform_remote_state: _states, ...others } = sections;
  return { ...others, ...(kept.length > 0 && { terraform_remote_state: Object.fromEntries(kept) }) };
}
