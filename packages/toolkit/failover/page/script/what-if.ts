import type { Lane } from "../../evaluate/lanes";
import type { Failure } from "../../failures/failures";
import { Analysis } from "../../findings/analysis";
import type { Detection } from "../../findings/detection";
import { detectionOf } from "../../findings/detection";
import type { EffectKind, Traffic } from "../../findings/effects";
import type { EffectReport, LaneReport } from "../../report/report";
import { ReportParts } from "../../report/report-parts";
import { deploymentOfPlain, type PlainDeployment } from "../page-data";

/** A pair of networks while something has failed. */
export interface Situation {
  readonly lane: Pick<LaneReport, "id" | "dataCentre" | "vpc">;
  readonly kind: EffectKind;
  /** As the report tells it. */
  readonly told: Pick<EffectReport, "toVpc" | "toDataCentre" | "dropped" | "missing">;
  /** Ids of the elements of the picture that carry its traffic, each way. */
  readonly toVpc: ReadonlySet<string>;
  readonly toDataCentre: ReadonlySet<string>;
}

/** The network of the page under any failures: the code of the report, with what it leaves out. */
export class WhatIf {
  readonly failures: ReadonlyMap<string, Failure>;
  private readonly analysis: Analysis;
  private readonly parts: ReportParts;
  private readonly carriers: ReadonlyMap<string, readonly string[]>;

  constructor(plain: PlainDeployment) {
    this.analysis = new Analysis(deploymentOfPlain(plain));
    this.parts = new ReportParts(this.analysis);
    this.failures = new Map(this.analysis.failures.map((failure) => [failure.id, failure]));
    this.carriers = new Map(
      plain.links.flatMap(({ circuitId, ends }) =>
        ends.map(
          ({ session, uplink }) => [session, [session, circuitId ?? [], uplink ?? []].flat()] as const,
        ),
      ),
    );
  }

  /** Every pair with all of these down; as normally where there are none. @param ids of failures */
  under(ids: readonly string[]): readonly Situation[] {
    const failure = this.together(ids);
    const effects = new Map(
      failure === undefined ? [] : this.analysis.effectsOf(failure).map((effect) => [effect.lane, effect]),
    );
    return this.analysis.lanes.map((lane) => {
      const told = this.parts.lane(lane);
      const effect = effects.get(lane);
      if (effect === undefined || failure === undefined)
        return { lane: told, kind: normally(told), told, ...this.carrying(lane, undefined) };
      return {
        lane: told,
        kind: effect.kind,
        told: this.parts.effect(effect, failure),
        ...this.carrying(lane, failure),
      };
    });
  }

  /** How soon both ends notice, where all of these fail at once; undefined where none does. */
  detection(ids: readonly string[]): Detection | undefined {
    const failure = this.together(ids);
    return failure && detectionOf(failure, this.analysis.deployment);
  }

  private together(ids: readonly string[]): Failure | undefined {
    const parts = ids.flatMap((id) => this.failures.get(id) ?? []);
    const [first, ...more] = parts;
    if (first === undefined || more.length === 0) return first;
    return {
      id: parts.map(({ id }) => id).join(" + "),
      kind: "pair",
      title: parts.map(({ title }) => title).join(", "),
      down: [...new Set(parts.flatMap(({ down }) => down))],
      zones: [...new Set(parts.flatMap(({ zones }) => zones))],
      site: parts.every(({ site }) => site === first.site) ? first.site : undefined,
    };
  }

  private carrying(lane: Lane, failure: Failure | undefined): Pick<Situation, "toVpc" | "toDataCentre"> {
    const { toVpc, toDataCentre } = this.analysis.exchange(lane, failure);
    return { toVpc: this.elementsOf(toVpc), toDataCentre: this.elementsOf(toDataCentre) };
  }

  private elementsOf({ ways }: Traffic): ReadonlySet<string> {
    return new Set(
      ways.flatMap(({ nodes, edges }) => [
        ...nodes,
        ...edges.flatMap(({ via }) => (via === undefined ? [] : (this.carriers.get(via) ?? [via]))),
      ]),
    );
  }
}

/** What becomes of a pair that no failure changes: it may be cut off as things are. */
const normally = ({ dropped, toVpc, toDataCentre }: LaneReport): EffectKind =>
  dropped !== null ? "dropped" : toVpc.delivered && toDataCentre.delivered ? "unchanged" : "lost";
