import { exampleData, put, synth, synthExample } from "../../testing/synth";

describe("An inter-region connection", () => {
  const core = synthExample("multi-site")["cen-core"];
  const peer = (link: string) => core.at(`alicloud_cen_transit_router_peer_attachment.${link}`);

  it("is made once, from the region that the file names first", () => {
    expect(peer("hangzhou-shanghai")).toMatchObject({
      provider: "alicloud.cn-hangzhou",
      transit_router_id: "${alicloud_cen_transit_router.cn-hangzhou.transit_router_id}",
      peer_transit_router_id: "${alicloud_cen_transit_router.cn-shanghai.transit_router_id}",
      peer_transit_router_region_id: "cn-shanghai",
    });
  });

  it("is a member of the route tables at both ends, each written in its own region", () => {
    const at = (region: string) =>
      core.at(`alicloud_cen_transit_router_route_table_association.link_hangzhou-shanghai_${region}`);
    for (const region of ["cn-hangzhou", "cn-shanghai"]) {
      expect(at(region).provider).toBe(`alicloud.${region}`);
      expect(at(region).transit_router_route_table_id).toContain(`.${region}.tables[0].`);
    }
    expect(at("cn-hangzhou").transit_router_attachment_id).toBe(
      at("cn-shanghai").transit_router_attachment_id,
    );
  });

  it("paid by traffic says so, because the provider has no default, and names no plan", () => {
    expect(peer("hangzhou-beijing")).toMatchObject({
      bandwidth_type: "DataTransfer",
      default_link_type: "Platinum",
      bandwidth: 1000,
    });
    expect(peer("hangzhou-shanghai")).toMatchObject({
      bandwidth_type: "DataTransfer",
      default_link_type: "Gold",
    });
    expect(peer("hangzhou-shanghai")).not.toHaveProperty("cen_bandwidth_package_id");
  });

  it("on a bandwidth plan waits for the plan's association with the CEN", () => {
    expect(core.at("alicloud_cen_bandwidth_package_attachment.cenbwp-example0plan")).toMatchObject({
      bandwidth_package_id: "cenbwp-example0plan",
      instance_id: "${alicloud_cen_instance.cen.id}",
    });
    expect(peer("shanghai-beijing")).toMatchObject({
      bandwidth_type: "BandwidthPackage",
      default_link_type: "Gold",
      cen_bandwidth_package_id:
        "${alicloud_cen_bandwidth_package_attachment.cenbwp-example0plan.bandwidth_package_id}",
    });
  });

  it("leaves a bandwidth plan before the plan goes, which the service refuses otherwise", () => {
    const address = "alicloud_cen_bandwidth_package_attachment.cenbwp-example0plan";
    expect(core.at(address).lifecycle).toEqual({ create_before_destroy: true });
  });

  it("on a plan that is associated already names the plan and associates nothing", () => {
    const billing = { mode: "bandwidth-plan", planId: "cenbwp-there", associate: false };
    const existing = put(exampleData("worked-example"), ["cen"], { mode: "existing", id: "cen-there" });
    const { at, resources } = synth(
      put(existing, ["interRegionLinks", "hangzhou-shanghai", "billing"], billing),
    )["cen-core"];
    expect(at("alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai").cen_bandwidth_package_id).toBe(
      "cenbwp-there",
    );
    expect(resources("alicloud_cen_bandwidth_package_attachment")).toEqual({});
  });
});
