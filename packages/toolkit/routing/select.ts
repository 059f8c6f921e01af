import { groupBy } from "./group-by";
import type { Assumption, Route } from "./tables";
import type { Choices, Criterion, LinkKind } from "./topology";

/** A route that one attachment offers to a table of a transit router. */
export interface Candidate {
  readonly destination: string;
  /** The attachment that leads there; `undefined` for a blackhole route. */
  readonly attachment: string | undefined;
  readonly origin: "static" | "propagated";
  readonly entered: LinkKind | undefined;
  readonly asPath: readonly number[];
  /** Transit routers that the route has passed, the one where it entered first, this one last. */
  readonly passed: readonly string[];
  /** Region where it entered. */
  readonly region: string;
}

/** What one table holds for one destination. */
export interface Selection {
  readonly destination: string;
  /** The candidates in use: one, or several that share the traffic. */
  readonly best: readonly Candidate[];
  readonly standby: readonly Candidate[];
}

export const defaultChoices: Choices = {
  ranking: ["link-type", "as-path", "region"],
  transitThroughThirdRegion: true,
};

/**
 * Picks the routes in use. An Express Connect route wins over a VPN route to the same destination
 * (Alibaba Cloud help: active/standby connections with IPsec-VPN and Express Connect on a transit
 * router, 2025-11-09). Between transit routers the shorter AS path wins, then the own region
 * (Alibaba Cloud help: Use MED to implement multi-path route selection between ECRs and TRs,
 * 2026-01-04). How the two rules rank against each other is not published: `choices.ranking` says it.
 */
export function select(
  candidates: readonly Candidate[],
  choices: Choices,
  assumptions: Set<Assumption>,
): readonly Selection[] {
  // In a fixed order: a table must not look changed because its neighbours list their routes otherwise.
  const byDestination = [...groupBy(candidates, ({ destination }) => destination)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return byDestination.map(([destination, offered]) => {
    const best = winners(offered, choices.ranking);
    noteChoices(offered, best, choices, assumptions);
    return { destination, best, standby: offered.filter((candidate) => !best.includes(candidate)) };
  });
}

/**
 * What is equal shares the traffic, but for IPsec-VPN connections: two of them do not (Alibaba Cloud help: create a VPN
 * connection (CEN), limits, 2024-12-04); two tunnels of one do. Which one carries it is not documented: the first by name.
 */
function winners(offered: readonly Candidate[], ranking: readonly Criterion[]): readonly Candidate[] {
  const equal = equals(offered, ranking);
  const [first] = equal.filter(({ entered }) => entered === "vpn").sort(byAttachment);
  return first === undefined ? equal : [first];
}

function byAttachment(a: Candidate, b: Candidate): number {
  return compare([a.attachment ?? ""], [b.attachment ?? ""]);
}

function equals(offered: readonly Candidate[], ranking: readonly Criterion[]): readonly Candidate[] {
  if (offered.length < 2) return offered;
  const values = (candidate: Candidate): readonly (number | string)[] => [
    candidate.origin === "static" ? 0 : 1,
    ...ranking.map((criterion) => criteria[criterion](candidate)),
    // Among equal regions the first in the alphabet (Alibaba Cloud help: Multi-region ECMP); what is
    // still equal shares the traffic (same document, for VBRs of one region).
    candidate.region,
  ];
  const ranked = offered.map((candidate) => ({ candidate, values: values(candidate) }));
  const first = ranked.reduce((best, it) => (compare(it.values, best.values) < 0 ? it : best));
  return ranked.filter((it) => compare(it.values, first.values) === 0).map(({ candidate }) => candidate);
}

const linkRank: Readonly<Record<LinkKind, number>> = { vpc: 0, vbr: 1, ccn: 2, vpn: 3 };

const criteria: Readonly<Record<Criterion, (candidate: Candidate) => number>> = {
  "link-type": ({ entered }) => (entered === undefined ? 0 : linkRank[entered]),
  "as-path": ({ asPath }) => asPath.length,
  region: ({ passed }) => passed.length,
};

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right !== undefined && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * Names the choices that decided. The link type moves through the ranking one place at a time: where a
 * step picks other routes, its place relative to the criterion it passed has mattered.
 */
function noteChoices(
  offered: readonly Candidate[],
  best: readonly Candidate[],
  { ranking }: Choices,
  assumptions: Set<Assumption>,
): void {
  const links = new Set(offered.map(criteria["link-type"]));
  const place = ranking.indexOf("link-type");
  for (const step of links.size > 1 ? [1, -1] : []) {
    let [order, won] = [ranking as readonly Criterion[], best];
    for (let at = place; ; at += step) {
      const other = ranking[at + step];
      if (other === undefined || other === "link-type") break;
      const moved = swap(order, at, at + step);
      const wins = winners(offered, moved);
      if (!sameMembers(won, wins))
        assumptions.add(step > 0 ? `link-type-before-${other}` : `${other}-before-link-type`);
      [order, won] = [moved, wins];
    }
  }
  const equal = best.some(({ entered }) => entered === "vpn") ? equals(offered, ranking) : [];
  if (equal.length > 1) assumptions.add("first-of-equal-vpn-connections");
}

function swap<T>(items: readonly T[], a: number, b: number): readonly T[] {
  return items.map((item, index) => (index === a ? items[b] : index === b ? items[a] : item) ?? item);
}

function sameMembers<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** A selection as routes of the table: the one in use, then one for each that waits. */
export function asRoutes({ destination, best, standby }: Selection): readonly Route[] {
  const route = (candidates: readonly Candidate[], waits: boolean): Route => ({
    destination,
    origin: candidates[0]?.origin ?? "propagated",
    nextHops: candidates
      .flatMap(({ attachment }) => (attachment === undefined ? [] : [attachment]))
      .sort()
      .map((id) => ({ kind: "attachment", id })),
    standby: waits,
    ...(candidates[0]?.entered && { entered: candidates[0].entered }),
    asPath: candidates[0]?.asPath ?? [],
  });
  return [
    route(best, false),
    ...[...standby].sort(byAttachment).map((candidate) => route([candidate], true)),
  ];
}
