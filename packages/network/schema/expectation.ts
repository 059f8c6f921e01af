import * as z from "zod";
import { detectionSeconds } from "../limits";
import { sources } from "../sources";
import { field, text, wholeNumber } from "./field";

/** What can fail, one at a time. */
export const failureKinds = [
  "circuit",
  "bgp-session",
  "tunnel",
  "vpn-connection",
  "device",
  "uplink",
  "inter-region-link",
  "transit-router",
  "zone",
] as const;

export type SingleFailureKind = (typeof failureKinds)[number];

/** Several links of one data centre at once: what its standby is there for where it has two circuits. */
export const jointFailureKinds = ["all-circuits", "all-bgp-sessions"] as const;

/** What carries traffic between a data centre and the cloud. */
export const linkKinds = ["circuit", "vpn"] as const;

export type LinkKind = (typeof linkKinds)[number];

/** The id of a failure, such as `circuit:shanghai/circuit1`. */
export function failureId(kind: SingleFailureKind, ...keys: readonly string[]): string {
  return `${kind}:${keys.join("/")}`;
}

const kinds = failureKinds.join("|");

const failure = (description: string) =>
  text(
    new RegExp(`^(?:any-(?:${kinds})|${jointFailureKinds.join("|")}|(?:${kinds}):[a-z0-9/-]{1,200})$`),
    `any-<kind>, ${jointFailureKinds.join(", ")}, or <kind>:<keys> such as circuit:shanghai/circuit1, where the kind is one of ${failureKinds.join(", ")}`,
    { code: "EXP001", description },
  );

const link = text(
  new RegExp(`^(?:${linkKinds.join("|")})(?::[a-z0-9/-]{1,200})?$`),
  "circuit, vpn, or one of them by its keys, such as circuit:shanghai/circuit1 or vpn:shanghai",
  {
    code: "EXP002",
    description: "The kind of link, or the one link, that carries all traffic in both directions.",
    source: sources.scenario,
  },
);

const pairs = field(
  z.strictObject({
    dataCentre: text(/^[a-z][a-z0-9-]{0,39}$/, "a key of dataCentres", {
      code: "EXP003",
      description: "The data centre. Left out: every one.",
    }).optional(),
    vpc: text(/^[a-z][a-z0-9-]{0,39}$/, "a key of vpcs", {
      code: "EXP003",
      description: "The VPC. Left out: every one.",
    }).optional(),
  }),
  {
    code: "SHAPE001",
    description:
      "The pairs of a data centre and a VPC that are meant; left out, all. Both directions of every network of a pair count.",
  },
).optional();

const during = failure(
  "The failure during which it holds, for the data centre that it hits. Left out: in normal times.",
).optional();

export const expectation = field(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("complete") }),
    z.strictObject({
      kind: z.literal("survives"),
      failure: failure("The failure during which traffic still arrives, hosts in a failed zone aside."),
      pairs,
    }),
    z.strictObject({ kind: z.literal("prefers"), link, during, pairs }),
    z.strictObject({ kind: z.literal("symmetric"), during, pairs }),
    z.strictObject({
      kind: z.literal("returns"),
      after: failure("The failure after which traffic is back on its link by itself."),
      to: link,
      pairs,
    }),
    z.strictObject({
      kind: z.literal("detects"),
      failure: failure("The failure that both ends have noticed in time."),
      withinSeconds: wholeNumber(detectionSeconds, {
        code: "EXP004",
        description: "Time until both ends have noticed; routes change after that.",
        unit: "s",
      }),
    }),
  ]),
  {
    code: "SHAPE005",
    description:
      "What the network must do: have all that this file asks for (`complete`), deliver (`survives`), use a link (`prefers`), use the same link both ways (`symmetric`), come back (`returns`), notice in time (`detects`).",
    source: sources.scenario,
  },
);
