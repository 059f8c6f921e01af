import { exampleData, exampleNames, put, synth, synthExample } from "../../testing/synth";

describe("A transit router", () => {
  const core = synthExample("worked-example")["cen-core"];

  it.each(exampleNames)("of %s.yaml is named by its bare id everywhere", (name) => {
    for (const { text } of Object.values(synthExample(name))) {
      expect(text).not.toMatch(/alicloud_cen_transit_router\.[a-z0-9-]+\.id\b/);
    }
  });

  it("waits longer for its deletion than the provider's five minutes", () => {
    expect(core.at("alicloud_cen_transit_router.cn-shanghai").timeouts).toEqual({ delete: "20m" });
  });

  it("gets its CIDR block in a resource of its own that announces nothing", () => {
    expect(core.at("alicloud_cen_transit_router_cidr.cn-shanghai_vpn")).toMatchObject({
      cidr: "10.200.0.0/24",
      publish_cidr_route: false,
      transit_router_id: "${alicloud_cen_transit_router.cn-shanghai.transit_router_id}",
    });
  });

  it("is asked for its system route table by type, never by position among others", () => {
    expect(core.at("data.alicloud_cen_transit_router_route_tables.cn-shanghai")).toMatchObject({
      transit_router_id: "${local.transit_router_cn-shanghai}",
      transit_router_route_table_type: "System",
    });
    expect(JSON.parse(core.text).locals).toMatchObject({
      "transit_router_cn-shanghai": "${alicloud_cen_transit_router.cn-shanghai.transit_router_id}",
    });
    expect(core.at("data.alicloud_cen_transit_router_route_tables.cn-shanghai")).not.toHaveProperty(
      "depends_on",
    );
  });

  it("that exists already is used by its id and not made, in a CEN that exists already", () => {
    const data = exampleData("worked-example");
    put(data, ["cen"], { mode: "existing", id: "cen-there" });
    put(data, ["transitRouters", "cn-shanghai"], {
      mode: "existing",
      id: "tr-there",
      existingCidrs: ["10.200.0.0/24"],
    });
    const stacks = synth(data);
    const { resources, at, outputs } = stacks["cen-core"];
    expect(resources("alicloud_cen_instance")).toEqual({});
    expect(Object.keys(resources("alicloud_cen_transit_router"))).toEqual(["cn-hangzhou"]);
    expect(at("alicloud_cen_transit_router.cn-hangzhou").cen_id).toBe("cen-there");
    expect(at("alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1")).toMatchObject({
      cen_id: "cen-there",
      transit_router_id: "tr-there",
    });
    expect(resources("alicloud_cen_transit_router_cidr")).toEqual({});
    expect(outputs.vpn_transit_router_ids?.value).toEqual({ "cn-shanghai": "tr-there" });
  });

  it("that exists already can get a further CIDR block, which then is what the VPN waits for", () => {
    const data = exampleData("worked-example");
    put(data, ["cen"], { mode: "existing", id: "cen-there" });
    put(data, ["transitRouters", "cn-shanghai"], {
      mode: "existing",
      id: "tr-there",
      cidrs: { vpn: "10.200.0.0/24" },
    });
    const { at, outputs } = synth(data)["cen-core"];
    expect(at("alicloud_cen_transit_router_cidr.cn-shanghai_vpn").transit_router_id).toBe("tr-there");
    expect(outputs.vpn_transit_router_ids?.value).toEqual({
      "cn-shanghai": "${alicloud_cen_transit_router_cidr.cn-shanghai_vpn.transit_router_id}",
    });
  });
});
