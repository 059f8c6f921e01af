import { groupBy } from "./group-by";
import type {
  Attachment,
  Failures,
  Membership,
  NetworkAttachment,
  Session,
  Topology,
  TransitRouter,
} from "./topology";

/** A topology with its failures, by id. What refers to something that does not exist has no effect. */
export class TopologyView {
  private readonly down: ReadonlySet<string>;
  private readonly index: Index;

  constructor(
    readonly topology: Topology,
    failures: Failures,
  ) {
    this.down = new Set(failures.down);
    this.index = indexOf(topology);
  }

  isDown(id: string): boolean {
    return this.down.has(id);
  }

  attachment(id: string): Attachment | undefined {
    return this.index.attachments.get(id);
  }

  transitRouterOf(table: string): TransitRouter | undefined {
    return this.index.routerOfTable.get(table);
  }

  /** Attachments that are no inter-region connections. */
  get networkAttachments(): readonly NetworkAttachment[] {
    return this.index.networkAttachments;
  }

  /** VBRs and IPsec-VPN connections: whatever is attached as one, or ends a session. */
  get edgeRouters(): readonly EdgeRouter[] {
    return this.index.edgeRouters;
  }

  /** The route table by which a transit router forwards what comes in over an attachment. */
  associatedTable(attachment: string, transitRouter: string): string | undefined {
    return this.index.tableByEnd.get(endKey(attachment, transitRouter));
  }

  isAttachmentUp(attachment: Attachment): boolean {
    const ends =
      attachment.kind === "peer" ? attachment.transitRouters : [attachment.transitRouter, attachment.network];
    return ![attachment.id, ...ends].some((id) => this.isDown(id));
  }

  isSessionUp(session: Session): boolean {
    return ![session.id, session.router, session.dataCentre, ...session.needs].some((id) => this.isDown(id));
  }

  /** Attachments that are up, propagate to a table and belong to the transit router that has it. */
  learningFrom(table: string): readonly Attachment[] {
    const all = this.index.propagating.get(table) ?? [];
    return all.filter((attachment) => this.isAttachmentUp(attachment));
  }
}

interface EdgeRouter {
  readonly kind: "vbr" | "vpn";
  readonly id: string;
}

interface Index {
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly routerOfTable: ReadonlyMap<string, TransitRouter>;
  readonly tableByEnd: ReadonlyMap<string, string>;
  /** By the table to which they propagate. */
  readonly propagating: ReadonlyMap<string, readonly Attachment[]>;
  readonly networkAttachments: readonly NetworkAttachment[];
  readonly edgeRouters: readonly EdgeRouter[];
}

/** What does not depend on failures: a report looks at one topology under thousands of them. */
const indexes = new WeakMap<Topology, Index>();

function indexOf(topology: Topology): Index {
  const known = indexes.get(topology) ?? makeIndex(topology);
  indexes.set(topology, known);
  return known;
}

function makeIndex(topology: Topology): Index {
  const { transitRouters, attachments: all, associations, propagations, sessions } = topology;
  const attachments = new Map(all.map((attachment) => [attachment.id, attachment]));
  const routerOfTable = new Map(
    transitRouters.flatMap((router) => router.tables.map((table) => [table, router] as const)),
  );
  const tableByEnd = new Map(
    // The service allows one association at each end; were there two, the order must not decide.
    [...associations].sort(byTable).flatMap(({ attachment, table }) => {
      const router = routerOfTable.get(table);
      return router === undefined ? [] : [[endKey(attachment, router.id), table] as const];
    }),
  );
  const propagating = new Map(
    [...groupBy(propagations, ({ table }) => table)].map(([table, some]) => {
      const router = routerOfTable.get(table);
      return [
        table,
        some
          .flatMap(({ attachment }) => attachments.get(attachment) ?? [])
          .filter((attachment) => router !== undefined && ends(attachment).includes(router.id)),
      ];
    }),
  );
  const networkAttachments = all.flatMap((it) => (it.kind === "peer" ? [] : [it]));
  const edgeRouters = [
    ...networkAttachments.flatMap(({ kind, network }) => (kind === "vpc" ? [] : [{ kind, id: network }])),
    ...sessions.map(({ kind, router }) => ({ kind, id: router })),
  ];
  return {
    attachments,
    routerOfTable,
    tableByEnd,
    propagating,
    networkAttachments,
    edgeRouters: [...new Map(edgeRouters.map((it) => [it.id, it])).values()],
  };
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
