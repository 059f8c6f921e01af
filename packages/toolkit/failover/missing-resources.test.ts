import { defaultExpectations } from "./expectations/expectation";
import { deploymentOf, linksOf, reportOf, verdictOf, withFile } from "./testing/deployments";
import { type States, without, withValues } from "./testing/states";

/** Texts of the missing resources that failed expectations name, without those that only list what is missing. */
function namedBy(change: (states: States) => States) {
  const deployment = deploymentOf("worked-example", change);
  const verdicts = defaultExpectations(deployment).map((it) => verdictOf(deployment, it));
  const failed = verdicts.filter(({ holds }) => !holds);
  const traffic = failed.filter(({ expectation }) => expectation.kind !== "complete");
  const named = traffic.flatMap(({ breaches }) => breaches.flatMap(({ missing }) => missing));
  return {
    failed: failed.length,
    /** Named by expectations about traffic, not only by the comparison with the network file. */
    traffic: [...new Set(named.map(({ text }) => text))],
    missing: deployment.gaps.map(({ text }) => text),
  };
}

const association = "alicloud_cen_transit_router_route_table_association";
const propagation = "alicloud_cen_transit_router_route_table_propagation";
const vbr = "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1 of VBR shanghai/circuit1";
const vpn = "alicloud_cen_transit_router_vpn_attachment.shanghai of VPN connection shanghai";
const vpc = "alicloud_cen_transit_router_vpc_attachment.production of VPC production";
const link =
  "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai of inter-region link hangzhou-shanghai (cn-hangzhou to cn-shanghai)";

describe("a transit router of another CEN", () => {
  const router = "alicloud_cen_transit_router.cn-hangzhou";
  const text = `cen_id of ${router} is cen-other, the network's CEN is alicloud_cen_instance-cen`;

  it("is reached over no inter-region connection, and is named as the reason", () => {
    const { traffic, missing } = namedBy((states) => withValues(states, router, { cen_id: "cen-other" }));
    expect([traffic, missing]).toEqual([[text], [text]]);
  });

  it("is no fault where all are in the existing CEN that the network file names", () => {
    const cen = { mode: "existing", id: "cen-other" };
    const all = withFile("worked-example", { cen }, (states) =>
      [router, "alicloud_cen_transit_router.cn-shanghai"].reduce(
        (so, address) => withValues(so, address, { cen_id: "cen-other" }),
        without(states, "alicloud_cen_instance.cen"),
      ),
    );
    expect(all.gaps).toEqual([]);
    expect(linksOf(all)).toEqual([["VBR shanghai/circuit1"], ["VBR shanghai/circuit1"]]);
  });
});

describe("a resource that is missing fails an expectation, which names it", () => {
  it.each([
    [`${association}.vbr_shanghai_circuit1`, `${association} of ${vbr} is missing`],
    [`${association}.shanghai`, `${association} of ${vpn} is missing`],
    [`${association}.vpc_production`, `${association} of ${vpc} is missing`],
    [
      `${association}.link_hangzhou-shanghai_cn-hangzhou`,
      `${association} of ${link} in cn-hangzhou is missing`,
    ],
    [
      `${association}.link_hangzhou-shanghai_cn-shanghai`,
      `${association} of ${link} in cn-shanghai is missing`,
    ],
    [`${propagation}.vbr_shanghai_circuit1`, `${propagation} of ${vbr} is missing`],
    [`${propagation}.shanghai`, `${propagation} of ${vpn} is missing`],
    [`${propagation}.vpc_production`, `${propagation} of ${vpc} is missing`],
    [
      `${propagation}.link_hangzhou-shanghai_cn-hangzhou`,
      `${propagation} of ${link} in cn-hangzhou is missing`,
    ],
    [
      `${propagation}.link_hangzhou-shanghai_cn-shanghai`,
      `${propagation} of ${link} in cn-shanghai is missing`,
    ],
    [
      "alicloud_route_entry.production_system_192-168-0-0-16",
      "alicloud_route_entry 192.168.0.0/16 of route table system of VPC production (vtb-production) is missing",
    ],
    [
      "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai",
      "alicloud_cen_transit_router_peer_attachment of inter-region link hangzhou-shanghai (cn-hangzhou to cn-shanghai) is missing",
    ],
    [
      "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1",
      "alicloud_cen_transit_router_vbr_attachment of VBR shanghai/circuit1 is missing",
    ],
    [
      "alicloud_cen_transit_router_vpn_attachment.shanghai",
      "alicloud_cen_transit_router_vpn_attachment of VPN connection shanghai is missing",
    ],
    [
      "alicloud_cen_transit_router_vpc_attachment.production",
      "alicloud_cen_transit_router_vpc_attachment of VPC production is missing",
    ],
    [
      "alicloud_vpc_bgp_peer.shanghai_circuit1",
      "alicloud_vpc_bgp_peer of VBR shanghai/circuit1 (alicloud_express_connect_virtual_border_router.shanghai_circuit1), BGP group alicloud_vpc_bgp_group.shanghai_circuit1, is missing",
    ],
    [
      "alicloud_vpc_bgp_group.shanghai_circuit1",
      "alicloud_vpc_bgp_group of VBR shanghai/circuit1 (alicloud_express_connect_virtual_border_router.shanghai_circuit1) is missing",
    ],
    [
      "alicloud_vpn_gateway_vpn_attachment.shanghai",
      "alicloud_vpn_gateway_vpn_attachment of data centre shanghai is missing",
    ],
  ])("%s", (address, text) => {
    const { failed, traffic, missing } = namedBy((states) => without(states, address));
    expect(failed).toBeGreaterThan(1);
    expect(missing).toContain(text);
    // A table's or a VPC's own routes go with its attachment and may be named beside it.
    expect(traffic).toContain(text);
  });

  it.each([
    ["alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1", vbr],
    ["alicloud_cen_transit_router_vpn_attachment.shanghai", vpn],
    ["alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai", link],
  ])("the publish flag of %s", (address, of) => {
    const { failed, traffic } = namedBy((states) =>
      withValues(states, address, { auto_publish_route_enabled: false }),
    );
    expect(failed).toBeGreaterThan(1);
    expect(traffic).toEqual([`auto_publish_route_enabled of ${of} is off`]);
  });

  it("a VPC route that no data centre of this network needs is missed too", () => {
    const { failed, traffic, missing } = namedBy((states) =>
      without(states, "alicloud_route_entry.production_system_10-0-0-0-8"),
    );
    expect({ failed, traffic }).toEqual({ failed: 1, traffic: [] });
    expect(missing).toEqual([
      "alicloud_route_entry 10.0.0.0/8 of route table system of VPC production (vtb-production) is missing",
    ]);
  });

  it.each([
    ["worked-example", "alicloud_cen_instance.cen", "alicloud_cen_instance of the network is missing"],
    [
      "worked-example",
      "alicloud_cen_transit_router_cidr.cn-shanghai_vpn",
      "alicloud_cen_transit_router_cidr 10.200.0.0/24 of transit router cn-shanghai is missing",
    ],
    [
      "bfd",
      "alicloud_cen_vbr_health_check.shanghai_circuit1",
      "alicloud_cen_vbr_health_check of VBR shanghai/circuit1 is missing",
    ],
  ] as const)("%s: %s, by which no route leads, is missed too", (name, address, text) => {
    const deployment = deploymentOf(name, (states) => without(states, address));
    const complete = verdictOf(deployment, { kind: "complete" });
    expect(complete.breaches.map((breach) => breach.text)).toEqual([text]);
    expect(verdictOf(deployment, { kind: "survives", failure: "any-circuit" }).holds).toBe(true);
  });

  it.each([
    [{ enable_bfd: false }, "enable_bfd of alicloud_vpc_bgp_peer.shanghai_circuit1 is off"],
    [
      { bfd_multi_hop: 3 },
      "bfd_multi_hop of alicloud_vpc_bgp_peer.shanghai_circuit1 is 3, the network file has 1",
    ],
  ])("BFD that the two ends do not share: %j", (values, text) => {
    const deployment = deploymentOf("bfd", (states) =>
      withValues(states, "alicloud_vpc_bgp_peer.shanghai_circuit1", values),
    );
    expect(verdictOf(deployment, { kind: "complete" }).breaches.map((breach) => breach.text)).toEqual([text]);
    const atOnce = { kind: "detects", failure: "any-circuit", withinSeconds: 1 } as const;
    expect(verdictOf(deployment, atOnce).holds).toBe(false);
    expect(verdictOf(deployment, { kind: "survives", failure: "any-circuit" }).holds).toBe(true);
  });

  it("the BGP of the connection is off", () => {
    const { failed, traffic } = namedBy((states) =>
      withValues(states, "alicloud_vpn_gateway_vpn_attachment.shanghai", { enable_tunnels_bgp: false }),
    );
    expect(failed).toBeGreaterThan(1);
    expect(traffic).toEqual([
      "BGP of tunnel shanghai/tunnel1 (alicloud_vpn_gateway_vpn_attachment.shanghai) is off",
    ]);
  });

  it("the publish flag of a VPC attachment whose VPC takes published routes", () => {
    const report = reportOf(
      deploymentOf("multi-site", (states) =>
        withValues(states, "alicloud_cen_transit_router_vpc_attachment.recovery", {
          auto_publish_route_enabled: false,
        }),
      ),
    );
    const survives = report.expectations.find(({ expectation }) => expectation.kind === "survives");
    expect(survives?.breaches[0]).toMatchObject({
      text: "to the data centre: route table system of VPC recovery has no route to 10.32.0.1",
      missing: [
        "auto_publish_route_enabled of alicloud_cen_transit_router_vpc_attachment.recovery of VPC recovery is off",
      ],
    });
  });

  it("two resources at once, of which both are named", () => {
    const { traffic } = namedBy((states) =>
      without(
        without(states, "alicloud_route_entry.production_system_192-168-0-0-16"),
        `${propagation}.vpc_production`,
      ),
    );
    expect(traffic).toEqual([
      `${propagation} of ${vpc} is missing`,
      "alicloud_route_entry 192.168.0.0/16 of route table system of VPC production (vtb-production) is missing",
    ]);
  });

  it("a VPC of which nothing is left is no pair that is silently fine", () => {
    const report = reportOf(
      deploymentOf("worked-example", (states) =>
        without(without(states, "alicloud_vswitch."), "alicloud_vpc."),
      ),
    );
    const survives = report.expectations.find(({ expectation }) => expectation.kind === "survives");
    expect(survives?.holds).toBe(false);
    expect(survives?.breaches[0]?.text).toBe(
      "data centre shanghai and VPC production: no vSwitch is deployed",
    );
    expect(survives?.breaches[0]?.missing).toContain("alicloud_vpc of production is missing");
  });
});
