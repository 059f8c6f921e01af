import { converge } from "../../routing/converge";
import { type Paths, path } from "../../routing/path";
import type { Topology } from "../../routing/topology";
import { directions, type Lane } from "../evaluate/lanes";
import { SharedEvaluator } from "../evaluate/shared-evaluator";

/** Compares every way of some lanes, computed one destination at a time, with the network converged as a whole. */
export function compareWithWhole(
  topology: Topology,
  lanes: readonly Lane[],
  states: readonly (readonly string[])[],
  some: readonly Lane[] = lanes,
): void {
  const evaluator = new SharedEvaluator(topology, lanes);
  for (const down of states) {
    const tables = converge(topology, { down });
    for (const lane of some)
      for (const direction of directions) {
        const [from, to] =
          direction === "to-vpc" ? [lane.siteHost, lane.vpcHost] : [lane.vpcHost, lane.siteHost];
        const whole: Paths = path(topology, tables, from, to);
        expect(evaluator.outcome(lane, direction, down).paths).toEqual(whole);
      }
  }
}
