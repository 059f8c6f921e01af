import type { Network } from "@hybridnet/network";
import { listAt, textAt, valueAt } from "../command/json";
import { Inventory } from "../failover/cloud/inventory";
import { readDeployment } from "../failover/deployment/read-deployment";
import { type FailoverDifference, failoverDifference, lanesOfDeployment } from "../failover/difference";
import { type Deployed, readDeployed } from "../safety/deployed";
import type { ShownResource, ShownStack } from "../terraform/shown";
import type { PlannedStack } from "./plan-stack";
import { helperAddress, type PendingRead } from "./preview";

/**
 * What the plans that were asked for do to the ways of the traffic. Where that is not all, the network file
 * says more than they make, so that it is no measure of what will stand: what the other stacks have still
 * to change is not their doing.
 */
export function differenceAfter(
  before: Deployed,
  {
    network,
    stacks,
    selected,
  }: {
    readonly network: Network;
    readonly stacks: readonly PlannedStack[];
    /** Names of the stacks that were asked for. */
    readonly selected: readonly string[];
  },
): FailoverDifference {
  const after = stacksAfter(stacks, selected);
  const isPart = stacks.some(({ stack }) => !selected.includes(stack.name));
  const deployment = isPart ? readDeployed(network, after).deployment : readDeployment(network, after);
  return failoverDifference(lanesOfDeployment(before.deployment), lanesOfDeployment(deployment));
}

/**
 * The stacks as their plans would make them; as they are where there is no plan, or it is not asked for. What a preview reads
 * from a stack that is still to be applied is represented like everything that is not known yet: by the
 * address of the resource whose id it will be.
 */
function stacksAfter(stacks: readonly PlannedStack[], selected: readonly string[]): readonly ShownStack[] {
  const made: ShownStack[] = [];
  for (const { stack, plan, state, pending, detaches } of stacks) {
    const isAsked = selected.includes(stack.name);
    if (plan !== undefined && isAsked && !detaches) {
      const open = new Map(pending.map((read) => [`${helperAddress(read)}.id`, read]));
      made.push(
        open.size === 0 ? plan.after : withUpstreamIds(plan.after, open, stacks, new Inventory(made)),
      );
    } else if (state !== undefined) {
      const gone = new Set(isAsked ? plan?.changes.map(({ address }) => address) : []);
      made.push({ ...state, resources: state.resources.filter(({ address }) => !gone.has(address)) });
    }
  }
  return made;
}

/** A stack whose reads of what is not known yet are followed to where it will come from. */
function withUpstreamIds(
  { resources, ...stack }: ShownStack,
  open: ReadonlyMap<string, PendingRead>,
  stacks: readonly PlannedStack[],
  inventory: Inventory,
): ShownStack {
  return {
    ...stack,
    resources: resources.map((resource) => withIds(resource, open, (read) => idOf(read, stacks, inventory))),
  };
}

function withIds(
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
