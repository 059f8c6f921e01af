import { overlaps as meet, parseCidr } from "../cidr";
import {
  cidrsPerTransitRouter,
  ipsecConnectionsPerTransitRouter,
  transitRouterCidrForbidden,
  transitRouterCidrPrefixLength,
} from "../limits";
import { renderPath } from "../problems";
import { sources } from "../sources";
import { keyOf, transitRouterCidrs, transitRouters, vpns } from "./entries";
import { freeCidr } from "./networks";
import { usedRegions } from "./reach";
import { groups } from "./relations";
import type { Rule } from "./rule";

const { min, max } = transitRouterCidrPrefixLength;

/** Rules about transit routers and their CIDR blocks. */
export const transitRouterRules: readonly Rule[] = [
  {
    code: "TR101",
    severity: "error",
    rule: `a transit router CIDR block has a prefix length from ${min} to ${max}`,
    source: transitRouterCidrPrefixLength.source,
    *check(file) {
      let free: string | undefined;
      for (const { value, path } of transitRouters(file).flatMap(transitRouterCidrs)) {
        const { prefixLength } = parseCidr(value);
        if (min <= prefixLength && prefixLength <= max) continue;
        free ??= freeCidr(file);
        yield {
          path,
          message: `${value} has the prefix length ${prefixLength}`,
          remedy: `use a /${max}, such as ${free}`,
        };
      }
    },
  },
  {
    code: "TR102",
    severity: "error",
    rule: `a transit router has at most ${cidrsPerTransitRouter.max} CIDR blocks`,
    source: cidrsPerTransitRouter.source,
    *check(file) {
      for (const router of transitRouters(file)) {
        const count = transitRouterCidrs(router).length;
        if (count <= cidrsPerTransitRouter.max) continue;
        yield {
          path: [...router.path, "cidrs"],
          message: `there are ${count}`,
          remedy: `remove ${count - cidrsPerTransitRouter.max} of them, or use one larger block`,
        };
      }
    },
  },
  {
    code: "TR103",
    severity: "error",
    rule: `a transit router CIDR block lies outside ${transitRouterCidrForbidden.cidrs.join(", ")}`,
    source: transitRouterCidrForbidden.source,
    *check(file) {
      const forbidden = transitRouterCidrForbidden.cidrs.map(parseCidr);
      let free: string | undefined;
      for (const { value, path } of transitRouters(file).flatMap(transitRouterCidrs)) {
        const met = forbidden.find((other) => meet(parseCidr(value), other));
        if (met === undefined) continue;
        free ??= freeCidr(file);
        yield { path, message: `${value} overlaps ${met.text}`, remedy: `use another one, such as ${free}` };
      }
    },
  },
  {
    code: "TR104",
    severity: "error",
    rule: "a transit router to which a VPN is attached has a CIDR block",
    source: sources.createTransitRouterCidr,
    needsWhole: ["transitRouters"],
    *check(file) {
      let free: string | undefined;
      const routers = new Map(transitRouters(file).map((router) => [keyOf(router), router]));
      for (const [region, group] of groups(vpns(file), ({ value }) => value.region)) {
        const router = routers.get(region);
        const [first] = group;
        if (router === undefined || first === undefined || transitRouterCidrs(router).length > 0) continue;
        free ??= freeCidr(file);
        yield {
          path: [...router.path, "cidrs"],
          message: `there is none, ${renderPath(first.path)} needs one`,
          remedy: `add one to cidrs, such as vpn: ${free}`,
        };
      }
    },
  },
  {
    code: "TR105",
    severity: "error",
    rule: `a transit router has at most ${ipsecConnectionsPerTransitRouter.max} IPsec-VPN connections`,
    source: ipsecConnectionsPerTransitRouter.source,
    *check(file) {
      for (const [region, group] of groups(vpns(file), ({ value }) => value.region)) {
        const tooMany = group[ipsecConnectionsPerTransitRouter.max];
        if (tooMany === undefined) continue;
        yield {
          path: [...tooMany.path, "region"],
          message: `${region} has ${group.length}, counted from here on they are too many`,
          remedy: "attach the others in another region",
        };
      }
    },
  },
  {
    code: "TR106",
    severity: "error",
    rule: "an existing transit router belongs to an existing CEN",
    source: sources.cenFaq,
    needsWhole: ["cen"],
    *check(file) {
      if (file.cen.mode === "existing") return;
      for (const { value, path } of transitRouters(file)) {
        if (value.mode === "create") continue;
        yield {
          path: [...path, "id"],
          message: `${value.id} exists, but the CEN is made here`,
          remedy: "set cen to mode: existing with the id of its CEN, or make the transit router here too",
        };
      }
    },
  },
  {
    code: "TR107",
    severity: "warning",
    rule: "a transit router has something attached",
    source: sources.template("a transit router without attachments forwards nothing"),
    needsWhole: ["interRegionLinks", "vpcs", "dataCentres"],
    *check(file) {
      const used = new Set(usedRegions(file).map(({ region }) => region));
      for (const router of transitRouters(file)) {
        if (used.has(keyOf(router))) continue;
        yield {
          path: router.path,
          message: "no VPC, circuit, VPN or inter-region connection uses it",
          remedy: "remove it, or attach something to it",
        };
      }
    },
  },
];
