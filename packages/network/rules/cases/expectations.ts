import { type RuleCase, secondSite, secondVpc, singleTunnel } from "../../testing/rule-case";

const one = (entry: Readonly<Record<string, unknown>>) => ({ expectations: { it: entry } });

/** Every kind of failure by an id that the example has. */
const known = [
  "circuit:shanghai/circuit1",
  "bgp-session:shanghai/circuit1",
  "tunnel:shanghai/tunnel2",
  "vpn-connection:shanghai",
  "device:shanghai/edge",
  "uplink:shanghai/edge/isp-1",
  "inter-region-link:hangzhou-shanghai",
  "transit-router:cn-hangzhou",
  "zone:cn-hangzhou-i",
  // The service chooses the tunnels' zones.
  "zone:cn-shanghai-b",
];

/** Every kind of failure by an id that it does not have. */
const foreign = [
  ["circuit:shanghai/circuit9", "did you mean circuit:shanghai/circuit1?"],
  ["bgp-session:shanghi/circuit1", "did you mean bgp-session:shanghai/circuit1?"],
  ["tunnel:shanghai/tunnel3", "did you mean tunnel:shanghai/tunnel1?"],
  ["vpn-connection:beijing", "did you mean vpn-connection:shanghai?"],
  ["device:shanghai/core", "did you mean device:shanghai/edge?"],
  ["uplink:shanghai/isp-1", "did you mean uplink:shanghai/edge/isp-1?"],
  ["inter-region-link:shanghai-hangzhou", "did you mean inter-region-link:hangzhou-shanghai?"],
  ["transit-router:cn-beijing", "did you mean transit-router:cn-"],
  ["zone:cn-hangzhou-b", "did you mean zone:cn-hangzhou-"],
] as const;

export const expectationCases: readonly RuleCase[] = [
  ...known.map((failure) => ({
    title: `take an expectation about ${failure}`,
    edits: one({ kind: "survives", failure }),
    finds: [],
  })),
  ...foreign.map(([failure, says]) => ({
    title: `refuse an expectation about ${failure}, which nothing in the file can do`,
    edits: one({ kind: "survives", failure }),
    finds: ["EXP103 expectations.it.failure"],
    says,
  })),
  {
    title: "know the zone of a single tunnel, and that no other one is behind it",
    edits: { ...singleTunnel, ...one({ kind: "survives", failure: "zone:cn-shanghai-b" }) },
    finds: ["EXP103 expectations.it.failure", "VPN108 dataCentres.shanghai.vpn.mode"],
    says: "did you mean zone:cn-shanghai-f?",
  },
  {
    title: "look at the failure of every kind of expectation",
    edits: {
      expectations: {
        a: { kind: "prefers", link: "vpn", during: "circuit:x/y" },
        b: { kind: "symmetric", during: "circuit:x/y" },
        c: { kind: "returns", after: "circuit:x/y", to: "circuit" },
        d: { kind: "detects", failure: "circuit:x/y", withinSeconds: 1 },
      },
    },
    finds: [
      "EXP103 expectations.a.during",
      "EXP103 expectations.b.during",
      "EXP103 expectations.c.after",
      "EXP103 expectations.d.failure",
    ],
  },
  {
    title:
      "refuse an expectation about a data centre, a VPC and a link that the file does not have, all at once",
    edits: one({ kind: "prefers", link: "vpn:beijing", pairs: { dataCentre: "shanghi", vpc: "staging" } }),
    finds: [
      "EXP101 expectations.it.pairs.dataCentre",
      "EXP102 expectations.it.pairs.vpc",
      "EXP104 expectations.it.link",
    ],
    says: "vpcs has no staging; an expectation speaks of a VPC of the file; did you mean production?",
  },
  {
    title: "refuse a return to a link that the file does not have",
    edits: one({ kind: "returns", after: "any-circuit", to: "circuit:shanghai/circuit2" }),
    finds: ["EXP104 expectations.it.to"],
    says: "did you mean circuit:shanghai/circuit1?",
  },
  {
    title: "take an expectation about one link and one pair",
    edits: {
      ...secondVpc,
      ...one({
        kind: "prefers",
        link: "circuit:shanghai/circuit1",
        pairs: { dataCentre: "shanghai", vpc: "staging" },
      }),
    },
    finds: [],
  },
  {
    title: "refuse the failure of one data centre for the pairs of another",
    edits: {
      ...secondSite,
      ...one({ kind: "survives", failure: "circuit:suzhou/circuit2", pairs: { dataCentre: "shanghai" } }),
    },
    finds: ["EXP105 expectations.it.failure"],
    says: "circuit:suzhou/circuit2 is of data centre suzhou, and the pairs are those of shanghai",
  },
];
