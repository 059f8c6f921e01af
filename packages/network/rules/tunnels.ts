import { canonical, contains, overlaps as meet, parseCidr } from "../cidr";
import { tunnelCidrsForbidden, tunnelNetwork } from "../limits";
import { sources } from "../sources";
import { endsOutside, sameEnds } from "./endpoints";
import { tunnels } from "./entries";
import { groups, overlaps, paths } from "./relations";
import type { Rule } from "./rule";

const whole = parseCidr(tunnelNetwork.cidr);
const example = "169.254.10.0/30";

/** Rules about the networks inside IPsec tunnels. */
export const tunnelRules: readonly Rule[] = [
  {
    code: "VPN101",
    severity: "error",
    rule: `a tunnel network is a /${tunnelNetwork.prefixLength} of ${tunnelNetwork.cidr}`,
    source: tunnelNetwork.source,
    *check(file) {
      for (const { value, path } of tunnels(file)) {
        const cidr = parseCidr(value.cidr);
        if (cidr.prefixLength === tunnelNetwork.prefixLength && contains(whole, cidr)) continue;
        yield {
          path: [...path, "cidr"],
          message: `the tunnel network is ${value.cidr}`,
          remedy: `use a free /${tunnelNetwork.prefixLength} of it, such as ${example}`,
        };
      }
    },
  },
  {
    code: "VPN102",
    severity: "error",
    rule: `a tunnel network is none of ${tunnelCidrsForbidden.cidrs.join(", ")}`,
    source: tunnelCidrsForbidden.source,
    *check(file) {
      const forbidden = tunnelCidrsForbidden.cidrs.map(parseCidr);
      for (const { value, path } of tunnels(file)) {
        const cidr = parseCidr(value.cidr);
        if (cidr.prefixLength !== tunnelNetwork.prefixLength) continue; // VPN101
        const met = forbidden.find((other) => meet(cidr, other));
        if (met === undefined) continue;
        yield {
          path: [...path, "cidr"],
          message: `${canonical(cidr)} is used by the service`,
          remedy: `use another /${tunnelNetwork.prefixLength} of ${tunnelNetwork.cidr}, such as ${example}`,
        };
      }
    },
  },
  {
    code: "VPN103",
    severity: "error",
    rule: "both ends of a tunnel are hosts of its network",
    source: sources.scenario,
    *check(file) {
      for (const { value, path } of tunnels(file)) yield* endsOutside(value, path);
    },
  },
  {
    code: "VPN104",
    severity: "error",
    rule: "the ends of a tunnel have different addresses",
    source: sources.scenario,
    *check(file) {
      for (const { value, path } of tunnels(file)) yield* sameEnds(value, path);
    },
  },
  {
    code: "VPN105",
    severity: "error",
    rule: "a tunnel network is used once on a transit router",
    source: sources.vpnAttachment,
    *check(file) {
      for (const group of groups(tunnels(file), ({ vpn }) => vpn.region).values()) {
        const written = group.map(({ value, path, vpn }) => ({
          cidr: parseCidr(value.cidr),
          path: [...path, "cidr"],
          region: vpn.region,
        }));
        for (const { at, others } of overlaps(written)) {
          yield {
            path: at.path,
            message: `${at.cidr.text} overlaps ${paths(others)} on the transit router of ${at.region}`,
            remedy: `use another /${tunnelNetwork.prefixLength} of ${tunnelNetwork.cidr}`,
          };
        }
      }
    },
  },
];
