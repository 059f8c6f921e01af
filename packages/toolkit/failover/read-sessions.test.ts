import { listAt, valueAt } from "../command/json";
import { readShown } from "../terraform/shown";
import { readDeployment } from "./deployment/read-deployment";
import { deploymentOf, exampleNetwork, linksOf } from "./testing/deployments";
import { exampleStates } from "./testing/example-states";
import { type States, statesOf, withValues } from "./testing/states";

const connection = "alicloud_vpn_gateway_vpn_attachment.shanghai";

function attributesOf(states: States, address: string): unknown {
  return Object.values(states)
    .flat()
    .find((it) => it.address === address)?.values;
}

/** The states with another value in a block of one of two tunnels. */
function withTunnel(states: States, index: number, block: string, values: object): States {
  const name = "tunnel_options_specification";
  const tunnels = listAt(attributesOf(states, connection), name).map((tunnel) =>
    valueAt(tunnel, "tunnel_index") === index
      ? { ...Object(tunnel), [block]: [{ ...Object(valueAt(tunnel, block, 0)), ...values }] }
      : tunnel,
  );
  return withValues(states, connection, { [name]: tunnels });
}

describe("the sessions of deployed stacks", () => {
  it("says of each end what keeps a session down, and loses what needs it", () => {
    const wrong = deploymentOf("worked-example", (states) =>
      withValues(states, "alicloud_vpc_bgp_group.shanghai_circuit1", { peer_asn: 64999 }),
    );
    expect(wrong.gaps.map(({ text }) => text)).toEqual([
      "peer_asn of alicloud_vpc_bgp_group.shanghai_circuit1 is 64999, the network file has 65530",
    ]);
    expect(linksOf(wrong)).toEqual([["VPN connection shanghai"], ["VPN connection shanghai"]]);
  });

  it.each([
    ["alicloud_express_connect_virtual_border_router.shanghai_circuit1", { vlan_id: 7 }, "vlan_id"],
    [
      "alicloud_express_connect_virtual_border_router.shanghai_circuit1",
      { local_gateway_ip: "10.0.0.9" },
      "local_gateway_ip",
    ],
    [
      "alicloud_express_connect_virtual_border_router.shanghai_circuit1",
      { peer_gateway_ip: "10.0.0.9" },
      "peer_gateway_ip",
    ],
    [
      "alicloud_express_connect_virtual_border_router.shanghai_circuit1",
      { peering_subnet_mask: "255.255.255.0" },
      "peering_subnet_mask",
    ],
    ["alicloud_vpn_gateway_vpn_attachment.shanghai", { network_type: "private" }, "network_type"],
    ["alicloud_vpn_gateway_vpn_attachment.shanghai", { local_subnet: "172.16.0.0/16" }, "local_subnet"],
    ["alicloud_vpn_gateway_vpn_attachment.shanghai", { remote_subnet: "192.168.0.0/24" }, "remote_subnet"],
    ["alicloud_vpc_bgp_peer.shanghai_circuit1", { peer_ip_address: "10.0.0.9" }, "peer_ip_address"],
    ["alicloud_vpc_bgp_group.shanghai_circuit1", { local_asn: 64512 }, "local_asn"],
    ["alicloud_vpc_bgp_group.shanghai_circuit1", { auth_key: "somebody set one" }, "auth_key"],
    [
      "alicloud_vpn_customer_gateway.shanghai_edge_isp-1",
      { ip_address: "203.0.113.99" },
      "the customer gateway's ip_address",
    ],
    ["alicloud_vpn_customer_gateway.shanghai_edge_isp-1", { asn: "64999" }, "the customer gateway's asn"],
  ])("finds a difference in %s %j", (address, values, attribute) => {
    const texts = deploymentOf("worked-example", (states) => withValues(states, address, values)).gaps.map(
      ({ text }) => text,
    );
    expect(texts[0]).toMatch(new RegExp(`^${attribute} of `));
    expect(texts.join()).not.toContain("somebody set one");
  });

  it.each([
    ["tunnel_ike_config", "ike_version", "ikev1"],
    ["tunnel_ike_config", "ike_enc_alg", "aes256"],
    ["tunnel_ike_config", "ike_auth_alg", "md5"],
    ["tunnel_ike_config", "ike_pfs", "group2"],
    ["tunnel_ike_config", "remote_id", "203.0.113.99"],
    ["tunnel_ipsec_config", "ipsec_enc_alg", "aes256"],
    ["tunnel_ipsec_config", "ipsec_auth_alg", "md5"],
    ["tunnel_ipsec_config", "ipsec_pfs", "group2"],
  ])("takes a tunnel for down whose %s has another %s than the device", (block, attribute, value) => {
    const deployment = deploymentOf("worked-example", (states) =>
      withTunnel(states, 2, block, { [attribute]: value }),
    );
    expect(deployment.gaps.map(({ text }) => text)).toEqual([
      expect.stringMatching(new RegExp(`^${attribute} of tunnel shanghai/tunnel2 .* is ${value}, `)),
    ]);
    const sessions = deployment.topology.sessions.map(({ id }) => id);
    expect(sessions).toEqual(["bgp-shanghai_circuit1", "vco-shanghai/tunnel1"]);
  });

  it.each([
    ["alicloud_vpc_bgp_group.shanghai_circuit1", "peer_asn", "peer_asn of"],
    ["alicloud_vpc_bgp_peer.shanghai_circuit1", "peer_ip_address", "peer_ip_address of"],
    ["alicloud_vpn_customer_gateway.shanghai_edge_isp-1", "asn", "the customer gateway's asn of"],
  ])(
    "does not take %s to have the %s that the network file has where it has none",
    (address, attribute, text) => {
      const { gaps } = deploymentOf("worked-example", (states) =>
        withValues(states, address, { [attribute]: null }),
      );
      expect(gaps[0]?.text).toMatch(new RegExp(`^${text} .* is not set, the network file has `));
    },
  );

  it("takes a tunnel without a network in it for down", () => {
    const { gaps, topology } = deploymentOf("worked-example", (states) =>
      withTunnel(states, 1, "tunnel_bgp_config", { tunnel_cidr: null }),
    );
    expect(gaps[0]?.text).toContain("tunnel_cidr of tunnel shanghai/tunnel1");
    expect(topology.sessions.map(({ id }) => id)).not.toContain("vco-shanghai/tunnel1");
  });

  it("believes devices to suit what is deployed where a change is compared with what stands before it", () => {
    const before = withValues(
      withTunnel(exampleStates("worked-example"), 1, "tunnel_ike_config", { ike_pfs: "group2" }),
      "alicloud_express_connect_virtual_border_router.shanghai_circuit1",
      { peering_subnet_mask: "255.255.255.248" },
    );
    const shown = statesOf(before).map(({ stack, text }) => readShown(stack, JSON.parse(text)));
    expect(readDeployment(exampleNetwork("worked-example"), shown).gaps).toHaveLength(2);
    expect(readDeployment(exampleNetwork("worked-example"), shown, { devicesSuit: true }).gaps).toEqual([]);
  });

  it("finds a single tunnel whose proposal is another than the device's", () => {
    const { gaps } = deploymentOf("single-tunnel", (states) => {
      const [ike] = listAt(attributesOf(states, connection), "ike_config");
      return withValues(states, connection, { ike_config: [{ ...Object(ike), ike_pfs: "group2" }] });
    });
    expect(gaps.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^ike_pfs of tunnel shanghai\/tunnel1 /),
    ]);
  });

  it.each([
    ["alicloud_cen_transit_router_vpn_attachment.shanghai", true],
    ["alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1", false],
    ["alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai", false],
  ])("takes %s to publish routes or not as the provider does unless told: %s", (address, publishes) => {
    const unsaid = deploymentOf("worked-example", (states) =>
      withValues(states, address, { auto_publish_route_enabled: null }),
    );
    const found = unsaid.topology.attachments.find(({ id }) => unsaid.addresses.get(id) === address);
    expect(found?.autoPublish).toBe(publishes);
  });
});
