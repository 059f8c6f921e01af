import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseJson, valueAt } from "../../command/json";
import { readPlan } from "../../terraform/plan-json";
import type { Session } from "./session";
import { terraformIn } from "./stack-runs";

/** A resource that a stack declares and its state does not hold, with what is known of it before it is made. */
export interface Missing {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly planned: Readonly<Record<string, unknown>>;
  /** Arguments whose values are taken from other resources of the stack. */
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly argument: string;
  /** Address of the other resource in the same stack. */
  readonly address: string;
  readonly attribute: string;
}

/** The plan goes through a file that its owner alone can read and that is removed at once: it holds secrets. */
export async function missingOf({ terraform }: Session, stack: string): Promise<readonly Missing[]> {
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
