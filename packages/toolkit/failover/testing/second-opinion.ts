import type { Paths } from "../../routing/path";
import { Evaluator } from "../evaluate/evaluator";
import { lanesOf } from "../evaluate/lanes";
import { Results } from "../evaluate/results";
import type { Failure } from "../failures/failure";
import { Naive, type NaiveWay } from "./naive";

const real = ({ all }: Paths): string =>
  all
    .map(({ hops, outcome }) => {
      const words = hops.map(
        ({ table, nextHop }) => `${table} > ${nextHop.kind === "here" ? "here" : nextHop.id}`,
      );
      return `${words.join(", ")}: ${outcome === "delivered"}`;
    })
    .sort()
    .join("\n");

const naive = (ways: readonly NaiveWay[]): string =>
  ways
    .map(({ hops, arrived }) => `${hops.join(", ").replace(/(dc\d+) > \1/, "$1 > here")}: ${arrived}`)
    .sort()
    .join("\n");

const failureOf = (down: readonly string[]): Failure => ({
  id: down.join(" "),
  kind: "pair",
  title: "",
  down,
  zones: [],
  site: undefined,
});

/** Compares every way in every state; the number of states in which traffic arrived, moved and was lost. */
export function compareWithNaive(
  topology: Parameters<typeof lanesOf>[0],
  failures: readonly (readonly string[])[],
) {
  const lanes = lanesOf(topology);
  const results = new Results(new Evaluator(topology), lanes);
  const seen = { arrived: 0, moved: 0, lost: 0 };
  for (const down of failures) {
    const second = new Naive(topology, down);
    for (const flow of results.flows) {
      const { siteHost, vpcHost } = flow.lane;
      const [from, to] = flow.direction === "to-vpc" ? [siteHost, vpcHost] : [vpcHost, siteHost];
      const { paths } = results.under(flow, failureOf(down));
      const found = real(paths);
      const expected = naive(second.ways(from, to));
      if (found !== expected) expect({ down, from, to, found }).toEqual({ down, from, to, found: expected });
      seen[paths.delivered ? "arrived" : "lost"] += 1;
      if (paths.delivered && found !== real(results.inNormal(flow).paths)) seen.moved += 1;
    }
  }
  return seen;
}
