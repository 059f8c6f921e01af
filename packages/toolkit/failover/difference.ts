import type { Deployment } from "./deployment/deployment";
import { Analysis } from "./findings/analysis";
import type { Exchange } from "./findings/effects";
import type { EffectReport, ExpectationReport, LaneReport, Report, TrafficReport } from "./report/report";

/**
 * What a change does to the ways between data centres and VPCs, normally and under each single failure.
 *
 * A pair stands for all lanes of a data centre and a VPC, its probes among them. It is delivered where every
 * one of them gets through both ways and no device drops it. A failure cuts it off where it stops a lane that
 * gets through normally, for want of a route or because a device drops it; a host that is down itself is not
 * cut off.
 */
export interface FailoverDifference {
  /** Only pairs for which something differs. */
  readonly pairs: readonly PairDifference[];
}

export interface PairDifference {
  /** Keys of the network file; of a VPC that is deployed and not in it, its Terraform address. */
  readonly dataCentre: string;
  readonly vpc: string;
  /** Links that carry its traffic normally or under some failure, before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Of those, the ones that are there only after, and only before. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Whether traffic is delivered while nothing fails. */
  readonly deliveredBefore: boolean;
  readonly deliveredAfter: boolean;
  /**
   * Titles of single failures under which the pair was delivered before, and that cut it off after; and the
   * other way round. A pair that was not delivered before is not newly cut off by anything, and one that is
   * not delivered any more survives nothing.
   */
  readonly newlyCutOffBy: readonly string[];
  readonly noLongerCutOffBy: readonly string[];
}

/** In what else two whole reports differ. */
export interface ReportDifference extends FailoverDifference {
  /** Expectations that fail after and did not before, and those that failed before and hold after. */
  readonly broken: readonly string[];
  readonly mended: readonly string[];
  /** Pairs of failures that cut something off together, and did not before. */
  readonly newDoubleLosses: readonly string[];
}

type Direction = Pick<TrafficReport, "delivered" | "links">;

interface ComparedExchange {
  readonly toVpc: Direction;
  readonly toDataCentre: Direction;
  /** Left out by reports that were made before it was told. */
  readonly dropped?: string | null;
}

/** The part of a failover report of which pairs are compared. */
export interface ComparedLanes {
  readonly lanes: readonly (ComparedExchange & Pick<LaneReport, "id" | "dataCentre" | "vpc">)[];
  readonly failures: readonly {
    readonly title: string;
    readonly effects: readonly (ComparedExchange & Pick<EffectReport, "lane" | "kind">)[];
  }[];
}

export type ComparedReport = ComparedLanes &
  Pick<Report, "pairs"> & { readonly expectations: readonly Pick<ExpectationReport, "text" | "holds">[] };

/** Compares two failover reports, as `--json` prints them. */
export function reportDifference(before: ComparedReport, after: ComparedReport): ReportDifference {
  const failing = ({ expectations }: ComparedReport) =>
    expectations.filter(({ holds }) => !holds).map(({ text }) => text);
  const losses = ({ pairs }: ComparedReport) => (pairs?.losses ?? []).map(({ title }) => title);
  return {
    ...failoverDifference(before, after),
    broken: without(failing(after), failing(before)),
    mended: failing(before).filter((text) => after.expectations.some((it) => it.text === text && it.holds)),
    newDoubleLosses: without(losses(after), losses(before)),
  };
}

/** Compares lane by lane what two reports, or `lanesOfDeployment`, say. */
export function failoverDifference(before: ComparedLanes, after: ComparedLanes): FailoverDifference {
  const [then, now] = [pairsOf(before), pairsOf(after)];
  const names = [...new Set([...then.keys(), ...now.keys()])].sort();
  return { pairs: names.flatMap((name) => difference(then.get(name), now.get(name))) };
}

/** What a report would say of a deployment's lanes, without all else that a report takes. */
export function lanesOfDeployment(deployment: Deployment): ComparedLanes {
  const analysis = new Analysis(deployment);
  const { facts, lanes, failures } = analysis;
  const keys = new Map([...deployment.sites, ...deployment.vpcs].map(({ id, key }) => [id, key]));
  const nameOf = (id: string) => keys.get(id) ?? facts.label(id);
  const direction = ({ delivered, links }: Direction) => ({
    delivered,
    links: links.map((link) => facts.label(link)),
  });
  const told = ({ toVpc, toDataCentre, dropped }: Exchange): ComparedExchange => ({
    toVpc: direction(toVpc),
    toDataCentre: direction(toDataCentre),
    dropped: dropped ?? null,
  });
  return {
    lanes: lanes.map((lane) => ({
      id: lane.id,
      dataCentre: nameOf(lane.site),
      vpc: nameOf(lane.vpc),
      ...told(analysis.exchange(lane)),
    })),
    failures: failures.map((failure) => ({
      title: failure.title,
      effects: analysis
        .effectsOf(failure)
        .flatMap(({ lane, kind, failed }) =>
          kind === "unchanged" ? [] : [{ lane: lane.id, kind, ...told(failed) }],
        ),
    })),
  };
}

/** Such as `shanghai - production: loses VPN connection shanghai`. */
export function pairText(pair: PairDifference): string {
  return `${pair.dataCentre} - ${pair.vpc}: ${pairFacts(pair).join("; ")}`;
}

/** What differs for a pair, each in a few words. */
export function pairFacts(pair: PairDifference): readonly string[] {
  return [
    ...(pair.deliveredBefore && !pair.deliveredAfter
      ? [pair.after.length === 0 ? "has no way any more" : "has no way any more for some of its networks"]
      : []),
    ...(!pair.deliveredBefore && pair.deliveredAfter ? ["gets through now"] : []),
    ...pair.gained.map((link) => `gains ${link}`),
    ...pair.lost.map((link) => `loses ${link}`),
    ...pair.newlyCutOffBy.map((failure) => `is cut off by the failure of ${failure} from now on`),
    ...pair.noLongerCutOffBy.map((failure) => `survives the failure of ${failure} from now on`),
  ];
}

interface Pair {
  readonly dataCentre: string;
  readonly vpc: string;
  readonly links: Set<string>;
  delivered: boolean;
  readonly cutOffBy: Set<string>;
}

function pairsOf({ lanes, failures }: ComparedLanes): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  const pairOf = new Map<string, Pair>();
  const delivered = new Set<string>();
  for (const lane of lanes) {
    const { id, dataCentre, vpc } = lane;
    const key = `${dataCentre} ${vpc}`;
    const pair = pairs.get(key) ?? {
      dataCentre,
      vpc,
      links: new Set(),
      delivered: true,
      cutOffBy: new Set(),
    };
    pairs.set(key, pair);
    pairOf.set(id, pair);
    note(pair, lane);
    if (isDelivered(lane)) delivered.add(id);
    else pair.delivered = false;
  }
  for (const { title, effects } of failures)
    for (const effect of effects) {
      const pair = pairOf.get(effect.lane);
      if (pair === undefined) continue;
      note(pair, effect);
      if ((effect.kind === "lost" || effect.kind === "dropped") && delivered.has(effect.lane))
        pair.cutOffBy.add(title);
    }
  return pairs;
}

/** Links that carry traffic, normally or while something is down. */
function note({ links }: Pair, { toVpc, toDataCentre }: ComparedExchange): void {
  for (const traffic of [toVpc, toDataCentre])
    if (traffic.delivered) for (const link of traffic.links) links.add(link);
}

function isDelivered({ toVpc, toDataCentre, dropped }: ComparedExchange): boolean {
  return toVpc.delivered && toDataCentre.delivered && (dropped ?? null) === null;
}

function difference(before: Pair | undefined, after: Pair | undefined): readonly PairDifference[] {
  const known = after ?? before;
  if (known === undefined) return [];
  const links = { before: sorted(before?.links), after: sorted(after?.links) };
  const cuts = { before: sorted(before?.cutOffBy), after: sorted(after?.cutOffBy) };
  const found: PairDifference = {
    dataCentre: known.dataCentre,
    vpc: known.vpc,
    before: links.before,
    after: links.after,
    gained: without(links.after, links.before),
    lost: without(links.before, links.after),
    deliveredBefore: before?.delivered ?? false,
    deliveredAfter: after?.delivered ?? false,
    newlyCutOffBy: before?.delivered ? without(cuts.after, cuts.before) : [],
    noLongerCutOffBy: after?.delivered ? without(cuts.before, cuts.after) : [],
  };
  const isSame =
    found.deliveredBefore === found.deliveredAfter &&
    [found.gained, found.lost, found.newlyCutOffBy, found.noLongerCutOffBy].every((it) => it.length === 0);
  return isSame ? [] : [found];
}

function sorted(set: ReadonlySet<string> | undefined): readonly string[] {
  return [...(set ?? [])].sort();
}

function without(list: readonly string[], other: readonly string[]): readonly string[] {
  return list.filter((it) => !other.includes(it));
}
