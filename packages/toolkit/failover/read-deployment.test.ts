import { deploymentOf, reportOf, withFile } from "./testing/deployments";
import { withValues } from "./testing/states";

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

  it("has the routes that stand in transit router tables by hand", () => {
    const cidr = { transit_router_id: "tr-cn-shanghai", cidr: "10.200.0.0/24" };
    const published = deploymentOf("worked-example", (states) =>
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
    const shadowed = deploymentOf("worked-example", (states) => ({
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
