import type { Members } from "@cdktf/provider-alicloud";
import { alicloud } from "@cdktf/provider-alicloud";
import { blocksIn, type TerraformObject, type TerraformValue, unknown } from "../protocol/values";
import { created } from "../testing/created";
import { MemoryService } from "../testing/memory-service";
import { sessionOn } from "../testing/session";
import { Catalogue } from "./catalogue";
import { planChange } from "./change";
import { apply } from "./life-cycle";
import { planMembers } from "./plan";

const catalogue = new Catalogue(alicloud);
const connection = catalogue.resource("alicloud_vpn_gateway_vpn_attachment");
const attachment = catalogue.resource("alicloud_cen_transit_router_vpn_attachment");
const vpc = catalogue.resource("alicloud_vpc");
const healthCheck = catalogue.resource("alicloud_cen_vbr_health_check");

const tunnel = (index: number, gateway: string, psk: string): TerraformObject => ({
  tunnel_index: index,
  customer_gateway_id: gateway,
  tunnel_ike_config: [{ psk, ike_version: "ikev2" }],
});

const twoTunnels = (...tunnels: readonly TerraformObject[]): TerraformObject => ({
  local_subnet: "0.0.0.0/0",
  remote_subnet: "0.0.0.0/0",
  tunnel_options_specification: tunnels,
});

const tunnelsOf = (object: TerraformObject): ReadonlyMap<unknown, TerraformObject> =>
  new Map(blocksIn(object.tunnel_options_specification).map((element) => [element.tunnel_index, element]));

describe("the plan of a new object", () => {
  it("leaves open what the provider sets, fills in defaults and takes the rest from the configuration", () => {
    const { planned } = planChange(
      healthCheck,
      { cen_id: unknown, vbr_instance_id: "vbr-1", health_check_interval: 3 },
      null,
    );
    expect(planned).toMatchObject({
      id: unknown,
      cen_id: unknown,
      vbr_instance_id: "vbr-1",
      health_check_source_ip: unknown,
      health_check_interval: 3,
      healthy_threshold: 8,
      vbr_instance_owner_id: null,
    });
  });

  it("leaves a whole block open that the provider may fill in, also within another block", () => {
    const { planned } = planChange(connection, twoTunnels(tunnel(1, "cgw-1", "key")), null);
    expect(planned).toMatchObject({ bgp_config: unknown, ike_config: unknown });
    expect(tunnelsOf(planned).get(1)).toMatchObject({
      tunnel_id: unknown,
      enable_dpd: unknown,
      tunnel_bgp_config: unknown,
      tunnel_ike_config: [{ psk: "key", ike_version: "ikev2", ike_pfs: unknown }],
    });
  });

  it("leaves a block open whose number is not known yet", () => {
    const { planned } = planChange(attachment, { vpn_id: "vco-1", zone: unknown }, null);
    expect(planned.zone).toBe(unknown);
  });
});

describe("the plan of a changed object", () => {
  it("keeps what the provider has set and the configuration leaves alone", async () => {
    const state = await created(vpc, { vpc_name: "one" });
    expect(state).toMatchObject({ cidr_block: "cidr_block-1", router_id: "router_id-1" });
    expect(planChange(vpc, { vpc_name: "two" }, state).planned).toEqual({ ...state, vpc_name: "two" });
  });

  it("takes an absent argument for what is zero in the state, but not an explicit false for nothing", async () => {
    const state = { ...(await created(vpc, {})), dry_run: false, description: "", tags: {} };
    expect(planChange(vpc, {}, state).planned).toBe(state);
    expect(planChange(vpc, { description: "", tags: {} }, { ...state, description: null }).planned).toEqual({
      ...state,
      description: null,
    });
    expect(planChange(vpc, { force_delete: false }, state).planned).toEqual({
      ...state,
      force_delete: false,
    });
  });

  it("removes what the configuration no longer sets, and goes back to a default", async () => {
    const state = await created(vpc, { description: "text" });
    expect(planChange(vpc, {}, state).planned).toEqual({ ...state, description: null });
    const check = await created(healthCheck, { healthy_threshold: 5 });
    expect(planChange(healthCheck, {}, check).planned).toEqual({ ...check, healthy_threshold: 8 });
  });

  it("plans and records an empty map where all of it is taken out of the configuration", async () => {
    const state = await created(vpc, { tags: { owner: "network" } });
    const { planned } = planChange(vpc, {}, state);
    expect(planned).toEqual({ ...state, tags: {} });
    const service = new MemoryService();
    await service.create("alicloud_vpc", "cn-shanghai", { id: String(state.id) });
    service.update = async (_type, _region, _before, given) => given;
    const after = await apply(vpc, sessionOn(service), state, planned);
    expect(after.state).toMatchObject({ tags: {} });
    expect(planChange(vpc, {}, after.state).planned).toBe(after.state);
  });

  it("keeps a block that the provider may fill in, and removes one that it may not", async () => {
    const single = await created(connection, { ...twoTunnels(), bgp_config: [{ local_asn: 45104 }] });
    expect(planChange(connection, twoTunnels(), single).planned).toBe(single);
    const bucket = catalogue.resource("alicloud_oss_bucket");
    const logged = await created(bucket, { bucket: "logs", logging: [{ target_bucket: "other" }] });
    expect(planChange(bucket, { bucket: "logs" }, logged).planned).toEqual({ ...logged, logging: [] });
  });

  it("does not count a change of timeouts alone", async () => {
    const state = await created(vpc, { vpc_name: "one", timeouts: { create: "20m" } });
    expect(state.timeouts).toEqual({ create: "20m" });
    expect(planChange(vpc, { vpc_name: "one", timeouts: null }, state).planned).toBe(state);
    expect(planChange(vpc, { vpc_name: "two", timeouts: { create: "30m" } }, state).planned).toEqual({
      ...state,
      vpc_name: "two",
      timeouts: { create: "30m" },
    });
  });
});

describe("the plan of tunnels, which are a set", () => {
  const first = tunnel(1, "cgw-1", "key 1");
  const second = tunnel(2, "cgw-1", "key 2");

  it("finds no change in another order", async () => {
    const state = await created(connection, twoTunnels(first, second));
    expect(planChange(connection, twoTunnels(second, first), state).planned).toBe(state);
  });

  it("drops every change of a tunnel but another customer gateway", async () => {
    const state = await created(connection, twoTunnels(first, second));
    const changed = {
      ...tunnel(1, "cgw-1", "new key"),
      enable_dpd: false,
      role: "slave",
      tunnel_ipsec_config: [{ ipsec_enc_alg: "aes256" }],
      tunnel_bgp_config: [{ tunnel_cidr: "169.254.99.0/30", local_asn: 65000 }],
    };
    expect(planChange(connection, twoTunnels(second, changed), state).planned).toBe(state);
  });

  it("plans a change of the connection itself without what differs in its tunnels", async () => {
    const state = await created(connection, twoTunnels(first, second));
    const config = { ...twoTunnels(tunnel(1, "cgw-1", "new key"), second), vpn_attachment_name: "renamed" };
    expect(planChange(connection, config, state).planned).toEqual({
      ...state,
      vpn_attachment_name: "renamed",
    });
  });

  it("takes a tunnel with another customer gateway for a new one, and all tunnels with what was dropped before", async () => {
    const state = await created(connection, twoTunnels(first, second));
    const config = twoTunnels(tunnel(1, "cgw-9", "key 1"), tunnel(2, "cgw-1", "new key 2"));
    const { planned, requiresReplace } = planChange(connection, config, state);
    expect(tunnelsOf(planned).get(1)).toMatchObject({ internet_ip: unknown, enable_dpd: unknown });
    const before = tunnelsOf(state).get(2);
    const [ike] = blocksIn(before?.tunnel_ike_config);
    expect(tunnelsOf(planned).get(2)).toEqual({
      ...before,
      tunnel_ike_config: [{ ...ike, psk: "new key 2" }],
    });
    expect(requiresReplace).toEqual([]);
  });

  it("takes a tunnel for a new one as long as its customer gateway is not known", async () => {
    const state = await created(connection, twoTunnels(first, second));
    const config = twoTunnels({ ...first, customer_gateway_id: unknown }, second);
    const { planned } = planChange(connection, config, state);
    expect(tunnelsOf(planned).get(1)).toMatchObject({ customer_gateway_id: unknown, internet_ip: unknown });
    expect(tunnelsOf(planned).get(2)).toEqual(tunnelsOf(state).get(2));
  });

  it("keeps the first of two tunnels that the provider cannot tell apart", () => {
    const { planned } = planChange(connection, twoTunnels(first, tunnel(1, "cgw-1", "other key")), null);
    expect(blocksIn(planned.tunnel_options_specification)).toHaveLength(1);
    expect(tunnelsOf(planned).get(1)).toMatchObject({ tunnel_ike_config: [{ psk: "key 1" }] });
  });
});

describe("a difference that the provider suppresses", () => {
  const peer = catalogue.resource("alicloud_vpc_bgp_peer");

  it("is that of bfd_multi_hop without BFD: neither set nor taken away", async () => {
    const base = { bgp_group_id: "bgpg-1" };
    expect(planChange(peer, { ...base, bfd_multi_hop: 3 }, null).planned.bfd_multi_hop).toBeNull();
    const withBfd = await created(peer, { ...base, enable_bfd: true, bfd_multi_hop: 3 });
    const { planned } = planChange(peer, { ...base, enable_bfd: false }, withBfd);
    expect(planned).toEqual({ ...withBfd, enable_bfd: false });
    expect(planChange(peer, { ...base, enable_bfd: true, bfd_multi_hop: 5 }, withBfd).planned).toEqual({
      ...withBfd,
      bfd_multi_hop: 5,
    });
  });

  it("is another order of secondary CIDR blocks, but no other block", async () => {
    const state = await created(vpc, { secondary_cidr_blocks: ["10.1.0.0/16", "10.2.0.0/16"] });
    const turned = { secondary_cidr_blocks: ["10.2.0.0/16", "10.1.0.0/16"] };
    expect(planChange(vpc, turned, state).planned).toBe(state);
    const other = { secondary_cidr_blocks: ["10.2.0.0/16", "10.3.0.0/16"] };
    expect(planChange(vpc, other, state).planned).toEqual({ ...state, ...other });
  });

  it("is the description of a Table Store instance once it is made", async () => {
    const instance = catalogue.resource("alicloud_ots_instance");
    const state = await created(instance, { name: "locks", description: "one" });
    expect(state.description).toBe("one");
    expect(planChange(instance, { name: "locks", description: "two" }, state).planned).toBe(state);
  });
});

describe("the plan of a set of blocks", () => {
  const set = (members: Members): Members => ({
    rule: { kind: "block", nesting: "set", presence: "optional", members },
  });
  const text = { kind: "attribute", type: "string", presence: "optional" } as const;
  const made = { ...text, presence: "computed" } as const;

  it("knows an element again that is configured as before, and only that one", () => {
    const members = set({ name: text, id: made });
    const state = {
      rule: [
        { name: "a", id: "1" },
        { name: "b", id: "2" },
      ],
    };
    expect(planMembers(members, { rule: [{ name: "b" }, { name: "a" }] }, state)).toBe(state);
    expect(planMembers(members, { rule: [{ name: "b" }, { name: "c" }] }, state)).toEqual({
      rule: [
        { name: "b", id: "2" },
        { name: "c", id: unknown },
      ],
    });
  });

  it("gives no two elements the same past", () => {
    const members = set({ name: { ...text, presence: "required" }, note: text, id: made });
    const state = { rule: [{ name: "a", note: "x", id: "1" }] };
    const config = { rule: ["y", "x"].map((note) => ({ name: "a", note })) };
    expect(planMembers(members, config, state)).toEqual({
      rule: [
        { name: "a", note: "y", id: unknown },
        { name: "a", note: "x", id: "1" },
      ],
    });
  });

  it("does not depend on the past of an element whose identity is not known yet", () => {
    const members = set({ name: { ...text, presence: "required" }, note: text });
    const state = { rule: [{ name: "a", note: "" }] };
    const plan = (name: TerraformValue) => planMembers(members, { rule: [{ name }] }, state);
    expect(plan(unknown)).toEqual({ rule: [{ name: unknown, note: null }] });
    expect(plan("a")).toEqual({ rule: [{ name: "a", note: null }] });
  });
});
