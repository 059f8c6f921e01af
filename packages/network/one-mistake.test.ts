import * as z from "zod";
import { nearest } from "./nearest";
import type { Path } from "./problems";
import { renderPath } from "./problems";
import { networkFile } from "./schema";
import { bare, isMap, schemaAt, valueAt } from "./schema/walk";
import { type Data, edited, exampleData, load, problems } from "./testing/data";
import { anyDevice, existingRouter, existingVpc, singleTunnel } from "./testing/rule-case";

/** Two networks without an error that use most of the schema between them. */
const networks: readonly Data[] = [
  edited(exampleData(), { expectations: undefined, tags: { owner: "network" } }),
  edited(exampleData(), {
    ...existingVpc,
    ...existingRouter,
    ...singleTunnel,
    ...anyDevice,
    expectations: undefined,
    "dataCentres.shanghai.circuits.circuit1.bfd": { hops: 1, transmitIntervalMs: 1000 },
    "dataCentres.shanghai.circuits.circuit1.healthCheck": { intervalSeconds: 2, packets: 8 },
    "dataCentres.shanghai.gateways.edge.device": { vendor: "linux", weights: { circuit: 200 }, mss: 1300 },
    "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16"] },
    "interRegionLinks.hangzhou-shanghai.billing": { mode: "bandwidth-plan", planId: "cenbwp-a" },
    backend: {
      type: "http",
      address: "https://state.example/{stack}",
      lock: { address: "https://lock.example/{stack}" },
    },
  }),
];

/** Every path of plain data, the root left out. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  const inner = Array.isArray(value)
    ? value.map((item, index): [number, unknown] => [index, item])
    : isMap(value)
      ? Object.entries(value)
      : [];
  return inner.flatMap(([key, item]) => [[...path, key], ...pathsOf(item, [...path, key])]);
}

/** A copy with the entry of a path under another key, in the same place. */
function renamed(data: Data, path: Path, key: string): Data {
  const copy = structuredClone(data);
  const parent = valueAt(copy, path.slice(0, -1));
  if (!isMap(parent)) return copy;
  const entries = Object.entries(parent);
  for (const [name] of entries) delete parent[name];
  for (const [name, value] of entries) parent[name === path.at(-1) ? key : name] = value;
  return copy;
}

function replaced(data: Data, path: Path, value: unknown): Data {
  const copy = structuredClone(data);
  const parent = valueAt(copy, path.slice(0, -1));
  const last = path.at(-1);
  if (isMap(parent) && last !== undefined) parent[last] = value;
  return copy;
}

/** What is new beside the warnings that the network has anyway. */
function added(data: Data, before: Data): readonly string[] {
  const known = new Set(problems(load(before)).map(({ code, message }) => `${code} ${message}`));
  return problems(load(data))
    .filter(({ code, message }) => !known.has(`${code} ${message}`))
    .map(({ code, path, message, remedy }) => `${code} ${renderPath(path)}: ${message}; ${remedy}`);
}

/** Whether a key is one of the schema, not a name that people give. */
function isSchemaKey(data: Data, path: Path): boolean {
  const parent = schemaAt(networkFile, path.slice(0, -1), data);
  return parent !== undefined && bare(parent) instanceof z.ZodObject;
}

describe("one mistake in a network file", () => {
  it.each(networks.map((data, index) => [index, data] as const))(
    "is one problem where a value is of the wrong kind (network %i)",
    (_, data) => {
      const wrong = pathsOf(data).filter((path) => !isMap(valueAt(data, path)));
      const twice = wrong.flatMap((path) => {
        const found = added(replaced(data, path, { nobody: 1 }), data);
        return found.length === 1 ? [] : [[renderPath(path), ...found]];
      });
      expect(twice).toEqual([]);
      expect(wrong.length).toBeGreaterThan(40);
    },
  );

  it.each(networks.map((data, index) => [index, data] as const))(
    "is one problem where a key is mistyped, and names the key that was meant (network %i)",
    (_, data) => {
      const keys = pathsOf(data).filter((path) => isSchemaKey(data, path));
      const wrong = keys.flatMap((path, index) => {
        const key = String(path.at(-1));
        const slips = slipsOf(key);
        const slip = slips[index % slips.length] ?? `${key}x`;
        const found = added(renamed(data, path, slip), data);
        return found.length === 1 && found[0]?.endsWith(`; did you mean ${key}?`)
          ? []
          : [[renderPath(path), slip, ...found]];
      });
      expect(wrong).toEqual([]);
      expect(keys.length).toBeGreaterThan(60);
    },
  );
});

/** A word with one slip: a letter left out, doubled, swapped with the next one, replaced, or in the other case. */
function slipsOf(word: string): readonly string[] {
  const letters = [...word];
  return letters.flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const next = letters[at + 1];
    const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    return [
      before + after,
      before + letter + letter + after,
      ...(next === undefined || next === letter ? [] : [before + next + letter + word.slice(at + 2)]),
      ...["e", "n", "s"].filter((it) => it !== letter).map((it) => before + it + after),
      before + other + after,
    ];
  });
}

/** The keys of every map of the schema, each map once. */
function keySets(schema: unknown, found: Map<string, readonly string[]>): Map<string, readonly string[]> {
  if (!(schema instanceof z.ZodType)) return found;
  const inner = bare(schema);
  if (inner instanceof z.ZodRecord) keySets(inner.valueType, found);
  else if (inner instanceof z.ZodArray) keySets(inner.element, found);
  else if (inner instanceof z.ZodDiscriminatedUnion) for (const it of inner.options) keySets(it, found);
  else if (inner instanceof z.ZodObject) {
    const keys = Object.keys(inner.shape);
    found.set(keys.join(), keys);
    for (const below of Object.values(inner.shape)) keySets(below, found);
  }
  return found;
}

describe("the advice about a mistyped key", () => {
  it("is right in at least 95 of 100 one-letter slips, whichever other keys of the map are free", () => {
    let [right, all] = [0, 0];
    for (const keys of keySets(networkFile, new Map()).values()) {
      for (const key of keys) {
        for (const slip of slipsOf(key)) {
          if (keys.includes(slip)) continue;
          all += 1;
          if (nearest(slip, keys) === key) right += 1;
        }
      }
    }
    expect(right / all).toBeGreaterThan(0.95);
    expect(all).toBeGreaterThan(5000);
  });
});
