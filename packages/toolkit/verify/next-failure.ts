/** What the next single failure would cut off, and which of today's findings is the reason. */

import type { Deployment, Gap } from "../failover/deployment/deployment";
import { Evaluator } from "../failover/evaluate/evaluator";
import type { Lane } from "../failover/evaluate/lanes";
import type { Failure } from "../failover/failures/failures";
import { Analysis } from "../failover/findings/analysis";
import { patched } from "../failover/findings/diagnosis";
import { isCutOff } from "../failover/findings/effects";
import { inServiceWords } from "./findings/parts";

export interface NextFailure {
  /** Id and title as in the failover report. */
  readonly failure: string;
  readonly title: string;
  readonly cutOff: readonly { readonly dataCentre: string; readonly vpc: string }[];
  /** Findings of today without any of which it would not; none where the network has no other way by design. */
  readonly because: readonly string[];
}

export function nextFailures(deployment: Deployment): readonly NextFailure[] {
  const analysis = new Analysis(deployment);
  const evaluators = new Map<Gap, Evaluator>();
  const mended = (gap: Gap) => {
    const known = evaluators.get(gap) ?? new Evaluator(patched(deployment.topology, [gap.repair]));
    evaluators.set(gap, known);
    return known;
  };
  const mends = (gap: Gap, lane: Lane, failure: Failure) =>
    (gap.concerns === undefined || gap.concerns === lane.site || gap.concerns === lane.vpc) &&
    !isCutOff(analysis.exchangeWith(mended(gap), lane, failure));
  const keys = new Map([...deployment.sites, ...deployment.vpcs].map(({ id, key }) => [id, key]));
  return analysis.failures.flatMap((failure): readonly NextFailure[] => {
    const cut = analysis
      .effectsOf(failure)
      .filter(({ kind, normal }) => (kind === "lost" || kind === "dropped") && !isCutOff(normal))
      .map(({ lane }) => lane);
    if (cut.length === 0) return [];
    const because = deployment.gaps.filter((gap) => cut.some((lane) => mends(gap, lane, failure)));
    const pairs = new Map(
      cut.map(({ site, vpc }) => [
        `${site} ${vpc}`,
        { dataCentre: keys.get(site) ?? site, vpc: keys.get(vpc) ?? vpc },
      ]),
    );
    return [
      {
        failure: failure.id,
        title: failure.title,
        cutOff: [...pairs.values()],
        because: because.map(({ text }) => inServiceWords(text)),
      },
    ];
  });
}
