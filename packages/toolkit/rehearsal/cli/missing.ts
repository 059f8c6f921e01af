import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "./session";
import { runTerraform } from "./terraform-run";

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
    await runTerraform(terraform, stack, ["plan", "-input=false", "-no-color", `-out=${file}`]);
    const { exitCode, stdout } = await runTerraform(terraform, stack, ["show", "-json", file]);
    if (exitCode !== 0) return [];
    const { resource_changes: changes = [], configuration }: ShownPlan = JSON.parse(stdout);
    const configured = new Map(
      configuration?.root_module?.resources?.map(({ address, expressions }) => [address, expressions]),
    );
    return changes
      .filter(({ mode, change }) => mode === "managed" && change.actions.includes("create"))
      .map(({ address, type, change }) => ({
        stack,
        address,
        type,
        planned: change.after ?? {},
        references: referencesOf(configured.get(address) ?? {}),
      }));
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
  readonly configuration?: {
    readonly root_module?: {
      readonly resources?: readonly { readonly address: string; readonly expressions?: Expressions }[];
    };
  };
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
