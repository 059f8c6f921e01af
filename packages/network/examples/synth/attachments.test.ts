import { type Block, exampleData, exampleNames, put, synth, synthExample } from "../../testing/synth";

const attachmentTypes = ["vpc", "vbr", "peer", "vpn"].map(
  (kind) => `alicloud_cen_transit_router_${kind}_attachment`,
);

describe("An attachment", () => {
  const stacks = synthExample("worked-example");
  const core = stacks["cen-core"];

  it.each(exampleNames)("of %s.yaml has its CEN set, which the provider builds the id from", (name) => {
    const all = Object.values(synthExample(name)).flatMap((stack) =>
      attachmentTypes.flatMap((type) => Object.values(stack.resources(type))),
    );
    expect(all.length).toBeGreaterThanOrEqual(4);
    for (const attachment of all) expect(attachment.cen_id).toEqual(expect.any(String));
  });

  it.each(exampleNames)("of %s.yaml leaves association and propagation to resources of their own", (name) => {
    for (const { text } of Object.values(synthExample(name))) {
      expect(text).not.toMatch(/route_table_(association|propagation)_enabled/);
    }
  });

  it.each(exampleNames)("of %s.yaml is a member of the default route table at each of its ends", (name) => {
    const all = Object.values(synthExample(name));
    const relations = (kind: string) =>
      all.flatMap((stack) =>
        Object.values(stack.resources(`alicloud_cen_transit_router_route_table_${kind}`)).map((relation) => ({
          attachment: relation.transit_router_attachment_id,
          table: relation.transit_router_route_table_id,
        })),
      );
    const ends = all.reduce(
      (sum, stack) =>
        sum +
        attachmentTypes.reduce(
          (inner, type) =>
            inner + Object.keys(stack.resources(type)).length * (type.includes("peer") ? 2 : 1),
          0,
        ),
      0,
    );
    expect(relations("association")).toHaveLength(ends);
    expect(relations("propagation")).toEqual(relations("association"));
    expect(new Set(relations("association").map((it) => JSON.stringify(it))).size).toBe(ends);
  });

  it("of a VPC, a VBR or a peer is named in relations by its attachment id, not by the longer resource id", () => {
    expect(core.text).not.toMatch(/alicloud_cen_transit_router_(vpc|vbr|peer)_attachment\.[a-z0-9_-]+\.id\b/);
    expect(
      core.at("alicloud_cen_transit_router_route_table_association.vpc_production")
        .transit_router_attachment_id,
    ).toBe("${alicloud_cen_transit_router_vpc_attachment.production.transit_router_attachment_id}");
  });

  it("of a VPN is named by the resource id, which there is the attachment id", () => {
    expect(
      stacks["vpn-standby"].at("alicloud_cen_transit_router_route_table_propagation.shanghai")
        .transit_router_attachment_id,
    ).toBe("${alicloud_cen_transit_router_vpn_attachment.shanghai.id}");
  });

  it("of a VPC places an interface in every attached vSwitch and in no other", () => {
    const zones = synthExample("multi-site")["cen-core"].at(
      "alicloud_cen_transit_router_vpc_attachment.production",
    ).zone_mappings;
    expect(zones).toEqual([
      { zone_id: "cn-hangzhou-h", vswitch_id: "${alicloud_vswitch.production_vswitch-1.id}" },
      { zone_id: "cn-hangzhou-i", vswitch_id: "${alicloud_vswitch.production_vswitch-2.id}" },
    ]);
  });

  it("of an existing VPC takes a vSwitch that is made in it, and its route tables stay", () => {
    const before = synthExample("multi-site")["cen-core"];
    const fresh = { e: { name: "Third", zone: "cn-shanghai-e", cidr: "172.18.30.0/24" } };
    const after = synth(put(exampleData("multi-site"), ["vpcs", "analytics", "newVswitches"], fresh))[
      "cen-core"
    ];
    expect(after.addresses.filter((it) => !before.addresses.includes(it))).toEqual([
      "alicloud_vswitch.analytics_e",
    ]);
    expect(after.at("alicloud_vswitch.analytics_e")).toMatchObject({
      vpc_id: "vpc-example0analytics",
      zone_id: "cn-shanghai-e",
      cidr_block: "172.18.30.0/24",
    });
    expect(after.at("alicloud_cen_transit_router_vpc_attachment.analytics").zone_mappings).toContainEqual({
      zone_id: "cn-shanghai-e",
      vswitch_id: "${alicloud_vswitch.analytics_e.id}",
    });
  });

  it("of a VPC lets go of a vSwitch before that is deleted, which the service refuses otherwise", () => {
    const vswitch = (data: Block) => synth(data)["cen-core"].at("alicloud_vswitch.production_vswitch-2");
    const data = exampleData("worked-example");
    expect(vswitch(data).lifecycle).toEqual({ create_before_destroy: true });
    expect(vswitch(put(data, ["deletionProtection"], true)).lifecycle).toEqual({
      create_before_destroy: true,
      prevent_destroy: true,
    });
  });

  it("of a VPC publishes routes into the VPC only where the VPC has no routes of its own", () => {
    const many = synthExample("multi-site")["cen-core"];
    const publishes = (vpc: string) =>
      many.at(`alicloud_cen_transit_router_vpc_attachment.${vpc}`).auto_publish_route_enabled;
    expect([publishes("production"), publishes("analytics"), publishes("recovery")]).toEqual([
      false,
      false,
      true,
    ]);
    expect(
      Object.keys(many.resources("alicloud_route_entry")).filter((name) => name.startsWith("recovery_")),
    ).toEqual([]);
  });

  it("of a VBR, a peer or a VPN publishes the transit router's routes", () => {
    for (const [stack, address] of [
      ["cen-core", "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1"],
      ["cen-core", "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai"],
      ["vpn-standby", "alicloud_cen_transit_router_vpn_attachment.shanghai"],
    ] as const) {
      expect(stacks[stack].at(address).auto_publish_route_enabled).toBe(true);
    }
  });

  it("of a VBR takes the VBR's id from the other stack", () => {
    expect(core.at("alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1").vbr_id).toBe(
      '${data.terraform_remote_state.connectivity.outputs.vbr_ids["shanghai_circuit1"]}',
    );
  });

  it("of a VBR comes before its health check, which names neither of the two", () => {
    const check = synthExample("bfd")["cen-core"].at("alicloud_cen_vbr_health_check.shanghai_circuit1");
    expect(check).toMatchObject({
      depends_on: ["alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1"],
      health_check_target_ip: "10.0.0.1",
      health_check_interval: 2,
      healthy_threshold: 8,
      vbr_instance_region_id: "cn-shanghai",
    });
    expect(core.resources("alicloud_cen_vbr_health_check")).toEqual({});
  });

  it("of a VPN with one tunnel names the zone, with two tunnels it must not", () => {
    const zoneOf = (name: "worked-example" | "single-tunnel") =>
      synthExample(name)["vpn-standby"].at("alicloud_cen_transit_router_vpn_attachment.shanghai").zone;
    expect(zoneOf("single-tunnel")).toEqual([{ zone_id: "cn-shanghai-f" }]);
    expect(zoneOf("worked-example")).toBeUndefined();
  });

  it("carries the file's tags, as does everything else that takes tags", () => {
    const tags = { owner: "network" };
    const tagged = synth(put(exampleData("worked-example"), ["tags"], tags));
    const taking = [
      ["connectivity", "alicloud_express_connect_virtual_border_router.shanghai_circuit1"],
      ["cen-core", "alicloud_cen_instance.cen"],
      ["cen-core", "alicloud_cen_transit_router.cn-shanghai"],
      ["cen-core", "alicloud_cen_transit_router_vpc_attachment.production"],
      ["cen-core", "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1"],
      ["cen-core", "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai"],
      ["cen-core", "alicloud_vpc.production"],
      ["cen-core", "alicloud_vswitch.production_vswitch-1"],
      ["vpn-standby", "alicloud_vpn_customer_gateway.shanghai_edge_isp-1"],
      ["vpn-standby", "alicloud_vpn_gateway_vpn_attachment.shanghai"],
      ["vpn-standby", "alicloud_cen_transit_router_vpn_attachment.shanghai"],
    ] as const;
    for (const [stack, address] of taking) expect(tagged[stack].at(address).tags).toEqual(tags);
    expect(core.text).not.toContain('"tags"');
  });
});
