import { address, integer, type Limit, set } from "./values";

export const expectationLimits: readonly Limit[] = [
  { at: "probes.ecs.side", ...set("SHAPE005", ["vpc", "data-centre"], ["dc", 1]) },
  { at: "probes.ecs.at", ...set("PROBE001", ["production"], ["", "Production"]) },
  { at: "probes.ecs.address", ...address("PROBE002") },
  ...(
    [
      ["failure", { kind: "survives", failure: "any-circuit" }],
      ["failure", { kind: "detects", failure: "any-circuit", withinSeconds: 1 }],
      ["during", { kind: "prefers", link: "vpn", during: "any-circuit" }],
      ["after", { kind: "returns", after: "any-circuit", to: "circuit" }],
    ] as const
  ).map(
    ([key, entry]): Limit => ({
      at: `expectations.it.${key}`,
      base: { expectations: { it: entry } },
      takes: [
        "any-circuit",
        "any-inter-region-link",
        "all-bgp-sessions",
        "uplink:a/b-c/d1",
        "zone:eu-central-1a",
      ],
      refuses: {
        EXP001: [
          "",
          "circuit",
          "any",
          "any-all-circuits",
          "any-link",
          "circuit:",
          "circuit:A/b",
          "all-tunnels",
          "x:a/b",
        ],
        SHAPE001: [1],
      },
    }),
  ),
  {
    at: "expectations.it.link",
    base: { expectations: { it: { kind: "prefers", link: "vpn" } } },
    takes: ["circuit", "vpn", "circuit:shanghai/circuit1", "vpn:shanghai"],
    refuses: { EXP002: ["", "tunnel", "vpn:", "circuits", "circuit:A"], SHAPE001: [1] },
  },
  ...["dataCentre", "vpc"].map(
    (key): Limit => ({
      at: `expectations.it.pairs.${key}`,
      base: { expectations: { it: { kind: "symmetric", pairs: {} } } },
      takes: ["a", "a-1"],
      refuses: { EXP003: ["", "A", "1a", "a_b"], SHAPE001: [1] },
    }),
  ),
  {
    at: "expectations.it.withinSeconds",
    base: { expectations: { it: { kind: "detects", failure: "any-circuit", withinSeconds: 1 } } },
    ...integer("EXP004", 1, 3600),
  },
];
