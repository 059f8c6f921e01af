import { converge } from "@hybrid-network/routing/converge";
import { type Paths, path } from "@hybrid-network/routing/path";
import type { Topology } from "@hybrid-network/routing/topology";
import fc from "fast-check";
import { parse } from "yaml";
import { groupsOf } from "../../../packages/failover/evaluate/groups";
import { type Direction, directions, type Lane, lanesOf } from "../../../packages/failover/evaluate/lanes";
import { SharedEvaluator } from "../../../packages/failover/evaluate/shared-evaluator";
import { twinsOf } from "../../../packages/failover/evaluate/twins";
import { generatedNetwork } from "../../../scripts/bench/generated-network";
import { deploymentOf } from "./support/deployments";
import { elementsOf, networks } from "./support/generated";

/** The way through the whole network, converged as a whole. */
function wholly(
  topology: Topology,
  { siteHost, vpcHost }: Lane,
  direction: Direction,
  down: readonly string[],
): Paths {
  const [from, to] = direction === "to-vpc" ? [siteHost, vpcHost] : [vpcHost, siteHost];
  return path(topology, converge(topology, { down }), from, to);
}

describe("ways that are computed one destination at a time", () => {
  it("are those of the network converged as a whole, reasons for losses included", () => {
    fc.assert(
      fc.property(networks, fc.nat(1000), (topology, choice) => {
        const lanes = lanesOf(topology);
        const evaluator = new SharedEvaluator(topology, lanes);
        const elements = elementsOf(topology);
        for (const down of [[], [elements[choice % elements.length] ?? ""]])
          for (const lane of lanes)
            for (const direction of directions)
              expect(evaluator.outcome(lane, direction, down).paths).toEqual(
                wholly(topology, lane, direction, down),
              );
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
    const evaluator = new SharedEvaluator(topology, lanes);
    const some = lanes.filter(({ site, vpc }) => site === "data-centre:site-10" && /vpc-(0|3|10)$/.test(vpc));
    expect(some).toHaveLength(3);
    const failures = [
      [],
      ["pc-site10"],
      ["pc-site0"],
      ["device:site-10/edge"],
      ["tr-cn-beijing"],
      ["tr-attach-peer-cn-beijing-cn-hangzhou"],
    ];
    for (const down of failures) {
      const tables = converge(topology, { down });
      for (const lane of some) {
        expect(evaluator.outcome(lane, "to-vpc", down).paths).toEqual(
          path(topology, tables, lane.siteHost, lane.vpcHost),
        );
        expect(evaluator.outcome(lane, "to-data-centre", down).paths).toEqual(
          path(topology, tables, lane.vpcHost, lane.siteHost),
        );
      }
    }
  });
});

describe("data centres", () => {
  const { topology } = deploymentOf(parse(generatedNetwork(11)));
  const twins = (changed: Topology) => [...twinsOf(changed).keys()];

  it("are alike where they differ in names and addresses only", () => {
    expect(twins(topology)).toEqual(["data-centre:site-10"]);
  });

  it.each<[string, (it: Topology) => Topology]>([
    [
      "weight",
      (it) => ({
        ...it,
        sessions: it.sessions.map((s) => (s.id === "bgp-site-10_circuit" ? { ...s, weight: 7 } : s)),
      }),
    ],
    [
      "announcement",
      (it) => ({
        ...it,
        sessions: it.sessions.map((s) => (s.id === "bgp-site-10_circuit" ? { ...s, announcements: [] } : s)),
      }),
    ],
    [
      "publish flag",
      (it) => ({
        ...it,
        attachments: it.attachments.map((a) =>
          a.id === "tr-attach-vbr-site-10_circuit" ? { ...a, autoPublish: false } : a,
        ),
      }),
    ],
    [
      "propagation",
      (it) => ({
        ...it,
        propagations: it.propagations.filter((p) => p.attachment !== "tr-attach-vbr-site-10_circuit"),
      }),
    ],
    [
      "shared device",
      (it) => ({
        ...it,
        sessions: it.sessions.map((s) => ({
          ...s,
          needs: s.needs.map((n) => n.replace("site-0/edge", "site-10/edge")),
        })),
      }),
    ],
    [
      "route of a VPC to one of them",
      (it) => ({
        ...it,
        vpcs: it.vpcs.map((v) => ({
          ...v,
          tables: v.tables.map((t) => ({
            ...t,
            routes: [...t.routes, { destination: "10.10.0.0/16", nextHop: "elsewhere" }],
          })),
        })),
      }),
    ],
  ])("are not alike with another %s", (_, change) => {
    expect(twins(change(topology))).toEqual([]);
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
    const { topology } = deploymentOf("network");
    const [vpc] = topology.vpcs;
    if (vpc === undefined) throw new Error("no VPC");
    const routes = [{ destination: "192.168.1.0/24", nextHop: "elsewhere" }];
    const tables = vpc.tables.map((table) => ({ ...table, routes: [...table.routes, ...routes] }));
    expect(
      lanesOf({ ...topology, vpcs: [{ ...vpc, tables }] }).map(({ siteNetworks }) => siteNetworks),
    ).toEqual([["192.168.0.0/24", "192.168.2.0/24"], ["192.168.1.0/24"]]);
  });
});
