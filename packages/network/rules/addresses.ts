import { canonical, contains, isCanonical, overlaps as meet, parseCidr } from "../cidr";
import { serviceCidr, unroutableCidrs } from "../limits";
import { sources } from "../sources";
import { vpns } from "./entries";
import { dataCentreCidrs, networks, routedNetworks, type WrittenNetwork } from "./networks";
import { enclosures, overlaps, paths } from "./relations";
import type { Rule } from "./rule";

const linkLocal = parseCidr("169.254.0.0/16");

/** Whether a data centre announces one network as the summary of another one of its own, or of its link. */
function isSummary(outer: WrittenNetwork, inner: WrittenNetwork): boolean {
  return (
    outer.kind === "data-centre network" &&
    (inner.kind === "data-centre network" || inner.kind === "link network") &&
    outer.path[1] === inner.path[1] &&
    outer.cidr.prefixLength > 0 &&
    outer.cidr.prefixLength < inner.cidr.prefixLength
  );
}

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
      for (const { at, others } of overlaps(routed, (outer, inner) => !isSummary(outer, inner))) {
        const [first] = others;
        const known = others.length === 1 && first ? `the ${first.kind} ${first.cidr.text} at ` : "";
        yield {
          path: at.path,
          message: `the ${at.kind} ${at.cidr.text} overlaps ${known}${paths(others)}`,
          remedy: others.length === 1 ? "renumber one of them" : "renumber it, or each of the others",
        };
      }
    },
  },
  {
    code: "CIDR105",
    severity: "warning",
    rule: "where a data centre announces a network that contains others of its own or a link network, the longest prefix wins everywhere",
    source: sources.cidr,
    *check(file) {
      for (const { outer, inner } of enclosures(routedNetworks(file))) {
        const within = inner.filter((it) => isSummary(outer, it));
        if (within.length === 0) continue;
        yield {
          path: outer.path,
          message: `${outer.cidr.text} contains ${paths(within)}`,
          remedy: "leave networks out that the larger one covers, unless they are announced apart on purpose",
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
