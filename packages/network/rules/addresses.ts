import { canonical, contains, isCanonical, overlaps as meet, parseCidr } from "../cidr";
import { serviceCidr, unroutableCidrs } from "../limits";
import { sources } from "../sources";
import { vpns } from "./entries";
import { dataCentreCidrs, networks, routedNetworks } from "./networks";
import { overlaps, paths } from "./relations";
import type { Rule } from "./rule";

const linkLocal = parseCidr("169.254.0.0/16");

/** Rules about any network of the file, whatever it is for. */
export const addressRules: readonly Rule[] = [
  {
    code: "CIDR101",
    severity: "error",
    rule: "a network is written with its own first address",
    source: sources.cidr,
    *check(file) {
      for (const { cidr, path } of networks(file)) {
        if (isCanonical(cidr)) continue;
        yield {
          path,
          message: `${cidr.text} has host bits set`,
          remedy: `write ${canonical(cidr)}`,
        };
      }
    },
  },
  {
    code: "CIDR102",
    severity: "error",
    rule: "networks of data centres, VPCs, circuit links and transit routers do not overlap",
    source: sources.scenario,
    *check(file) {
      // A vSwitch lies in its VPC (VPC101), so whatever overlaps it overlaps the VPC. 0.0.0.0/0 has rules of its own.
      const routed = routedNetworks(file).filter(({ cidr }) => cidr.prefixLength > 0);
      for (const { later, earlier } of overlaps(routed)) {
        const [first] = earlier;
        const known = earlier.length === 1 && first ? `the ${first.kind} ${first.cidr.text} at ` : "";
        yield {
          path: later.path,
          message: `the ${later.kind} ${later.cidr.text} overlaps ${known}${paths(earlier)}`,
          remedy: "renumber one of them",
        };
      }
    },
  },
  {
    code: "CIDR103",
    severity: "error",
    rule: `networks lie outside ${unroutableCidrs.cidrs.join(", ")}, which no router forwards`,
    source: unroutableCidrs.source,
    *check(file) {
      const unroutable = unroutableCidrs.cidrs.map(parseCidr);
      for (const { kind, cidr, path } of routedNetworks(file)) {
        if (kind === "transit router CIDR block") continue; // TR103
        if (kind === "data-centre network" && cidr.prefixLength === 0) continue; // DC101
        const met = unroutable.find((other) => meet(cidr, other));
        // Between VBR and device, where nothing is forwarded, link-local addresses do work.
        if (met === undefined || (kind === "link network" && contains(linkLocal, cidr))) continue;
        yield {
          path,
          message: `the ${kind} ${cidr.text} overlaps ${met.text}`,
          remedy: "use a network of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16",
        };
      }
    },
  },
  {
    code: "CIDR104",
    severity: "error",
    rule: `a data centre with a VPN announces no network that equals ${serviceCidr.cidr}, lies in it or contains it`,
    source: serviceCidr.source,
    *check(file) {
      const service = parseCidr(serviceCidr.cidr);
      for (const { value, path } of vpns(file).flatMap(({ site }) => dataCentreCidrs(site))) {
        const cidr = parseCidr(value);
        if (cidr.prefixLength === 0 || !meet(cidr, service)) continue;
        yield {
          path,
          message: `${value} overlaps ${serviceCidr.cidr}, which the service uses itself`,
          remedy: "renumber that network, or announce only the parts of it outside that block",
        };
      }
    },
  },
];
