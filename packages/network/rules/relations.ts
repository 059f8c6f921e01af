import type { Cidr } from "../cidr";
import { byAddress, contains } from "../cidr";
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

/**
 * Networks that overlap one that stands before them in the list. One sweep in address order: CIDR
 * blocks nest or are disjoint, so what a block overlaps is what still encloses it on the stack. Of
 * equal blocks only the first stays there, which bounds the work to 33 comparisons per block.
 */
export function overlaps<T extends { readonly cidr: Cidr }>(
  list: readonly T[],
): readonly { readonly later: T; readonly earlier: readonly T[] }[] {
  const order = list
    .map((value, index) => ({ value, index }))
    .sort((a, b) => byAddress(a.value.cidr, b.value.cidr) || a.index - b.index);
  const found = new Map<number, number[]>();
  const enclosing: typeof order = [];
  for (const next of order) {
    let top = enclosing.at(-1);
    while (top !== undefined && !contains(top.value.cidr, next.value.cidr)) {
      enclosing.pop();
      top = enclosing.at(-1);
    }
    for (const { index } of enclosing) {
      const [earlier, later] = index < next.index ? [index, next.index] : [next.index, index];
      const pairs = found.get(later);
      if (pairs === undefined) found.set(later, [earlier]);
      else pairs.push(earlier);
    }
    if (top?.value.cidr.prefixLength !== next.value.cidr.prefixLength) enclosing.push(next);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([later, earlier]) => {
      const value = list[later];
      const others = earlier.sort((a, b) => a - b).flatMap((index) => list[index] ?? []);
      return value === undefined ? [] : [{ later: value, earlier: others }];
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

/** The texts themselves, for `listed`. */
export function itself(text: string): string {
  return text;
}
