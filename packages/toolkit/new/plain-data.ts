import { isMap, type Path, valueAt } from "@hybridnet/network";

/** A network file, or a part of one, as plain data that is being changed. */
export interface Tree {
  [key: string]: unknown;
}

export function isTree(value: unknown): value is Tree {
  return isMap(value) && !Array.isArray(value);
}

/** The map that a path leads to; an empty one of its own where none is there. */
export function treeAt(data: unknown, ...path: Path): Tree {
  const found = valueAt(data, path);
  return isTree(found) ? found : {};
}

/** The maps that are values of a map, with their keys. */
export function treesAt(data: unknown, ...path: Path): readonly (readonly [string, Tree])[] {
  return Object.entries(treeAt(data, ...path)).flatMap(([key, value]) =>
    isTree(value) ? [[key, value]] : [],
  );
}

/** A JSON Merge Patch (RFC 7396): maps are merged, everything else takes the place of what was there, null takes it out. */
export function merge(target: Tree, part: Tree): void {
  for (const [key, value] of Object.entries(part)) {
    if (value === null) delete target[key];
    else if (isTree(value)) {
      const inner = treeAt(target, key);
      merge(inner, value);
      target[key] = inner;
    } else target[key] = structuredClone(value);
  }
}

/** One value that differs between two networks; absent on a side where there is none. */
export interface Change {
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Every value in which two maps differ; a list is one value, and so is what only one of them has. */
export function changesBetween(before: Tree, after: Tree, path: Path = []): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): readonly Change[] => {
    const [one, other] = [before[key], after[key]];
    if (isTree(one) && isTree(other)) return changesBetween(one, other, [...path, key]);
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [
      {
        path: [...path, key],
        ...(one !== undefined && { before: one }),
        ...(other !== undefined && { after: other }),
      },
    ];
  });
}
