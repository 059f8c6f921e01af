import type { Topology, Vpc } from "../../routing/topology";
import type { Gap, Patch } from "../deployment/deployment";
import { Evaluator } from "../evaluate/evaluator";
import type { Lane } from "../evaluate/lanes";
import type { Failure } from "../failures/failures";
import type { Analysis } from "./analysis";
import type { Exchange } from "./effects";

/** Explanations cost a convergence for each gap; a network with more losses than this needs no more of them. */
const mostExplanations = 200;

/**
 * Names the missing resources that explain why something does not hold: those without which it would
 * not hold either if everything else that is missing were there.
 */
export class Diagnosis {
  private readonly evaluators = new Map<string, Evaluator>();
  private readonly known = new Map<string, readonly Gap[]>();

  constructor(private readonly analysis: Analysis) {}

  /** @param what names the question, so that it is answered once */
  explain(
    what: string,
    lane: Lane,
    failure: Failure | undefined,
    holds: (exchange: Exchange) => boolean,
  ): readonly Gap[] {
    const key = [what, lane.site, lane.vpc, failure?.id ?? ""].join(" ");
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.known.size >= mostExplanations ? [] : this.search(lane, failure, holds);
    this.known.set(key, found);
    return found;
  }

  private search(
    lane: Lane,
    failure: Failure | undefined,
    holds: (exchange: Exchange) => boolean,
  ): readonly Gap[] {
    const gaps = this.analysis.deployment.gaps.filter(
      ({ concerns }) => concerns === undefined || concerns === lane.site || concerns === lane.vpc,
    );
    const mends = (some: readonly Gap[]) => holds(this.exchange(some, lane, failure));
    if (gaps.length === 0 || !mends(gaps)) return [];
    // From the last one on, so that of two that would do, the first is named.
    return gaps.reduceRight<readonly Gap[]>((needed, gap) => {
      const without = needed.filter((it) => it !== gap);
      return mends(without) ? without : needed;
    }, gaps);
  }

  private exchange(gaps: readonly Gap[], lane: Lane, failure: Failure | undefined): Exchange {
    const { deployment } = this.analysis;
    const key = gaps.map((gap) => deployment.gaps.indexOf(gap)).join(" ");
    const evaluator =
      this.evaluators.get(key) ??
      new Evaluator(
        patched(
          deployment.topology,
          gaps.map(({ repair }) => repair),
        ),
      );
    this.evaluators.set(key, evaluator);
    return this.analysis.exchangeWith(evaluator, lane, failure);
  }
}

/** The topology with what the patches add. */
export function patched(topology: Topology, patches: readonly Patch[]): Topology {
  if (patches.length === 0) return topology;
  const publish = new Set(patches.flatMap((patch) => patch.publish ?? []));
  return {
    ...topology,
    vpcs: [...topology.vpcs, ...patches.flatMap((it) => it.vpcs ?? [])].map((vpc) =>
      patchedVpc(vpc, patches),
    ),
    transitRouters: [...topology.transitRouters, ...patches.flatMap((it) => it.transitRouters ?? [])],
    attachments: [...topology.attachments, ...patches.flatMap((it) => it.attachments ?? [])].map(
      (attachment) => (publish.has(attachment.id) ? { ...attachment, autoPublish: true } : attachment),
    ),
    associations: [...topology.associations, ...patches.flatMap((it) => it.associations ?? [])],
    propagations: [...topology.propagations, ...patches.flatMap((it) => it.propagations ?? [])],
    // Two gaps may be mended by the same session.
    sessions: once([...topology.sessions, ...patches.flatMap((it) => it.sessions ?? [])]),
  };
}

function patchedVpc(vpc: Vpc, patches: readonly Patch[]): Vpc {
  const vswitches = patches.flatMap((it) => it.vswitches ?? []).filter((it) => it.vpc === vpc.id);
  const routes = patches.flatMap((it) => it.vpcRoutes ?? []);
  return {
    ...vpc,
    vswitches: [...vpc.vswitches, ...vswitches.map(({ vswitch }) => vswitch)],
    tables: vpc.tables.map((table) => ({
      ...table,
      routes: [...table.routes, ...routes.filter((it) => it.table === table.id)],
    })),
  };
}

function once<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
