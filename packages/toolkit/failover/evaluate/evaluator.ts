import { edgeTables, transitRouterTables } from "../../routing/converge";
import { type Host, type Paths, path } from "../../routing/path";
import { automaticPolicies } from "../../routing/policies";
import { defaultChoices } from "../../routing/select";
import type { Assumption, RouteTable, Tables } from "../../routing/tables";
import type { Choices, Policy, Topology } from "../../routing/topology";
import { TopologyView } from "../../routing/topology-view";
import { fillTransitRouters, type RouterTables } from "../../routing/transit-routers";
import { dependenciesOf } from "./dependencies";
import type { Direction, Lane } from "./lanes";
import { type Slice, Slices } from "./slices";

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
    const made = this.evaluate(slice, from, to, down);
    states.set(state, made);
    return made;
  }

  private evaluate({ topology }: Slice, from: Host, to: Host, down: readonly string[]): Outcome {
    const view = new TopologyView(topology, { down });
    const transit = isCutOff(from.id, view) ? noTransit : this.transit.towards(to.id, down);
    const { policies, assumptions } = this.transit;
    // Where a packet arrives, no table is asked: of VPCs and data centres only its origin's are met.
    const around = edgeTables(view, transit.selections, policies, assumptions, (id) => id === from.id);
    const tables: Tables = {
      byId: { ...transit.tables, ...Object.fromEntries(around.map((it) => [it.id, it])) },
      down,
      assumptions: [],
      rounds: 0,
    };
    const paths = path(topology, tables, from, to);
    return { paths, dependsOn: dependenciesOf(paths, topology, view, tables) };
  }
}

const noTransit: Transit = { selections: new Map(), tables: {} };

/** Whether nothing leads from a data centre or VPC to any transit router, so that no table of theirs matters. */
function isCutOff(id: string, view: TopologyView): boolean {
  const { sessions } = view.topology;
  const networks = new Set([
    id,
    ...sessions.filter((it) => it.dataCentre === id && view.isSessionUp(it)).map(({ router }) => router),
  ]);
  return !view.networkAttachments.some((it) => networks.has(it.network) && view.isAttachmentUp(it));
}

/** The transit routers' routes to one destination. */
export interface Transit {
  readonly selections: RouterTables;
  readonly tables: Readonly<Record<string, RouteTable>>;
}

/**
 * Fills the transit routers' tables for one destination at a time and remembers the result for every
 * state of what the destination depends on: most failures are none of its business.
 */
export class TransitCache {
  readonly assumptions = new Set<Assumption>();
  readonly policies: readonly Policy[];
  private readonly choices: Choices;
  private readonly known = new Map<Slice, Map<string, Transit>>();

  constructor(
    topology: Topology,
    private readonly slices: Slices,
  ) {
    this.choices = { ...defaultChoices, ...topology.choices };
    this.policies = [...automaticPolicies(topology), ...(topology.policies ?? [])];
  }

  towards(destination: string, down: readonly string[]): Transit {
    const slice = this.slices.towards(destination);
    const state = slice.stateUnder(down);
    const states = this.known.get(slice) ?? new Map<string, Transit>();
    this.known.set(slice, states);
    const known = states.get(state);
    if (known !== undefined) return known;
    const made = this.fill(new TopologyView(slice.topology, { down }));
    states.set(state, made);
    return made;
  }

  private fill(view: TopologyView): Transit {
    const filled = fillTransitRouters(view, this.choices, this.assumptions);
    // A packet takes none of the routes that wait, and thousands of results are kept.
    const selections = new Map(
      [...filled.tables].map(([id, all]) => [id, all.map((it) => ({ ...it, standby: [] }))]),
    );
    const tables = transitRouterTables(view.topology, selections);
    return { selections, tables: Object.fromEntries(tables.map((table) => [table.id, table])) };
  }
}
