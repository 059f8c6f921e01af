import type { Attachment, Failures, Membership, Session, Topology, TransitRouter } from "./topology";

/** A topology with its failures, by id. What refers to something that does not exist has no effect. */
export class TopologyView {
  private readonly down: ReadonlySet<string>;
  private readonly attachmentsById: ReadonlyMap<string, Attachment>;
  private readonly routerOfTable: ReadonlyMap<string, TransitRouter>;
  private readonly tableByEnd: ReadonlyMap<string, string>;

  constructor(
    readonly topology: Topology,
    failures: Failures,
  ) {
    this.down = new Set(failures.down);
    this.attachmentsById = new Map(topology.attachments.map((attachment) => [attachment.id, attachment]));
    this.routerOfTable = new Map(
      topology.transitRouters.flatMap((router) => router.tables.map((table) => [table, router] as const)),
    );
    this.tableByEnd = new Map(
      // The service allows one association at each end; were there two, the order must not decide.
      [...topology.associations].sort(byTable).flatMap(({ attachment, table }) => {
        const router = this.routerOfTable.get(table);
        return router === undefined ? [] : [[endKey(attachment, router.id), table] as const];
      }),
    );
  }

  isDown(id: string): boolean {
    return this.down.has(id);
  }

  attachment(id: string): Attachment | undefined {
    return this.attachmentsById.get(id);
  }

  transitRouterOf(table: string): TransitRouter | undefined {
    return this.routerOfTable.get(table);
  }

  /** The route table by which a transit router forwards what comes in over an attachment. */
  associatedTable(attachment: string, transitRouter: string): string | undefined {
    return this.tableByEnd.get(endKey(attachment, transitRouter));
  }

  isAttachmentUp(attachment: Attachment): boolean {
    const ends =
      attachment.kind === "peer" ? attachment.transitRouters : [attachment.transitRouter, attachment.network];
    return ![attachment.id, ...ends].some((id) => this.isDown(id));
  }

  isSessionUp(session: Session): boolean {
    return ![session.id, session.router, session.dataCentre, ...session.needs].some((id) => this.isDown(id));
  }

  /** Attachments of a kind that are up and belong to a transit router that has the propagation's table. */
  learningFrom(table: string): readonly Attachment[] {
    const router = this.routerOfTable.get(table);
    return this.topology.propagations
      .filter((propagation: Membership) => propagation.table === table)
      .map(({ attachment }) => this.attachment(attachment))
      .filter((attachment) => attachment !== undefined)
      .filter((attachment) => router !== undefined && ends(attachment).includes(router.id))
      .filter((attachment) => this.isAttachmentUp(attachment));
  }
}

/** The transit routers that have an attachment: two for an inter-region connection, else one. */
export function ends(attachment: Attachment): readonly string[] {
  return attachment.kind === "peer" ? attachment.transitRouters : [attachment.transitRouter];
}

function byTable(a: Membership, b: Membership): number {
  return a.table < b.table ? -1 : 1;
}

function endKey(attachment: string, transitRouter: string): string {
  return `${attachment} ${transitRouter}`;
}
