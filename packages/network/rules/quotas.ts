import {
  cidrsPerTransitRouter,
  cidrsPerVpc,
  ipsecConnectionsPerTransitRouter,
  nearQuota,
  type Range,
  routesPerBgpPeer,
  routesPerVpcRouteTable,
  vbrsPerCircuit,
  vpcsPerRegion,
  vswitchesPerVpc,
} from "../limits";
import type { Path } from "../problems";
import type { NetworkFile } from "../schema";
import {
  circuits,
  dataCentres,
  keyOf,
  transitRouterCidrs,
  transitRouters,
  vpcCidrs,
  vpcs,
  vpns,
  vswitchesOf,
} from "./entries";
import { groups } from "./relations";
import type { Rule } from "./rule";

/** What one thing uses of a quota, and where the file says so. */
interface Use {
  readonly path: Path;
  readonly of: string;
  readonly count: number;
}

interface Quota {
  readonly code: string;
  /** What has it, and what is counted, as in "a region" and "VPCs". */
  readonly of: string;
  readonly what: string;
  readonly quota: Range;
  /** How to get room: most quotas are raised on request. */
  readonly remedy: string;
  uses(file: NetworkFile): Iterable<Use>;
}

const raise = "have it raised in Quota Center before it is full; what others made in the account counts too";
const fixed = "it is the same for everybody: use fewer, or larger ones";

const quotas: readonly Quota[] = [
  {
    code: "QUOTA101",
    of: "a region",
    what: "VPCs",
    quota: vpcsPerRegion,
    remedy: raise,
    uses: (file) =>
      [...groups(vpcs(file), ({ value }) => value.region)].map(([region, [first, ...others]]) => ({
        path: [...(first?.path ?? []), "region"],
        of: region,
        count: 1 + others.length,
      })),
  },
  {
    code: "QUOTA102",
    of: "a VPC",
    what: "vSwitches",
    quota: vswitchesPerVpc,
    remedy: raise,
    uses: (file) =>
      vpcs(file).map((vpc) => ({
        path: [...vpc.path, "vswitches"],
        of: keyOf(vpc),
        count: vswitchesOf(vpc).length,
      })),
  },
  {
    code: "QUOTA103",
    of: "a VPC",
    what: "CIDR blocks",
    quota: cidrsPerVpc,
    remedy: raise,
    uses: (file) =>
      vpcs(file).map((vpc) => ({
        path: [...vpc.path, vpc.value.mode === "create" ? "cidr" : "cidrs"],
        of: keyOf(vpc),
        count: vpcCidrs(vpc).length,
      })),
  },
  {
    code: "QUOTA104",
    of: "a VPC",
    what: "routes in a table",
    quota: routesPerVpcRouteTable,
    remedy: "send a larger network to the transit router, or have the quota raised in Quota Center",
    uses: (file) =>
      vpcs(file).map((vpc) => ({
        path: [...vpc.path, "routes"],
        of: keyOf(vpc),
        count: vpc.value.routes.mode === "prefixes" ? vpc.value.routes.prefixes.length : 0,
      })),
  },
  {
    code: "QUOTA105",
    of: "a circuit",
    what: "VBRs",
    quota: vbrsPerCircuit,
    remedy: raise,
    uses: (file) =>
      [...groups(circuits(file), ({ value }) => value.circuitId)].map(([id, [first, ...others]]) => ({
        path: [...(first?.path ?? []), "circuitId"],
        of: id,
        count: 1 + others.length,
      })),
  },
  {
    code: "QUOTA106",
    of: "a data centre with a circuit",
    what: "announced networks",
    quota: routesPerBgpPeer,
    remedy: "announce larger networks: the VBR drops what is too much without a word",
    uses: (file) =>
      dataCentres(file)
        .filter(({ value }) => Object.keys(value.circuits).length > 0)
        .map((site) => ({
          path: [...site.path, "cidrs"],
          of: keyOf(site),
          count: site.value.cidrs.length,
        })),
  },
  {
    code: "QUOTA107",
    of: "a transit router",
    what: "IPsec-VPN connections",
    quota: ipsecConnectionsPerTransitRouter,
    remedy: raise,
    uses: (file) =>
      [...groups(vpns(file), ({ value }) => value.region)].map(([region, [first, ...others]]) => ({
        path: [...(first?.path ?? []), "region"],
        of: region,
        count: 1 + others.length,
      })),
  },
  {
    code: "QUOTA108",
    of: "a transit router",
    what: "CIDR blocks",
    quota: cidrsPerTransitRouter,
    remedy: fixed,
    uses: (file) =>
      transitRouters(file).map((router) => ({
        path: router.path,
        of: keyOf(router),
        count: transitRouterCidrs(router).length,
      })),
  },
];

/** Notes on quotas that the network comes near, or that it needs raised. */
export const quotaRules: readonly Rule[] = quotas.map(
  ({ code, of: owner, what, quota: { max, source }, remedy, uses }) => ({
    code,
    severity: "note",
    rule: `${owner} has at most ${max} ${what}${remedy === raise ? ", unless the quota of the account is raised" : ""}`,
    source,
    *check(file) {
      for (const { path, of, count } of uses(file))
        if (count >= nearQuota.share * max)
          yield { path, message: `${of} has ${count} of ${max} ${what}`, remedy };
    },
  }),
);
