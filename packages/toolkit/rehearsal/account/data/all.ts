import { complete } from "../complete";
import { dataMembersOf } from "../model";
import { availableResources, transitRouterRouteEntries, transitRouterRouteTables } from "./cen";
import type { DataSource } from "./data-source";
import { bgpPeers, circuits, virtualBorderRouters } from "./express-connect";
import { account, regions } from "./regions";
import { routeEntries, routeTables, vpcs, vswitches } from "./vpc";
import { vpnAttachments } from "./vpn";

/** Every simulated data source. Answers are complete by the model and have nothing beyond it. */
export const dataSources: ReadonlyMap<string, DataSource> = new Map(
  [
    account,
    availableResources,
    bgpPeers,
    circuits,
    regions,
    routeEntries,
    routeTables,
    transitRouterRouteEntries,
    transitRouterRouteTables,
    virtualBorderRouters,
    vpcs,
    vpnAttachments,
    vswitches,
  ].map((source) => [source.type, completed(source)]),
);

function completed({ type, read }: DataSource): DataSource {
  return {
    type,
    read(query) {
      const answer = read(query);
      return { ...complete(dataMembersOf(type), query.config, answer), id: answer.id ?? "" };
    },
  };
}
