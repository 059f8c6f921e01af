import { contains, enclosing, outermost, parseCidr } from "../cidr";
import {
  type Range,
  serviceCidr,
  vpcPrefixLength,
  vswitchPrefixLength,
  zoneMappingsPerVpcAttachment,
} from "../limits";
import { renderPath } from "../problems";
import { sources } from "../sources";
import { type At, keyOf, madeVswitchesOf, type VpcEntry, vpcCidrs, vpcs, vswitchesOf } from "./entries";
import { groups, listed, overlaps, paths, repeats } from "./relations";
import type { Breach, Rule } from "./rule";
import { supportedZones } from "./zones";

/** Rules about VPCs, their vSwitches and what the attachment needs of them. */
export const vpcRules: readonly Rule[] = [
  {
    code: "VPC101",
    severity: "error",
    rule: "a vSwitch lies in a CIDR block of its VPC",
    source: sources.createVSwitch,
    *check(file) {
      for (const vpc of vpcs(file)) {
        const blocks = outermost(vpcCidrs(vpc).map(({ value }) => parseCidr(value)));
        for (const { value, path } of vswitchesOf(vpc)) {
          if (enclosing(blocks, parseCidr(value.cidr)) !== undefined) continue;
          yield {
            path: [...path, "cidr"],
            message: `${value.cidr} lies outside ${listed(blocks, ({ text }) => text)}`,
            remedy: `use a part of ${listed(blocks, ({ text }) => text)}`,
          };
        }
      }
    },
  },
  {
    code: "VPC102",
    severity: "error",
    rule: "vSwitches of a VPC do not overlap",
    source: sources.createVSwitch,
    *check(file) {
      for (const vpc of vpcs(file)) {
        const written = vswitchesOf(vpc).map(({ value, path }) => ({
          cidr: parseCidr(value.cidr),
          path: [...path, "cidr"],
        }));
        for (const { at, others } of overlaps(written)) {
          yield {
            path: at.path,
            message: `${at.cidr.text} overlaps ${paths(others)}`,
            remedy: `use another part of ${renderPath(vpc.path)}`,
          };
        }
      }
    },
  },
  {
    code: "VPC103",
    severity: "error",
    rule: `a VPC that is made here has a prefix length from ${vpcPrefixLength.min} to ${vpcPrefixLength.max}`,
    source: vpcPrefixLength.source,
    *check(file) {
      for (const vpc of made(vpcs(file))) yield* wrongLength(vpcCidrs(vpc), vpcPrefixLength);
    },
  },
  {
    code: "VPC104",
    severity: "error",
    rule: `a vSwitch that is made here has a prefix length from ${vswitchPrefixLength.min} to ${vswitchPrefixLength.max}`,
    source: vswitchPrefixLength.source,
    *check(file) {
      for (const vpc of vpcs(file)) {
        const written = madeVswitchesOf(vpc).map(({ value, path }) => ({
          value: value.cidr,
          path: [...path, "cidr"],
        }));
        yield* wrongLength(written, vswitchPrefixLength);
      }
    },
  },
  {
    code: "VPC105",
    severity: "error",
    rule: `no VPC equals ${serviceCidr.cidr}, lies in it or contains it`,
    source: sources.createVpc,
    *check(file) {
      const service = parseCidr(serviceCidr.cidr);
      for (const { value, path } of vpcs(file).flatMap(vpcCidrs)) {
        const cidr = parseCidr(value);
        if (contains(service, cidr) || contains(cidr, service)) {
          yield {
            path,
            message: `${value} ${contains(service, cidr) ? "lies in" : "contains"} the service's own network`,
            remedy: "use a network of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16",
          };
        }
      }
    },
  },
  {
    code: "VPC106",
    severity: "error",
    rule: "a VPC attachment has vSwitches in two zones, or in the only zone of a one-zone region",
    source: sources.zones,
    needsWhole: ["vpcs"],
    *check(file) {
      for (const vpc of vpcs(file)) {
        const { region } = vpc.value;
        const needed = neededZones(vpc);
        const zones = zonesOf(vpc);
        if (zones.size >= needed) continue;
        const found = zones.size === 0 ? "no zone" : `${[...zones].join("")} only`;
        yield {
          path: [...vpc.path, "vswitches"],
          message: `the attached vSwitches are in ${found}`,
          remedy:
            needed === 1
              ? `add a vSwitch in a zone of ${region}`
              : `${attached(vpc).length > 1 ? "move one of them to" : "add a vSwitch in"} another zone of ${region}`,
        };
      }
    },
  },
  {
    code: "VPC107",
    severity: "error",
    rule: `a VPC attachment has at most ${zoneMappingsPerVpcAttachment.max} vSwitches`,
    source: zoneMappingsPerVpcAttachment.source,
    *check(file) {
      for (const vpc of vpcs(file)) {
        const count = attached(vpc).length;
        if (count <= zoneMappingsPerVpcAttachment.max) continue;
        yield {
          path: [...vpc.path, "vswitches"],
          message: `${count} vSwitches are attached`,
          remedy: `set attached: false for ${count - zoneMappingsPerVpcAttachment.max} of them; they stay reachable`,
        };
      }
    },
  },
  {
    code: "VPC113",
    severity: "error",
    rule: "the attached vSwitches of a VPC are in different zones, because an attachment has one interface per zone",
    source: sources.createVpcAttachment,
    *check(file) {
      for (const vpc of vpcs(file)) {
        // With too few zones VPC106 has said enough.
        if (zonesOf(vpc).size < neededZones(vpc)) continue;
        for (const { later, first } of repeats(attached(vpc), ({ value }) => value.zone)) {
          yield {
            path: [...later.path, "zone"],
            message: `${later.value.zone} is also the zone of ${renderPath(first.path)}`,
            remedy: "set attached: false for one of the two, which stays reachable, or use another zone",
          };
        }
      }
    },
  },
  {
    code: "VPC114",
    severity: "warning",
    rule: "each zone of the transit router in which a VPC has vSwitches has an attached one, because traffic from another zone goes a longer way",
    source: sources.scenario,
    *check(file) {
      for (const vpc of vpcs(file)) {
        const supported = supportedZones(vpc.value.region) ?? [];
        const zones = zonesOf(vpc);
        // With too few zones VPC106 has said enough.
        if (zones.size < neededZones(vpc) || attached(vpc).length >= zoneMappingsPerVpcAttachment.max)
          continue;
        const apart = vswitchesOf(vpc).filter(
          ({ value: { zone } }) => supported.includes(zone) && !zones.has(zone),
        );
        for (const [zone, [first]] of groups(apart, ({ value }) => value.zone)) {
          if (first === undefined) continue;
          yield {
            path: [...first.path, "attached"],
            message: `no vSwitch in ${zone} is attached; the transit router is in ${supported.join(", ")}`,
            remedy: "remove attached: false here, unless the vSwitch has no free address",
          };
        }
      }
    },
  },
  {
    code: "VPC116",
    severity: "error",
    rule: "vSwitches of a VPC have different keys, because a key is a Terraform address",
    source: sources.template("keys become Terraform addresses"),
    *check(file) {
      for (const vpc of vpcs(file)) {
        for (const { later, first } of repeats(vswitchesOf(vpc), keyOf)) {
          yield {
            path: later.path,
            message: `${renderPath(first.path)} has the key too`,
            remedy: "use another key for the new one, such as its zone",
          };
        }
      }
    },
  },
  {
    code: "VPC115",
    severity: "note",
    rule: "a VPC has an attached vSwitch in every zone of the transit router, which keeps the ways short for hosts in any of them",
    source: sources.scenario,
    *check(file) {
      for (const vpc of vpcs(file)) {
        const zones = new Set(vswitchesOf(vpc).map(({ value }) => value.zone));
        // Of zones with vSwitches VPC106 and VPC114 have said enough.
        const without = (supportedZones(vpc.value.region) ?? []).filter((zone) => !zones.has(zone));
        if (without.length === 0 || attached(vpc).length >= zoneMappingsPerVpcAttachment.max) continue;
        yield {
          path: [...vpc.path, "vswitches"],
          message: `there is none in ${without.join(", ")}`,
          remedy: "add one where the VPC has hosts or will have them, or leave it",
        };
      }
    },
  },
];

function made(all: readonly At<VpcEntry>[]): readonly At<VpcEntry>[] {
  return all.filter(({ value }) => value.mode === "create");
}

function attached(vpc: At<VpcEntry>) {
  return vswitchesOf(vpc).filter(({ value }) => value.attached);
}

function zonesOf(vpc: At<VpcEntry>): ReadonlySet<string> {
  return new Set(attached(vpc).map(({ value }) => value.zone));
}

function neededZones({ value: { region } }: At<VpcEntry>): number {
  return Math.min(2, supportedZones(region)?.length ?? 2);
}

function* wrongLength(written: readonly At<string>[], { min, max }: Range): Generator<Breach> {
  for (const { value, path } of written) {
    const { prefixLength } = parseCidr(value);
    if (min <= prefixLength && prefixLength <= max) continue;
    yield {
      path,
      message: `${value} has the prefix length ${prefixLength}`,
      remedy: prefixLength < min ? `use a part of it, /${min} or smaller` : `use a larger one, up to /${max}`,
    };
  }
}
