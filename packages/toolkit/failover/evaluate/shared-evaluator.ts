import type { Assumption } from "../../routing/tables";
import type { Topology } from "../../routing/topology";
import { Evaluator, type Outcome } from "./evaluator";
import type { Direction, Lane } from "./lanes";
import { downOfOriginal, outcomeOfTwin, type Twin, twinsOf } from "./twins";

/** Evaluates one data centre of each shape and says of its twins what is true of it. */
export class SharedEvaluator {
  private readonly evaluator: Evaluator;
  private readonly twins: ReadonlyMap<string, Twin>;
  private readonly lanes: ReadonlyMap<string, Lane>;
  private readonly renamed = new Map<Outcome, Map<string, Outcome>>();

  constructor(topology: Topology, lanes: readonly Lane[]) {
    this.evaluator = new Evaluator(topology);
    this.twins = twinsOf(topology);
    this.lanes = new Map(lanes.map((lane) => [keyOf(lane, lane.site, lane.siteNetworks), lane]));
  }

  get assumptions(): ReadonlySet<Assumption> {
    return this.evaluator.assumptions;
  }

  outcome(lane: Lane, direction: Direction, down: readonly string[] = []): Outcome {
    const twin = this.twins.get(lane.site);
    const original = twin && this.originalOf(lane, twin);
    if (twin === undefined || original === undefined) return this.evaluator.outcome(lane, direction, down);
    const outcome = this.evaluator.outcome(original, direction, downOfOriginal(down, twin));
    const known = this.renamed.get(outcome) ?? new Map<string, Outcome>();
    this.renamed.set(outcome, known);
    const made = known.get(lane.id) ?? outcomeOfTwin(outcome, twin, lane, original);
    known.set(lane.id, made);
    return made;
  }

  /** The lane of the original that corresponds; a probe's has none, because its address means nothing there. */
  private originalOf(lane: Lane, { original, toOriginal }: Twin): Lane | undefined {
    const networks = lane.siteNetworks.map((network) => toOriginal.get(network) ?? "");
    return this.lanes.get(keyOf(lane, original, networks));
  }
}

function keyOf({ vpc, vpcHost }: Lane, site: string, siteNetworks: readonly string[]): string {
  return [site, ...siteNetworks, vpc, vpcHost.address].join(" ");
}
