import { type Block, exampleData, put, synth, synthExample } from "../../testing/synth";

const vpn = ["dataCentres", "shanghai", "vpn"] as const;
const address = "alicloud_vpn_gateway_vpn_attachment.shanghai";

/** The connection's own conditions, or those of its `check` block. */
function conditionsOf(data: Block, where: "postcondition" | "check") {
  const { "vpn-standby": stack } = synth(data);
  const { postcondition } = stack.at(address).lifecycle as { postcondition?: readonly Block[] };
  const check = stack.json.check as { readonly tunnels_shanghai: { readonly assert: readonly Block[] } };
  return where === "check" ? check?.tunnels_shanghai.assert : postcondition;
}

describe("A single-tunnel IPsec-VPN connection", () => {
  const withIdentity = (alibabaId: string | undefined) =>
    put(exampleData("single-tunnel"), [...vpn, "tunnels", "tunnel1", "alibabaId"], alibabaId);

  it("asks for no identity in the cloud where the file has none, because the provider would keep one", () => {
    const [only, ...others] = conditionsOf(withIdentity(undefined), "postcondition") ?? [];
    expect(only).toMatchObject({
      condition: expect.stringContaining("self.ike_config[0].local_id"),
      error_message: expect.stringContaining("Write dataCentres.shanghai.vpn.tunnels.tunnel1.alibabaId: "),
    });
    expect(others).toEqual([]);
    expect(conditionsOf(withIdentity("198.18.0.2"), "postcondition")).toBeUndefined();
  });
});

describe("A dual-tunnel IPsec-VPN connection", () => {
  const connection = synthExample("worked-example")["vpn-standby"].at(address);
  const tunnels = connection.tunnel_options_specification as readonly Block[];

  it("routes by destination and negotiates at once", () => {
    expect(connection).toMatchObject({
      network_type: "public",
      local_subnet: "0.0.0.0/0",
      remote_subnet: "0.0.0.0/0",
      effect_immediately: true,
      enable_tunnels_bgp: true,
    });
  });

  it("has exactly the tunnels 1 and 2, told apart by index", () => {
    expect(tunnels.map((tunnel) => tunnel.tunnel_index)).toEqual([1, 2]);
  });

  it("sets what the provider would otherwise send as 0 or false, in both tunnels", () => {
    for (const tunnel of tunnels) {
      expect(tunnel).toMatchObject({
        enable_dpd: true,
        enable_nat_traversal: true,
        tunnel_ike_config: { ike_lifetime: 86400 },
        tunnel_ipsec_config: { ipsec_lifetime: 86400 },
        tunnel_bgp_config: { local_asn: 45104 },
      });
    }
  });

  it("has the document's proposal in both phases", () => {
    expect(tunnels[0]).toMatchObject({
      tunnel_ike_config: {
        ike_version: "ikev2",
        ike_enc_alg: "aes",
        ike_auth_alg: "sha1",
        ike_pfs: "group14",
      },
      tunnel_ipsec_config: { ipsec_enc_alg: "aes", ipsec_auth_alg: "sha1", ipsec_pfs: "group14" },
    });
  });

  it("has a network, an address and a pre-shared key of its own in each tunnel", () => {
    expect(tunnels.map((tunnel) => tunnel.tunnel_bgp_config)).toEqual([
      { local_asn: 45104, tunnel_cidr: "169.254.10.0/30", local_bgp_ip: "169.254.10.1" },
      { local_asn: 45104, tunnel_cidr: "169.254.20.0/30", local_bgp_ip: "169.254.20.1" },
    ]);
    expect(tunnels.map((tunnel) => (tunnel.tunnel_ike_config as Block).psk)).toEqual([
      "${var.psk__shanghai__tunnel1}",
      "${var.psk__shanghai__tunnel2}",
    ]);
  });

  it("asks for a bandwidth where it is not the service's default, so that an unanswered one replaces nothing", () => {
    expect(connection).not.toHaveProperty("tunnel_bandwidth");
    const large = synth(put(exampleData("worked-example"), [...vpn, "tunnelBandwidth"], "Large"));
    expect(large["vpn-standby"].at(address)).toMatchObject({ tunnel_bandwidth: "Large" });
  });

  it("says in a failed condition what differs, what each way on costs, and how to make it a warning", () => {
    const [, , , condition] = conditionsOf(exampleData("worked-example"), "postcondition") ?? [];
    expect(condition?.error_message).toBe(
      "tunnel1 of data centre shanghai: Alibaba Cloud has another tunnel_ike_config.psk than the variable psk__shanghai__tunnel1 has. ${local.tunnel_change_shanghai}",
    );
    const ways = (synth(exampleData("worked-example"))["vpn-standby"].json.locals as Block)
      .tunnel_change_shanghai;
    for (const part of [
      // toolkit:begin
      "Change it in place with npx --no hybridnet tunnels.",
      // toolkit:end
      "in the console, one tunnel after the other",
      "terraform apply -replace=alicloud_vpn_gateway_vpn_attachment.shanghai",
      "alicloud_cen_transit_router_vpn_attachment.shanghai",
      "alicloud_cen_transit_router_route_table_association.shanghai",
      "alicloud_cen_transit_router_route_table_propagation.shanghai",
      "there is no standby until all are made anew",
      "other public addresses",
      "dataCentres.shanghai.vpn.tunnelConditions: warn",
      "docs/change-a-tunnel.md",
    ])
      expect(ways).toContain(part);
    expect(ways).not.toContain("deletionProtection");
    const guarded = synth(put(exampleData("worked-example"), ["deletionProtection"], true))["vpn-standby"];
    expect((guarded.json.locals as Block).tunnel_change_shanghai).toContain(
      "set deletionProtection to false, then",
    );
  });

  it("has the same conditions in a check block where they shall warn", () => {
    const warned = conditionsOf(
      put(exampleData("worked-example"), [...vpn, "tunnelConditions"], "warn"),
      "check",
    );
    const stopping = conditionsOf(exampleData("worked-example"), "postcondition");
    const written = (conditions: readonly Block[] | undefined) =>
      conditions?.map(({ condition }) => condition);
    expect(written(warned)).toHaveLength(37);
    expect(written(warned)).toEqual(
      written(stopping)?.map((condition) => String(condition).replaceAll("self.", `${address}.`)),
    );
  });

  it("has none of the arguments of a single-tunnel connection", () => {
    for (const argument of [
      "customer_gateway_id",
      "ike_config",
      "ipsec_config",
      "bgp_config",
      "health_check_config",
      "enable_dpd",
      "enable_nat_traversal",
    ]) {
      expect(connection).not.toHaveProperty(argument);
    }
  });

  it("names the device by its public IP and leaves its own identity to the service", () => {
    for (const tunnel of tunnels) {
      expect(tunnel.tunnel_ike_config).toMatchObject({ remote_id: "203.0.113.68" });
      expect(tunnel.tunnel_ike_config).not.toHaveProperty("local_id");
    }
  });

  it("takes identities from the file where a device behind NAT needs them", () => {
    const data = exampleData("bfd");
    put(data, [...vpn, "tunnels", "tunnel1", "customerId"], "edge.example.com");
    put(data, [...vpn, "tunnels", "tunnel1", "alibabaId"], "cloud.example.com");
    const [first] = synth(data)["vpn-standby"].at(address).tunnel_options_specification as readonly Block[];
    expect(first?.tunnel_ike_config).toMatchObject({
      remote_id: "edge.example.com",
      local_id: "cloud.example.com",
    });
  });

  it("is strong where the file says nothing about the proposal", () => {
    const data = exampleData("worked-example");
    put(data, [...vpn, "ike"], undefined);
    put(data, [...vpn, "ipsec"], undefined);
    const [first] = synth(data)["vpn-standby"].at(address).tunnel_options_specification as readonly Block[];
    expect(first).toMatchObject({
      tunnel_ike_config: {
        ike_version: "ikev2",
        ike_enc_alg: "aes256",
        ike_auth_alg: "sha256",
        ike_pfs: "group14",
        ike_lifetime: 86400,
      },
      tunnel_ipsec_config: {
        ipsec_enc_alg: "aes256",
        ipsec_auth_alg: "sha256",
        ipsec_pfs: "group14",
        ipsec_lifetime: 86400,
      },
    });
  });

  it("shares one customer gateway between tunnels of one public IP and has one per public IP otherwise", () => {
    const gateways = (name: "worked-example" | "multi-site") =>
      Object.entries(synthExample(name)["vpn-standby"].resources("alicloud_vpn_customer_gateway")).map(
        ([key, it]) => [key, it.ip_address],
      );
    expect(gateways("worked-example")).toEqual([["shanghai_edge_isp-1", "203.0.113.68"]]);
    expect(gateways("multi-site")).toEqual([
      ["beijing_edge_isp-1", "192.0.2.68"],
      ["shanghai_edge-1_isp-1", "203.0.113.68"],
      ["shanghai_edge-2_isp-2", "198.51.100.68"],
    ]);
    const [first, second] = synthExample("multi-site")["vpn-standby"].at(address)
      .tunnel_options_specification as readonly Block[];
    expect(first?.customer_gateway_id).toBe("${alicloud_vpn_customer_gateway.shanghai_edge-1_isp-1.id}");
    expect(second?.customer_gateway_id).toBe("${alicloud_vpn_customer_gateway.shanghai_edge-2_isp-2.id}");
  });

  it("makes a customer gateway's successor first, since one in use cannot be deleted, and keeps its guard", () => {
    const gateway = (data: Block) =>
      synth(data)["vpn-standby"].at("alicloud_vpn_customer_gateway.shanghai_edge_isp-1");
    const data = exampleData("worked-example");
    expect(gateway(data).lifecycle).toEqual({ create_before_destroy: true });
    expect(gateway(put(data, ["deletionProtection"], true)).lifecycle).toEqual({
      create_before_destroy: true,
      prevent_destroy: true,
    });
  });

  it("writes the customer gateway's ASN as a text, which BGP needs to be there", () => {
    expect(
      synthExample("worked-example")["vpn-standby"].at("alicloud_vpn_customer_gateway.shanghai_edge_isp-1")
        .asn,
    ).toBe("65530");
  });

  it("is read for its public IPs once the attachment exists, and the IPs are told apart by tunnel index", () => {
    const { at, outputs } = synthExample("worked-example")["vpn-standby"];
    expect(at("data.alicloud_vpn_gateway_vpn_attachments.shanghai")).toMatchObject({
      depends_on: ["alicloud_cen_transit_router_vpn_attachment.shanghai"],
      ids: ["${alicloud_vpn_gateway_vpn_attachment.shanghai.id}"],
    });
    expect(outputs.tunnel_public_ips?.value).toEqual({
      shanghai:
        '${{ for tunnel in data.alicloud_vpn_gateway_vpn_attachments.shanghai.attachments[0].tunnel_options_specification : "tunnel${tunnel.tunnel_index}" => tunnel.internet_ip }}',
    });
  });
});

describe("A single-tunnel IPsec-VPN connection", () => {
  const { at, outputs } = synthExample("single-tunnel")["vpn-standby"];
  const connection = at(address);

  it("has the document's numbers to the letter", () => {
    expect(connection).toMatchObject({
      customer_gateway_id: "${alicloud_vpn_customer_gateway.shanghai_edge_isp-1.id}",
      network_type: "public",
      effect_immediately: true,
      enable_dpd: true,
      enable_nat_traversal: true,
      ike_config: {
        ike_version: "ikev2",
        ike_enc_alg: "aes",
        ike_auth_alg: "sha1",
        ike_pfs: "group14",
        ike_lifetime: 86400,
      },
      ipsec_config: {
        ipsec_enc_alg: "aes",
        ipsec_auth_alg: "sha1",
        ipsec_pfs: "group14",
        ipsec_lifetime: 86400,
      },
      bgp_config: {
        enable: true,
        local_asn: 45104,
        tunnel_cidr: "169.254.10.0/30",
        local_bgp_ip: "169.254.10.1",
      },
    });
  });

  it("has none of the arguments of a dual-tunnel connection", () => {
    for (const argument of ["tunnel_options_specification", "enable_tunnels_bgp", "tunnel_bandwidth"]) {
      expect(connection).not.toHaveProperty(argument);
    }
  });

  it("gets its public IP from the data source, which alone still has it", () => {
    expect(outputs.tunnel_public_ips?.value).toEqual({
      shanghai:
        "${{ tunnel1 = data.alicloud_vpn_gateway_vpn_attachments.shanghai.attachments[0].internet_ip }}",
    });
  });
});
