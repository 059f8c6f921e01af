import { alicloud } from "@cdktf/provider-alicloud";
import type { Attributes } from "../service/service";
import { Console, first, hangzhou, refusal, shanghai } from "./console";
import { dataSources } from "./data/all";
import { circuit1, circuit2, existingCen, existingRouter, existingVpc } from "./existing-network";
import { tf } from "./types";
import { blocks, text } from "./values";

const read = (by: Console, type: string, region: string, config: Attributes = {}) =>
  by.account.readData(type, region, config);
const ids = async (by: Console, type: string, region: string, config: Attributes = {}) =>
  (await read(by, type, region, config)).ids;

describe("the data sources", () => {
  it("are all simulated that the model has", () => {
    expect([...dataSources.keys()].sort()).toEqual(alicloud.dataSources.map(({ type }) => type).sort());
  });

  it("answer with exactly the attributes of the model", async () => {
    const by = await Console.open();
    for (const { type, members } of alicloud.dataSources) {
      const answer = await read(by, type, shanghai, {
        transit_router_id: existingRouter,
        route_table_id: "vtb-existing0000sys",
        transit_router_route_table_id: await by.tableOf(existingRouter),
      });
      expect([type, ...Object.keys(answer).sort()]).toEqual(
        [type, ...new Set([...Object.keys(members), "id"])].sort((a, b) =>
          a === type ? -1 : b === type ? 1 : a < b ? -1 : 1,
        ),
      );
    }
  });

  it("that do not exist are refused", async () => {
    expect(await refusal(read(await Console.open(), "alicloud_zones", shanghai))).toMatch(/^NotSimulated/);
  });

  it("find by regular expression, and refuse what is none", async () => {
    const by = await Console.open();
    const one = await by.vbr({ virtual_border_router_name: "prod-1" });
    await by.vbr({ virtual_border_router_name: "test-1", vlan_id: 1 });
    const type = "alicloud_express_connect_virtual_border_routers";
    expect(await ids(by, type, shanghai, { name_regex: "^prod" })).toEqual([one]);
    expect(await refusal(ids(by, type, shanghai, { name_regex: "(" }))).toMatch(/^InvalidParameter/);
  });
});

describe("alicloud_vpcs", () => {
  it("finds the VPCs of the region by what the service and the provider compare", async () => {
    const by = await Console.open();
    const made = text(await by.vpc(hangzhou, "172.20.0.0/16", { tags: { team: "a" } }), "id");
    await by.vpc(shanghai, "172.21.0.0/16");
    const both = [existingVpc, made].sort();
    const vpcs = (config: Attributes) => ids(by, "alicloud_vpcs", hangzhou, config);
    expect(await vpcs({})).toEqual(both);
    expect(await vpcs({ cidr_block: "172.20.0.0/16" })).toEqual([made]);
    expect(await vpcs({ vpc_name: "VPC" })).toEqual([made]);
    expect(await vpcs({ tags: { team: "a" } })).toEqual([made]);
    expect(await vpcs({ tags: { team: "b" } })).toEqual([]);
    expect(await vpcs({ vswitch_id: "vsw-existing00000001" })).toEqual([existingVpc]);
    expect(await vpcs({ ids: [made, "vpc-unknown"] })).toEqual([made, "vpc-unknown"]);
    expect(await vpcs({ status: "Pending" })).toEqual([]);
    expect(await vpcs({ is_default: true })).toEqual([]);
    expect(await vpcs({ is_default: false })).toEqual(both);
  });

  it("says of each VPC what it has", async () => {
    const by = await Console.open();
    expect(first(await read(by, "alicloud_vpcs", hangzhou), "vpcs")).toMatchObject({
      vpc_id: existingVpc,
      cidr_block: "172.16.0.0/16",
      route_table_id: "vtb-existing0000sys",
      vswitch_ids: ["vsw-existing00000001", "vsw-existing00000002"],
      status: "Available",
    });
  });

  it("gives one page without any filter of its own, as the provider does", async () => {
    const by = await Console.open();
    await by.vpc(hangzhou, "172.20.0.0/16");
    const page = await read(by, "alicloud_vpcs", hangzhou, { page_number: 2, page_size: 1, name_regex: "x" });
    expect([blocks(page, "vpcs").length, page.total_count]).toEqual([1, 2]);
  });
});

describe("alicloud_vswitches", () => {
  it("finds by VPC, zone and CIDR block and counts free addresses", async () => {
    const by = await Console.open();
    const found = await read(by, "alicloud_vswitches", hangzhou, {
      vpc_id: existingVpc,
      zone_id: "cn-hangzhou-i",
      cidr_block: "172.16.20.0/24",
    });
    expect(blocks(found, "vswitches")).toMatchObject([
      { id: "vsw-existing00000002", available_ip_address_count: 252, route_table_id: "vtb-existing0000sys" },
    ]);
  });

  it("counts the interfaces of a transit router as taken", async () => {
    const by = await Console.open();
    const network = await by.network(shanghai, 20);
    await by.vpcAttachment(shanghai, existingCen, existingRouter, network);
    const unused = await by.vswitch(shanghai, network.id, "cn-shanghai-f", "172.20.9.0/24");
    const found = await read(by, "alicloud_vswitches", shanghai, { vpc_id: network.id });
    for (const { id, available_ip_address_count } of blocks(found, "vswitches"))
      expect(available_ip_address_count).toBe(id === unused ? 252 : 251);
    expect(blocks(found, "vswitches")).toHaveLength(3);
  });
});

describe("alicloud_route_tables", () => {
  it("finds tables of VPCs and VBRs by router and type", async () => {
    const by = await Console.open();
    const vbr = await by.vbr();
    const tables = (region: string, config: Attributes) => ids(by, "alicloud_route_tables", region, config);
    expect(await tables(hangzhou, { vpc_id: existingVpc, route_table_type: "System" })).toEqual([
      "vtb-existing0000sys",
    ]);
    expect(await tables(shanghai, { router_type: "VBR" })).toHaveLength(1);
    expect(await tables(shanghai, { router_id: vbr })).toHaveLength(1);
    expect(await tables(shanghai, { vpc_id: existingVpc })).toEqual([]);
  });

  it("lists the vSwitches of a table", async () => {
    const by = await Console.open();
    const found = await read(by, "alicloud_route_tables", hangzhou, { route_table_type: "System" });
    expect(first(found, "tables").vswitch_ids).toEqual(["vsw-existing00000001", "vsw-existing00000002"]);
  });
});

describe("alicloud_express_connect_physical_connections", () => {
  it("finds circuits of the region by status and id", async () => {
    const by = await Console.open();
    const type = "alicloud_express_connect_physical_connections";
    expect(await ids(by, type, shanghai, { status: "Enabled" })).toEqual([circuit1, circuit2]);
    expect(await ids(by, type, shanghai, { status: "Confirmed" })).toEqual([]);
    expect(await ids(by, type, hangzhou)).toEqual([]);
  });
});

describe("alicloud_express_connect_virtual_border_routers", () => {
  it("filters by the keys of the API", async () => {
    const by = await Console.open();
    await by.vbr();
    const two = await by.vbr({ physical_connection_id: circuit2 });
    const found = await read(by, "alicloud_express_connect_virtual_border_routers", shanghai, {
      filter: [{ key: "PhysicalConnectionId", values: [circuit2] }],
      status: "active",
    });
    expect(blocks(found, "routers")).toMatchObject([
      { id: two, physical_connection_status: "Enabled", vlan_id: 0, peer_gateway_ip: "10.0.0.1" },
    ]);
  });
});

describe("alicloud_vpc_bgp_peers", () => {
  it("tells sessions that stand from peers that nobody answers", async () => {
    const by = await Console.open();
    const vbr = await by.vbr();
    const group = await by.bgpGroup(vbr, { auth_key: "key" });
    const answered = await by.bgpPeer(group);
    await by.bgpPeer(group, "10.0.0.9");
    const peers = blocks(await read(by, "alicloud_vpc_bgp_peers", shanghai, { router_id: vbr }), "peers");
    const states = peers.map((peer) => [peer.id === answered, peer.bgp_status]);
    expect(states.sort()).toEqual([
      [false, "Idle"],
      [true, "Established"],
    ]);
    expect(peers[0]).toMatchObject({
      local_asn: "45104",
      peer_asn: "65530",
      route_limit: "110",
      is_fake: false,
      auth_key: "key",
    });
    expect(await ids(by, "alicloud_vpc_bgp_peers", shanghai, { bgp_group_id: "bgpg-unknown" })).toEqual([]);
  });
});

describe("alicloud_cen_transit_router_route_tables", () => {
  it("finds the default table by its type", async () => {
    const by = await Console.open();
    const type = "alicloud_cen_transit_router_route_tables";
    const tables = (more: Attributes) =>
      read(by, type, hangzhou, { transit_router_id: existingRouter, ...more });
    const found = await tables({ transit_router_route_table_type: "System" });
    expect(blocks(found, "tables")).toMatchObject([
      { transit_router_route_table_type: "System", status: "Active" },
    ]);
    expect((await tables({ transit_router_route_table_type: "Custom" })).ids).toEqual([]);
    expect((await tables({ transit_router_route_table_ids: ["vtb-x"] })).ids).toEqual([]);
    expect((await read(by, type, hangzhou, { transit_router_id: "tr-unknown" })).ids).toEqual([]);
  });
});

describe("alicloud_cen_transit_router_available_resources", () => {
  const zones = async (by: Console, region: string) =>
    first(await read(by, "alicloud_cen_transit_router_available_resources", region), "resources")
      .available_zones;

  it("lists the zones of the regions that are known", async () => {
    const by = await Console.open();
    expect(await zones(by, hangzhou)).toEqual(
      ["b", "h", "i", "j", "k"].map((letter) => `cn-hangzhou-${letter}`),
    );
    expect(await zones(by, "cn-nanjing")).toEqual(["cn-nanjing-a"]);
  });

  it("lists the zones that are in use where a region's are not known", async () => {
    const by = await Console.open();
    const vpc = text(await by.vpc("cn-beijing", "172.20.0.0/16"), "id");
    await by.vswitch("cn-beijing", vpc, "cn-beijing-h", "172.20.1.0/24");
    expect(await zones(by, "cn-beijing")).toEqual(["cn-beijing-h"]);
  });
});

describe("alicloud_vpn_gateway_vpn_attachments", () => {
  it("finds connections by id and state, with addresses once they are attached", async () => {
    const by = await Console.open();
    const gateway = await by.gateway();
    const [attached, free] = [await by.connection(gateway), await by.connection(gateway)];
    await by.vpnAttachment(existingCen, existingRouter, attached);
    const type = "alicloud_vpn_gateway_vpn_attachments";
    expect(await ids(by, type, shanghai, { status: "attached" })).toEqual([attached]);
    expect(await ids(by, type, shanghai, { status: "init" })).toEqual([free]);
    expect(await ids(by, type, hangzhou)).toEqual([]);
    const row = first(await read(by, type, shanghai, { ids: [attached] }), "attachments");
    expect(row).toMatchObject({ attach_type: "CEN", connection_status: "ipsec_sa_established" });
    expect(blocks(row, "tunnel_options_specification").map((it) => it.internet_ip)).not.toContain("");
  });

  it("shows the address of a single tunnel at the top", async () => {
    const by = await Console.open({ allowSingleTunnel: true });
    const connection = await by.id(tf.connection, shanghai, by.singleTunnel(await by.gateway()));
    await by.vpnAttachment(existingCen, existingRouter, connection, {
      zone: [{ zone_id: "cn-shanghai-f" }],
    });
    const row = first(await read(by, "alicloud_vpn_gateway_vpn_attachments", shanghai), "attachments");
    expect(row.internet_ip).toMatch(/^198\.1[89]\./);
    expect(first(row, "bgp_config")).toEqual({
      status: "success",
      local_asn: 45104,
      tunnel_cidr: "169.254.10.0/30",
      local_bgp_ip: "169.254.10.1",
    });
  });
});

describe("alicloud_regions and alicloud_account", () => {
  it("list all regions, one, or the provider's own", async () => {
    const by = await Console.open();
    const regions = (config: Attributes) => ids(by, "alicloud_regions", shanghai, config);
    expect(await regions({})).toEqual(expect.arrayContaining([shanghai, hangzhou, "cn-nanjing"]));
    expect(await regions({ current: true })).toEqual([shanghai]);
    expect(await regions({ name: hangzhou })).toEqual([hangzhou]);
  });

  it("refuse another region as the current one, and one that is not there", async () => {
    const by = await Console.open();
    const regions = (config: Attributes) => refusal(ids(by, "alicloud_regions", shanghai, config));
    expect(await regions({ current: true, name: hangzhou })).toMatch(/doesn't match current region/);
    expect(await regions({ name: "cn-nowhere" })).toMatch(/returned no results/);
  });

  it("give the account the same number for the same seed", async () => {
    const [one, two] = [await Console.open(), await Console.open()];
    const account = await read(one, "alicloud_account", shanghai);
    expect(account.id).toMatch(/^1\d{15}$/);
    expect(await read(two, "alicloud_account", hangzhou)).toEqual(account);
  });
});
