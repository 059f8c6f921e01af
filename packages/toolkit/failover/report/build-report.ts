import type { Deployment } from "../deployment/deployment";
import type { Lane } from "../evaluate/lanes";
import { checkExpectation } from "../expectations/check";
import { defaultExpectations, type Expectation } from "../expectations/expectation";
import { type Failure, pairsOf } from "../failures/failures";
import { Analysis } from "../findings/analysis";
import { assumptionTexts } from "../findings/assumptions";
import { detectionOf } from "../findings/detection";
import { Diagnosis } from "../findings/diagnosis";
import { type Effect, type Exchange, isCutOff, isSymmetric, type Traffic } from "../findings/effects";
import { PairFindings } from "../findings/pairs";
import { hostsDownBy, plannedWorkOf, recoveryOf } from "../findings/returns";
import { singlePointsOf } from "../findings/single-points";
import { stateRisksOf } from "../findings/state-risks";
import type {
  EffectReport,
  ExpectationReport,
  FailureReport,
  LaneReport,
  PairsReport,
  Report,
  TrafficReport,
} from "./report";

/** With more single failures than this, pairs are looked at only when they are asked for. */
export const mostFailuresForPairs = 60;

export interface ReportOptions {
  /** Those of the network file; where it has none, the default ones are checked. */
  readonly expectations: readonly (Expectation & { readonly key: string })[];
  /** Where the stacks were read, in words. */
  readonly source?: string;
  /** When the state was last written, as far as that is known. */
  readonly written?: Date | undefined;
  /** Whether to look at pairs of failures: `some` where there are not too many. */
  readonly pairs: "all" | "some" | "none";
  /** Ids of failures of which a pair has to have one; left out, every pair is looked at. */
  readonly pairsWith?: readonly string[];
}

/** Everything that can be said about a deployment. */
export function buildReport(
  deployment: Deployment,
  { source = "the stacks", written, ...options }: ReportOptions,
): Report {
  return {
    ...new Builder(new Analysis(deployment)).build(options),
    source,
    written: written?.toISOString() ?? null,
  };
}

class Builder {
  private readonly diagnosis: Diagnosis;
  private readonly known = new WeakMap<Traffic, TrafficReport>();
  private readonly laneIds: ReadonlyMap<Lane, string>;
  private readonly keys: ReadonlyMap<string, string>;

  constructor(private readonly analysis: Analysis) {
    const { deployment, lanes } = analysis;
    this.diagnosis = new Diagnosis(analysis);
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

  build({ expectations: wanted, pairs, pairsWith }: ReportOptions): Omit<Report, "source" | "written"> {
    const { analysis } = this;
    const { deployment, failures } = analysis;
    const effects = new Map(failures.map((failure) => [failure, analysis.effectsOf(failure)]));
    const withPairs = pairs === "all" || (pairs === "some" && failures.length <= mostFailuresForPairs);
    return {
      format: "hybrid network failover report",
      version: 1,
      stacks: deployment.stacks,
      expectationsFrom: wanted.length > 0 ? "network file" : "default",
      expectations:
        wanted.length > 0
          ? wanted.map(({ key, ...it }) => this.verdict(key, it))
          : defaultExpectations(deployment).map((it) => this.verdict(null, it)),
      missing: deployment.gaps.map(({ type, of, text }) => ({ type, of, text })),
      lanes: analysis.lanes.map((lane) => this.lane(lane)),
      failures: failures.map((failure) => this.failure(failure, effects.get(failure) ?? [])),
      pairs: withPairs ? this.pairs(effects, pairsWith) : null,
      singlePoints: singlePointsOf(effects, analysis).map(({ failure, pairs: cut, remedy }) => ({
        failure: failure.id,
        title: failure.title,
        pairs: cut.map((pair) => {
          const [site = "", vpc = ""] = pair.split(" ");
          return { dataCentre: this.keys.get(site) ?? site, vpc: this.keys.get(vpc) ?? vpc };
        }),
        remedy,
      })),
      stateRisks: stateRisksOf(
        effects,
        analysis.lanes.map((lane) => analysis.exchange(lane)),
        analysis.facts,
      ).map(({ site, kind, loss, sessions, states, text }) => ({
        dataCentre: this.keys.get(site) ?? site,
        kind,
        loss,
        sessions: sessions.map((session) => analysis.facts.viaLabel(session)),
        states,
        text,
      })),
      assumptions: assumptionTexts(analysis.assumptions, deployment),
    };
  }

  private verdict(key: string | null, expectation: Expectation): ExpectationReport {
    const { breaches, ...verdict } = checkExpectation(expectation, this.analysis, this.diagnosis);
    return {
      key,
      ...verdict,
      breaches: breaches.map(({ lane, failure, text, missing }) => ({
        lane: lane === undefined ? null : this.idOf(lane),
        failure: failure?.id ?? null,
        text,
        missing: missing.map((gap) => gap.text),
      })),
    };
  }

  private lane(lane: Lane): LaneReport {
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

  private failure(failure: Failure, effects: readonly Effect[]): FailureReport {
    const { seconds, by, text } = detectionOf(failure, this.analysis.deployment);
    return {
      id: failure.id,
      kind: failure.kind,
      title: failure.title,
      detection: { seconds: seconds ?? null, by, text },
      plannedWork: plannedWorkOf(failure, effects, this.analysis),
      hostsDown: hostsDownBy(failure, this.analysis.deployment),
      recovery: recoveryOf(failure, effects, this.analysis),
      effects: effects.flatMap((effect) =>
        effect.kind === "unchanged" ? [] : [this.effect(effect, failure)],
      ),
    };
  }

  private pairs(
    effects: ReadonlyMap<Failure, readonly Effect[]>,
    pairsWith: readonly string[] | undefined,
  ): PairsReport {
    const findings = new PairFindings(this.analysis, effects);
    const pairs = pairsOf([...effects.keys()]).filter(
      ({ parts }) => pairsWith === undefined || parts.some(({ id }) => pairsWith.includes(id)),
    );
    const cases = pairs.flatMap((pair) => findings.caseOf(pair) ?? []);
    return {
      evaluated: pairs.length,
      cases: cases.map(({ pair, effects: combined, work }) => ({
        id: pair.id,
        title: pair.title,
        failures: [pair.parts[0].id, pair.parts[1].id],
        plannedWork: work.map(({ on, during, kind, text }) => ({ on: on.id, during: during.id, kind, text })),
        effects: combined.map((effect) => this.effect(effect, pair)),
      })),
      losses: cases.flatMap(({ pair: { id, title }, losses }) =>
        losses.length === 0 ? [] : [{ id, title, lanes: losses.map((lane) => this.idOf(lane)) }],
      ),
    };
  }

  private effect({ lane, kind, failed }: Effect, failure: Failure): EffectReport {
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

  private idOf(lane: Lane): string {
    return this.laneIds.get(lane) ?? lane.id;
  }
}
