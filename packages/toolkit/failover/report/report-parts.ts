import type { Lane } from "../evaluate/lanes";
import type { Failure } from "../failures/failures";
import type { Analysis } from "../findings/analysis";
import { Diagnosis } from "../findings/diagnosis";
import { type Effect, type Exchange, isCutOff, isSymmetric, type Traffic } from "../findings/effects";
import type { EffectReport, LaneReport, TrafficReport } from "./report";

/** The parts of a report that say which way a lane's traffic takes. */
export class ReportParts {
  /** Keys of the network file by id. */
  readonly keys: ReadonlyMap<string, string>;
  private readonly known = new WeakMap<Traffic, TrafficReport>();
  private readonly laneIds: ReadonlyMap<Lane, string>;

  constructor(
    private readonly analysis: Analysis,
    private readonly diagnosis = new Diagnosis(analysis),
  ) {
    const { deployment, lanes } = analysis;
    this.keys = new Map([...deployment.sites, ...deployment.vpcs].map(({ id, key }) => [id, key]));
    const counts = new Map<string, number>();
    this.laneIds = new Map(
      lanes.map((lane) => {
        const probe = lane.probe === undefined ? "" : `, probe ${lane.probe}`;
        const pair = `${this.keys.get(lane.site)} - ${this.keys.get(lane.vpc)}${probe}`;
        const number = (counts.get(pair) ?? 0) + 1;
        counts.set(pair, number);
        return [lane, number === 1 ? pair : `${pair} #${number}`];
      }),
    );
  }

  lane(lane: Lane): LaneReport {
    const exchange = this.analysis.exchange(lane);
    return {
      id: this.idOf(lane),
      dataCentre: this.keys.get(lane.site) ?? lane.site,
      vpc: this.keys.get(lane.vpc) ?? this.analysis.facts.label(lane.vpc),
      dataCentreNetworks: lane.siteNetworks,
      vpcNetworks: lane.vpcNetworks,
      probe: lane.probe ?? null,
      symmetric: isSymmetric(exchange),
      toVpc: this.traffic(exchange.toVpc),
      toDataCentre: this.traffic(exchange.toDataCentre),
      dropped: exchange.dropped ?? null,
      missing: this.missing(exchange, undefined),
    };
  }

  effect({ lane, kind, failed }: Effect, failure: Failure): EffectReport {
    return {
      lane: this.idOf(lane),
      // Under a pair what one of the two moves may be where it is normally: it is told as a move.
      kind: kind === "unchanged" ? "moves" : kind,
      symmetric: isSymmetric(failed),
      toVpc: this.traffic(failed.toVpc),
      toDataCentre: this.traffic(failed.toDataCentre),
      dropped: failed.dropped ?? null,
      missing: this.missing(failed, failure),
    };
  }

  idOf(lane: Lane): string {
    return this.laneIds.get(lane) ?? lane.id;
  }

  private missing(exchange: Exchange, failure: Failure | undefined): readonly string[] {
    if (!isCutOff(exchange)) return [];
    return this.diagnosis
      .explain("delivered", exchange.lane, failure, (it) => !isCutOff(it))
      .map(({ text }) => text);
  }

  private traffic(traffic: Traffic): TrafficReport {
    const known = this.known.get(traffic);
    if (known !== undefined) return known;
    const { facts } = this.analysis;
    const made: TrafficReport = {
      delivered: traffic.delivered,
      links: traffic.links.map((link) => facts.label(link)).sort(),
      mbps: traffic.mbps ?? null,
      ways: traffic.ways.map(({ nodes, edges, delivered, reason }) => ({
        nodes: nodes.map((node) => facts.label(node)),
        via: edges.map(({ via }) => (via === undefined ? null : facts.viaLabel(via))),
        delivered,
        reason: reason ?? null,
      })),
    };
    this.known.set(traffic, made);
    return made;
  }
}
