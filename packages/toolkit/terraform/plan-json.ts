import { entriesAt, listAt, textAt, valueAt } from "../command/json";
import {
  providerRegions,
  readShown,
  regionsIn,
  type ShownResource,
  type ShownStack,
  shownState,
  withoutKey,
} from "./shown";
import type { Sides } from "./values";

/**
 * A plan as `terraform show -json` prints it, read once. Values are in clear, secrets among them.
 * Source: Terraform: JSON output format, 1.2.
 */
export interface Plan {
  /** What it does to managed resources, in order of addresses. */
  readonly changes: readonly RawChange[];
  /** What becomes of every output: `output_changes` as it stands there. */
  readonly outputs: unknown;
  /** Values of the plan's variables: all of the stacks' variables are secrets. */
  readonly secrets: ReadonlySet<string>;
  /** Values of those variables that the configuration does not mark as sensitive, by name. */
  readonly variables: ReadonlyMap<string, unknown>;
  readonly terraformVersion: string;
  /** Region of each provider by its key, such as `alicloud.cn-shanghai`. */
  readonly regions: ReadonlyMap<string, string>;
  /** Blocks of the configuration, by address. */
  readonly blocks: ReadonlyMap<string, unknown>;
  /** The stack as it is, refreshed, and as the plan would make it. */
  readonly before: ShownStack;
  readonly after: ShownStack;
  /** What stands in the state and was not found when it was refreshed, as the state has it. */
  readonly vanished: readonly ShownResource[];
}

/** `move`: only the address becomes another one, as a `moved` block says. */
export type Action = "create" | "update" | "replace" | "delete" | "forget" | "import" | "move";

/** A change of a resource with all its values. */
export interface RawChange {
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  readonly reason: string | undefined;
  readonly replacePaths: readonly string[];
  /** Region of the provider that manages it; undefined where the plan does not tell, as of what is deleted. */
  readonly region: string | undefined;
  /** Address that it had before, by a `moved` block. */
  readonly movedFrom: string | undefined;
  /** What it is imported by. */
  readonly importId: string | undefined;
  readonly sides: Sides;
}

/**
 * Reads the plan of a stack.
 *
 * @param stands says of an address that its resource only stands for something else and is no change
 * @throws NotShown where it is no plan, or one of a later major version
 */
export function readPlan(
  stack: string,
  json: unknown,
  stands: (address: string) => boolean = () => false,
): Plan {
  const resources = listAt(json, "configuration", "root_module", "resources");
  const regions = regionsIn(json);
  const isSensitive = (name: string) =>
    valueAt(json, "configuration", "root_module", "variables", name, "sensitive") === true;
  return {
    changes: listAt(json, "resource_changes")
      .flatMap((resource) => changeOf(resource, regions) ?? [])
      .filter(({ address }) => !stands(address))
      .sort((a, b) => (a.address < b.address ? -1 : 1)),
    outputs: valueAt(json, "output_changes"),
    secrets: new Set(
      entriesAt(json, "variables").flatMap(([name]) => textAt(json, "variables", name, "value") ?? []),
    ),
    variables: new Map(
      entriesAt(json, "variables").flatMap(([name, variable]) =>
        isSensitive(name) ? [] : [[name, valueAt(variable, "value")] as const],
      ),
    ),
    regions: providerRegions(json),
    terraformVersion: textAt(json, "terraform_version") ?? "",
    blocks: new Map(resources.map((it) => [textAt(it, "address") ?? "", it])),
    before: shownState(stack, valueAt(json, "prior_state", "values")),
    after: readShown(stack, json),
    vanished: listAt(json, "resource_drift").flatMap((drift) => vanishedIn(stack, drift) ?? []),
  };
}

function vanishedIn(stack: string, drift: unknown): ShownResource | undefined {
  if (textAt(drift, "mode") !== "managed" || actionOf(drift) !== "delete") return undefined;
  return {
    stack,
    address: textAt(drift, "address") ?? "",
    mode: "managed",
    type: textAt(drift, "type") ?? "",
    name: textAt(drift, "name") ?? "",
    values: valueAt(drift, "change", "before"),
  };
}

function changeOf(resource: unknown, regions: ReadonlyMap<string, string>): RawChange | undefined {
  const action = actionOf(resource);
  if (textAt(resource, "mode") !== "managed" || action === undefined) return undefined;
  const [address, deposed] = [textAt(resource, "address") ?? "", textAt(resource, "deposed")];
  return {
    address: deposed === undefined ? address : `${address} (deposed object ${deposed})`,
    type: textAt(resource, "type") ?? "",
    action,
    reason: textAt(resource, "action_reason"),
    replacePaths: listAt(resource, "change", "replace_paths").map(pathText).sort(),
    region: regions.get(withoutKey(address)),
    movedFrom: textAt(resource, "previous_address"),
    importId: textAt(resource, "change", "importing", "id"),
    sides: {
      before: valueAt(resource, "change", "before"),
      after: valueAt(resource, "change", "after"),
      unknown: valueAt(resource, "change", "after_unknown"),
      beforeSensitive: valueAt(resource, "change", "before_sensitive"),
      afterSensitive: valueAt(resource, "change", "after_sensitive"),
    },
  };
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
      if (valueAt(resource, "change", "importing") !== undefined) return "import";
      return textAt(resource, "previous_address") === undefined ? undefined : "move";
  }
}

function pathText(path: unknown): string {
  const parts: readonly unknown[] = Array.isArray(path) ? path : [];
  return parts
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${part}`))
    .join("");
}
