import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodes, Stop } from "../command/exit-codes";
import { parseJson } from "../command/json";
import { masking } from "../command/masked";
import { inLines } from "../command/terminal";
import { changesOf } from "../plan/changes";
import type { ResourceChange } from "../plan/report";
import { doing, valueText } from "../plan/text";
import { readPlan } from "../terraform/plan-json";
import { PrivateFolder } from "../terraform/private-folder";
import { faultOf, terraform } from "../terraform/run-terraform";
import { refuseDamagedState } from "../terraform/state";
import type { SynthesizedStack } from "../terraform/synthesized";
import type { ImportBlock } from "./import-blocks";

/** The file beside a synthesized stack that holds its import blocks. */
export const importsFile = "imports.tf";

export interface Adoption {
  readonly stack: SynthesizedStack;
  readonly blocks: readonly ImportBlock[];
  /** Whether the stack also declares what does not exist yet: then only the imported resources are planned. */
  readonly incomplete: boolean;
}

/**
 * Imports what exists into the state of one stack. The plan that is applied does nothing but that.
 *
 * @returns what the plan would do besides; then nothing is imported
 * @throws Stop where Terraform fails.
 */
export async function adopt(
  { stack, blocks, incomplete }: Adoption,
  env: NodeJS.ProcessEnv,
): Promise<readonly ResourceChange[]> {
  refuseDamagedState(stack, env);
  const file = join(stack.folder, importsFile);
  const plans = PrivateFolder.below();
  const planFile = join(plans.path, "import.plan");
  const run = async (...args: readonly string[]) => {
    const result = await terraform(stack.folder, args, env);
    if (result.status === 0) return result.stdout;
    const { text, prerequisite } = faultOf(result);
    throw new Stop(
      prerequisite ? exitCodes.missing : exitCodes.fault,
      `${stack.name}: terraform ${args[0]} failed.\n${masking(env)(text)}`,
    );
  };
  try {
    writeFileSync(file, blocksText(blocks));
    const lock = existsSync(join(stack.folder, ".terraform.lock.hcl")) ? ["-lockfile=readonly"] : [];
    await run("init", "-input=false", "-no-color", ...lock);
    const targets = incomplete ? blocks.map(({ address }) => `-target=${address}`) : [];
    await run("plan", "-input=false", "-no-color", "-lock-timeout=60s", ...targets, `-out=${planFile}`);
    const shown = await run("show", "-json", "-no-color", planFile);
    const plan = readPlan(stack.name, parseJson(shown, `the plan of ${stack.name}`));
    const besides = changesOf(stack.name, plan).filter(
      (change) => change.action !== "import" && !marksOnly(change),
    );
    if (besides.length > 0) return besides;
    await run("apply", "-input=false", "-no-color", "-lock-timeout=60s", planFile);
    return [];
  } finally {
    plans.remove();
    rmSync(file, { force: true });
  }
}

/**
 * An import brings keys in without their mark as sensitive. Terraform plans an update for the mark alone
 * and calls no provider for it. Source: Terraform 1.11, terraform/node_resource_abstract_instance.go.
 */
function marksOnly({ action, attributes }: ResourceChange): boolean {
  return action === "update" && attributes.length === 0;
}

/** What stands between an import and an empty plan, with what helps. */
export function differencesText(stack: string, changes: readonly ResourceChange[]): string {
  const lines = changes.flatMap(({ address, action, replacePaths, attributes }) => [
    `  ${address} ${doing[action]}${replacePaths.length > 0 ? ` (forced by ${replacePaths.join(", ")})` : ""}`,
    ...(action === "create" || action === "delete"
      ? []
      : attributes.map(
          ({ path, before, after }) => `      ${path}: ${valueText(before)} -> ${valueText(after)}`,
        )),
  ]);
  const hasSecret = changes.some(({ attributes }) =>
    attributes.some(({ before, after }) => [before, after].some(({ kind }) => kind === "sensitive")),
  );
  return inLines([
    `${stack}: not imported, because the plan would do more than import:`,
    ...lines,
    "Write into the network file what exists, and run this again.",
    ...(hasSecret
      ? ["A sensitive value that differs is a key: TF_VAR_... has to hold the one that the device uses now."]
      : []),
  ]);
}

/** Import blocks in Terraform's language. Source: Terraform: import block (1.5). */
export function blocksText(blocks: readonly ImportBlock[]): string {
  return blocks
    .map(({ address, id }) => `import {\n  to = ${address}\n  id = ${JSON.stringify(id)}\n}\n`)
    .join("\n");
}
