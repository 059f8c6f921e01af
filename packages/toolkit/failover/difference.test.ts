import { exampleData, put, stackNames } from "@hybridnet/network/testing/synth";
import {
  type ComparedReport,
  failoverDifference,
  lanesOfDeployment,
  pairText,
  reportDifference,
} from "./difference";
import { deploymentOf, reportOf, withFile, withStatefulDevices } from "./testing/deployments";
import type { States } from "./testing/states";

type Direction = ComparedReport["lanes"][number]["toVpc"];

function over(...links: readonly string[]): Direction {
  return { delivered: links.length > 0, links };
}

/** One pair: its links normally, and what each failure leaves. */
function report(
  normal: Direction,
  failures: Readonly<Record<string, Direction>>,
  holds = true,
): ComparedReport {
  const sides = (traffic: Direction) => ({ toVpc: traffic, toDataCentre: traffic, dropped: null });
  const lane = "shanghai - production";
  return {
    expectations: [{ text: "Terraform has everything", holds }],
    lanes: [{ id: lane, dataCentre: "shanghai", vpc: "production", ...sides(normal) }],
    failures: Object.entries(failures).map(([title, traffic]) => ({
      title,
      effects: [{ lane, kind: traffic.delivered ? "moves" : "lost", ...sides(traffic) }],
    })),
    pairs: { evaluated: 0, cases: [], losses: [] },
  };
}

describe("The difference between two failover reports", () => {
  const whole = report(over("circuit"), { "circuit 1": over("VPN") });
  const single = report(over("circuit"), { "circuit 1": over() }, false);

  it("is none where nothing of them differs", () => {
    expect(reportDifference(whole, whole)).toEqual({
      pairs: [],
      broken: [],
      mended: [],
      newDoubleLosses: [],
    });
  });

  it("counts what a device drops as cut off", () => {
    const [failure, ...others] = whole.failures;
    if (failure === undefined) throw new Error("no failure");
    const effects = failure.effects.map((it) => ({ ...it, kind: "dropped" as const, dropped: "known" }));
    const dropping = { ...whole, failures: [{ ...failure, effects }, ...others] };
    expect(reportDifference(whole, dropping).pairs).toMatchObject([{ newlyCutOffBy: ["circuit 1"] }]);
    const never = { ...whole, lanes: whole.lanes.map((lane) => ({ ...lane, dropped: "known" })) };
    expect(reportDifference(whole, never).pairs).toMatchObject([
      { deliveredBefore: true, deliveredAfter: false },
    ]);
  });

  it("shows a lost standby as a lost link and as a failure that cuts off", () => {
    const difference = reportDifference(whole, single);
    expect(difference.pairs).toMatchObject([
      { dataCentre: "shanghai", vpc: "production", gained: [], lost: ["VPN"], newlyCutOffBy: ["circuit 1"] },
    ]);
    expect(difference.pairs.map(pairText)).toEqual([
      "shanghai - production: loses VPN; is cut off by the failure of circuit 1 from now on",
    ]);
    expect(difference.broken).toEqual(["Terraform has everything"]);
  });

  it("shows the same the other way round as gained", () => {
    const difference = reportDifference(single, whole);
    expect(difference.pairs).toMatchObject([{ gained: ["VPN"], noLongerCutOffBy: ["circuit 1"] }]);
    expect(difference.mended).toEqual(["Terraform has everything"]);
  });

  it("takes no expectation that is not there any more for mended", () => {
    expect(reportDifference(single, { ...whole, expectations: [] }).mended).toEqual([]);
  });

  it("shows a pair that is there on one side only", () => {
    const none = { ...whole, lanes: [], failures: [] };
    expect(reportDifference(none, whole).pairs).toMatchObject([
      { gained: ["VPN", "circuit"], deliveredBefore: false, deliveredAfter: true, newlyCutOffBy: [] },
    ]);
    expect(reportDifference(whole, none).pairs.map(pairText)).toEqual([
      "shanghai - production: has no way any more; loses VPN; loses circuit",
    ]);
  });
});

describe("The difference between two deployments", () => {
  const without = (gone: RegExp) => (states: States) => {
    const left = stackNames.map((name) => [name, states[name].filter(({ address }) => !gone.test(address))]);
    const made: States = Object.fromEntries(left);
    return made;
  };
  const [route, standby] = ["route_entry\\.production_system_10-", "vpn_attachment\\.shanghai$"];

  /** The example, whose data centre has a network more, to which a route of its own leads. */
  const apart = () => {
    const data = exampleData("worked-example");
    put(data, ["dataCentres", "shanghai", "cidrs"], ["192.168.0.0/24", "10.9.0.0/24"]);
    const routes = ["192.168.0.0/16", "10.9.0.0/24"].map((cidr) => ({ cidr, nextHop: "192.168.2.216" }));
    put(data, ["dataCentres", "shanghai", "gateways", "edge", "device", "inside", "routes"], routes);
    return data;
  };
  const circuit = ["BGP session shanghai/circuit1, with its circuit up", "circuit shanghai/circuit1"];

  it("tells what cuts off the networks that still get through, where others have no way any more", () => {
    const [before, after] = [undefined, without(new RegExp(`${route}|${standby}`))].map((change) =>
      lanesOfDeployment(deploymentOf(apart(), change)),
    );
    if (before === undefined || after === undefined) throw new Error("no deployment");
    const lost = failoverDifference(before, after).pairs;
    expect(lost).toMatchObject([
      { deliveredBefore: true, deliveredAfter: false, newlyCutOffBy: circuit, noLongerCutOffBy: [] },
    ]);
    expect(lost.map(pairText)).toEqual([
      expect.stringMatching(
        /^shanghai - production: has no way any more for some of its networks; loses VPN /,
      ),
    ]);
    expect(failoverDifference(after, before).pairs).toMatchObject([
      { deliveredBefore: false, deliveredAfter: true, newlyCutOffBy: [], noLongerCutOffBy: circuit },
    ]);
  });

  it("names a VPC that has left the network file by its Terraform address", () => {
    const stays = deploymentOf("worked-example");
    const left = withFile("worked-example", { vpcs: {}, expectations: {}, probes: {} });
    expect(
      failoverDifference(lanesOfDeployment(left), lanesOfDeployment(stays)).pairs.map(({ vpc }) => vpc),
    ).toEqual(["alicloud_vpc.production", "production"]);
  });

  it.each([
    ["the standby", "multi-site", standby],
    ["a circuit's attachment", "multi-site", "vbr_attachment\\.shanghai_circuit1$"],
    ["a route", "multi-site", "route_entry\\.analytics_system_192"],
    ["a VPC's attachment", "multi-site", "vpc_attachment\\.recovery$"],
    ["all links", "worked-example", "(vpn|vbr)_attachment\\.shanghai"],
  ] as const)("is what their reports differ in, without %s", (_what, name, gone) => {
    const [before, after] = [deploymentOf(name), deploymentOf(name, without(new RegExp(gone)))];
    const difference = failoverDifference(lanesOfDeployment(before), lanesOfDeployment(after));
    expect(difference.pairs).not.toEqual([]);
    expect(difference).toEqual(failoverDifference(reportOf(before), reportOf(after)));
  });

  it("is what their reports differ in where devices drop what comes back another way", () => {
    const [before, after] = [deploymentOf("multi-site"), withStatefulDevices()];
    const difference = failoverDifference(lanesOfDeployment(before), lanesOfDeployment(after));
    expect(difference.pairs).toMatchObject([{ deliveredBefore: true, deliveredAfter: false }, {}, {}]);
    expect(difference).toEqual(failoverDifference(reportOf(before), reportOf(after)));
  });
});
