import type { Network } from "@hybridnet/network";
import type { ShownResource } from "../../terraform/shown";
import type { StackChanges } from "../causes";
import type { OrderStep, Refusal, RefusalRule } from "../verdict";

/** What an apply is about to do, as far as it can be hindered. */
export interface Undertaking {
  /** As the network file says. */
  readonly network: Network;
  readonly stacks: readonly StackChanges[];
  /** Everything that is deployed, refreshed. */
  readonly before: readonly ShownResource[];
  /** What stood in a state and was not found any more. */
  readonly vanished: readonly ShownResource[];
  /** Addresses that are deleted before what depends on them changes, because the state names no other order. */
  readonly deletedFirst: ReadonlySet<string>;
  /** Folder of each stack as commands name it. */
  folderOf(stack: string): string;
}

/** A change at which the service stops an apply half-way, with what works instead. */
export interface Hindrance extends Refusal {
  readonly steps: readonly OrderStep[];
}

export function hindrance(
  rule: RefusalRule,
  text: string,
  allow: readonly string[],
  steps: readonly OrderStep[],
): Hindrance {
  return { rule, text, allow, allowed: false, steps };
}

/** All changes of one type, with their stacks. */
export function changesOfType({ stacks }: Undertaking, type: string) {
  return stacks.flatMap(({ stack, changes }) =>
    changes.filter((change) => change.type === type).map((change) => ({ stack, change })),
  );
}

/** What of one type is deployed. */
export function deployedOfType({ before }: Undertaking, type: string): readonly ShownResource[] {
  return before.filter((it) => it.mode === "managed" && it.type === type);
}

export function applyOf(stack: string): string {
  return `npx --no hybridnet apply ${stack}`;
}

export function detachOf(stack: string, address: string): string {
  return `${applyOf(stack)} --detach '${address}'`;
}
