import fc from "fast-check";
import { lanesOf } from "./evaluate/lanes";
import { groupsOf } from "./evaluate/slices";
import { deploymentOf } from "./testing/deployments";
import { elementsOf, networks } from "./testing/generated";
import { compareWithNaive, compareWithWhole } from "./testing/second-opinion";

describe("ways that are computed one destination at a time", () => {
  // __tests__/e2e/failover-comparisons.test.ts looks at many networks.
  it("are those of the network converged as a whole, reasons for losses included", () => {
    for (const topology of fc.sample(networks, { numRuns: 2, seed: 4 })) {
      const [first = ""] = elementsOf(topology);
      compareWithWhole(topology, lanesOf(topology), [[], [first]]);
    }
    expect.hasAssertions();
  });
});

describe("destinations", () => {
  it("belong together where their networks overlap, however they are announced", () => {
    const { topology } = deploymentOf("multi-site");
    const [first] = topology.sessions;
    if (first === undefined) throw new Error("no session");
    const apart = groupsOf(topology);
    expect([...apart.values()].every((group) => group.length === 1)).toBe(true);
    const aggregate = { ...first, announcements: [{ destination: "192.168.0.0/16", asPath: [1] }] };
    const joined = groupsOf({ ...topology, sessions: [aggregate, ...topology.sessions.slice(1)] });
    expect(joined.get("data-centre:shanghai")).toEqual(["data-centre:beijing", "data-centre:shanghai"]);
  });
});

describe("lanes", () => {
  it("are as few as the network treats differently", () => {
    const lanes = lanesOf(deploymentOf("multi-site").topology);
    expect(lanes.map(({ siteNetworks, vpcNetworks }) => [siteNetworks.length, vpcNetworks.length])).toEqual(
      expect.arrayContaining([
        [3, 3],
        [2, 2],
      ]),
    );
    expect(lanes).toHaveLength(6);
  });

  it("part where a route concerns some networks only", () => {
    const { topology } = deploymentOf("worked-example");
    const [vpc] = topology.vpcs;
    if (vpc === undefined) throw new Error("no VPC");
    const routes = [{ destination: "192.168.1.0/24", nextHop: "elsewhere" }];
    const tables = vpc.tables.map((table) => ({ ...table, routes: [...table.routes, ...routes] }));
    expect(
      lanesOf({ ...topology, vpcs: [{ ...vpc, tables }] }).map(({ siteNetworks }) => siteNetworks),
    ).toEqual([["192.168.0.0/24", "192.168.2.0/24"], ["192.168.1.0/24"]]);
  });
});

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
