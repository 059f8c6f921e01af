import {
  foreignKeys,
  type Path,
  type Problem,
  renderValue,
  unknownAnswers,
  valueAt,
} from "@hybridnet/network";
import { followAddresses } from "./addresses";
import { isTree, merge, type Tree, treeAt, treesAt } from "./plain-data";
import { followRegions } from "./regions";
import { followRenames, type Rename, Renames, withoutRenames } from "./renames";

/** A network file with answers in place of what it said. */
export interface Answered {
  readonly data: Tree;
  readonly renames: readonly Rename[];
  /** Of the answers themselves: keys and entries that the file does not know. Paths are the answers'. */
  readonly problems: readonly Problem[];
}

/**
 * Puts answers into a network file, and lets follow what depends on them. Whether the result is a network is not
 * looked at.
 *
 * @param answers a part of a network file; null takes a key out
 */
export function answered(file: Tree, answers: Tree): Answered {
  // A region that an answer has just made known may get answers of its own.
  const { transitRouters, ...others } = answers;
  const isNew = (region: string) => !Object.hasOwn(treeAt(file, "transitRouters"), region);
  const part = (wanted: boolean) =>
    Object.fromEntries(
      Object.entries(treeAt({ transitRouters }, "transitRouters")).filter(([it]) => isNew(it) === wanted),
    );
  const first = { ...others, ...(transitRouters !== undefined && { transitRouters: part(false) }) };

  const whole = mergedInto(file, first);
  const problems = [...unknownAnswers(first, whole, file)];
  const [asked, named] = withoutRenames(first, whole);
  const data = mergedInto(file, asked);
  const all = [...named, ...followRegions(data, file, asked)];
  followAddresses(data, file, asked);
  const renames = new Renames(all);
  followRenames(data, renames, movedZones(data, file));
  const result = renames.applied(data);

  const late = { transitRouters: part(true) };
  const complete = mergedInto(result, late);
  problems.push(...unknownAnswers(late, complete, result), ...all.flatMap((it) => clash(it, data, renames)));
  return { data: complete, renames: all, problems };
}

/** A copy with the part merged in; where that chooses another mode, what only the old one knows is gone. */
function mergedInto(file: Tree, part: Tree): Tree {
  const data = structuredClone(file);
  merge(data, part);
  for (const path of switched(part, file))
    for (const key of foreignKeys(path, data))
      if (valueAt(part, key) === undefined) delete treeAt(data, ...key.slice(0, -1))[String(key.at(-1))];
  return data;
}

/** Places where a part of the file chooses another mode, type or vendor than the file. */
function switched(part: Tree, file: Tree, path: Path = []): readonly Path[] {
  const isOther = ["mode", "type", "vendor"].some(
    (it) => part[it] !== undefined && part[it] !== valueAt(file, [...path, it]),
  );
  return [
    ...(isOther ? [path] : []),
    ...Object.entries(part).flatMap(([key, value]) =>
      isTree(value) ? switched(value, file, [...path, key]) : [],
    ),
  ];
}

/** Zones that nothing is in any more, each with the one that took its place. */
function movedZones(data: Tree, before: Tree): ReadonlyMap<string, string> {
  const zonesIn = (of: Tree) =>
    new Map(
      treesAt(of, "vpcs").flatMap(([vpc, entry]) =>
        treesAt(entry, "vswitches").map(([key, { zone }]) => [`${vpc} ${key}`, String(zone)] as const),
      ),
    );
  const [were, are] = [zonesIn(before), zonesIn(data)];
  const left = [...were].filter(([, zone]) => ![...are.values()].includes(zone));
  return new Map(left.flatMap(([place, zone]) => (are.has(place) ? [[zone, are.get(place) ?? zone]] : [])));
}

/** A new key that another entry of the same map has. */
function clash({ path, to }: Rename, data: Tree, renames: Renames): readonly Problem[] {
  const siblings = Object.keys(treeAt(data, ...path.slice(0, -1)));
  const same = siblings.filter((it) => renames.keyAt(...path.slice(0, -1).map(String), it) === to);
  if (same.length < 2) return [];
  return [
    {
      severity: "error",
      code: "YAML002",
      path: [...path, "key"],
      message: `the key ${renderValue(to)} stands twice in one map`,
      rule: "every key of a map stands once",
      remedy: "choose another key",
    },
  ];
}
