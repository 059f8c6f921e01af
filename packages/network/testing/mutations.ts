import { stringify } from "yaml";
import { type Edits, edited, exampleData, largeNetwork } from "./data";
import { anyDevice, existingRouter, existingVpc, secondCircuit, secondVpc, singleTunnel } from "./rule-case";

/** The text of a network file with a few mistakes in it, and what it was made of. */
export interface Mutation {
  readonly text: string;
  /** Says again how to make it. */
  readonly origin: string;
}

/** Whole numbers from 0 up to a limit, always the same ones for one seed (mulberry32). */
export type Random = (limit: number) => number;

export function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** The example without what another one of the networks has. */
const small: Edits = {
  ...anyDevice,
  expectations: undefined,
  "dataCentres.shanghai.cidrs": ["192.168.0.0/24"],
  "dataCentres.shanghai.gateways.edge.device": undefined,
  "dataCentres.shanghai.vpn.ike": undefined,
  "dataCentres.shanghai.vpn.ipsec": undefined,
  "dataCentres.shanghai.vpn.bgp": undefined,
  "dataCentres.shanghai.circuits.circuit1.bgp": undefined,
  probes: undefined,
};

/** Networks to begin with: small ones, so that a mutation meets every part of the schema often. */
const networks = [
  largeNetwork({ dataCentres: 1, vpcs: 1 }),
  largeNetwork({ dataCentres: 0, vpcs: 1 }),
  largeNetwork({ dataCentres: 1, vpcs: 0 }),
  ...[
    { expectations: undefined, "dataCentres.shanghai.vpn": undefined },
    { ...small, ...existingVpc, ...existingRouter },
    { ...small, ...secondVpc, "dataCentres.shanghai.vpn": undefined, tags: { owner: "network", team: "" } },
    { ...small, ...secondCircuit, "dataCentres.shanghai.vpn": undefined, deletionProtection: true },
    {
      ...small,
      ...singleTunnel,
      "interRegionLinks.hangzhou-shanghai.billing": { mode: "bandwidth-plan", planId: "cenbwp-a" },
      "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/16"] },
      "dataCentres.shanghai.circuits.circuit1.bfd": { hops: 1, multiplier: 5 },
    },
  ].map((edits: Edits) => edited(exampleData(), edits)),
].map((data) => stringify(data).split("\n"));

const values = [
  ...["", "null", "~", "true", "no", "0", "-1", "3000", "1e9", "0x1F", ".inf", "65530", "45104", "{}", "[]"],
  ...["10.0.0.0/8", "0.0.0.0/0", "100.64.0.0/10", "172.16.10.0/24", "169.254.10.0/30", "192.168.1.7/24"],
  ...["10.0.0.1", "203.0.113.68", "255.255.255.255", "10.0.0.0/33", "fd00::/8", "999.1.1.1"],
  ...["cn-shanghai", "cn-mars", "cn-hangzhou-h", "ap-southeast-1", "create", "existing", "single", "rfc1918"],
  ...["auto-publish", "prefixes", "linux", "cisco-asa", "vpc-a", "pc-82e297", "cen-a", "vtb-a", "cenbwp-b"],
  ...['"${file(\\"x\\")}"', "%{if}", '"&{TfToken[TOKEN.0]}"', "String Map Token Value", "上海", "\u{20bb7}"],
  ...[
    '"a\\u202eb"',
    "a\u200bb",
    "'it''s'",
    '"\\q"',
    "*alias",
    "&anchor x",
    "!!str x",
    "|",
    ">-",
    "@x",
    "# x",
  ],
  ...["__proto__", "constructor", "x".repeat(3000), '"\\ud800"', "http://x", "- 1", "a: b", "{a: 1", "[1, 2"],
];
const pieces = [
  ..."{}[]:,-#&*!|>'\"%@`?\t\r \u00a0\u2028\u202e\ufeff",
  "\n",
  "\n  ",
  ": ",
  "- ",
  "---\n",
  "...\n",
  "%YAML 1.1\n",
];

type Change = (lines: readonly string[], random: Random) => readonly string[];

const at = (lines: readonly string[], random: Random) => random(Math.max(1, lines.length));

function onLine(change: (line: string, random: Random, lines: readonly string[]) => string): Change {
  return (lines, random) => {
    const index = at(lines, random);
    return lines.map((line, n) => (n === index ? change(line, random, lines) : line));
  };
}

function anyOf<T>(list: readonly T[], random: Random, otherwise: T): T {
  return list[random(list.length)] ?? otherwise;
}

function spliced(lines: readonly string[], index: number, remove: number, ...insert: readonly string[]) {
  return [...lines.slice(0, index), ...insert, ...lines.slice(index + remove)];
}

const withValue = (line: string, value: string) => line.replace(/(:|-)(?: .*)?$/, `$1 ${value}`);
const valueIn = (line: string) => /(?::|-) (.+)$/.exec(line)?.[1];

const onValues: readonly Change[] = [
  // A value of another kind, or that of another line: what breaks a limit, and what breaks a rule.
  onLine((line, random) => withValue(line, anyOf(values, random, ""))),
  onLine((line, random, lines) => {
    const others = lines.flatMap((it) => valueIn(it) ?? []);
    return valueIn(line) === undefined ? line : withValue(line, anyOf(others, random, ""));
  }),
  onLine((line, random) => line.replace(/\d+/, (digits) => String(Number(digits) + random(5) - 2))),
];

const changes: readonly Change[] = [
  // More often, because most other mistakes end with the syntax.
  ...onValues,
  ...onValues,
  // A slip of the keyboard.
  onLine((line, random) => {
    const index = random(line.length + 1);
    return line.slice(0, index) + line.slice(index + 1);
  }),
  onLine((line, random) => {
    const index = random(line.length + 1);
    return line.slice(0, index) + anyOf(pieces, random, "") + line.slice(index);
  }),
  onLine((line, random) => {
    const index = random(Math.max(1, line.length - 1));
    return line.slice(0, index) + line.charAt(index + 1) + line.charAt(index) + line.slice(index + 2);
  }),
  onLine((line, random) => (random(2) === 0 ? `  ${line}` : line.replace(/^ {2}/, ""))),
  // A line too few, too many, or in another place.
  (lines, random) => spliced(lines, at(lines, random), 1 + random(3)),
  (lines, random) => spliced(lines, at(lines, random), 0, anyOf(lines, random, "")),
  (lines, random) => {
    const from = at(lines, random);
    return spliced(spliced(lines, from, 1), at(lines, random), 0, lines[from] ?? "");
  },
];

/** The mutation of a seed: one to three changes of one of the networks. */
export function mutation(seed: number): Mutation {
  const random = randomNumbers(seed);
  const network = random(networks.length);
  let lines: readonly string[] = networks[network] ?? [];
  const count = 1 + random(3);
  for (let n = 0; n < count; n++) lines = (changes[random(changes.length)] ?? ((it) => it))(lines, random);
  return { text: lines.join("\n"), origin: `mutation(${seed}) of network ${network}` };
}
