import { converge } from "../../routing/converge";
import { type Paths, path } from "../../routing/path";
import type { Topology } from "../../routing/topology";
import { Evaluator } from "../evaluate/evaluator";
import { directions, type Lane } from "../evaluate/lanes";

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
