import { rmSync } from "node:fs";
import { join } from "node:path";
import { exitCodes } from "../../command/exit-codes";
import type { Form } from "../../command/given";
import { parseJson, valueAt } from "../../command/json";
import type { Printer } from "../../command/workflow-log";
import { readPlan } from "../../terraform/plan-json";
import { addressesOf, type PlannedResource, type Reference } from "./orphan-addresses";
import { orphansReport } from "./report";
import type { Session } from "./session";
import { deployedOf, initStack, terraformIn } from "./stack-runs";

/** The plan goes through a file that its owner alone can read and that is removed at once: it holds secrets. */
export async function plannedResources(
  { terraform }: Session,
  stack: string,
): Promise<readonly PlannedResource[]> {
  const file = join(terraform.place.folder, `${stack}.plan`);
  try {
    // A plan that fails, because an upstream is incomplete, still tells what it planned until then.
    await terraformIn(terraform, stack, ["plan", "-input=false", "-no-color", `-out=${file}`]);
    const { status, stdout } = await terraformIn(terraform, stack, ["show", "-json", file]);
    if (status !== 0) return [];
    const { changes, blocks } = readPlan(stack, parseJson(stdout, `the plan of ${stack}`));
    return changes
      .filter(({ action }) => action === "create" || action === "replace")
      .map(({ address, type, sides: { after } }) => ({
        stack,
        address,
        type,
        planned: Object(after),
        references: referencesOf(Object(valueAt(blocks.get(address), "expressions"))),
      }));
  } finally {
    rmSync(file, { force: true });
  }
}

/** Blocks stand as lists beside the expressions of arguments. */
type Expressions = Readonly<
  Record<string, { readonly references?: readonly string[] } | readonly unknown[] | undefined>
>;

/** Where arguments that are not known before the apply will come from. */
export function referencesOf(expressions: Expressions): readonly Reference[] {
  return Object.entries(expressions).flatMap(([argument, expression]) => {
    if (expression === undefined || !("references" in expression)) return [];
    const [, address, attribute] = /^(\w+\.[\w-]+)\.(\w+)$/.exec(expression.references?.[0] ?? "") ?? [];
    return address === undefined || attribute === undefined ? [] : [{ argument, address, attribute }];
  });
}

/**
 * Names every object of the account that no state holds, such as one whose answer was lost, and prints
 * the import block that gives it back to Terraform, with the address of the resource that it is where
 * exactly one resource that is still to be made can be it.
 */
export async function listOrphans(
  session: Session,
  stacks: readonly string[],
  { out, form }: { readonly out: Printer; readonly form: Form },
): Promise<number> {
  const held = new Set<string>();
  const missing: PlannedResource[] = [];
  for (const stack of stacks) {
    await initStack(session.terraform, stack);
    const { resources } = await deployedOf(session.terraform, stack);
    for (const { address, id } of resources) held.add(`${address.split(".")[0]} ${id}`);
    missing.push(...(await plannedResources(session, stack)));
  }
  const orphans = await Promise.all(
    session.account
      .objects()
      .filter(({ type, importId }) => !held.has(`${type} ${importId}`))
      .map(async (it) => ({
        ...it,
        attributes: (await session.account.importState(it.type, it.region, it.importId)) ?? {},
      })),
  );
  const found = addressesOf(orphans, missing);
  out.write(
    orphansReport(
      orphans.map((it) => ({ ...it, resource: found.get(it) })),
      form,
    ),
  );
  return exitCodes.done;
}
