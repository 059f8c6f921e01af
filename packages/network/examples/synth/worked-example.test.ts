import { type StackName, type Synth, synthExample } from "../../testing/synth";

/** Resources per type, as a reader would count them. */
function counts(synth: Synth, stack: StackName): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const address of synth[stack].addresses) {
    const type = address.replace(/\.[^.]*$/, "");
    found[type] = (found[type] ?? 0) + 1;
  }
  return found;
}

describe("The stacks of the worked example", () => {
  const synth = synthExample("worked-example");

  it("hold a VBR, a BGP group and a BGP peer in connectivity, and look at the circuit", () => {
    expect(counts(synth, "connectivity")).toEqual({
      alicloud_express_connect_virtual_border_router: 1,
      alicloud_vpc_bgp_group: 1,
      alicloud_vpc_bgp_peer: 1,
      "data.alicloud_express_connect_physical_connections": 1,
      "data.alicloud_express_connect_virtual_border_routers": 1,
    });
  });

  it("hold the CEN with everything attached to it but the VPN in cen-core", () => {
    expect(counts(synth, "cen-core")).toEqual({
      alicloud_cen_instance: 1,
      alicloud_cen_transit_router: 2,
      alicloud_cen_transit_router_cidr: 1,
      alicloud_cen_transit_router_peer_attachment: 1,
      alicloud_cen_transit_router_route_table_association: 4,
      alicloud_cen_transit_router_route_table_propagation: 4,
      alicloud_cen_transit_router_vbr_attachment: 1,
      alicloud_cen_transit_router_vpc_attachment: 1,
      alicloud_route_entry: 3,
      alicloud_vpc: 1,
      alicloud_vswitch: 2,
      "data.alicloud_cen_transit_router_route_tables": 2,
      "data.terraform_remote_state": 1,
    });
  });

  it("hold one customer gateway, one connection and its attachment in vpn-standby", () => {
    expect(counts(synth, "vpn-standby")).toEqual({
      alicloud_cen_transit_router_route_table_association: 1,
      alicloud_cen_transit_router_route_table_propagation: 1,
      alicloud_cen_transit_router_vpn_attachment: 1,
      alicloud_vpn_customer_gateway: 1,
      alicloud_vpn_gateway_vpn_attachment: 1,
      "data.alicloud_vpn_gateway_vpn_attachments": 1,
      "data.terraform_remote_state": 1,
    });
  });

  it("require the pinned provider and have one alias per region", () => {
    for (const stack of Object.values(synth)) {
      expect(stack.json.terraform).toMatchObject({
        required_providers: { alicloud: { source: "aliyun/alicloud", version: "1.289.0" } },
      });
      expect(stack.json.provider).toEqual({
        alicloud: [
          { alias: "cn-hangzhou", region: "cn-hangzhou" },
          { alias: "cn-shanghai", region: "cn-shanghai" },
        ],
      });
    }
  });

  it("put every resource into the region where the document has it", () => {
    const regionOf = (stack: StackName, address: string) => synth[stack].at(address).provider;
    expect(regionOf("connectivity", "alicloud_express_connect_virtual_border_router.shanghai_circuit1")).toBe(
      "alicloud.cn-shanghai",
    );
    expect(regionOf("cen-core", "alicloud_vpc.production")).toBe("alicloud.cn-hangzhou");
    expect(regionOf("cen-core", "alicloud_cen_transit_router_vpc_attachment.production")).toBe(
      "alicloud.cn-hangzhou",
    );
    expect(regionOf("cen-core", "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1")).toBe(
      "alicloud.cn-shanghai",
    );
    expect(regionOf("cen-core", "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai")).toBe(
      "alicloud.cn-hangzhou",
    );
    expect(regionOf("vpn-standby", "alicloud_vpn_gateway_vpn_attachment.shanghai")).toBe(
      "alicloud.cn-shanghai",
    );
    expect(regionOf("vpn-standby", "alicloud_vpn_customer_gateway.shanghai_edge_isp-1")).toBe(
      "alicloud.cn-shanghai",
    );
  });

  it("carry the document's own numbers on the circuit", () => {
    expect(
      synth.connectivity.at("alicloud_express_connect_virtual_border_router.shanghai_circuit1"),
    ).toMatchObject({
      virtual_border_router_name: "VBR",
      vlan_id: 0,
      local_gateway_ip: "10.0.0.2",
      peer_gateway_ip: "10.0.0.1",
      peering_subnet_mask: "255.255.255.252",
    });
    expect(synth.connectivity.at("alicloud_vpc_bgp_group.shanghai_circuit1")).toMatchObject({
      bgp_group_name: "VBR-BGP",
      peer_asn: 65530,
      local_asn: 45104,
    });
    expect(synth.connectivity.at("alicloud_vpc_bgp_peer.shanghai_circuit1")).toMatchObject({
      peer_ip_address: "10.0.0.1",
    });
  });

  it("carry the document's own names on the attachments", () => {
    expect(
      synth["cen-core"].at("alicloud_cen_transit_router_vpc_attachment.production")
        .transit_router_vpc_attachment_name,
    ).toBe("VPC-Attachment");
    expect(
      synth["cen-core"].at("alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1")
        .transit_router_attachment_name,
    ).toBe("VBR-Attachment");
    expect(
      synth["cen-core"].at("alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai")
        .transit_router_peer_attachment_name,
    ).toBe("Inter-region-connection");
    expect(
      synth["vpn-standby"].at("alicloud_vpn_customer_gateway.shanghai_edge_isp-1").customer_gateway_name,
    ).toBe("Customer-Gateway");
    expect(synth["vpn-standby"].at("alicloud_vpn_gateway_vpn_attachment.shanghai").vpn_attachment_name).toBe(
      "IPsec-VPN-connection",
    );
  });
});
