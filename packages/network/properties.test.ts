import fc from "fast-check";
import { stringify } from "yaml";
import { type LoadResult, parseNetwork } from "./load";
import type { Path } from "./problems";
import { renderProblems } from "./problems";
import { isMap, valueAt } from "./schema/walk";
import {
  type Data,
  edited,
  exampleData,
  exampleText,
  largeNetwork,
  load,
  problems,
  processorMs,
} from "./testing/data";
import { existingRouter, existingVpc, secondSite } from "./testing/rule-case";

/** Every path of plain data, the root left out. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  const inner = Array.isArray(value)
    ? value.map((item, index): [number, unknown] => [index, item])
    : isMap(value)
      ? Object.entries(value)
      : [];
  return inner.flatMap(([key, item]) => [[...path, key], ...pathsOf(item, [...path, key])]);
}

const bases = [
  exampleData(),
  edited(exampleData(), { ...existingVpc, ...existingRouter }),
  edited(exampleData(), secondSite),
];

const word = fc.constantFrom(
  ...["constructor", "toString", "__proto__", "mode", "cn-shanghai", "edge", "a-b", "A", "", "10.0.0.0/8"],
  ...[
    "0.0.0.0/0",
    "192.168.1.7/24",
    "169.254.10.0/30",
    "10.0.0.1",
    "create",
    "existing",
    "single",
    "rfc1918",
    "${x}",
  ],
  ...[
    "vpc-a",
    "255.255.255.255/32",
    "isp-1",
    "production",
    "shanghai",
    "circuit1",
    "vpn",
    "existingCidrs",
    "<<",
  ],
);
const junk = fc.oneof(
  word,
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e308, Number.NaN, Number.POSITIVE_INFINITY, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(word, word, { maxKeys: 3 }),
);
const mutation = fc.record({
  kind: fc.constantFrom("delete", "replace", "copy", "move", "insert"),
  at: fc.nat(),
  from: fc.nat(),
  key: fc.oneof(word, fc.string({ maxLength: 8 })),
  value: junk,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(data: Data, { kind, at, from, key, value }: Mutation): Data {
  const copy = structuredClone(data);
  const paths = pathsOf(copy);
  const target = paths[at % Math.max(1, paths.length)];
  const source = paths[from % Math.max(1, paths.length)];
  if (target === undefined || source === undefined) return copy;
  const parent = valueAt(copy, target.slice(0, -1));
  const last = target.at(-1);
  if (!isMap(parent) || last === undefined) return copy;
  const place = (name: string | number, it: unknown) =>
    Object.defineProperty(parent, name, { value: it, enumerable: true, configurable: true, writable: true });
  if (kind === "delete" || kind === "move") delete parent[last];
  if (kind === "replace") place(last, value);
  if (kind === "copy" || kind === "move")
    place(Array.isArray(parent) ? parent.length : key, structuredClone(valueAt(data, source)));
  if (kind === "insert") place(Array.isArray(parent) ? parent.length : key, value);
  return copy;
}

/** What must hold whatever the text was. */
function expectSound(result: LoadResult, text: string): void {
  const found = problems(result);
  if (result.ok) expect(Object.isFrozen(result.network)).toBe(true);
  else expect(found.length).toBeGreaterThan(0);
  const lines = text.split("\n").length;
  const unsound = found.filter(
    ({ position, message, rule, remedy, code }) =>
      position.line < 1 ||
      position.line > lines ||
      !/^[A-Z]+\d{3}$/.test(code) ||
      [message, rule, remedy].some((part) => part === "" || part.includes("undefined")),
  );
  expect(unsound).toEqual([]);
  expect(renderProblems(found).split("\n")).toHaveLength(Math.max(1, found.length));
}

describe("whatever a network file holds", () => {
  it("it loads or has problems, but never throws, when data is deleted, replaced, copied, moved or added", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bases),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        (base, mutations) => {
          const text = stringify(mutations.reduce(mutate, base), { aliasDuplicateObjects: false });
          expectSound(parseNetwork(text, "network.yaml"), text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("it loads or has problems, but never throws, when its text is cut and pasted", () => {
    const text = exampleText();
    const cut = fc.tuple(
      fc.nat(text.length),
      fc.nat(60),
      fc.oneof(fc.constant(""), fc.string({ maxLength: 6 }), word),
    );
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const changed = cuts.reduce(
          (so, [at, length, put]) => so.slice(0, at) + put + so.slice(at + length),
          text,
        );
        expectSound(parseNetwork(changed, "network.yaml"), changed);
      }),
      { numRuns: 100 },
    );
  });

  it("it loads or has problems, but never throws, when it is any text at all", () => {
    const token = fc.constantFrom(
      ...[
        "cen",
        "vpcs",
        "mode",
        "create",
        ": ",
        ":\n",
        "\n",
        "\n  ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a ",
        "*a",
        "!t ",
      ],
      ...[
        "? ",
        "| ",
        "> ",
        "'",
        '"',
        "#",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "<<",
        "\t",
        "\r\n",
        "\u0000",
        "\uFEFF",
        "~",
        "1e9",
      ],
    );
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join("")),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expectSound(parseNetwork(text, "network.yaml"), text);
      }),
      { numRuns: 400 },
    );
  });
});

/** The same data with the keys of every map and the entries of every list in another order. */
function shuffled(value: unknown, seed: number): unknown {
  const rank = (index: number) => Math.imul(index + 1, seed * 2 + 1) >>> 0;
  const order = <T>(all: readonly T[]) =>
    all
      .map((it, index) => ({ it, rank: rank(index) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ it }) => it);
  if (Array.isArray(value)) return order(value.map((it) => shuffled(it, seed)));
  if (!isMap(value)) return value;
  return Object.fromEntries(order(Object.entries(value)).map(([key, it]) => [key, shuffled(it, seed)]));
}

describe("a network", () => {
  const networks = fc.oneof(
    fc
      .record({ dataCentres: fc.integer({ min: 0, max: 5 }), vpcs: fc.integer({ min: 0, max: 5 }) })
      .map(largeNetwork),
    fc.constantFrom(...bases),
  );

  it("is the same whatever the order of keys and lists in its file", () => {
    fc.assert(
      fc.property(networks, fc.nat(), (data, seed) => {
        const tagged = {
          ...data,
          tags: { z: "1", a: "2", "9": "3", "10": "4" },
          retiredRegions: ["cn-b", "cn-a"],
        };
        const mixed = shuffled(tagged, seed);
        const [one, other] = [load(tagged), isMap(mixed) ? load(mixed) : undefined];
        if (!one.ok || !other?.ok) throw new Error(renderProblems(problems(one)));
        expect(JSON.stringify(other.network)).toBe(JSON.stringify(one.network));
      }),
      { numRuns: 40 },
    );
  });

  it("of a hundred data centres and twenty VPCs loads fast and without a word", () => {
    const data = largeNetwork({ dataCentres: 100, vpcs: 20 });
    load(largeNetwork({ dataCentres: 5, vpcs: 5 }));
    const text = stringify(data);
    let result: LoadResult | undefined;
    const took = processorMs(() => (result = parseNetwork(text, "network.yaml")));
    // A quarter of a second by itself; under coverage and with a cold compiler several times that.
    expect(took).toBeLessThan(2500);
    expect(result).toMatchObject({ ok: true, warnings: [] });
  });
});
