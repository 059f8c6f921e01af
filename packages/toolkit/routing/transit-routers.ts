import { type Candidate, type Selection, select } from "./select";
import { learnedBy } from "./sessions";
import type { Assumption } from "./tables";
import type { Attachment, Choices, NetworkAttachment, PeerAttachment, TransitRouter } from "./topology";
import type { TopologyView } from "./topology-view";

/** Selections of every transit router table, by table id. */
export type RouterTables = ReadonlyMap<string, readonly Selection[]>;

/**
 * Fills the tables of all transit routers: a table holds what attachments propagate to it, and over
 * inter-region connections transit routers tell each other their routes until nothing changes.
 *
 * @throws Error where that does not end; with the rules here every round makes paths longer, so it does.
 */
export function fillTransitRouters(
  view: TopologyView,
  choices: Choices,
  assumptions: Set<Assumption>,
): { readonly tables: RouterTables; readonly rounds: number } {
  const limit = 2 * view.topology.transitRouters.length + 4;
  const offers = offersOf(view, assumptions);
  let tables: RouterTables = new Map();
  let text = JSON.stringify([...tables]);
  for (let rounds = 1; rounds <= limit; rounds++) {
    const noted = new Set<Assumption>();
    const next = oneRound(offers, choices, tables, noted);
    const before = text;
    text = JSON.stringify([...next]);
    if (text === before) {
      for (const name of noted) assumptions.add(name);
      return { tables: next, rounds };
    }
    tables = next;
  }
  throw new Error(`the routes of the transit routers do not settle within ${limit} rounds`);
}

/** What is offered to one table: candidates that stay the same in every round, and what peers will publish. */
interface Offers {
  readonly table: string;
  readonly router: TransitRouter;
  /** In order of the propagations: of equal routes the first one is passed on. */
  readonly from: readonly (readonly Candidate[] | PeerOffer)[];
}

/** What one end of an inter-region connection hears of the other one: the routes of a table. */
interface PeerOffer {
  readonly attachment: string;
  readonly table: string;
}

function offersOf(view: TopologyView, assumptions: Set<Assumption>): readonly Offers[] {
  const offer = (router: TransitRouter, attachment: Attachment): Offers["from"] =>
    attachment.kind === "peer"
      ? peerOffer(view, router, attachment)
      : [fromNetwork(view, router, attachment, assumptions)];
  return view.topology.transitRouters.flatMap((router) =>
    router.tables.map((table) => ({
      table,
      router,
      from: view.isDown(router.id)
        ? []
        : [
            staticRoutes(view, router, table),
            ...view.learningFrom(table).flatMap((attachment) => offer(router, attachment)),
          ],
    })),
  );
}

function peerOffer(
  view: TopologyView,
  router: TransitRouter,
  attachment: PeerAttachment,
): readonly PeerOffer[] {
  const other = attachment.transitRouters.find((id) => id !== router.id);
  const table = other === undefined ? undefined : publishedTable(view, attachment, other);
  return table === undefined ? [] : [{ attachment: attachment.id, table }];
}

function oneRound(
  offers: readonly Offers[],
  choices: Choices,
  previous: RouterTables,
  assumptions: Set<Assumption>,
): RouterTables {
  return new Map(
    offers.map(({ table, router, from }) => {
      const candidates = from.flatMap((it) =>
        "table" in it ? fromPeer(router, it, choices, previous, assumptions) : it,
      );
      return [table, select(candidates, choices, assumptions)];
    }),
  );
}

/**
 * A VPC propagates its system routes, which are its vSwitches' networks and not its own CIDR block; its
 * custom routes stay inside (Alibaba Cloud help: Advertise routes to a transit router, 2025-08-05). A VBR
 * and an IPsec-VPN connection propagate what they learn over BGP (Alibaba Cloud help: Route propagation).
 */
function fromNetwork(
  view: TopologyView,
  router: TransitRouter,
  attachment: NetworkAttachment,
  assumptions: Set<Assumption>,
): readonly Candidate[] {
  const common = {
    attachment: attachment.id,
    origin: "propagated",
    entered: attachment.kind,
    passed: [router.id],
    region: router.region,
  } as const;
  if (attachment.kind === "vpc") {
    const vpc = view.topology.vpcs.find(({ id }) => id === attachment.network);
    const cidrs = new Set(vpc?.vswitches.map(({ cidr }) => cidr));
    return [...cidrs].map((destination) => ({ ...common, destination, asPath: [] }));
  }
  const learned = learnedBy(attachment.network, view.topology, (session) => view.isSessionUp(session));
  for (const name of learned.assumptions) assumptions.add(name);
  return learned.routes
    .filter(({ standby }) => !standby)
    .map(({ destination, asPath }) => ({ ...common, destination, asPath }));
}

/** What the other end of an inter-region connection publishes: never what it has from here. */
function fromPeer(
  router: TransitRouter,
  { attachment, table }: PeerOffer,
  choices: Choices,
  previous: RouterTables,
  assumptions: Set<Assumption>,
): readonly Candidate[] {
  return onwards(attachment, previous.get(table)).flatMap((candidate) => {
    // A route that has been here before would come back as a loop.
    if (candidate.attachment === undefined || candidate.passed.includes(router.id)) return [];
    if (candidate.passed.length > 1) {
      if (!choices.transitThroughThirdRegion) {
        assumptions.add("no-transit-through-third-region");
        return [];
      }
      // Not published: whether a transit router passes on what it learned from another one.
      assumptions.add("transit-through-third-region");
    }
    return [
      {
        ...candidate,
        attachment,
        origin: "propagated" as const,
        passed: [...candidate.passed, router.id],
      },
    ];
  });
}

/**
 * The routes in use that a transit router sends out over an attachment: those of the table with which
 * the attachment is associated (not published, so an assumption), and none that leads out over the same
 * attachment. Without automatic publishing there are none.
 */
export function published(
  view: TopologyView,
  attachment: Attachment,
  transitRouter: string,
  tables: RouterTables,
): readonly Candidate[] {
  const table = publishedTable(view, attachment, transitRouter);
  return table === undefined ? [] : onwards(attachment.id, tables.get(table));
}

function publishedTable(
  view: TopologyView,
  attachment: Attachment,
  transitRouter: string,
): string | undefined {
  const isPublishing = attachment.autoPublish && view.isAttachmentUp(attachment);
  return isPublishing ? view.associatedTable(attachment.id, transitRouter) : undefined;
}

/** Of every destination the route in use that leads out over something else than the attachment. */
function onwards(attachment: string, selections: readonly Selection[] = []): readonly Candidate[] {
  return selections.flatMap(({ best }) => best.find((it) => it.attachment !== attachment) ?? []);
}

function staticRoutes(view: TopologyView, router: TransitRouter, table: string): readonly Candidate[] {
  return (view.topology.staticRoutes ?? [])
    .filter((route) => route.table === table)
    .map(({ destination, attachment }): Candidate => {
      const kind = attachment === undefined ? undefined : view.attachment(attachment)?.kind;
      return {
        destination,
        attachment,
        origin: "static",
        entered: kind === "peer" ? undefined : kind,
        asPath: [],
        passed: [router.id],
        region: router.region,
      };
    });
}
