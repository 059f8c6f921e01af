import { entriesAt, listAt, textAt, valueAt } from "../../command/json";

/** What a plan does to one resource, as the tables of edits write it. */
export interface ChangeSummary {
  /**
   * `create`, `update`, `delete`; `delete/create` and `create/delete` are replacements in that order. `import` where
   * nothing but that is done.
   */
  readonly actions: string;
  /** Arguments that change, a string for each block: `a, b, c?`, or `block[0]: a, b?`. `?` is known after apply. */
  readonly changed?: readonly string[];
  /** What forces the replacement. */
  readonly replaces?: readonly string[];
}

export type PlanSummary = Readonly<Record<string, ChangeSummary>>;

/** The changes of a plan as `terraform show -json` prints it, by address; nothing of its values. */
export function summaryOf(plan: unknown): PlanSummary {
  const changes = listAt(plan, "resource_changes").flatMap((resource): [string, ChangeSummary][] => {
    const address = textAt(resource, "address");
    const isImported = valueAt(resource, "change", "importing") !== undefined;
    const planned = listAt(resource, "change", "actions").join("/");
    const actions = planned === "no-op" && isImported ? "import" : planned;
    if (address === undefined || textAt(resource, "mode") !== "managed" || actions === "no-op") return [];
    const isWhole = actions === "create" || actions === "delete";
    const changed = isWhole ? [] : changedIn(valueAt(resource, "change"));
    const replaces = listAt(resource, "change", "replace_paths")
      .map((path) => (Array.isArray(path) ? path.join(".") : ""))
      .sort();
    const summary = {
      actions,
      ...(changed.length > 0 && { changed }),
      ...(replaces.length > 0 && { replaces }),
    };
    return [[address, summary]];
  });
  return Object.fromEntries(changes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names of the outputs that change or will be known only after the apply, sorted. */
export const changedOutputs = (plan: unknown): readonly string[] =>
  entriesAt(plan, "output_changes")
    .filter(([, change]) => !listAt(change, "actions").includes("no-op"))
    .map(([name]) => name)
    .sort();

function changedIn(change: unknown): readonly string[] {
  const leaves = new Map<string, string[]>();
  collect("", valueAt(change, "before"), valueAt(change, "after"), valueAt(change, "after_unknown"), leaves);
  return [...leaves]
    .map(([block, names]) => `${block === "" ? "" : `${block}: `}${names.sort().join(", ")}`)
    .sort();
}

/** Collects the leaves that differ, by the block that they stand in. */
function collect(
  block: string,
  before: unknown,
  after: unknown,
  unknown: unknown,
  leaves: Map<string, string[]>,
): void {
  const add = (name: string) => leaves.set(block, [...(leaves.get(block) ?? []), name]);
  const names = new Set([before, after, unknown].flatMap((it) => entriesAt(it).map(([name]) => name)));
  for (const name of names) {
    const [old, made, open] = [before, after, unknown].map((it) => valueAt(it, name));
    const here = block === "" ? name : `${block}.${name}`;
    if (open === true) add(`${name}?`);
    else if ([old, made, open].some(isBlocks)) {
      const [was, becomes] = [inOrder(old, old), inOrder(made, made)];
      const stillOpen = inOrder(open, made);
      if (was.length !== becomes.length) add(`${name}#`);
      else
        for (const [index, element] of becomes.entries())
          collect(`${here}[${index}]`, was[index], element, stillOpen[index], leaves);
    } else if (isMap(old) || isMap(made)) collect(here, old ?? {}, made ?? {}, open, leaves);
    else if (!isSame(old, made)) add(name);
  }
}

const isBlocks = (value: unknown): boolean => Array.isArray(value) && value.some(isMap);

const isMap = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Empty lists count as absent, an empty text does not. */
function isSame(a: unknown, b: unknown): boolean {
  const normal = (value: unknown) => (Array.isArray(value) && value.length === 0 ? null : (value ?? null));
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** Tunnels in the order of their index, zones in that of their ids, other elements of a set by what they say. */
function inOrder(elements: unknown, by: unknown): readonly unknown[] {
  if (!Array.isArray(elements)) return [];
  const keys: readonly unknown[] = Array.isArray(by) ? by : [];
  const keyOf = (index: number) => {
    const element = keys[index] ?? elements[index];
    return String(valueAt(element, "tunnel_index") ?? valueAt(element, "zone_id") ?? JSON.stringify(element));
  };
  return elements
    .map((element: unknown, index) => ({ element, key: keyOf(index) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ element }) => element);
}
