import { routesOfDataCentre, routesOfRouter, routesOfVpcTable, sentOver } from "../../routing/edges";
import { groupBy } from "../../routing/group-by";
import { type Paths, path } from "../../routing/path";
import type { Assumption, OwnerKind, Route, RouteTable, Tables } from "../../routing/tables";
import type { Topology } from "../../routing/topology";
import { TopologyView } from "../../routing/topology-view";
import { dependenciesOf } from "./dependencies";
import type { Direction, Lane } from "./lanes";
import { type Slice, Slices } from "./slices";
import { type Transit, TransitCache } from "./transit";

/** Where traffic of a lane goes in one direction, and what it depends on. */
export interface Outcome {
  readonly paths: Paths;
  /** Ids whose failure can change the way; the failure of anything else cannot. */
  readonly dependsOn: ReadonlySet<string>;
}

/**
 * The ways through a network under any failures. The result is that of converging the whole network
 * and following the packet; only the routes that the packet can meet are computed, and each once.
 */
export class Evaluator {
  private readonly slices: Slices;
  private readonly transit: TransitCache;
  private readonly known = new Map<string, Map<string, Outcome>>();

  constructor(topology: Topology) {
    this.slices = new Slices(topology);
    this.transit = new TransitCache(topology, this.slices);
  }

  /** What was assumed so far where the documents leave the answer open. */
  get assumptions(): ReadonlySet<Assumption> {
    return this.transit.assumptions;
  }

  outcome(lane: Lane, direction: Direction, down: readonly string[] = []): Outcome {
    const [from, to] = direction === "to-vpc" ? [lane.siteHost, lane.vpcHost] : [lane.vpcHost, lane.siteHost];
    const slice = this.slices.towards(to.id, from.id);
    const state = slice.stateUnder(down);
    const key = `${lane.id} ${direction}`;
    const states = this.known.get(key) ?? new Map<string, Outcome>();
    this.known.set(key, states);
    const known = states.get(state);
    if (known !== undefined) return known;
    const view = new TopologyView(slice.topology, { down });
    const transit = isCutOff(from.id, view) ? noTransit : this.transit.towards(to.id, down);
    const tables = this.tables(slice, view, transit, down);
    const paths = path(slice.topology, tables, from, to);
    const made = { paths, dependsOn: dependenciesOf(paths, slice.topology, view, tables) };
    states.set(state, made);
    return made;
  }

  /** The tables of everything that is not a transit router, around those that are. */
  private tables(
    { topology }: Slice,
    view: TopologyView,
    { selections, tables }: Transit,
    down: readonly string[],
  ): Tables {
    const { policies, assumptions } = this.transit;
    const sent = topology.attachments.flatMap((attachment) =>
      attachment.kind === "peer"
        ? []
        : sentOver(attachment, view, selections, policies, assumptions).map((route) => ({
            network: attachment.network,
            attachment: attachment.id,
            route,
          })),
    );
    const sentTo = groupBy(sent, ({ network }) => network);
    const table = (kind: OwnerKind, owner: string, id: string, routes: readonly Route[]): RouteTable => ({
      id,
      owner: { kind, id: owner },
      routes,
    });
    const made = [
      ...routersOf(topology).map(({ kind, id }) =>
        table(kind, id, id, view.isDown(id) ? [] : routesOfRouter(id, view, sentTo.get(id) ?? [])),
      ),
      ...topology.vpcs.flatMap((vpc) =>
        vpc.tables.map((it) =>
          table("vpc", vpc.id, it.id, routesOfVpcTable(vpc, it, view, sentTo.get(vpc.id) ?? [], assumptions)),
        ),
      ),
      ...topology.dataCentres.map((site) =>
        table("data-centre", site.id, site.id, routesOfDataCentre(site, view, sentTo)),
      ),
    ];
    return {
      byId: { ...tables, ...Object.fromEntries(made.map((it) => [it.id, it])) },
      down,
      assumptions: [],
      rounds: 0,
    };
  }
}

const noTransit: Transit = { selections: new Map(), tables: {} };

/** Whether nothing leads from a data centre or VPC to any transit router, so that no table of theirs matters. */
function isCutOff(id: string, view: TopologyView): boolean {
  const { attachments, sessions } = view.topology;
  const networks = new Set([
    id,
    ...sessions.filter((it) => it.dataCentre === id && view.isSessionUp(it)).map(({ router }) => router),
  ]);
  return !attachments.some((it) => it.kind !== "peer" && networks.has(it.network) && view.isAttachmentUp(it));
}

/** VBRs and connections: what is attached as one, or ends a session. */
function routersOf({ attachments, sessions }: Topology) {
  const all = [
    ...attachments.flatMap(({ ...it }) =>
      it.kind === "vbr" || it.kind === "vpn" ? [{ kind: it.kind, id: it.network }] : [],
    ),
    ...sessions.map(({ kind, router: id }) => ({ kind, id })),
  ];
  return [...new Map(all.map((it) => [it.id, it])).values()];
}
