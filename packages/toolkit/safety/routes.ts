import { textAt } from "../command/json";
import type { Cloud } from "../failover/cloud/cloud";
import { tf } from "../failover/cloud/types";
import type { StackChanges } from "./causes";
import type { CutPair, Lanes } from "./lanes";
import type { Cause, Warning } from "./verdict";

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

/** A route of a VPC that is destroyed. */
export interface LostRoute {
  readonly vpc: string | undefined;
  readonly destination: string;
  readonly cause: Cause;
}

/**
 * Of a route that goes for good and that no pair needs: the networks of data centres are known from the
 * network file alone, which may have been changed along with the route.
 */
export function routeWarning(
  { cause, destination }: LostRoute,
  lost: readonly LostWay[],
): Warning | undefined {
  const isTold = lost.some(({ causes }) => causes.some(({ address }) => address === cause.address));
  if (isTold || cause.action !== "delete") return undefined;
  return {
    rule: "route-removed",
    text: `${cause.address} is destroyed: no data centre of the network file has a network in ${destination}, or another route leads there. Nothing else knows what is behind it`,
  };
}

export function lostRoutes(stacks: readonly StackChanges[], cloud: Cloud): readonly LostRoute[] {
  return stacks.flatMap(({ stack, changes }) =>
    changes
      .filter(({ type, action }) => type === tf.routeEntry && (action === "delete" || action === "replace"))
      .map(({ address, action, sides: { before } }) => {
        const table = textAt(before, "route_table_id");
        const text = action === "replace" ? "is destroyed and made anew" : "is destroyed";
        return {
          vpc: cloud.vpcs.find(({ tables }) => tables.some(({ id }) => id === table))?.id,
          destination: textAt(before, "destination_cidrblock") ?? "its destination",
          cause: { stack, address, action, text },
        };
      }),
  );
}

function keyOf({ cause: { stack, address } }: LostRoute): string {
  return `${stack} ${address}`;
}
