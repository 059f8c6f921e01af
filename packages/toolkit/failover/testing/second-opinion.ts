import { converge } from "../../routing/converge";
import { type Paths, path } from "../../routing/path";
import type { Topology } from "../../routing/topology";
import { Evaluator } from "../evaluate/evaluator";
import { directions, type Lane, lanesOf } from "../evaluate/lanes";
import { Results } from "../evaluate/results";
import type { Failure } from "../failures/failures";
import { NaivePackets, type NaiveWay } from "./naive";

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
    const second = new NaivePackets(topology, down);
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

/** Compares every way of the lanes, computed one destination at a time, with the network converged as a whole. */
export function compareWithWhole(
  topology: Topology,
  lanes: readonly Lane[],
  states: readonly (readonly string[])[],
): void {
  const evaluator = new Evaluator(topology);
  for (const down of states) {
    const tables = converge(topology, { down });
    for (const lane of lanes)
      for (const direction of directions) {
        const [from, to] =
          direction === "to-vpc" ? [lane.siteHost, lane.vpcHost] : [lane.vpcHost, lane.siteHost];
        const whole: Paths = path(topology, tables, from, to);
        expect(evaluator.outcome(lane, direction, down).paths).toEqual(whole);
      }
  }
}
