import { exampleData, exampleNames, put, synthExample } from "@hybridnet/network/testing/synth";
import { deploymentOf, linksOf, reportOf } from "./testing/deployments";
import { stateFileText, stateLines } from "./testing/example-states";

describe("the states that the tests of this folder start from", () => {
  it.each(exampleNames)("are what the stacks of the example %s make", (name) => {
    // To renew them: node -r @hybridnet/network/typescript packages/toolkit/failover/testing/write-example-states.ts
    expect(stateFileText(name)).toBe(stateLines(synthExample(name)));
  });
});

// Everything here runs the stacks, which take longer to load than all other tests of this folder.
describe("networks of another shape than the examples", () => {
  it("takes existing transit routers by the ids that attachments name", () => {
    const data = exampleData("worked-example");
    put(data, ["cen"], { mode: "existing", id: "cen-example" });
    put(data, ["transitRouters", "cn-hangzhou"], { mode: "existing", id: "tr-example" });
    const existing = deploymentOf(data);
    expect(existing.topology.transitRouters).toContainEqual({
      id: "tr-example",
      region: "cn-hangzhou",
      tables: ["vtb-tr-cn-hangzhou"],
    });
    expect(linksOf(existing)).toEqual([["VBR shanghai/circuit1"], ["VBR shanghai/circuit1"]]);
  });

  it("have other single points of failure: they go away with what their remedy names", () => {
    const data = exampleData("worked-example");
    const [, before] = reportOf(deploymentOf(data)).singlePoints;
    expect(before?.failure).toBe("inter-region-link:hangzhou-shanghai");
    put(data, ["transitRouters", "cn-beijing"], { mode: "create", name: "Third" });
    put(data, ["interRegionLinks", "hangzhou-beijing"], {
      from: "cn-hangzhou",
      to: "cn-beijing",
      bandwidthMbps: 100,
    });
    put(data, ["interRegionLinks", "beijing-shanghai"], {
      from: "cn-beijing",
      to: "cn-shanghai",
      bandwidthMbps: 100,
    });
    const after = reportOf(deploymentOf(data));
    expect(after.singlePoints.map(({ failure }) => failure)).not.toContain(
      "inter-region-link:hangzhou-shanghai",
    );
    const detour = after.failures.find(({ id }) => id === "inter-region-link:hangzhou-shanghai");
    expect(detour?.effects[0]?.toVpc).toMatchObject({ delivered: true, mbps: 100 });
    expect(after.assumptions.map(({ name }) => name)).toContain("transit-through-third-region");
  });

  it("have another single point of failure in a circuit without a standby", () => {
    const data = exampleData("worked-example");
    put(data, ["dataCentres", "shanghai", "vpn"], undefined);
    const { singlePoints, expectations } = reportOf(deploymentOf(data));
    expect(singlePoints[0]).toMatchObject({
      failure: "bgp-session:shanghai/circuit1",
      remedy: "an IPsec-VPN connection or a second circuit for data centre shanghai",
    });
    expect(expectations.filter(({ holds }) => !holds).map(({ text }) => text)).toContain(
      "all pairs survive the loss of any one circuit",
    );
  });
});
