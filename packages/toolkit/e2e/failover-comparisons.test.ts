import fc from "fast-check";
import { lanesOf } from "../failover/evaluate/lanes";
import { elementsOf, networks } from "../failover/testing/generated";
import { compareWithNaive, compareWithWhole } from "../failover/testing/second-opinion";

describe("the ways of packets", () => {
  it("agree with flooding announcements step by step, normally and under every single failure", () => {
    const total = { arrived: 0, moved: 0, lost: 0 };
    fc.assert(
      fc.property(networks, (topology) => {
        const seen = compareWithNaive(topology, [[], ...elementsOf(topology).map((id) => [id])]);
        for (const kind of ["arrived", "moved", "lost"] as const) total[kind] += seen[kind];
      }),
      { numRuns: 60 },
    );
    // A generator whose networks carry no traffic would prove nothing.
    expect(Math.min(total.arrived, total.lost)).toBeGreaterThan(1000);
    expect(total.moved).toBeGreaterThan(100);
  });

  it("agree with it under any two failures", () => {
    fc.assert(
      fc.property(networks, fc.infiniteStream(fc.nat(50)), (topology, numbers) => {
        const elements = elementsOf(topology);
        const one = () => elements[(numbers.next().value ?? 0) % elements.length] ?? "";
        compareWithNaive(
          topology,
          Array.from({ length: 12 }, () => [one(), one()]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("ways that are computed one destination at a time", () => {
  it("are those of the network converged as a whole, reasons for losses included", () => {
    fc.assert(
      fc.property(networks, fc.nat(1000), (topology, choice) => {
        const elements = elementsOf(topology);
        compareWithWhole(topology, lanesOf(topology), [[], [elements[choice % elements.length] ?? ""]]);
      }),
      { numRuns: 15 },
    );
  });
});
