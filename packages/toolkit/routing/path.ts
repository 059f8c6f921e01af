import { containsAddress, parseAddress, parseCanonical } from "@hybridnet/network/cidr";
import type { NextHop, Route, RouteTable, Tables } from "./tables";
import { type Attachment, noFailures, type Topology } from "./topology";
import { TopologyView } from "./topology-view";

/** A host: an address in a VPC or in a data centre. */
export interface Host {
  readonly in: "vpc" | "data-centre";
  readonly id: string;
  readonly address: string;
}

export interface Hop {
  readonly element: RouteTable["owner"];
  readonly table: string;
  /** The destination network of the route that was used. */
  readonly destination: string;
  readonly nextHop: NextHop;
}

export interface Path {
  readonly hops: readonly Hop[];
  readonly outcome: "delivered" | "dropped" | "loop";
  /** Why the packet was not delivered. */
  readonly reason: string | undefined;
}

export interface Paths {
  /** Whether every way that the packet can take ends at its destination. */
  readonly delivered: boolean;
  /** More than one where routes share the traffic. */
  readonly all: readonly Path[];
}

/** The route that a packet takes: the longest prefix, but a VPC's own networks before all others. */
export function lookup(table: RouteTable, address: string): Route | undefined {
  const target = parseAddress(address);
  const matching = table.routes
    .filter((route) => !route.standby)
    .map((route) => ({ route, cidr: parseCanonical(route.destination) }))
    .filter(({ cidr }) => containsAddress(cidr, target))
    .sort(
      (a, b) =>
        Number(b.route.origin === "local") - Number(a.route.origin === "local") ||
        b.cidr.prefixLength - a.cidr.prefixLength,
    );
  return matching[0]?.route;
}

/** Every way that a packet can take from one host to another, with the tables as they converged. */
export function path(topology: Topology, tables: Tables, from: Host, to: Host): Paths {
  const all = new Walk(topology, tables, to).from(from);
  return { delivered: all.length > 0 && all.every(({ outcome }) => outcome === "delivered"), all };
}

class Walk {
  private readonly view: TopologyView;

  constructor(
    private readonly topology: Topology,
    private readonly tables: Tables,
    private readonly to: Host,
  ) {
    this.view = new TopologyView(topology, { ...noFailures, down: tables.down });
  }

  from(host: Host): readonly Path[] {
    if (host.in === "data-centre") return this.forward(host.id, []);
    const vswitch = this.vswitchOf(host.id, host.address);
    if (vswitch === undefined) return [lost([], `no vSwitch of ${host.id} holds ${host.address}`)];
    return this.forward(vswitch.table, []);
  }

  private forward(tableId: string, hops: readonly Hop[]): readonly Path[] {
    const table = this.tables.byId[tableId];
    if (table === undefined) return [lost(hops, `there is no route table ${tableId}`)];
    if (hops.some((hop) => hop.table === tableId))
      return [{ hops, outcome: "loop", reason: `the packet comes back to ${tableId}` }];
    const route = lookup(table, this.to.address);
    if (route === undefined) return [lost(hops, `${tableId} has no route to ${this.to.address}`)];
    if (route.nextHops.length === 0)
      return [lost(hops, `${tableId} drops what goes to ${route.destination}`)];
    return route.nextHops.flatMap((nextHop) => {
      const hop: Hop = { element: table.owner, table: tableId, destination: route.destination, nextHop };
      return this.follow(table, nextHop, [...hops, hop]);
    });
  }

  private follow(table: RouteTable, nextHop: NextHop, hops: readonly Hop[]): readonly Path[] {
    const { owner } = table;
    if (nextHop.kind === "here")
      return [this.arrive(owner.kind === "vpc" ? "vpc" : "data-centre", owner.id, hops)];
    if (nextHop.kind === "other") return [lost(hops, `the next hop ${nextHop.id} does not lead to the CEN`)];
    if (nextHop.kind === "attachment") {
      const attachment = this.view.attachment(nextHop.id);
      if (attachment === undefined || !this.view.isAttachmentUp(attachment))
        return [lost(hops, `the attachment ${nextHop.id} is down`)];
      return owner.kind === "transit-router"
        ? this.leave(attachment, owner.id, hops)
        : this.enter(attachment, attachment.kind === "peer" ? "" : attachment.transitRouter, hops);
    }
    const session = this.topology.sessions.find(({ id }) => id === nextHop.id);
    if (session === undefined || !this.view.isSessionUp(session))
      return [lost(hops, `the session ${nextHop.id} is down`)];
    return owner.kind === "data-centre"
      ? this.forward(session.router, hops)
      : [this.arrive("data-centre", session.dataCentre, hops)];
  }

  /** Into a transit router: the table with which the attachment is associated decides. */
  private enter(attachment: Attachment, router: string, hops: readonly Hop[]): readonly Path[] {
    const table = this.view.associatedTable(attachment.id, router);
    return table === undefined
      ? [lost(hops, `the attachment ${attachment.id} is associated with no route table of ${router}`)]
      : this.forward(table, hops);
  }

  private leave(attachment: Attachment, router: string, hops: readonly Hop[]): readonly Path[] {
    if (attachment.kind === "peer")
      return this.enter(attachment, attachment.transitRouters.find((id) => id !== router) ?? "", hops);
    return attachment.kind === "vpc"
      ? [this.arrive("vpc", attachment.network, hops)]
      : this.forward(attachment.network, hops);
  }

  private arrive(kind: Host["in"], id: string, hops: readonly Hop[]): Path {
    if (kind === this.to.in && id === this.to.id && this.isInside(kind, id))
      return { hops, outcome: "delivered", reason: undefined };
    return lost(hops, `${id} does not have the host ${this.to.address}`);
  }

  private isInside(kind: Host["in"], id: string): boolean {
    if (kind === "vpc") return this.vswitchOf(id, this.to.address) !== undefined;
    const site = this.topology.dataCentres.find((it) => it.id === id);
    return (site?.cidrs ?? []).some((cidr) =>
      containsAddress(parseCanonical(cidr), parseAddress(this.to.address)),
    );
  }

  private vswitchOf(vpcId: string, address: string) {
    const vpc = this.topology.vpcs.find(({ id }) => id === vpcId);
    return vpc?.vswitches.find(({ cidr }) => containsAddress(parseCanonical(cidr), parseAddress(address)));
  }
}

function lost(hops: readonly Hop[], reason: string): Path {
  return { hops, outcome: "dropped", reason };
}
