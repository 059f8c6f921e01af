import { isEntry, newKey, type Path } from "@hybridnet/network";
import { isTree, type Tree, treeAt, treesAt } from "./plain-data";

/** An entry that gets another key. */
export interface Rename {
  /** Where it stands, by the keys as they were. */
  readonly path: Path;
  readonly to: string;
}

/** The keys that answers give to entries, taken out of a copy of the answers. */
export function withoutRenames(answers: Tree, whole: Tree): readonly [Tree, readonly Rename[]] {
  const renames: Rename[] = [];
  const copy = (value: unknown, path: Path): unknown => {
    if (!isTree(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        if (key !== newKey || !isEntry(path, whole)) return [[key, copy(inner, [...path, key])]];
        if (inner !== path.at(-1)) renames.push({ path, to: String(inner) });
        return [];
      }),
    );
  };
  const rest = copy(answers, []);
  return [isTree(rest) ? rest : {}, renames];
}

export class Renames {
  private readonly to: ReadonlyMap<string, string>;
  private readonly from: ReadonlyMap<string, string>;

  constructor(all: readonly Rename[]) {
    this.to = new Map(all.map(({ path, to }) => [JSON.stringify(path), to]));
    this.from = new Map(
      all.map(({ path, to }) => [JSON.stringify([...this.path(path.slice(0, -1)), to]), String(path.at(-1))]),
    );
  }

  /** The path by the new keys. */
  path(old: Path): Path {
    return old.map((key, at) => this.to.get(JSON.stringify(old.slice(0, at + 1))) ?? key);
  }

  /** The path by the keys as they were. */
  written(path: Path): Path {
    return path.map((key, at) => this.from.get(JSON.stringify(path.slice(0, at + 1))) ?? key);
  }

  /** The last key of a path by the new keys. */
  keyAt(...old: readonly string[]): string {
    return String(this.path(old).at(-1));
  }

  /** Data with the new keys, in the same order. */
  applied(data: Tree): Tree {
    const copy = (value: unknown, path: Path): unknown =>
      isTree(value)
        ? Object.fromEntries(
            Object.entries(value).map(([key, inner]) => {
              const at = [...path, key];
              return [this.keyAt(...at.map(String)), copy(inner, at)];
            }),
          )
        : value;
    const copied = copy(data, []);
    return isTree(copied) ? copied : {};
  }
}

/** Lets everything that names an entry by its key name it by the new one; the data still have the keys as they were. */
export function followRenames(data: Tree, renames: Renames, zones: ReadonlyMap<string, string>): void {
  const mend = (tree: Tree, key: string, mended: (text: string) => string) => {
    const value = tree[key];
    if (typeof value === "string") tree[key] = mended(value);
  };
  for (const [site, centre] of treesAt(data, "dataCentres")) {
    const ends = [...treesAt(centre, "circuits"), ...treesAt(centre, "vpn", "tunnels")];
    for (const [, end] of ends) {
      const gateway = String(end.gateway ?? Object.keys(treeAt(centre, "gateways"))[0]);
      mend(end, "uplink", (it) => renames.keyAt("dataCentres", site, "gateways", gateway, "uplinks", it));
      mend(end, "gateway", (it) => renames.keyAt("dataCentres", site, "gateways", it));
    }
  }
  for (const [, probe] of treesAt(data, "probes"))
    mend(probe, "at", (it) => renames.keyAt(probe.side === "vpc" ? "vpcs" : "dataCentres", it));
  for (const [, expectation] of treesAt(data, "expectations")) {
    for (const key of ["failure", "during", "after", "link", "to"])
      mend(expectation, key, (it) => idWith(it, renames, zones));
    mend(treeAt(expectation, "pairs"), "dataCentre", (it) => renames.keyAt("dataCentres", it));
    mend(treeAt(expectation, "pairs"), "vpc", (it) => renames.keyAt("vpcs", it));
  }
}

/** Maps of a data centre whose entries a failure or a link names, as in `circuit:shanghai/circuit1`. */
const mapsOf: Readonly<Record<string, string>> = {
  circuit: "circuits",
  "bgp-session": "circuits",
  device: "gateways",
  uplink: "gateways",
};

function idWith(id: string, renames: Renames, zones: ReadonlyMap<string, string>): string {
  const [kind = "", keys] = id.split(":");
  if (keys === undefined) return id;
  if (kind === "zone") return `zone:${zones.get(keys) ?? keys}`;
  if (kind === "transit-router") return `${kind}:${renames.keyAt("transitRouters", keys)}`;
  if (kind === "inter-region-link") return `${kind}:${renames.keyAt("interRegionLinks", keys)}`;
  const [site = "", entry, uplink] = keys.split("/");
  const path = ["dataCentres", site];
  if (entry !== undefined) path.push(mapsOf[kind] ?? "vpn", entry);
  if (uplink !== undefined) path.push("uplinks", uplink);
  const all = renames.path(path);
  return `${kind}:${[all[1], all[3], all[5]].filter((it) => it !== undefined).join("/")}`;
}
