import { contains, parseCanonical } from "@hybridnet/network/cidr";
import type { Routes } from "../observe/walk";
import type { InnerRouting } from "../plan/plan";
import type { Lab } from "./lab";

/**
 * Leads the hosts of a data centre to those of its devices that have the best route, circuits before
 * tunnels, as its own routing protocol would. Which one that is no generated configuration says.
 */
export class InnerRouter {
  private readonly set = new Map<string, string>();

  constructor(
    private readonly lab: Lab,
    private readonly inner: InnerRouting,
  ) {}

  async follow(routes: Routes): Promise<void> {
    const lines: string[] = [];
    for (const network of this.inner.networks) {
      const hops = bestDevices(this.inner, network, routes);
      const wanted = hops.map((it) => `nexthop via ${it}`).join(" ");
      if (this.set.get(network) === wanted) continue;
      if (wanted !== "") lines.push(`route replace ${network} ${wanted}`);
      else if (this.set.has(network)) lines.push(`route delete ${network}`);
      this.set.set(network, wanted);
    }
    if (lines.length > 0) await this.lab.batch(this.inner.node, lines);
  }
}

/** Addresses of the devices with the best route to a network. */
export function bestDevices({ devices }: InnerRouting, network: string, routes: Routes): readonly string[] {
  const cidr = parseCanonical(network);
  const offers = devices.flatMap(({ node, inside, circuits }) => {
    const [route] = (routes.get(node) ?? [])
      .map((it) => ({ it, to: parseCanonical(it.destination) }))
      .filter(({ it, to }) => it.table === 254 && contains(to, cidr))
      .sort((a, b) => b.to.prefixLength - a.to.prefixLength || a.it.metric - b.it.metric);
    const hops = route?.it.nextHops ?? [];
    if (hops.length === 0) return [];
    return [{ inside, rank: hops.every((hop) => circuits.includes(hop.interface)) ? 0 : 1 }];
  });
  const best = Math.min(...offers.map(({ rank }) => rank));
  return offers.filter(({ rank }) => rank === best).map(({ inside }) => inside);
}
