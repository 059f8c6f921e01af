import { converge } from "../../routing/converge";
import { path } from "../../routing/path";
import type { Attributes } from "../service/service";
import { built } from "./built-network";
import { type Console, hangzhou, shanghai } from "./console";
import { circuit1, existingCen, existingRouter, existingVpc } from "./existing-network";
import { siteId } from "./routes";
import { tf } from "./types";
import { blocks, text } from "./values";

/** The routes of a transit router table as `destination > next hop`, by their state. */
async function routes(by: Console, router: string, status = "Active"): Promise<readonly string[]> {
  const answer = await by.account.readData("alicloud_cen_transit_router_route_entries", shanghai, {
    transit_router_route_table_id: await by.tableOf(router),
    transit_router_route_entry_status: status,
  });
  return blocks(answer, "entries").map(
    (entry) =>
      `${text(entry, "transit_router_route_entry_destination_cidr_block")} > ` +
      text(entry, "transit_router_route_entry_next_hop_id"),
  );
}

/** The routes of a VPC table. */
async function entries(by: Console, table: string, config: Attributes = {}) {
  const answer = await by.account.readData("alicloud_route_entries", hangzhou, {
    route_table_id: table,
    ...config,
  });
  return blocks(answer, "entries").map(
    ({ cidr_block, type, next_hop_type, instance_id }) =>
      `${cidr_block} ${type} ${next_hop_type} ${instance_id}`,
  );
}

describe("the transit routers of a built network", () => {
  it("prefer the circuit, keep the VPN waiting, and learn the vSwitches from the other region", async () => {
    const { by, ids } = await built();
    expect(await routes(by, existingRouter)).toEqual([
      `172.16.10.0/24 > ${ids.link}`,
      `172.16.20.0/24 > ${ids.link}`,
      `192.168.0.0/24 > ${ids.vbr}`,
      `192.168.1.0/24 > ${ids.vbr}`,
    ]);
    expect(await routes(by, existingRouter, "Standby")).toEqual([
      `192.168.0.0/24 > ${ids.vpn}`,
      `192.168.1.0/24 > ${ids.vpn}`,
    ]);
  });

  it("turn to the VPN when the BGP peer of the VBR goes, and back when it returns", async () => {
    const { by, ids, peer } = await built();
    const { bgp_group_id: group } = (await by.account.read(tf.bgpPeer, shanghai, { id: peer })) ?? {};
    await by.delete(tf.bgpPeer, shanghai, peer);
    expect(await routes(by, existingRouter)).toContain(`192.168.1.0/24 > ${ids.vpn}`);
    await by.bgpPeer(String(group));
    expect(await routes(by, existingRouter)).toContain(`192.168.1.0/24 > ${ids.vbr}`);
  });

  it("know nothing of a data centre whose AS number the group has wrong", async () => {
    const { by, ids, peer } = await built();
    const { bgp_group_id: group } = (await by.account.read(tf.bgpPeer, shanghai, { id: peer })) ?? {};
    await by.change(tf.bgpGroup, shanghai, String(group), { peer_asn: 65531 });
    expect(await routes(by, existingRouter)).toContain(`192.168.1.0/24 > ${ids.vpn}`);
  });

  it("forget an attachment when its propagation is deleted", async () => {
    const { by, near, ids } = await built();
    await by.delete(tf.propagation, shanghai, `${ids.vpc}:${await by.tableOf(near)}`);
    expect(await routes(by, near)).toEqual([`192.168.0.0/24 > ${ids.link}`, `192.168.1.0/24 > ${ids.link}`]);
    expect(await routes(by, existingRouter)).toEqual([
      `192.168.0.0/24 > ${ids.vbr}`,
      `192.168.1.0/24 > ${ids.vbr}`,
    ]);
  });

  it("hold a CIDR block that is published as a blackhole", async () => {
    const { by } = await built();
    await by.routerCidr(shanghai, existingRouter, "10.210.0.0/24", { publish_cidr_route: true });
    const all = await by.account.readData("alicloud_cen_transit_router_route_entries", shanghai, {
      transit_router_route_table_id: await by.tableOf(existingRouter),
    });
    expect(blocks(all, "entries")).toContainEqual(
      expect.objectContaining({
        transit_router_route_entry_destination_cidr_block: "10.210.0.0/24",
        transit_router_route_entry_next_hop_type: "BlackHole",
        transit_router_route_entry_type: "Static",
      }),
    );
  });
});

describe("a packet between the VPC and the data centre", () => {
  const host = { in: "vpc", id: existingVpc, address: "172.16.10.1" } as const;
  const server = { in: "data-centre", id: siteId("shanghai"), address: "192.168.1.9" } as const;

  it.each([
    ["with everything up", []],
    ["when the circuit is down", [circuit1]],
    ["when the circuit and one tunnel are down", [circuit1, "tunnel 1"]],
  ])("arrives both ways %s", async (_, down) => {
    const { by, ids } = await built();
    await by.route("vtb-existing0000sys", ids.vpc, "192.168.0.0/16");
    const topology = by.account.topology();
    const [tunnel] = topology.sessions.filter(({ kind }) => kind === "vpn");
    const tables = converge(topology, {
      down: down.map((id) => (id === "tunnel 1" ? (tunnel?.id ?? "") : id)),
    });
    expect(path(topology, tables, host, server).delivered).toBe(true);
    expect(path(topology, tables, server, host).delivered).toBe(true);
  });

  it("does not arrive when the device that ends all links is down", async () => {
    const { by, ids } = await built();
    await by.route("vtb-existing0000sys", ids.vpc, "192.168.0.0/16");
    const topology = by.account.topology();
    const tables = converge(topology, { down: ["shanghai/edge"] });
    expect(path(topology, tables, host, server).delivered).toBe(false);
  });
});

describe("a VPC's route table", () => {
  it("holds its vSwitches, the service's own network and the routes to the attachment", async () => {
    const { by, ids } = await built();
    await by.route("vtb-existing0000sys", ids.vpc, "192.168.0.0/16");
    expect(await entries(by, "vtb-existing0000sys")).toEqual([
      "172.16.10.0/24 System local ",
      "172.16.20.0/24 System local ",
      `192.168.0.0/16 Custom Attachment ${ids.vpc}`,
      "100.64.0.0/10 System service ",
    ]);
  });

  it("is searched by destination, kind and next hop", async () => {
    const { by, ids } = await built();
    await by.route("vtb-existing0000sys", ids.vpc, "192.168.0.0/16");
    const only = [`192.168.0.0/16 Custom Attachment ${ids.vpc}`];
    const table = "vtb-existing0000sys";
    expect(await entries(by, table, { cidr_block: "192.168.0.0/16" })).toEqual(only);
    expect(await entries(by, table, { type: "Custom" })).toEqual(only);
    expect(await entries(by, table, { instance_id: ids.vpc })).toEqual(only);
    expect(await entries(by, table, { instance_id: "x" })).toEqual([]);
  });

  it("gets the transit router's routes where the attachment publishes them", async () => {
    const { by, ids } = await built();
    await by.change(tf.vpcAttachment, hangzhou, `${existingCen}:${ids.vpc}`, {
      auto_publish_route_enabled: true,
    });
    expect(await entries(by, "vtb-existing0000sys")).toContain(`192.168.1.0/24 System Attachment ${ids.vpc}`);
    expect(await entries(by, "vtb-existing000apps")).not.toContain(
      `192.168.1.0/24 System Attachment ${ids.vpc}`,
    );
  });

  it("of another region or none is empty", async () => {
    const { by } = await built();
    const there = await by.account.readData("alicloud_route_entries", shanghai, {
      route_table_id: "vtb-existing0000sys",
    });
    expect(there.entries).toEqual([]);
    expect(await entries(by, "vtb-unknown")).toEqual([]);
  });
});
