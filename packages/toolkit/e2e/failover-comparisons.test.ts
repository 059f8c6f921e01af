import fc from "fast-check";
import { parse } from "yaml";
import { lanesOf } from "../failover/evaluate/lanes";
import { twinsOf } from "../failover/evaluate/twins";
import { deploymentOf } from "../failover/testing/deployments";
import { elementsOf, networks } from "../failover/testing/generated";
import { compareWithNaive } from "../failover/testing/second-opinion";
import { compareWithWhole } from "../failover/testing/whole-network";
import { generatedNetwork } from "../testing/generated-network";

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

  it("are so for data centres that are alike, in the words of each", () => {
    const { topology } = deploymentOf(parse(generatedNetwork(12)));
    expect([...twinsOf(topology)].map(([site, { original }]) => [site, original])).toEqual([
      ["data-centre:site-10", "data-centre:site-0"],
      ["data-centre:site-11", "data-centre:site-1"],
    ]);
    const lanes = lanesOf(topology);
    const some = lanes.filter(({ site, vpc }) => site === "data-centre:site-10" && /vpc-(0|3|10)$/.test(vpc));
    expect(some).toHaveLength(3);
    const states = [
      [],
      ["pc-site10"],
      ["pc-site0"],
      ["device:site-10/edge"],
      ["tr-cn-beijing"],
      ["tr-attach-peer-cn-beijing-cn-hangzhou"],
    ];
    compareWithWhole(topology, lanes, states, some);
  });
});
