import type { Deployment } from "../deployment/deployment";
import { checkExpectation } from "../expectations/check";
import { defaultExpectations, type Expectation } from "../expectations/expectation";
import { type Failure, pairsOf } from "../failures/failures";
import { Analysis } from "../findings/analysis";
import { assumptionTexts } from "../findings/assumptions";
import { detectionOf } from "../findings/detection";
import { Diagnosis } from "../findings/diagnosis";
import type { Effect } from "../findings/effects";
import { PairFindings } from "../findings/pairs";
import { hostsDownBy, plannedWorkOf, recoveryOf } from "../findings/returns";
import { singlePointsOf } from "../findings/single-points";
import { stateRisksOf } from "../findings/state-risks";
import type { ExpectationReport, FailureReport, PairsReport, Report } from "./report";
import { ReportParts } from "./report-parts";

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
  private readonly parts: ReportParts;

  constructor(private readonly analysis: Analysis) {
    this.diagnosis = new Diagnosis(analysis);
    this.parts = new ReportParts(analysis, this.diagnosis);
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
      lanes: analysis.lanes.map((lane) => this.parts.lane(lane)),
      failures: failures.map((failure) => this.failure(failure, effects.get(failure) ?? [])),
      pairs: withPairs ? this.pairs(effects, pairsWith) : null,
      singlePoints: singlePointsOf(effects, analysis).map(({ failure, pairs: cut, remedy }) => ({
        failure: failure.id,
        title: failure.title,
        pairs: cut.map((pair) => {
          const [site = "", vpc = ""] = pair.split(" ");
          return { dataCentre: this.parts.keys.get(site) ?? site, vpc: this.parts.keys.get(vpc) ?? vpc };
        }),
        remedy,
      })),
      stateRisks: stateRisksOf(
        effects,
        analysis.lanes.map((lane) => analysis.exchange(lane)),
        analysis.facts,
      ).map(({ site, kind, loss, sessions, states, text }) => ({
        dataCentre: this.parts.keys.get(site) ?? site,
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
        lane: lane === undefined ? null : this.parts.idOf(lane),
        failure: failure?.id ?? null,
        text,
        missing: missing.map((gap) => gap.text),
      })),
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
        effect.kind === "unchanged" ? [] : [this.parts.effect(effect, failure)],
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
        effects: combined.map((effect) => this.parts.effect(effect, pair)),
      })),
      losses: cases.flatMap(({ pair: { id, title }, losses }) =>
        losses.length === 0 ? [] : [{ id, title, lanes: losses.map((lane) => this.parts.idOf(lane)) }],
      ),
    };
  }
}
