import { existsSync } from "node:fs";
import { join } from "node:path";
import { entriesAt, readJson, valueAt } from "../command/json";
import { blocksOf, stable } from "../terraform/blocks";
import { readSynthesized } from "../terraform/synthesized";

/** What differs between two syntheses, as Terraform's JSON has it; nothing is known here of what is deployed. */
export interface SynthDiff {
  /** Only stacks of which something differs, in order of their names. */
  readonly stacks: readonly StackDiff[];
}

export interface StackDiff {
  readonly stack: string;
  readonly kind: "added" | "removed" | "changed";
  /** In order of addresses. */
  readonly blocks: readonly BlockDiff[];
}

export interface BlockDiff {
  /** Such as `alicloud_vpc.production`, `output.cen_id` or `provider.alicloud[1]`. */
  readonly address: string;
  readonly kind: "added" | "removed" | "changed" | "renamed";
  /** The address before; of what is renamed only. */
  readonly from: string | null;
  /** Paths and values that differ, of what is changed. */
  readonly values: readonly ValueDiff[];
}

export interface ValueDiff {
  readonly path: string;
  /** JSON; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Stacks by name: their blocks by address. */
export type Blocks = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Reads what a synth wrote. @throws Stop where nothing was synthesized there. */
export function readBlocks(folder: string): Blocks {
  const { stacks } = readSynthesized(folder);
  return new Map(
    stacks.map((stack) => {
      const file = join(stack.folder, "cdk.tf.json");
      const json = existsSync(file) ? readJson(file) : {};
      return [stack.name, new Map([...blocksOf(json), ["dependencies", [...stack.dependencies].sort()]])];
    }),
  );
}

/** Compares two syntheses, without the `//` keys in which cdktf keeps its notes. */
export function synthDiff(base: Blocks, head: Blocks): SynthDiff {
  const names = [...new Set([...base.keys(), ...head.keys()])].sort();
  return {
    stacks: names.flatMap((stack): readonly StackDiff[] => {
      const [before, after] = [base.get(stack), head.get(stack)];
      const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
      const blocks = diffBlocks(before ?? new Map(), after ?? new Map());
      return kind === "changed" && blocks.length === 0 ? [] : [{ stack, kind, blocks }];
    }),
  };
}

function diffBlocks(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly BlockDiff[] {
  const gone = [...before.keys()].filter((address) => !after.has(address));
  const fresh = [...after.keys()].filter((address) => !before.has(address));
  const renames = renamesOf(gone, fresh, (from, to) => stable(before.get(from)) === stable(after.get(to)));
  const plain = { from: null, values: [] };
  return [
    ...gone
      .filter((address) => ![...renames.values()].includes(address))
      .map((address) => ({ address, kind: "removed" as const, ...plain })),
    ...fresh.map((address) => {
      const from = renames.get(address);
      return from === undefined
        ? { address, kind: "added" as const, ...plain }
        : { address, kind: "renamed" as const, from, values: [] };
    }),
    ...[...after].flatMap(([address, body]): readonly BlockDiff[] => {
      const values = before.has(address) ? valuesOf("", before.get(address), body) : [];
      return values.length === 0 ? [] : [{ address, kind: "changed", from: null, values }];
    }),
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** New addresses with the one that each had before: of the same type, with the same content, and only one can be it. */
function renamesOf(
  gone: readonly string[],
  fresh: readonly string[],
  isSame: (from: string, to: string) => boolean,
): ReadonlyMap<string, string> {
  const typeOf = (address: string) => address.replace(/\.[^.]*$/, "");
  const fits = (from: string, to: string) => typeOf(from) === typeOf(to) && isSame(from, to);
  return new Map(
    fresh.flatMap((to) => {
      const [from, ...more] = gone.filter((it) => fits(it, to));
      const isOnly =
        more.length === 0 && fresh.filter((it) => from !== undefined && fits(from, it)).length === 1;
      return from !== undefined && isOnly ? [[to, from] as const] : [];
    }),
  );
}

function valuesOf(path: string, before: unknown, after: unknown): readonly ValueDiff[] {
  if (stable(before) === stable(after)) return [];
  const isPair = (test: (value: unknown) => boolean) => test(before) && test(after);
  const isMap = (it: unknown) => typeof it === "object" && it !== null && !Array.isArray(it);
  // Lists of blocks are compared one by one, lists of values as a whole.
  const isBlocks = (it: unknown) => Array.isArray(it) && it.length > 0 && it.every(isMap);
  if (isPair(isMap) || isPair(isBlocks)) {
    const keys = [...new Set([before, after].flatMap((it) => entriesAt(it).map(([key]) => key)))];
    return keys.flatMap((key) =>
      valuesOf(
        Array.isArray(after) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`,
        valueAt(before, key),
        valueAt(after, key),
      ),
    );
  }
  const told = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  return [{ path, before: told(before), after: told(after) }];
}
