import { entriesAt, listAt, numberAt, textAt, valueAt } from "../command/json";

/** What Terraform said about one stack: its state, or what it will be after a plan. */
export interface ShownStack {
  readonly stack: string;
  readonly kind: "state" | "plan";
  readonly resources: readonly ShownResource[];
}

export interface ShownResource {
  readonly stack: string;
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** Attributes by their Terraform names; a plan leaves out those that are not known yet. */
  readonly values: unknown;
  /** Attributes as they are now; in a plan only, and only where the resource exists. */
  readonly before?: unknown;
  /** Expressions of the configuration, which say where a value that is not known yet will come from. */
  readonly expressions?: unknown;
  /** Region of the provider that manages it; known in a plan only. */
  readonly region?: string;
}

/** This is nothing of Terraform's that can be read. */
export class NotShown extends Error {}

/**
 * Reads the parsed output of `terraform show -json`, of a state or of a plan file, or that of `terraform state
 * pull`, which is a state file as it is.
 *
 * Source: Terraform: JSON output format, 1.x (`values` of a state; `planned_values`, `prior_state`,
 * `resource_changes` and `configuration` of a plan); state file, version 4.
 *
 * @throws NotShown where it is something else, or of a later major version.
 */
export function readShown(stack: string, json: unknown): ShownStack {
  if (numberAt(json, "version") === 4 && textAt(json, "lineage") !== undefined)
    return { stack, kind: "state", resources: inStateFile(stack, json) };
  const version = textAt(json, "format_version");
  if (version === undefined)
    throw new NotShown(`${stack}: this is no output of terraform show -json or state pull`);
  if (!/^1\./.test(version) && !/^0\./.test(version))
    throw new NotShown(`${stack}: version ${version} of terraform show -json is not known here`);
  if (valueAt(json, "planned_values") !== undefined) return planned(stack, json);
  return shownState(stack, valueAt(json, "values"));
}

/** A stack by the `values` of its state; undefined where nothing is deployed. */
export function shownState(stack: string, values: unknown): ShownStack {
  return { stack, kind: "state", resources: inModule(stack, valueAt(values, "root_module")) };
}

/** The stack after the plan. Data sources that were read while planning stand in the prior state only. */
function planned(stack: string, json: unknown): ShownStack {
  const after = inModule(stack, valueAt(json, "planned_values", "root_module"));
  const known = new Set(after.map(({ address }) => address));
  const before = new Map(
    listAt(json, "resource_changes")
      .filter((change) => textAt(change, "deposed") === undefined)
      .map((change) => [textAt(change, "address"), valueAt(change, "change", "before")]),
  );
  const blocks = new Map(
    listAt(json, "configuration", "root_module", "resources").map((it) => [textAt(it, "address"), it]),
  );
  // What stands in the configuration no more is still in the prior state.
  const read = inModule(stack, valueAt(json, "prior_state", "values", "root_module")).filter(
    ({ mode, address }) => mode === "data" && !known.has(address) && blocks.has(address),
  );
  const regions = regionsIn(json);
  return {
    stack,
    kind: "plan",
    resources: [...after, ...read].map((resource) => {
      const block = blocks.get(withoutKey(resource.address));
      const region = regions.get(withoutKey(resource.address));
      return {
        ...resource,
        before: before.get(resource.address) ?? undefined,
        expressions: valueAt(block, "expressions"),
        ...(region !== undefined && { region }),
      };
    }),
  };
}

/** The region of each resource of a plan's configuration, by address: that of its provider. */
export function regionsIn(plan: unknown): ReadonlyMap<string, string> {
  const regions = providerRegions(plan);
  return new Map(
    listAt(plan, "configuration", "root_module", "resources").flatMap((block) => {
      const region = regions.get(textAt(block, "provider_config_key") ?? "");
      return region === undefined ? [] : [[textAt(block, "address") ?? "", region] as const];
    }),
  );
}

/** The region of each provider of a plan's configuration, by its key, such as `alicloud.cn-shanghai`. */
export function providerRegions(plan: unknown): ReadonlyMap<string, string> {
  return new Map(
    entriesAt(plan, "configuration", "provider_config").flatMap(([key, provider]) => {
      const region = textAt(provider, "expressions", "region", "constant_value");
      return region === undefined ? [] : [[key, region] as const];
    }),
  );
}

/** The address of the block that a resource comes from. */
export function withoutKey(address: string): string {
  return address.replace(/\[.*\]$/, "");
}

function inStateFile(stack: string, json: unknown): readonly ShownResource[] {
  return listAt(json, "resources").flatMap((resource) => {
    const mode = textAt(resource, "mode") === "data" ? "data" : "managed";
    const [type, name] = [textAt(resource, "type") ?? "", textAt(resource, "name") ?? ""];
    const module = textAt(resource, "module");
    const address = [module, mode === "data" ? "data" : undefined, type, name].filter(Boolean).join(".");
    return (
      listAt(resource, "instances")
        // What is only waiting for its deletion has a key of its own.
        .filter((instance) => textAt(instance, "deposed") === undefined)
        .map((instance): ShownResource => {
          const key = valueAt(instance, "index_key");
          return {
            stack,
            address: key === undefined ? address : `${address}[${JSON.stringify(key)}]`,
            mode,
            type,
            name,
            values: valueAt(instance, "attributes"),
          };
        })
    );
  });
}

function inModule(stack: string, module: unknown): readonly ShownResource[] {
  const own = listAt(module, "resources").map(
    (resource): ShownResource => ({
      stack,
      address: textAt(resource, "address") ?? "",
      mode: textAt(resource, "mode") === "data" ? "data" : "managed",
      type: textAt(resource, "type") ?? "",
      name: textAt(resource, "name") ?? "",
      values: valueAt(resource, "values"),
    }),
  );
  return [...own, ...listAt(module, "child_modules").flatMap((child) => inModule(stack, child))];
}
