import type { Deployment, Link } from "../deployment/deployment";
import { Evaluator, type Outcome } from "../evaluate/evaluator";
import { type Direction, type Lane, lanesOf } from "../evaluate/lanes";
import { type Flow, networksUp, Results } from "../evaluate/results";
import { type Failure, failuresOf } from "../failures/failures";
import type { AssumptionName } from "./assumptions";
import { type Effect, type Exchange, kindOf, type Traffic } from "./effects";
import { droppedBecause } from "./state-risks";
import { capacityOf, LinkFacts, linksIn, sessionsIn } from "./ways";

/** A network with all its lanes and failures, and what is true in each state. */
export class Analysis {
  readonly facts: LinkFacts;
  readonly lanes: readonly Lane[];
  readonly failures: readonly Failure[];
  readonly results: Results;
  private readonly evaluator: Evaluator;
  private readonly known = new WeakMap<Outcome, Traffic>();
  private readonly links: ReadonlyMap<string, Link>;
  private readonly flowsOf = new Map<Lane, { toVpc?: Flow; toDataCentre?: Flow }>();
  private sharesUnevenly = false;
  private readonly zonesOf: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(readonly deployment: Deployment) {
    this.facts = new LinkFacts(deployment);
    this.lanes = lanesOf(deployment.topology, deployment.probes);
    this.failures = failuresOf(deployment);
    this.evaluator = new Evaluator(deployment.topology);
    this.results = new Results(this.evaluator, this.lanes);
    this.links = new Map(deployment.links.map((link) => [link.id, link]));
    this.zonesOf = new Map(deployment.vpcs.map(({ id, zones }) => [id, zones]));
    for (const flow of this.results.flows) {
      const known = this.flowsOf.get(flow.lane) ?? {};
      this.flowsOf.set(flow.lane, {
        ...known,
        ...(flow.direction === "to-vpc" ? { toVpc: flow } : { toDataCentre: flow }),
      });
    }
  }

  /** What was assumed so far where the documents leave the answer open. */
  get assumptions(): readonly AssumptionName[] {
    return [
      ...[...this.evaluator.assumptions].sort(),
      ...(this.sharesUnevenly ? (["equal-parts-of-flows"] as const) : []),
    ];
  }

  /** The lane while something has failed, or while all is well. */
  exchange(lane: Lane, failure?: Failure): Exchange {
    const { toVpc, toDataCentre } = this.flowsOf.get(lane) ?? {};
    return this.both(lane, this.traffic(toVpc, failure), this.traffic(toDataCentre, failure), failure);
  }

  /** The same on a changed topology. */
  exchangeWith(evaluator: Evaluator, lane: Lane, failure?: Failure): Exchange {
    const { down } = failure ?? { down: [] };
    return this.both(
      lane,
      this.trafficOf(lane, "to-vpc", evaluator.outcome(lane, "to-vpc", down)),
      this.trafficOf(lane, "to-data-centre", evaluator.outcome(lane, "to-data-centre", down)),
      failure,
    );
  }

  private both(lane: Lane, toVpc: Traffic, toDataCentre: Traffic, failure: Failure | undefined): Exchange {
    const traffic = { lane, toVpc, toDataCentre, hostsUp: this.areHostsUp(lane, failure) };
    return { ...traffic, dropped: droppedBecause(traffic, this.facts) };
  }

  private areHostsUp(lane: Lane, failure: Failure | undefined): boolean {
    const zones = this.zonesOf.get(lane.vpc) ?? new Map<string, string>();
    return failure === undefined || networksUp(lane, zones, failure).length > 0;
  }

  /** The lanes that a failure touches. All others are as they are normally. */
  affectedBy(failure: Failure): readonly Lane[] {
    const affected = new Set(this.results.affectedBy(failure).map(([{ lane }]) => lane));
    const inZone =
      failure.zones.length === 0 ? [] : this.lanes.filter((lane) => !this.exchange(lane, failure).hostsUp);
    return [...new Set([...affected, ...inZone])];
  }

  /** What a failure does to every lane that it touches. */
  effectsOf(failure: Failure): readonly Effect[] {
    return this.affectedBy(failure).map((lane) => {
      const normal = this.exchange(lane);
      const failed = this.exchange(lane, failure);
      return { lane, kind: kindOf(normal, failed), normal, failed };
    });
  }

  /** Whether a link is of the kind, or is the one, that an expectation names. */
  isLink(id: string, wanted: string): boolean {
    const link = this.links.get(id);
    return link !== undefined && (wanted === link.kind || wanted === `${link.kind}:${link.key}`);
  }

  private traffic(flow: Flow | undefined, failure: Failure | undefined): Traffic {
    if (flow === undefined) return { delivered: false, ways: [], links: [], sessions: [], mbps: undefined };
    const outcome = failure === undefined ? this.results.inNormal(flow) : this.results.under(flow, failure);
    const made = this.known.get(outcome) ?? this.trafficOf(flow.lane, flow.direction, outcome);
    this.known.set(outcome, made);
    return made;
  }

  private trafficOf(lane: Lane, direction: Direction, { paths }: Outcome): Traffic {
    const ways = this.facts.waysOf(paths, direction === "to-vpc" ? lane.vpc : lane.site);
    const { mbps, uneven } = capacityOf(ways, this.facts);
    if (uneven && paths.delivered) this.sharesUnevenly = true;
    return {
      delivered: paths.delivered,
      ways,
      links: linksIn(ways, this.facts),
      sessions: sessionsIn(ways, this.facts),
      mbps,
    };
  }
}
