import { readDeployment } from "../../../packages/failover/deployment/read-deployment";
import { listAt, valueAt } from "../../../packages/failover/shown/json";
import { readShown } from "../../../packages/failover/shown/shown";
import { deploymentOf, exampleNetwork, linksOf, reportOf, withFile } from "./support/deployments";
import { exampleStates } from "./support/example-states";
import { type States, statesOf, stateText, withValues } from "./support/states";

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

describe("the topology of deployed stacks", () => {
  const { topology, gaps } = deploymentOf("multi-site");

  it("has everything that the network file asks for, and says so", () => {
    expect(gaps).toEqual([]);
    const kinds = topology.attachments.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(["peer", "peer", "peer", "vbr", "vbr", "vbr", "vpc", "vpc", "vpc", "vpn", "vpn"]);
  });

  it("names attachments by the bare id, which for a VPN attachment alone is the resource's id", () => {
    const ids = topology.attachments.map(({ id }) => id);
    expect(ids.filter((id) => id.includes(":"))).toEqual([]);
    expect(ids).toContain("tr-attach-vpn-shanghai");
    expect(topology.associations.every(({ attachment }) => ids.includes(attachment))).toBe(true);
  });

  it("takes an existing VPC from the network file and its routes from Terraform alone", () => {
    const vpc = topology.vpcs.find(({ id }) => id === "vpc-example0analytics");
    expect(vpc?.vswitches.map(({ cidr }) => cidr)).toEqual(["172.18.10.0/24", "172.18.20.0/24"]);
    const routes = vpc?.tables.map(({ id, routes: all }) => [
      id,
      all.map(({ destination }) => destination).sort(),
    ]);
    expect(Object.fromEntries(routes ?? [])).toEqual({
      "vtb-example0batch": ["10.32.0.0/16", "192.168.0.0/16"],
      "vtb-example0isolated": [],
      "vtb-example0system": ["10.32.0.0/16", "192.168.0.0/16"],
    });
  });

  it("puts the vSwitches of an existing VPC into the route tables that Terraform read", () => {
    const read = (vswitches: readonly string[]) => ({
      tables: [
        {
          vpc_id: "vpc-example0analytics",
          route_table_id: "vtb-example0system",
          route_table_type: "System",
          vswitch_ids: [],
        },
        {
          vpc_id: "vpc-example0analytics",
          route_table_id: "vtb-example0isolated",
          route_table_type: "Custom",
          vswitch_ids: vswitches,
        },
      ],
    });
    const isolated = deploymentOf("multi-site", (states) =>
      withValues(states, "data.alicloud_route_tables.analytics", read(["vsw-example0analytics2"])),
    );
    const vpc = isolated.topology.vpcs.find(({ id }) => id === "vpc-example0analytics");
    expect(vpc?.vswitches.map(({ table }) => table)).toEqual(["vtb-example0system", "vtb-example0isolated"]);
    // Its hosts have no way out: a vSwitch on a table without routes is not fine because the others are.
    const lost = reportOf(isolated).lanes.filter(({ toDataCentre }) => !toDataCentre.delivered);
    expect([...new Set(lost.flatMap(({ vpcNetworks }) => vpcNetworks))]).toEqual([
      "172.18.20.0/24",
      "172.18.20.9/32",
    ]);
  });

  it("keeps routes of an existing table that lead elsewhere, and not those to its own attachment, which are stale", () => {
    const entries = [
      {
        type: "Custom",
        next_hop_type: "NatGateway",
        instance_id: "ngw-1",
        cidr_block: "192.168.1.0/24",
        route_table_id: "vtb-example0system",
      },
      {
        type: "Custom",
        next_hop_type: "Attachment",
        instance_id: "tr-attach-vpc-analytics",
        cidr_block: "192.168.2.0/24",
        route_table_id: "vtb-example0system",
      },
      {
        type: "Custom",
        next_hop_type: "Attachment",
        instance_id: "tr-attach-old",
        cidr_block: "192.168.0.0/16",
        route_table_id: "vtb-example0system",
      },
    ];
    const shadowed = deploymentOf("multi-site", (states) =>
      withValues(states, "data.alicloud_route_entries.analytics_system", { entries }),
    );
    const lost = reportOf(shadowed).lanes.filter(({ toDataCentre }) => !toDataCentre.delivered);
    expect(
      lost.map(({ dataCentre, vpc, dataCentreNetworks }) => [dataCentre, vpc, dataCentreNetworks]),
    ).toEqual([
      ["shanghai", "analytics", ["192.168.1.0/24"]],
      ["shanghai", "analytics", ["192.168.1.0/24"]],
    ]);
    expect(lost[0]?.toDataCentre.ways[0]?.reason).toBe("the next hop ngw-1 does not lead to the CEN");
  });

  it("keeps routes of an existing table to attachments that are none of the stacks', and skips what is not IPv4", () => {
    const entry = (destination: string) => ({
      type: "Custom",
      next_hop_type: "Attachment",
      instance_id: "tr-attach-another-cen",
      cidr_block: destination,
      route_table_id: "vtb-example0system",
    });
    const shadowed = deploymentOf("multi-site", (states) =>
      withValues(states, "data.alicloud_route_entries.analytics_system", {
        entries: [entry("192.168.1.0/24"), entry("::/0"), entry("pl-example0list")],
      }),
    );
    const lost = reportOf(shadowed).lanes.filter(({ toDataCentre }) => !toDataCentre.delivered);
    expect([...new Set(lost.flatMap(({ dataCentreNetworks }) => dataCentreNetworks))]).toEqual([
      "192.168.1.0/24",
    ]);
  });

  it("says of each end what keeps a session down, and loses what needs it", () => {
    const wrong = deploymentOf("network", (states) =>
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
    const texts = deploymentOf("network", (states) => withValues(states, address, values)).gaps.map(
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
    const deployment = deploymentOf("network", (states) =>
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
      const { gaps } = deploymentOf("network", (states) =>
        withValues(states, address, { [attribute]: null }),
      );
      expect(gaps[0]?.text).toMatch(new RegExp(`^${text} .* is not set, the network file has `));
    },
  );

  it("takes a tunnel without a network in it for down", () => {
    const { gaps, topology } = deploymentOf("network", (states) =>
      withTunnel(states, 1, "tunnel_bgp_config", { tunnel_cidr: null }),
    );
    expect(gaps[0]?.text).toContain("tunnel_cidr of tunnel shanghai/tunnel1");
    expect(topology.sessions.map(({ id }) => id)).not.toContain("vco-shanghai/tunnel1");
  });

  it("believes devices to suit what is deployed where a change is compared with what stands before it", () => {
    const before = withValues(
      withTunnel(exampleStates("network"), 1, "tunnel_ike_config", { ike_pfs: "group2" }),
      "alicloud_express_connect_virtual_border_router.shanghai_circuit1",
      { peering_subnet_mask: "255.255.255.248" },
    );
    const shown = statesOf(before).map(({ stack, text }) => readShown(stack, text));
    expect(readDeployment(exampleNetwork("network"), shown).gaps).toHaveLength(2);
    expect(readDeployment(exampleNetwork("network"), shown, { devicesSuit: true }).gaps).toEqual([]);
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
    const unsaid = deploymentOf("network", (states) =>
      withValues(states, address, { auto_publish_route_enabled: null }),
    );
    const found = unsaid.topology.attachments.find(({ id }) => unsaid.addresses.get(id) === address);
    expect(found?.autoPublish).toBe(publishes);
  });

  it("has the routes that stand in transit router tables by hand", () => {
    const cidr = { transit_router_id: "tr-cn-shanghai", cidr: "10.200.0.0/24" };
    const published = deploymentOf("network", (states) =>
      withValues(states, "alicloud_cen_transit_router_cidr.cn-shanghai_vpn", {
        ...cidr,
        publish_cidr_route: true,
      }),
    );
    expect(published.topology.staticRoutes).toEqual([
      { table: "vtb-tr-cn-shanghai", destination: "10.200.0.0/24", attachment: undefined },
    ]);
    const entry = {
      transit_router_route_table_id: "vtb-tr-cn-hangzhou",
      transit_router_route_entry_destination_cidr_block: "192.168.1.0/24",
      transit_router_route_entry_next_hop_id: "tr-attach-vpc-production",
    };
    const shadowed = deploymentOf("network", (states) => ({
      ...states,
      "cen-core": [
        ...states["cen-core"],
        {
          address: "alicloud_cen_transit_router_route_entry.odd",
          mode: "managed",
          type: "alicloud_cen_transit_router_route_entry",
          name: "odd",
          values: entry,
        },
      ],
    }));
    const lost = reportOf(shadowed).lanes.filter(({ toDataCentre }) => !toDataCentre.delivered);
    expect(lost.flatMap(({ dataCentreNetworks }) => dataCentreNetworks)).toEqual([
      "192.168.1.0/24",
      "192.168.1.0/24",
    ]);
  });

  it("tells two VBRs on one circuit by their VLANs", () => {
    const { gaps, links } = withFile(
      "multi-site",
      { "dataCentres.shanghai.circuits.circuit2.circuitId": "pc-example0circuit1" },
      (states) =>
        withValues(states, "alicloud_express_connect_virtual_border_router.shanghai_circuit2", {
          physical_connection_id: "pc-example0circuit1",
        }),
    );
    expect(gaps).toEqual([]);
    expect(links.filter(({ kind }) => kind === "circuit").map(({ id }) => id)).toEqual([
      "vbr-beijing_circuit1",
      "vbr-shanghai_circuit1",
      "vbr-shanghai_circuit2",
    ]);
  });

  it("reads a single tunnel from the connection itself", () => {
    const { links } = deploymentOf("single-tunnel");
    expect(
      links.map(({ kind, ends }) => [kind, ends.map(({ session, mbps, zone }) => [session, mbps, zone])]),
    ).toEqual([
      ["circuit", [["bgp-shanghai_circuit1", 1000, undefined]]],
      ["vpn", [["vco-shanghai/tunnel1", 1000, "cn-shanghai-f"]]],
    ]);
  });
});

describe("output of terraform show -json", () => {
  it("of a stack of which nothing is deployed has no resources", () => {
    expect(readShown("connectivity", JSON.stringify({ format_version: "1.0" })).resources).toEqual([]);
  });

  it("of modules is read with that of the root", () => {
    const resource = {
      address: "module.a.alicloud_vpc.b",
      mode: "managed",
      type: "alicloud_vpc",
      name: "b",
      values: {},
    };
    const text = JSON.stringify({
      format_version: "1.0",
      values: { root_module: { resources: [], child_modules: [{ resources: [resource] }] } },
    });
    expect(readShown("x", text).resources.map(({ address }) => address)).toEqual(["module.a.alicloud_vpc.b"]);
  });

  it.each([
    ["no JSON", "{ psk: hidden", "cen-core: this is no JSON"],
    ["other JSON", "{}", "cen-core: this is no output of terraform show -json"],
    [
      "a later version",
      JSON.stringify({ format_version: "2.0" }),
      "cen-core: version 2.0 of terraform show -json is not known here",
    ],
  ])("is refused where it is %s, without repeating it", (_, text, message) => {
    expect(() => readShown("cen-core", text)).toThrow(message);
  });

  it("of a state is told from that of a plan", () => {
    expect(readShown("x", stateText([])).kind).toBe("state");
    expect(readShown("x", JSON.stringify({ format_version: "1.2", planned_values: {} })).kind).toBe("plan");
  });
});
