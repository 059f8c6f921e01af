import type { Deployment } from "../failover/deployment/deployment";
import { Analysis, type Exchange, isCutOff } from "../failover/findings/analysis";
import type { FailoverDifference, PairDifference } from "./report";

/** What can be said of the ways between a data centre and a VPC. */
interface PairWays {
  readonly dataCentre: string;
  readonly vpc: string;
  readonly links: Set<string>;
  delivered: boolean;
  readonly cutOffBy: Set<string>;
}

/** Compares two deployments pair by pair. */
export function failoverDifference(before: Deployment, after: Deployment): FailoverDifference {
  const [then, now] = [waysOf(before), waysOf(after)];
  const keys = [...new Set([...then.keys(), ...now.keys()])].sort();
  return {
    pairs: keys.flatMap((key): readonly PairDifference[] => {
      const [a, b] = [then.get(key), now.get(key)];
      const known = b ?? a;
      if (known === undefined) return [];
      const [linksBefore, linksAfter] = [sorted(a?.links), sorted(b?.links)];
      const [cutBefore, cutAfter] = [sorted(a?.cutOffBy), sorted(b?.cutOffBy)];
      const difference = {
        dataCentre: known.dataCentre,
        vpc: known.vpc,
        before: linksBefore,
        after: linksAfter,
        gained: without(linksAfter, linksBefore),
        lost: without(linksBefore, linksAfter),
        deliveredBefore: a?.delivered ?? false,
        deliveredAfter: b?.delivered ?? false,
        // What has no way at all is not cut off by anything.
        newlyCutOffBy: a?.delivered && b?.delivered ? without(cutAfter, cutBefore) : [],
        noLongerCutOffBy: a?.delivered && b?.delivered ? without(cutBefore, cutAfter) : [],
      };
      const same =
        difference.gained.length + difference.lost.length === 0 &&
        difference.deliveredBefore === difference.deliveredAfter &&
        difference.newlyCutOffBy.length + difference.noLongerCutOffBy.length === 0;
      return same ? [] : [difference];
    }),
  };
}

function waysOf(deployment: Deployment): ReadonlyMap<string, PairWays> {
  const analysis = new Analysis(deployment);
  const keys = new Map([...deployment.sites, ...deployment.vpcs].map(({ id, key }) => [id, key]));
  const pairs = new Map<string, PairWays>();
  const pairOf = (exchange: Exchange): PairWays => {
    const { site, vpc } = exchange.lane;
    const [dataCentre, name] = [keys.get(site) ?? site, keys.get(vpc) ?? analysis.facts.label(vpc)];
    const id = `${dataCentre} ${name}`;
    const known = pairs.get(id) ?? {
      dataCentre,
      vpc: name,
      links: new Set(),
      delivered: true,
      cutOffBy: new Set(),
    };
    pairs.set(id, known);
    return known;
  };
  const note = (exchange: Exchange): PairWays => {
    const pair = pairOf(exchange);
    for (const { delivered, links } of [exchange.toVpc, exchange.toDataCentre])
      if (delivered) for (const link of links) pair.links.add(analysis.facts.label(link));
    return pair;
  };
  for (const lane of analysis.lanes) {
    const exchange = analysis.exchange(lane);
    const pair = note(exchange);
    pair.delivered &&= !isCutOff(exchange);
  }
  for (const failure of analysis.failures)
    for (const lane of analysis.touchedBy(failure)) {
      const exchange = analysis.exchange(lane, failure);
      const pair = note(exchange);
      if (isCutOff(exchange) && !isCutOff(analysis.exchange(lane))) pair.cutOffBy.add(failure.title);
    }
  return pairs;
}

function sorted(set: ReadonlySet<string> | undefined): readonly string[] {
  return [...(set ?? [])].sort();
}

function without(list: readonly string[], other: readonly string[]): readonly string[] {
  return list.filter((it) => !other.includes(it));
}
