import { listAt, textAt, valueAt } from "../command/json";
import { Inventory } from "../failover/cloud/inventory";
import { readShown, type ShownResource, type ShownStack } from "../failover/shown/shown";
import { rawChanges } from "./plan-json";
import type { PlannedStack } from "./plan-stack";
import { helperAddress } from "./preview";
import type { PendingRead } from "./reads";

/** The stacks as they are deployed now. */
export function shownBefore(stacks: readonly PlannedStack[]): readonly ShownStack[] {
  return stacks.map(({ stack, state }) =>
    readShown(stack.name, JSON.stringify({ format_version: "1.0", values: state ?? {} })),
  );
}

/**
 * The stacks as their plans would make them; as they are where there is no plan, or it is not asked for. What a preview reads
 * from a stack that is still to be applied is represented like everything that is not known yet: by the
 * address of the resource whose id it will be.
 */
export function shownAfter(
  stacks: readonly PlannedStack[],
  selected: readonly string[],
): readonly ShownStack[] {
  const [before, made]: [readonly ShownStack[], ShownStack[]] = [shownBefore(stacks), []];
  stacks.forEach(({ stack, plan, pending, detaches }, index) => {
    const now = before[index];
    const isAsked = selected.includes(stack.name);
    if (plan === undefined || detaches || !isAsked) {
      const gone = new Set(isAsked ? rawChanges(plan).map(({ address }) => address) : []);
      if (now !== undefined)
        made.push({ ...now, resources: now.resources.filter(({ address }) => !gone.has(address)) });
      return;
    }
    const shown = readShown(stack.name, JSON.stringify(plan));
    const open = new Map(pending.map((read) => [`${helperAddress(read)}.id`, read]));
    const inventory = new Inventory(made);
    made.push({
      ...shown,
      resources: shown.resources.map((resource) =>
        withUpstreamIds(resource, open, (read) => idOf(read, stacks, inventory)),
      ),
    });
  });
  return made;
}

function withUpstreamIds(
  resource: ShownResource,
  open: ReadonlyMap<string, PendingRead>,
  id: (read: PendingRead) => string | undefined,
): ShownResource {
  const found = Object.entries(Object(resource.expressions)).flatMap(([name, expression]) => {
    const [reference] = listAt(expression, "references");
    const read = typeof reference === "string" ? open.get(reference) : undefined;
    const value = read && id(read);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (found.length === 0) return resource;
  return { ...resource, values: { ...Object(resource.values), ...Object.fromEntries(found) } };
}

/** The id that an output of a planned stack will have. */
function idOf(
  { stack, output, key }: PendingRead,
  stacks: readonly PlannedStack[],
  inventory: Inventory,
): string | undefined {
  const producer = stacks.find((it) => it.stack.name === stack);
  const entry = key === undefined ? [] : [key];
  const expression = textAt(valueAt(producer?.json, "output", output, "value", ...entry));
  const [, reference] = /^\$\{([^}]+)\}$/.exec(expression ?? "") ?? [];
  return reference === undefined ? undefined : inventory.idAt(stack, reference);
}
