import { join } from "node:path";
import { nearest, renderValue } from "@hybridnet/network";
import { exitCodes, Stop } from "../command/exit-codes";
import { readJson } from "../command/json";
import { inLines } from "../command/terminal";
import { blocksOf } from "../terraform/blocks";
import type { SynthesizedStack } from "../terraform/synthesized";
import type { PlannedStack } from "./plan-stack";
import type { PlanReport } from "./report";

/** Addresses of what is made anew though nothing of it may have changed, by stack. */
export type Replacements = ReadonlyMap<string, readonly string[]>;

/**
 * Finds the stack of every address that `--replace` names. Terraform itself takes an address that it does not know
 * for nothing to do.
 *
 * @param selected names of the stacks that were asked for
 * @throws Stop with all addresses that no stack has, or none that was asked for
 */
export function replacementsIn(
  stacks: readonly SynthesizedStack[],
  addresses: readonly string[],
  selected: readonly string[],
): Replacements {
  if (addresses.length === 0) return new Map();
  const known = stacks.map(({ name, folder }) => ({ name, addresses: resourcesIn(folder) }));
  const faults: string[] = [];
  const found = new Map<string, readonly string[]>();
  for (const address of new Set(addresses)) {
    const owners = known.filter((it) => it.addresses.includes(address)).map(({ name }) => name);
    const asked = owners.filter((name) => selected.includes(name));
    const [stack] = asked;
    if (owners.length === 0)
      faults.push(
        unknown(
          address,
          known.flatMap((it) => it.addresses),
        ),
      );
    else if (stack === undefined)
      faults.push(
        `--replace ${address}: it is of ${owners.join(" and ")}; only a stack that is named is changed; name ${owners.join(" or ")} too`,
      );
    else if (asked.length > 1)
      faults.push(
        `--replace ${address}: it is of ${asked.join(" and of ")}; an address is of one stack; name one of them alone`,
      );
    else found.set(stack, [...(found.get(stack) ?? []), address]);
  }
  if (faults.length > 0) throw new Stop(exitCodes.fault, faults.join("\n"));
  return found;
}

function unknown(address: string, known: readonly string[]): string {
  const near = nearest(address, known);
  return `--replace ${renderValue(address)}: no stack has a resource of this address; it is written as a plan prints it, type and name with a dot between; ${
    near === undefined ? "npx --no hybridnet plan --json - shows what there is" : `did you mean ${near}?`
  }`;
}

/** Addresses of the managed resources of a synthesized stack. */
function resourcesIn(folder: string): readonly string[] {
  return blocksOf(readJson(join(folder, "cdk.tf.json")))
    .map(([name]) => name)
    .filter((name) => /^alicloud_\w+\.[\w-]+$/.test(name));
}

/** @throws Stop where plans make anew less than was asked for, because it is not deployed. */
export function refuseUnreplaced(stacks: readonly PlannedStack[]): void {
  const faults = stacks.flatMap(({ stack, plan, replaced }) =>
    replaced.flatMap((address) => {
      const change = plan?.changes.find((it) => it.address === address);
      return plan === undefined || change?.action === "replace"
        ? []
        : [
            `--replace ${address}: ${stack.name} has not deployed it; only what is deployed is replaced; leave it out${change?.action === "create" ? ", and it is made" : ""}`,
          ];
    }),
  );
  if (faults.length > 0) throw new Stop(exitCodes.fault, faults.join("\n"));
}

/**
 * What a review says is to be made anew has to be asked for again, no more and no less.
 * @throws Stop with all that differs
 */
export function refuseOtherReplacements(
  { stacks }: Pick<PlanReport, "stacks">,
  asked: Replacements,
  selected: readonly string[],
): void {
  const reviewed = new Map(stacks.map(({ stack, replaced = [] }) => [stack, replaced]));
  const faults = selected.flatMap((stack) => {
    const [then, now] = [reviewed.get(stack) ?? [], asked.get(stack) ?? []];
    return [
      ...then
        .filter((it) => !now.includes(it))
        .map((it) => `  ${stack}: it replaces ${it}; say --replace '${it}' here too`),
      ...now
        .filter((it) => !then.includes(it))
        .map(
          (it) =>
            `  ${stack}: it does not replace ${it}; leave that --replace out, or plan and review with it`,
        ),
    ];
  });
  if (faults.length > 0)
    throw new Stop(exitCodes.refused, inLines(["The plan that was reviewed is another one:", ...faults]));
}

/**
 * What has been replaced since it was reviewed: another object stands at its address, or none, because the apply
 * stopped before it was made. To replace it once more was not reviewed.
 */
export function replacedSince(reviewed: PlanReport, { stacks }: PlanReport): readonly string[] {
  return stacks.flatMap(({ stack, status, changes, replaced = [] }) => {
    if (status === "error") return [];
    const then = reviewed.stacks.find((it) => it.stack === stack)?.changes ?? [];
    return replaced.filter((address) => {
      const [was, is] = [then, changes].map((all) => all.find((it) => it.address === address));
      return was !== undefined && is?.id !== was.id;
    });
  });
}

/** What is left to be replaced. */
export function without(replacements: Replacements, addresses: readonly string[]): Replacements {
  return new Map(
    [...replacements].map(([stack, all]) => [stack, all.filter((it) => !addresses.includes(it))] as const),
  );
}
