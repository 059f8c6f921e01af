import type { EffectReport, ExpectationReport, LaneReport, Report } from "../failover/report/report";
import type { PairDifference } from "../plan/report";

/** What a change does to the failover report: which pairs of a data centre and a VPC gain or lose a way. */
export interface WaysDifference {
  readonly pairs: readonly PairDifference[];
  /** Expectations that held before and do not any more, and the other way round. */
  readonly broken: readonly string[];
  readonly mended: readonly string[];
  /** Pairs of failures that cut something off only after the change. */
  readonly newDoubleLosses: readonly string[];
}

/** What is looked at of a report. */
export type ComparedReport = Pick<Report, "lanes" | "failures" | "pairs"> & {
  readonly expectations: readonly Pick<ExpectationReport, "text" | "holds">[];
};

interface Pair {
  readonly dataCentre: string;
  readonly vpc: string;
  readonly links: Set<string>;
  delivered: boolean;
  readonly cutOffBy: Set<string>;
}

/** Compares two failover reports, as `npm run failover -- --json` prints them. */
export function compareWays(base: ComparedReport, head: ComparedReport): WaysDifference {
  const [before, after] = [pairsOf(base), pairsOf(head)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const failing = (report: ComparedReport) =>
    report.expectations.filter(({ holds }) => !holds).map(({ text }) => text);
  const losses = (report: ComparedReport) => (report.pairs?.losses ?? []).map(({ title }) => title);
  return {
    pairs: names.flatMap((name) => difference(before.get(name), after.get(name))),
    broken: without(failing(head), failing(base)),
    mended: without(failing(base), failing(head)),
    newDoubleLosses: without(losses(head), losses(base)),
  };
}

function pairsOf(report: ComparedReport): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  const lanes = new Map<string, { readonly pair: Pair; readonly lane: LaneReport }>();
  for (const lane of report.lanes) {
    const key = `${lane.dataCentre} ${lane.vpc}`;
    const { dataCentre, vpc } = lane;
    const pair = pairs.get(key) ?? {
      dataCentre,
      vpc,
      links: new Set(),
      delivered: true,
      cutOffBy: new Set(),
    };
    pairs.set(key, pair);
    lanes.set(lane.id, { pair, lane });
    note(pair, lane);
    pair.delivered &&= isDelivered(lane);
  }
  for (const { title, effects } of report.failures)
    for (const effect of effects) {
      const found = lanes.get(effect.lane);
      if (found === undefined) continue;
      note(found.pair, effect);
      if ((effect.kind === "lost" || effect.kind === "dropped") && isDelivered(found.lane))
        found.pair.cutOffBy.add(title);
    }
  return pairs;
}

/** Links that carry traffic, normally or while something is down. */
function note({ links }: Pair, { toVpc, toDataCentre }: LaneReport | EffectReport): void {
  for (const traffic of [toVpc, toDataCentre])
    if (traffic.delivered) for (const link of traffic.links) links.add(link);
}

/** What a device drops does not arrive, whatever the routes say. Reports made before that was told do not say it. */
function isDelivered({ toVpc, toDataCentre, dropped }: LaneReport): boolean {
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
    // What has no way at all is not cut off by anything.
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
