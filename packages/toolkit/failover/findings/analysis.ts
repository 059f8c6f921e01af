import type { Deployment, Link } from "../deployment/deployment";
import { Evaluator, type Outcome } from "../evaluate/evaluator";
import { type Direction, type Lane, lanesOf } from "../evaluate/lanes";
import { type Flow, livingNetworks, Results } from "../evaluate/results";
import type { Failure } from "../failures/failure";
import { failuresOf } from "../failures/failures";
import type { AssumptionName } from "./assumptions";
import { droppedBecause } from "./state-risks";
import { capacityOf, LinkFacts, linksIn, sessionsIn, type Way } from "./ways";

/** One direction of a lane in one state of the network, ready to be told. */
export interface Traffic {
  readonly delivered: boolean;
  readonly ways: readonly Way[];
  /** Ids of the VBRs and connections that carry it. */
  readonly links: readonly string[];
  /** Ids of the sessions over which it leaves or enters the data centre. */
  readonly sessions: readonly string[];
  readonly mbps: number | undefined;
}

/** Both directions of a lane. */
export interface Exchange {
  readonly lane: Lane;
  readonly toVpc: Traffic;
  readonly toDataCentre: Traffic;
  /** Whether hosts of the VPC are alive in this state; without them there is nothing to reach. */
  readonly alive: boolean;
  /** Why a device drops flows that routes deliver, see state-risks; undefined where none does. */
  readonly dropped: string | undefined;
}

/** A network with all its lanes and failures, and what is true in each state. */
export class Analysis {
  readonly facts: LinkFacts;
  readonly lanes: readonly Lane[];
  readonly failures: readonly Failure[];
  readonly results: Results;
  private readonly evaluator: Evaluator;
  private readonly told = new WeakMap<Outcome, Traffic>();
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
      this.tell(lane, "to-vpc", evaluator.outcome(lane, "to-vpc", down)),
      this.tell(lane, "to-data-centre", evaluator.outcome(lane, "to-data-centre", down)),
      failure,
    );
  }

  private both(lane: Lane, toVpc: Traffic, toDataCentre: Traffic, failure: Failure | undefined): Exchange {
    const traffic = { lane, toVpc, toDataCentre, alive: this.isAlive(lane, failure) };
    return { ...traffic, dropped: droppedBecause(traffic, this) };
  }

  private isAlive(lane: Lane, failure: Failure | undefined): boolean {
    const zones = this.zonesOf.get(lane.vpc) ?? new Map<string, string>();
    return failure === undefined || livingNetworks(lane, zones, failure).length > 0;
  }

  /** The lanes that a failure touches. All others are as they are normally. */
  touchedBy(failure: Failure): readonly Lane[] {
    const touched = new Set(this.results.touchedBy(failure).map(([{ lane }]) => lane));
    const inZone =
      failure.zones.length === 0 ? [] : this.lanes.filter((lane) => !this.exchange(lane, failure).alive);
    return [...new Set([...touched, ...inZone])];
  }

  /** Whether a link is of the kind, or is the one, that an expectation names. */
  isLink(id: string, wanted: string): boolean {
    const link = this.links.get(id);
    return link !== undefined && (wanted === link.kind || wanted === `${link.kind}:${link.key}`);
  }

  private traffic(flow: Flow | undefined, failure: Failure | undefined): Traffic {
    if (flow === undefined) return { delivered: false, ways: [], links: [], sessions: [], mbps: undefined };
    const outcome = failure === undefined ? this.results.inNormal(flow) : this.results.under(flow, failure);
    const made = this.told.get(outcome) ?? this.tell(flow.lane, flow.direction, outcome);
    this.told.set(outcome, made);
    return made;
  }

  private tell(lane: Lane, direction: Direction, { paths }: Outcome): Traffic {
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

/** Whether routes lose traffic that they should not: a host that is down itself cannot be reached in any way. */
export function isLost({ toVpc, toDataCentre, alive }: Exchange): boolean {
  return alive && !(toVpc.delivered && toDataCentre.delivered);
}

/** Whether traffic does not arrive: no route leads there, or a device drops it on the way. */
export function isCutOff(exchange: Exchange): boolean {
  return isLost(exchange) || exchange.dropped !== undefined;
}

/** Whether both directions use the same links. */
export function isSymmetric({ toVpc, toDataCentre }: Exchange): boolean {
  return toVpc.links.join(" ") === toDataCentre.links.join(" ");
}
