/** The live next hops of every pair of a VPC and a data centre's network, both ways, beside the computed ones. */
import { contains, parseCanonical, readCanonical } from "@hybridnet/network/cidr";
import { converge } from "../routing/converge";
import type { RouteTable } from "../routing/tables";
import type { Topology } from "../routing/topology";
import type { Finding } from "./findings/finding";
import type { LiveDeployment } from "./live/deployment";

export interface RouteCheck {
  readonly direction: "to-data-centre" | "to-vpc";
  /** Keys of the network file. */
  readonly vpc: string;
  readonly dataCentre: string;
  /** Where it leads. */
  readonly network: string;
  /** One for each table on the way, the first one where the packet enters the cloud or leaves the vSwitch. */
  readonly steps: readonly RouteStep[];
  readonly agrees: boolean;
}

export interface RouteStep {
  readonly table: string;
  /** What the tables' next hops are called; none where there is no route. */
  readonly live: readonly string[];
  readonly computed: readonly string[];
}

interface Hops {
  readonly live: readonly string[];
  readonly computed: readonly string[];
}

/** Routes as the service has them against those that follow from attachments, memberships and sessions as they are. */
export function routeChecks(state: LiveDeployment): readonly RouteCheck[] {
  const { deployment } = state;
  const { topology } = deployment;
  const walk = new Walk(state);
  return topology.vpcs.flatMap((vpc) => {
    const key = deployment.vpcs.find(({ id }) => id === vpc.id)?.key ?? vpc.id;
    return topology.dataCentres.flatMap((site) => {
      const dataCentre = deployment.sites.find(({ id }) => id === site.id)?.key ?? site.id;
      const common = { vpc: key, dataCentre };
      const tables = [...new Set(vpc.vswitches.map(({ table }) => table))];
      const links = topology.attachments.filter(
        (it) =>
          it.kind !== "peer" &&
          topology.sessions.some(({ router, dataCentre: of }) => router === it.network && of === site.id),
      );
      return [
        ...tables.flatMap((table) =>
          site.cidrs.map((network) =>
            check({ ...common, direction: "to-data-centre", network }, walk.from(table, network)),
          ),
        ),
        ...links.flatMap((link) => {
          const table = topology.associations.find(({ attachment }) => attachment === link.id)?.table;
          return table === undefined
            ? []
            : vpc.vswitches.map(({ cidr: network }) =>
                check({ ...common, direction: "to-vpc", network }, walk.from(table, network)),
              );
        }),
      ];
    });
  });
}

const check = (facts: Omit<RouteCheck, "steps" | "agrees">, steps: readonly RouteStep[]): RouteCheck => ({
  ...facts,
  steps,
  agrees: steps.every(({ live, computed }) => live.join() === computed.join()),
});

class Walk {
  private readonly computed: Readonly<Record<string, RouteTable>>;
  private readonly topology: Topology;

  constructor(private readonly state: LiveDeployment) {
    this.topology = state.deployment.topology;
    this.computed = converge(this.topology).byId;
  }

  /** From a table on, over the live next hops, to where the packet leaves the cloud or its VPC. */
  from(first: string, network: string): readonly RouteStep[] {
    const steps: RouteStep[] = [];
    const seen = new Set<string>();
    for (let table: string | undefined = first; table !== undefined && !seen.has(table); ) {
      seen.add(table);
      const hops = this.hopsOf(table, network);
      const label = (id: string) => this.state.deployment.labels.get(id) ?? id;
      steps.push({
        table: label(table),
        live: hops.live.map(label).sort(),
        computed: hops.computed.map(label).sort(),
      });
      table = this.nextTable(table, hops.live[0] ?? hops.computed[0]);
    }
    return steps;
  }

  private hopsOf(table: string, network: string): Hops {
    const entries = this.state.live.entries.get(table);
    const live =
      entries === undefined
        ? this.vpcHops(table, network)
        : mostExact(
            entries
              .filter((it) => it.TransitRouterRouteEntryStatus === "Active")
              .map((it) => ({
                destination: it.TransitRouterRouteEntryDestinationCidrBlock,
                hops: [it.TransitRouterRouteEntryNextHopId ?? "blackhole"],
              })),
            network,
          );
    const computed = mostExact(
      (this.computed[table]?.routes ?? [])
        .filter(({ standby }) => !standby)
        .map(({ destination, nextHops }) => ({
          destination,
          hops: nextHops.length === 0 ? ["blackhole"] : nextHops.map(({ id }) => id),
        })),
      network,
    );
    return { live, computed };
  }

  private vpcHops(table: string, network: string): readonly string[] {
    const routes = this.state.live.vpcs
      .flatMap(({ tables }) => tables)
      .filter(({ RouteTableId }) => RouteTableId === table)
      .flatMap((it) => it.routes);
    return mostExact(
      routes
        .filter(({ Status, Type }) => Status === "Available" && Type !== "System")
        .map(({ DestinationCidrBlock: destination, NextHops }) => ({
          destination,
          hops: NextHops.flatMap(({ NextHopId }) => NextHopId ?? []),
        })),
      network,
    );
  }

  private nextTable(table: string, hop: string | undefined): string | undefined {
    const attachment = this.topology.attachments.find(({ id }) => id === hop);
    if (attachment === undefined) return undefined;
    const from = this.topology.transitRouters.find(({ tables }) => tables.includes(table))?.id;
    // Out of a transit router over an attachment to a network the packet is there.
    if (attachment.kind !== "peer" && from !== undefined) return undefined;
    const router =
      attachment.kind === "peer"
        ? attachment.transitRouters.find((id) => id !== from)
        : attachment.transitRouter;
    const tables = this.topology.transitRouters.find(({ id }) => id === router)?.tables ?? [];
    return this.topology.associations.find(
      (it) => it.attachment === attachment.id && tables.includes(it.table),
    )?.table;
  }
}

/** The next hops of the smallest network that holds all of this one; of several routes to it, all. */
function mostExact(
  routes: readonly { readonly destination: string; readonly hops: readonly string[] }[],
  network: string,
): readonly string[] {
  const inner = parseCanonical(network);
  const around = routes.flatMap(({ destination, hops }) => {
    const cidr = readCanonical(destination);
    return cidr !== undefined && contains(cidr, inner) ? [{ length: cidr.prefixLength, hops }] : [];
  });
  const longest = Math.max(...around.map(({ length }) => length));
  return [...new Set(around.filter(({ length }) => length === longest).flatMap(({ hops }) => hops))].sort();
}

/** Each table whose live next hop is another than the computed one, once for each network. */
export function routeFindings(checks: readonly RouteCheck[]): readonly Finding[] {
  const words = (hops: readonly string[]) => (hops.length === 0 ? "no route" : hops.join(" and "));
  const found = checks.flatMap(({ network, steps }) =>
    steps
      .filter(({ live, computed }) => live.join() !== computed.join())
      .map(
        ({ table, live, computed }): Finding => ({
          code: "next-hop-differs",
          of: table,
          text: `${table} leads ${network} to ${words(live)}; computed is ${words(computed)}`,
        }),
      ),
  );
  return [...new Map(found.map((it) => [it.text, it])).values()];
}
