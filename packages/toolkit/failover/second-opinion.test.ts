import fc from "fast-check";
import { elementsOf, networks } from "./testing/generated";
import { compareWithNaive } from "./testing/second-opinion";

describe("the ways of packets", () => {
  // __tests__/e2e/failover-comparisons.test.ts looks at many networks and at pairs of failures.
  it("agree with flooding announcements step by step, normally and under every single failure", () => {
    const total = { arrived: 0, moved: 0, lost: 0 };
    for (const topology of fc.sample(networks, { numRuns: 3, seed: 20 })) {
      const seen = compareWithNaive(topology, [[], ...elementsOf(topology).map((id) => [id])]);
      for (const kind of ["arrived", "moved", "lost"] as const) total[kind] += seen[kind];
    }
    // A sample whose networks carry no traffic would prove nothing.
    expect(Math.min(total.arrived, total.moved, total.lost)).toBeGreaterThan(10);
  });
});
