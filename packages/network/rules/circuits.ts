import { parseCidr } from "../cidr";
import { linkPrefixLength } from "../limits";
import { renderPath } from "../problems";
import { sources } from "../sources";
import { endsOutside, sameEnds } from "./endpoints";
import { circuits } from "./entries";
import { repeats } from "./relations";
import type { Rule } from "./rule";

/** Rules about Express Connect circuits, their VBRs and link networks. */
export const circuitRules: readonly Rule[] = [
  {
    code: "VBR101",
    severity: "error",
    rule: "a VLAN id is used once on a circuit",
    source: sources.createVbr,
    *check(file) {
      const vbrs = circuits(file);
      for (const { later, first } of repeats(vbrs, ({ value }) => `${value.circuitId} ${value.vbr.vlan}`)) {
        yield {
          path: [...later.path, "vbr", "vlan"],
          message: `VLAN ${later.value.vbr.vlan} of ${later.value.circuitId} is also used by ${renderPath(first.path)}`,
          remedy: "give this VBR another VLAN id, or correct its circuitId",
        };
      }
    },
  },
  {
    code: "VBR102",
    severity: "error",
    rule: "a circuit ends in one region",
    source: sources.createVbr,
    *check(file) {
      for (const { later, first } of repeats(circuits(file), ({ value }) => value.circuitId)) {
        if (later.value.region === first.value.region) continue;
        yield {
          path: [...later.path, "region"],
          message: `${later.value.circuitId} is in ${later.value.region} here and in ${first.value.region} at ${renderPath(first.path)}`,
          remedy: "correct the region or the circuitId of one of the two",
        };
      }
    },
  },
  {
    code: "LNK101",
    severity: "error",
    rule: `a link network has a prefix length from ${linkPrefixLength.min} to ${linkPrefixLength.max}`,
    source: linkPrefixLength.source,
    *check(file) {
      for (const { value, path } of circuits(file)) {
        const { prefixLength } = parseCidr(value.link.cidr);
        if (linkPrefixLength.min <= prefixLength && prefixLength <= linkPrefixLength.max) continue;
        yield {
          path: [...path, "link", "cidr"],
          message: `${value.link.cidr} has the prefix length ${prefixLength}`,
          remedy: `use a /${linkPrefixLength.max}`,
        };
      }
    },
  },
  {
    code: "LNK102",
    severity: "error",
    rule: "both ends of a circuit are hosts of its link network",
    source: sources.createVbr,
    *check(file) {
      for (const { value, path } of circuits(file)) yield* endsOutside(value.link, [...path, "link"]);
    },
  },
  {
    code: "LNK103",
    severity: "error",
    rule: "the ends of a circuit have different addresses",
    source: sources.createVbr,
    *check(file) {
      for (const { value, path } of circuits(file)) yield* sameEnds(value.link, [...path, "link"]);
    },
  },
];
