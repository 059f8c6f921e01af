import type { Network } from "@hybridnet/network";
import { bad, type Finding } from "./finding";

/**
 * What has to be opened in the account once, because opening it is an order that the stacks do not place.
 * Without credentials nothing can say whether it is. Sources: provider documentation
 * d/cen_transit_router_service and d/express_connect_physical_connection_service (1.289); Alibaba Cloud
 * help: create a VPN connection (CEN); billing of inter-region connections.
 */
export function serviceFindings({ dataCentres, interRegionLinks }: Network): readonly Finding[] {
  const circuits = dataCentres.flatMap((site) => site.circuits);
  const connections = dataCentres.filter(({ vpn }) => vpn !== undefined).length;
  const byTraffic = interRegionLinks.some(({ billing }) => billing.mode === "pay-by-traffic");
  return [
    byHand(
      "Transit router service",
      "opened once per account",
      "CEN console, transit routers: it offers to activate the service while it is not",
    ),
    ...(circuits.length === 0
      ? []
      : [
          byHand(
            "Express Connect service",
            `opened once per account; circuits ${[...new Set(circuits.map(({ circuitId }) => circuitId))].join(", ")}`,
            "Express Connect console, physical connections: every circuit has the status Enabled",
          ),
        ]),
    ...(byTraffic
      ? [
          byHand(
            "Cloud Data Transfer",
            "bills inter-region connections by traffic",
            "CDT console: it offers to activate the service while it is not",
          ),
        ]
      : []),
    ...(connections === 0
      ? []
      : [
          byHand(
            "VPN",
            `${connections} IPsec-VPN connection${connections === 1 ? "" : "s"}; no opening is documented`,
            "VPN console, IPsec connections: the quota of the transit router (50 unless raised) has room",
          ),
        ]),
  ];
}

function byHand(check: string, found: string, remedy: string): Finding {
  return bad(check, "by hand", found, remedy);
}
