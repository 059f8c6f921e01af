import type { Gap } from "../deployment/deployment";
import type { Lane } from "../evaluate/lanes";
import type { Failure } from "../failures/failures";
import type { Analysis } from "../findings/analysis";
import type { FailureSelector, PairSelector } from "./expectation";

/** The failures that a selector means. A data centre with one circuit loses all of them with that one. */
export function selectFailures(
  selector: FailureSelector,
  { failures, deployment }: Analysis,
): readonly Failure[] {
  if (selector.startsWith("any-")) return failures.filter(({ kind }) => `any-${kind}` === selector);
  if (selector !== "all-circuits" && selector !== "all-bgp-sessions")
    return failures.filter(({ id }) => id === selector);
  const single = selector === "all-circuits" ? "circuit" : "bgp-session";
  return deployment.sites.flatMap(({ key }) => {
    const joint = failures.filter(({ kind, site }) => kind === selector && site === key);
    return joint.length > 0 ? joint : failures.filter(({ kind, site }) => kind === single && site === key);
  });
}

export function selectLanes(
  pairs: PairSelector | undefined,
  { lanes, deployment }: Analysis,
): readonly Lane[] {
  const { site, vpc } = idsOf(pairs, deployment);
  return lanes.filter((lane) => (site?.(lane.site) ?? true) && (vpc?.(lane.vpc) ?? true));
}

/** Pairs that have no hosts to look at, because the VPC or its vSwitches are missing. */
export function pairsWithoutHosts(
  pairs: PairSelector | undefined,
  analysis: Analysis,
): readonly { readonly text: string; readonly missing: readonly Gap[] }[] {
  const { lanes, deployment } = analysis;
  const { site, vpc } = idsOf(pairs, deployment);
  const known = new Set(lanes.map((lane) => `${lane.site} ${lane.vpc}`));
  return deployment.sites
    .filter(({ id }) => site?.(id) ?? true)
    .flatMap((from) =>
      deployment.vpcs
        .filter(({ id }) => (vpc?.(id) ?? true) && !known.has(`${from.id} ${id}`))
        .map(({ id, key }) => ({
          text: `data centre ${from.key} and VPC ${key}: no vSwitch is deployed`,
          missing: deployment.gaps.filter(({ concerns }) => concerns === id),
        })),
    );
}

function idsOf(pairs: PairSelector | undefined, { sites, vpcs }: Analysis["deployment"]) {
  const { dataCentre, vpc } = pairs ?? {};
  const ids = (items: readonly { readonly key: string; readonly id: string }[], key: string | undefined) => {
    if (key === undefined) return undefined;
    const wanted = items.filter((it) => it.key === key).map(({ id }) => id);
    return (id: string) => wanted.includes(id);
  };
  return { site: ids(sites, dataCentre), vpc: ids(vpcs, vpc) };
}
