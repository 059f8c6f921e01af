import { transitRouterTables } from "../../routing/converge";
import { automaticPolicies } from "../../routing/policies";
import { defaultChoices } from "../../routing/select";
import type { Assumption, RouteTable } from "../../routing/tables";
import type { Choices, Policy, Topology } from "../../routing/topology";
import { TopologyView } from "../../routing/topology-view";
import { fillTransitRouters, type RouterTables } from "../../routing/transit-routers";
import type { Slice, Slices } from "./slices";

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
