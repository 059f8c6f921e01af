import type { NetworkAttachment, Vpc } from "../../routing/topology";
import { daemonsOf, type PlanDraft } from "./draft";
import { type Neighbor, permitAll, routerIdOf, routerText } from "./frr-text";
import type { Attached, TransitRouters } from "./transit";

/** Numbers of the kernel's tables for route tables that are not the VPC's system table. */
const firstCustomTable = 100;

/**
 * A VPC: its vSwitches' networks go to the transit router by propagation, routes written by hand stand in
 * the kernel as they stand in the VPC's tables. Rules: see `packages/toolkit/routing/edges.ts`.
 */
export function addVpc(vpc: Vpc, key: string, transit: TransitRouters, draft: PlanDraft): string {
  const { name, setup, tables, own } = draft.add("vpc", [key], vpc.id);
  const asn = draft.asns.take();
  const neighbors: Neighbor[] = [];
  const attachments = draft.cloud.attachments.filter(
    (it): it is NetworkAttachment => it.kind === "vpc" && it.network === vpc.id,
  );
  const ways = new Map<string, Attached | undefined>(
    attachments.map((it) => [
      it.id,
      transit.attach({ kind: "vpc", node: name, asn, neighbors, mapIn: permitAll }, it),
    ]),
  );
  own.push(...vpc.cidrs, ...vpc.vswitches.map(({ cidr }) => cidr));
  setup.push(...own.map((cidr) => `rule add to ${cidr} unreachable priority 1000`));
  const numbers = new Map(
    vpc.tables.map(({ id, kind }, index) => [id, kind === "system" ? 254 : firstCustomTable + index]),
  );
  for (const { cidr, table } of vpc.vswitches) {
    const number = numbers.get(table) ?? 254;
    if (number === 254) continue;
    tables.push({ from: cidr, table: number });
    setup.push(`rule add from ${cidr} lookup ${number} priority 2000`);
    setup.push(`rule add from ${cidr} unreachable priority 2001`);
  }
  for (const table of vpc.tables)
    for (const { destination, nextHop } of table.routes) {
      const way = ways.get(nextHop);
      const to = way === undefined ? `unreachable ${destination}` : `${destination} via ${way.router}`;
      // Published routes have a metric of 20: a route written by hand to the same network wins.
      setup.push(`route add ${to} table ${numbers.get(table.id) ?? 254} metric 1`);
    }
  const props = {
    hostname: name,
    asn,
    routerId: routerIdOf(asn),
    neighbors,
    networks: [...new Set(vpc.vswitches.map(({ cidr }) => cidr))],
  };
  if (neighbors.length > 0)
    draft.configure(name, () => ({ text: routerText(props), daemons: daemonsOf(props) }));
  return name;
}
