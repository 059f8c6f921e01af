import type { Cloud } from "@hybrid-network/failover/cloud/cloud";
import { tf } from "@hybrid-network/failover/cloud/types";
import { textAt } from "@hybrid-network/failover/shown/json";
import type { Cause } from "../plan/report";
import type { StackChanges } from "./causes";
import type { CutPair, Lanes } from "./lanes";

/** A pair that loses its way because routes of the VPC go, with those that it needs. */
export interface LostWay {
  readonly pair: CutPair;
  readonly causes: readonly Cause[];
}

/** What traffic loses with the routes of VPCs that are destroyed, even if they are made anew after that. */
export function lostWays(stacks: readonly StackChanges[], cloud: Cloud, lanes: Lanes): readonly LostWay[] {
  const routes = lostRoutes(stacks, cloud);
  if (routes.length === 0) return [];
  const cutBy = (some: readonly LostRoute[]) => lanes.cutBy([], new Set(some.map(keyOf)));
  const single = new Map(routes.map((route) => [route, cutBy([route])] as const));
  return cutBy(routes).map((pair) => {
    const own = routes.filter(({ vpc }) => vpc === pair.vpcId);
    const needed = own.filter((route) => single.get(route)?.some((it) => isSame(it, pair)));
    const others = own.filter((route) => !needed.includes(route));
    // Where one route stands in for another, both are to blame.
    const joint = cutBy(others).some((it) => isSame(it, pair)) ? others : [];
    return { pair, causes: [...needed, ...joint].map(({ cause }) => cause) };
  });
}

export function isSame(one: CutPair, other: CutPair): boolean {
  return one.site === other.site && one.vpcId === other.vpcId;
}

interface LostRoute {
  readonly vpc: string | undefined;
  readonly cause: Cause;
}

function lostRoutes(stacks: readonly StackChanges[], cloud: Cloud): readonly LostRoute[] {
  return stacks.flatMap(({ stack, changes }) =>
    changes
      .filter(({ type, action }) => type === tf.routeEntry && (action === "delete" || action === "replace"))
      .map(({ address, action, sides: { before } }) => {
        const table = textAt(before, "route_table_id");
        const text = action === "replace" ? "is destroyed and made anew" : "is destroyed";
        return {
          vpc: cloud.vpcs.find(({ tables }) => tables.some(({ id }) => id === table))?.id,
          cause: { stack, address, action, text },
        };
      }),
  );
}

function keyOf({ cause: { stack, address } }: LostRoute): string {
  return `${stack} ${address}`;
}
