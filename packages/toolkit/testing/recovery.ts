import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Block } from "@hybridnet/network/testing/synth";
import { type StackName, stackNames } from "@hybridnet/network/testing/synth";
import { Account } from "../rehearsal/account/account";
import type { Rehearsal } from "./rehearsal";

/** The worked example has 29 resources: 3 in connectivity, 21 in cen-core, 5 in vpn-standby. */
export const points = [2, 12, 27];

/**
 * Applies every stack once more, with the imports that a person would add, until nothing is left to do,
 * and gives the imports.
 */
export async function converge(rehearsal: Rehearsal): Promise<ReadonlyMap<StackName, string>> {
  const imports = await importBlocks(rehearsal);
  for (const [stack, blocks] of imports) {
    writeFileSync(join(rehearsal.stackFolder(stack), "imports.tf"), blocks);
  }
  const { status, said } = rehearsal.everyStack([
    ["apply", "-auto-approve", "-input=false"],
    ["plan", "-input=false", "-detailed-exitcode"],
  ]);
  expect(said).not.toContain("Error:");
  expect(status).toBe(0);
  return imports;
}

/** What `npx --no hybridnet rehearse orphans` prints, by the stack that it says each block belongs to. */
async function importBlocks(rehearsal: Rehearsal): Promise<ReadonlyMap<StackName, string>> {
  const { exitCode, out: said } = await rehearsal.call("rehearse", ...rehearsal.skipSynth, "orphans");
  expect(exitCode).toBe(0);
  const blocks = [
    ...said.matchAll(/beside the stack ([a-z-]+) and apply the stack\n(import \{[\s\S]*?\n\})/g),
  ];
  expect(blocks).toHaveLength([...said.matchAll(/^import \{/gm)].length);
  const found = new Map<StackName, string>();
  for (const [, stack, block] of blocks) {
    const name = stackNames.find((known) => known === stack);
    if (name !== undefined) found.set(name, `${found.get(name) ?? ""}${block}\n`);
  }
  return found;
}

/** Every object of the account is in exactly one state: nothing is lost, and nothing is there twice. */
export function everythingHeld(rehearsal: Rehearsal, atLeast = 2): void {
  const held = stackNames.flatMap((stack) =>
    existsSync(join(rehearsal.states, `${stack}.tfstate`)) ? managed(rehearsal.state(stack)) : [],
  );
  const account = Account.open(rehearsal.account).objects();
  expect(account.length).toBeGreaterThanOrEqual(atLeast);
  expect(held.sort()).toEqual(account.map(({ type, importId }) => `${type} ${importId}`).sort());
}

/** Type and id of every resource of a state. */
function managed({ resources }: Block): string[] {
  return blocksIn(resources)
    .filter(({ mode }) => mode === "managed")
    .flatMap(({ type, instances }) =>
      blocksIn(instances).map(({ attributes }) => `${type} ${(attributes as Block).id}`),
    );
}

function blocksIn(value: unknown): readonly Block[] {
  return Array.isArray(value) ? value : [];
}
