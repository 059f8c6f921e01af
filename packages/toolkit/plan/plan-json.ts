import { entriesAt, listAt, textAt, valueAt } from "../command/json";
import { isHelper } from "./preview";
import type { Action, OutputChange, ResourceChange } from "./report";
import { differs, leavesOf, type Sides } from "./values";

/** A change of a resource as Terraform's JSON output has it, with the values that a report leaves out. */
export interface RawChange {
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  readonly reason: string | undefined;
  readonly replacePaths: readonly string[];
  readonly sides: Sides;
}

/**
 * What a plan does to managed resources. Source: Terraform: JSON output format, `resource_changes` (1.2).
 */
export function rawChanges(plan: unknown): readonly RawChange[] {
  return listAt(plan, "resource_changes").flatMap((resource): readonly RawChange[] => {
    const address = textAt(resource, "address") ?? "";
    const action = actionOf(resource);
    if (textAt(resource, "mode") !== "managed" || action === undefined || isHelper(address)) return [];
    const deposed = textAt(resource, "deposed");
    return [
      {
        address: deposed === undefined ? address : `${address} (deposed object ${deposed})`,
        type: textAt(resource, "type") ?? "",
        action,
        reason: textAt(resource, "action_reason"),
        replacePaths: listAt(resource, "change", "replace_paths").map(pathText).sort(),
        sides: {
          before: valueAt(resource, "change", "before"),
          after: valueAt(resource, "change", "after"),
          unknown: valueAt(resource, "change", "after_unknown"),
          beforeSensitive: valueAt(resource, "change", "before_sensitive"),
          afterSensitive: valueAt(resource, "change", "after_sensitive"),
        },
      },
    ];
  });
}

/** The same for a report: in order of addresses, without what stays as it is and without secrets. */
export function changesOf(stack: string, plan: unknown): readonly ResourceChange[] {
  const secrets = secretsOf(plan);
  return [...rawChanges(plan)]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, type, action, reason, replacePaths, sides }) => {
      const leaves = leavesOf(sides, secrets);
      return {
        stack,
        address,
        type,
        action,
        replacePaths,
        reason: reason ?? null,
        id: textAt(sides.before, "id") ?? null,
        attributes: leaves.filter(differs),
        ...(action === "replace" && {
          kept: leaves.filter((it) => !differs(it)).map(({ path, after }) => ({ path, value: after })),
        }),
      };
    });
}

/** Outputs that become others. Their values stay out: a report is no place for them. */
export function outputChangesOf(plan: unknown): readonly OutputChange[] {
  return entriesAt(plan, "output_changes")
    .flatMap(([name, change]): readonly OutputChange[] => {
      const [action] = listAt(change, "actions");
      return action === "create" || action === "update" || action === "delete" ? [{ name, action }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Values of the plan's variables that are secrets: all of the stacks' variables are. */
export function secretsOf(plan: unknown): ReadonlySet<string> {
  return new Set(
    entriesAt(plan, "variables").flatMap(([name]) => textAt(plan, "variables", name, "value") ?? []),
  );
}

function actionOf(resource: unknown): Action | undefined {
  const actions = listAt(resource, "change", "actions").join(" ");
  switch (actions) {
    case "create":
    case "update":
    case "delete":
    case "forget":
      return actions;
    case "delete create":
    case "create delete":
      return "replace";
    default:
      return valueAt(resource, "change", "importing") === undefined ? undefined : "import";
  }
}

function pathText(path: unknown): string {
  const parts: readonly unknown[] = Array.isArray(path) ? path : [];
  return parts
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${part}`))
    .join("");
}
