import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ObjectSummary } from "../account/account";
import type { Attributes } from "../service/service";
import { exitCodes } from "./exit-codes";
import type { Output } from "./output";
import type { Session } from "./session";
import { deployedOf, initStack } from "./stack-runs";
import { runTerraform } from "./terraform-run";

/**
 * Names every object of the account that no state holds, such as one whose answer was lost, and prints
 * the import block that gives it back to Terraform, with the address of the resource that it is where
 * exactly one resource that is still to be made looks like it.
 */
export async function listOrphans(
  session: Session,
  stacks: readonly string[],
  output: Output,
): Promise<number> {
  const held = new Set<string>();
  const missing: Missing[] = [];
  for (const stack of stacks) {
    await initStack(session.terraform, stack);
    const { resources } = await deployedOf(session.terraform, stack);
    for (const { address, id } of resources) held.add(`${address.split(".")[0]} ${id}`);
    missing.push(...(await missingOf(session, stack)));
  }
  const orphans = session.account.objects().filter(({ type, importId }) => !held.has(`${type} ${importId}`));
  if (orphans.length === 0) output.line("Every object of the account is held by a state.");
  for (const orphan of orphans) {
    const attributes = await session.account.importState(orphan.type, orphan.region, orphan.importId);
    const homes = missing.filter(
      ({ type, planned }) => type === orphan.type && fits(planned, attributes ?? {}),
    );
    output.line(importBlock(orphan, homes.length === 1 ? homes[0] : undefined));
  }
  return exitCodes.done;
}

/** A resource that a stack declares and its state does not hold, with what is known of it before it is made. */
interface Missing {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly planned: Readonly<Record<string, unknown>>;
}

/** The plan goes through a file that its owner alone can read and that is removed at once: it holds secrets. */
async function missingOf({ terraform }: Session, stack: string): Promise<readonly Missing[]> {
  const file = join(terraform.place.folder, `${stack}.plan`);
  try {
    // A plan that fails, because an upstream is incomplete, still tells what it planned until then.
    await runTerraform(terraform, stack, ["plan", "-input=false", "-no-color", `-out=${file}`]);
    const { exitCode, stdout } = await runTerraform(terraform, stack, ["show", "-json", file]);
    if (exitCode !== 0) return [];
    const { resource_changes: changes = [] }: ShownPlan = JSON.parse(stdout);
    return changes
      .filter(({ mode, change }) => mode === "managed" && change.actions.includes("create"))
      .map(({ address, type, change }) => ({ stack, address, type, planned: change.after ?? {} }));
  } finally {
    rmSync(file, { force: true });
  }
}

/** What is used of `terraform show -json PLAN` (Terraform 1.11, JSON output format 1.2). */
interface ShownPlan {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly mode: string;
    readonly type: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly after: Readonly<Record<string, unknown>> | null;
    };
  }[];
}

/** Whether every plain value that is known beforehand is the object's. Blocks and lists are left out. */
function fits(planned: Readonly<Record<string, unknown>>, attributes: Attributes): boolean {
  return Object.entries(planned).every(
    ([name, value]) => value === null || typeof value === "object" || attributes[name] === value,
  );
}

function importBlock({ type, region, importId, name }: ObjectSummary, home: Missing | undefined): string {
  return [
    `# ${type} ${importId}${name ? ` (${name})` : ""}${region ? ` in ${region}` : ""}: no state holds it`,
    home
      ? `# put this into a file imports.tf beside the stack ${home.stack} and apply the stack`
      : "# several resources could be this one, or none: put in the address",
    "import {",
    `  to = ${home?.address ?? `${type}.NAME`}`,
    `  id = "${importId}"`,
    "}",
    "",
  ].join("\n");
}
