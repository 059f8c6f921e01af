import type { Paths } from "../../routing/path";
import type { Tables } from "../../routing/tables";
import type { Topology } from "../../routing/topology";
import type { TopologyView } from "../../routing/topology-view";

/**
 * What the ways of a packet depend on: everything on them, and everything by which the routes on them
 * came about. The failure of anything else takes away routes that were not in use, and every router
 * prefers what it has over what it could have: so no other failure changes the way.
 */
export function dependenciesOf(
  paths: Paths,
  topology: Topology,
  view: TopologyView,
  tables: Tables,
): ReadonlySet<string> {
  const walk = new Derivation(topology, view, tables);
  for (const { hops } of paths.all)
    for (const { element, table, destination } of hops) {
      walk.found.add(element.id);
      walk.follow(table, destination);
    }
  return walk.found;
}

/** Follows a route back to where it was announced. */
class Derivation {
  readonly found = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly topology: Topology,
    private readonly view: TopologyView,
    private readonly tables: Tables,
  ) {}

  follow(table: string, destination: string): void {
    const key = `${table} ${destination}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { owner, routes } = this.tables.byId[table] ?? { owner: undefined, routes: [] };
    if (owner !== undefined) this.found.add(owner.id);
    const route = routes.find((it) => it.destination === destination && !it.standby);
    for (const { kind, id } of route?.nextHops ?? []) {
      if (kind === "attachment") this.attachment(id, owner?.id ?? "", destination);
      if (kind === "session") this.session(id, owner?.kind === "data-centre" ? destination : undefined);
    }
  }

  private attachment(id: string, from: string, destination: string): void {
    this.found.add(id);
    const attachment = this.view.attachment(id);
    if (attachment === undefined) return;
    if (attachment.kind === "peer") {
      for (const end of attachment.transitRouters) {
        this.found.add(end);
        if (end !== from) this.inRouter(id, end, destination);
      }
      return;
    }
    this.found.add(attachment.transitRouter);
    this.found.add(attachment.network);
    if (attachment.transitRouter !== from) this.inRouter(id, attachment.transitRouter, destination);
    else if (attachment.kind !== "vpc") this.follow(attachment.network, destination);
  }

  /** The table from which a transit router published the route over the attachment. */
  private inRouter(attachment: string, router: string, destination: string): void {
    const table = this.view.associatedTable(attachment, router);
    if (table !== undefined) this.follow(table, destination);
  }

  /** A session, and for what a device learned over it the table of the other end. */
  private session(id: string, learned: string | undefined): void {
    this.found.add(id);
    const session = this.topology.sessions.find((it) => it.id === id);
    if (session === undefined) return;
    for (const need of [session.router, session.dataCentre, ...session.needs]) this.found.add(need);
    if (learned !== undefined) this.follow(session.router, learned);
  }
}
