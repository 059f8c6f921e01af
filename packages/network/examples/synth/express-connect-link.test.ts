import { exampleData, put, synth, synthExample } from "../../testing/synth";

const circuit = ["dataCentres", "shanghai", "circuits", "circuit1"] as const;

describe("An Express Connect link", () => {
  const plain = synthExample("worked-example").connectivity;

  it("sends VLAN 0, because 0 means an untagged port and not an absent value", () => {
    expect(plain.at("alicloud_express_connect_virtual_border_router.shanghai_circuit1").vlan_id).toBe(0);
  });

  it.each([
    ["10.0.0.0/30", "255.255.255.252"],
    ["10.0.0.0/29", "255.255.255.248"],
    ["10.0.0.0/24", "255.255.255.0"],
  ])("writes the mask of %s as %s", (cidr, mask) => {
    const { connectivity } = synth(put(exampleData("worked-example"), [...circuit, "link", "cidr"], cidr));
    const vbr = connectivity.at("alicloud_express_connect_virtual_border_router.shanghai_circuit1");
    expect(vbr.peering_subnet_mask).toBe(mask);
  });

  it("hangs the BGP group on the VBR and the peer on the group by their ids", () => {
    expect(plain.at("alicloud_vpc_bgp_group.shanghai_circuit1").router_id).toBe(
      "${alicloud_express_connect_virtual_border_router.shanghai_circuit1.id}",
    );
    expect(plain.at("alicloud_vpc_bgp_peer.shanghai_circuit1").bgp_group_id).toBe(
      "${alicloud_vpc_bgp_group.shanghai_circuit1.id}",
    );
  });

  it("sets the ASN of both ends as numbers", () => {
    const { connectivity } = synth(
      put(exampleData("worked-example"), [...circuit, "bgp", "alibabaAsn"], 64700),
    );
    expect(connectivity.at("alicloud_vpc_bgp_group.shanghai_circuit1")).toMatchObject({
      local_asn: 64700,
      peer_asn: 65530,
    });
  });

  it("switches BFD off in so many words where the file has none, and leaves its timers to the service", () => {
    const peer = plain.at("alicloud_vpc_bgp_peer.shanghai_circuit1");
    expect(peer.enable_bfd).toBe(false);
    expect(peer).not.toHaveProperty("bfd_multi_hop");
    const vbr = plain.at("alicloud_express_connect_virtual_border_router.shanghai_circuit1");
    for (const timer of ["min_tx_interval", "min_rx_interval", "detect_multiplier"])
      expect(vbr).not.toHaveProperty(timer);
  });

  it("sets all BFD timers where the file has BFD, because the service's own are set by a later call only", () => {
    const { connectivity } = synthExample("bfd");
    expect(connectivity.at("alicloud_express_connect_virtual_border_router.shanghai_circuit1")).toMatchObject(
      {
        min_tx_interval: 200,
        min_rx_interval: 200,
        detect_multiplier: 3,
      },
    );
    expect(connectivity.at("alicloud_vpc_bgp_peer.shanghai_circuit1")).toMatchObject({
      enable_bfd: true,
      bfd_multi_hop: 1,
    });
  });
});
