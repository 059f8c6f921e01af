import { configSchema } from "@hybridnet/network/json-schema";
import { exampleData, exampleNames } from "@hybridnet/network/testing/synth";
import { entriesAt, listAt, valueAt } from "../../command/json";
import { type Data, edited, editRows } from "./edit-rows";

type Path = readonly string[];
type Kind = "added" | "changed" | "removed";

/** Paths of the network file's keys, `*` for a key that the file chooses itself; those with keys below them are not there. */
function keysOf(schema: unknown, path: Path = []): ReadonlySet<string> {
  const inside = ["oneOf", "anyOf", "allOf"]
    .flatMap((how) => listAt(schema, how))
    .map((it) => keysOf(it, path));
  const named = entriesAt(schema, "properties").map(([name, value]) => keysOf(value, [...path, name]));
  const free = valueAt(schema, "additionalProperties");
  const below = [...inside, ...named, ...(typeof free === "object" ? [keysOf(free, [...path, "*"])] : [])];
  const found = new Set(below.flatMap((keys) => [...keys]));
  found.delete(path.join("."));
  return found.size > 0 || path.length === 0 ? found : new Set([path.join(".")]);
}

const keys = keysOf(JSON.parse(configSchema()));

/** The path as the schema has it. */
const keyOf = (path: Path): string =>
  [...keys].find((key) => {
    const parts = key.split(".");
    return parts.length === path.length && parts.every((part, at) => part === "*" || part === path[at]);
  }) ?? "";

function valuesIn(data: unknown, path: Path = []): ReadonlyMap<string, unknown> {
  const isMap = typeof data === "object" && data !== null && !Array.isArray(data);
  if (!isMap) return new Map([[path.join("\n"), data]]);
  return new Map(entriesAt(data).flatMap(([name, value]) => [...valuesIn(value, [...path, name])]));
}

/** What the list of edits does to each key. */
function tried(): Readonly<Record<Kind, ReadonlySet<string>>> {
  const found = { added: new Set<string>(), changed: new Set<string>(), removed: new Set<string>() };
  const networks = new Map<string, Data>(exampleNames.map((name) => [name, exampleData(name)]));
  const rows = editRows();
  const networkAfter = (title: string): Data => {
    const known = networks.get(title);
    if (known !== undefined) return known;
    const row = rows.find((it) => it.title === title);
    if (row === undefined) throw new Error(`no row ${title}`);
    const data = edited(row, networkAfter(row.from));
    networks.set(title, data);
    return data;
  };
  for (const { title, from } of rows) {
    const [before, after] = [valuesIn(networkAfter(from)), valuesIn(networkAfter(title))];
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      const kind = !before.has(path) ? "added" : !after.has(path) ? "removed" : "changed";
      if (kind !== "changed" || JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)))
        found[kind].add(keyOf(path.split("\n")));
    }
  }
  return found;
}

/** What no row does, and why. */
const untried: readonly (readonly [keys: RegExp, kinds: readonly Kind[], why: string])[] = [
  [
    /^backend\./,
    ["added", "changed", "removed"],
    "a rehearsal keeps its state in files, whatever the file says",
  ],
  [/^expectations\./, ["added", "changed", "removed"], "no stack reads them"],
  [/\.gateways\.\*\.device\./, ["added", "changed", "removed"], "no stack reads them; devices are rendered"],
  [/^probes\..*\.(at|side)$/, ["changed"], "another probe: one added, one removed"],
  [/\.(region|mode|id)$/, ["changed"], "another object: one added, one removed"],
  [/\.check$/, ["changed", "removed"], "a plan looks at the circuit or does not: one added"],
  [/\.gateway$/, ["changed"], "another gateway is another customer gateway, as with an uplink"],
  [
    /^cen\.|^transitRouters\.\*\.name$/,
    ["added", "removed"],
    "the CEN and its routers are made or there already",
  ],
];

const isUntried = (key: string, kind: Kind): boolean =>
  untried.some(([keys, kinds]) => keys.test(key) && kinds.includes(kind));

describe("The list of edits", () => {
  const found = tried();

  it.each(["added", "changed", "removed"] as const)(
    "holds each key of the network file %s at least once",
    (kind) => {
      expect([...keys].filter((key) => !found[kind].has(key) && !isUntried(key, kind))).toEqual([]);
    },
  );

  it("has no reason left for what is tried", () => {
    const kindsOf = ([pattern, kinds]: (typeof untried)[number]) =>
      kinds.filter((kind) => [...keys].some((key) => pattern.test(key) && !found[kind].has(key)));
    expect(untried.map((row) => [row[0].source, kindsOf(row)])).toEqual(
      untried.map(([pattern, kinds]) => [pattern.source, kinds]),
    );
  });

  it("says every key by the schema's own name", () => {
    expect(keys.size).toBeGreaterThan(120);
    expect([...found.added, ...found.changed, ...found.removed]).not.toContain("");
  });
});
