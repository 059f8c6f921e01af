import type { Cidr } from "../cidr";
import { byAddress, contains } from "../cidr";
import { nearest } from "../nearest";
import type { Path } from "../problems";
import { renderPath } from "../problems";

/** Pairs a value with the first one that has the same key: once each, in the order of the list. */
export function* repeats<T>(
  values: Iterable<T>,
  keyOf: (value: T) => string | number,
): Generator<{ readonly later: T; readonly first: T }> {
  const firsts = new Map<string | number, T>();
  for (const later of values) {
    const key = keyOf(later);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, later);
    else yield { later, first };
  }
}

/** Collects values under a key that they share, in the order of the list. */
export function groups<T>(
  values: Iterable<T>,
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = map.get(key);
    if (group === undefined) map.set(key, [value]);
    else group.push(value);
  }
  return map;
}

/** A network and all those that lie in it or equal it, in the order of the list. */
export interface Enclosure<T> {
  readonly outer: T;
  readonly inner: readonly T[];
}

/**
 * Every network in which others lie; of equal ones the first. One sweep in address order: CIDR blocks nest or
 * are disjoint, so what a block lies in is what still encloses it on the stack, at most 33 blocks.
 */
export function enclosures<T extends { readonly cidr: Cidr }>(list: readonly T[]): readonly Enclosure<T>[] {
  const order = list
    .map((value, index) => ({ value, index, inner: [] as number[] }))
    .sort((a, b) => byAddress(a.value.cidr, b.value.cidr) || a.index - b.index);
  const enclosing: typeof order = [];
  for (const next of order) {
    let top = enclosing.at(-1);
    while (top !== undefined && !contains(top.value.cidr, next.value.cidr)) {
      enclosing.pop();
      top = enclosing.at(-1);
    }
    for (const outer of enclosing) outer.inner.push(next.index);
    if (top?.value.cidr.prefixLength !== next.value.cidr.prefixLength) enclosing.push(next);
  }
  return order
    .filter(({ inner }) => inner.length > 0)
    .sort((a, b) => a.index - b.index)
    .map(({ value, inner }) => ({
      outer: value,
      inner: inner.sort((a, b) => a - b).flatMap((index) => list[index] ?? []),
    }));
}

/**
 * Overlaps by their cause, whatever the order of the list: a network that overlaps several others, or the later
 * one of two.
 */
export function overlaps<T extends { readonly cidr: Cidr }>(
  list: readonly T[],
  counts: (outer: T, inner: T) => boolean = () => true,
): readonly { readonly at: T; readonly others: readonly T[] }[] {
  return enclosures(list).flatMap(({ outer, inner }) => {
    const others = inner.filter((it) => counts(outer, it));
    const [only, ...more] = others;
    if (only === undefined) return [];
    if (more.length > 0 || list.indexOf(outer) > list.indexOf(only)) return [{ at: outer, others }];
    return [{ at: only, others: [outer] }];
  });
}

const mostListed = 4;

/** Lists entries in a message, never more than a handful: `a, b and 4 more`. */
export function listed<T>(values: readonly T[], render: (value: T) => string): string {
  const shown = values.slice(0, mostListed).map(render);
  const rest = values.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop();
  return shown.length === 0 ? (last ?? "") : `${shown.join(", ")} and ${last}`;
}

/** The paths of several entries, for a message. */
export function paths(of: readonly { readonly path: Path }[]): string {
  return listed(of, ({ path }) => renderPath(path));
}

/** The advice where a name leads nowhere: the one that was meant, or those that there are. */
export function meant(name: string, known: readonly string[]): string {
  const near = known.length === 1 ? known[0] : nearest(name, known);
  return near === undefined ? `use one of ${listed(known, itself)}` : `did you mean ${near}?`;
}

/** The texts themselves, for `listed`. */
export function itself(text: string): string {
  return text;
}
