import type { ShownResource } from "../../terraform/shown";
import { stateDifferences } from "./differences";
import { stateSummary } from "./states";

const resource = (type: string, values: unknown): ShownResource => ({
  stack: "cen-core",
  address: `${type}.it`,
  mode: "managed",
  type,
  name: "it",
  values,
});
const summary = (type: string, values: unknown) => stateSummary([resource(type, values)])[`${type}.it`];

describe("The state of a resource", () => {
  it("is compared value by value, where nothing is something else than empty", () => {
    expect(
      summary("alicloud_vpc", { id: "vpc-1", vpc_name: "", ipv6_isp: null, tags: { a: "b" }, mtu: 0 }),
    ).toEqual({ id: '"vpc-1"', vpc_name: '""', tags: '{"a":"b"}', mtu: "0" });
  });

  it("has times and keys by their place only", () => {
    expect(summary("alicloud_vpc", { create_time: "2026-11-27T10:00:00Z" })).toEqual({
      create_time: "a time",
    });
    expect(summary("alicloud_vpc_bgp_group", { auth_key: "s3ntinel" })).toEqual({ auth_key: "a key" });
    expect(summary("alicloud_vpc_bgp_group", { auth_key: "" })).toEqual({ auth_key: '""' });
  });

  it("has tunnels in the order of their index, other sets in one order, and lists in their own", () => {
    const type = "alicloud_vpn_gateway_vpn_attachment";
    const tunnels = [1, 2].map((index) => ({ tunnel_index: index, customer_gateway_id: `cgw-${3 - index}` }));
    const of = (elements: readonly unknown[]) => summary(type, { tunnel_options_specification: elements });
    expect(of([...tunnels].reverse())).toEqual(of(tunnels));
    expect(of(tunnels)).toMatchObject({
      "tunnel_options_specification.#": "2",
      "tunnel_options_specification.0.tunnel_index": "1",
    });
    const attachment = "alicloud_cen_transit_router_vpc_attachment";
    const zones = ["a", "b"].map((zone) => ({ zone_id: zone, vswitch_id: "vsw" }));
    expect(summary(attachment, { zone_mappings: [...zones].reverse() })).toEqual(
      summary(attachment, { zone_mappings: zones }),
    );
    const blocks = ["10.1.0.0/16", "10.2.0.0/16"];
    expect(summary("alicloud_vpc", { secondary_cidr_blocks: [...blocks].reverse() })).not.toEqual(
      summary("alicloud_vpc", { secondary_cidr_blocks: blocks }),
    );
  });

  it("is none of a data source", () => {
    expect(stateSummary([{ ...resource("alicloud_vpcs", { id: "1" }), mode: "data" }])).toEqual({});
  });
});

describe("Two states of one stack", () => {
  const state = (values: Readonly<Record<string, string>>) => ({ "cen-core": { "alicloud_vpc.it": values } });

  it("have no difference where all is the same, or where one of them was not looked at", () => {
    expect(stateDifferences(state({ mtu: "0" }), state({ mtu: "0" }))).toEqual([]);
    expect(stateDifferences(state({ mtu: "0" }), {})).toEqual([]);
    expect(stateDifferences({}, state({ mtu: "0" }))).toEqual([]);
  });

  it("differ in a value, in one that one alone has, and in a resource that one alone has", () => {
    expect(stateDifferences(state({ mtu: "0", id: "1" }), state({ mtu: "1500", name: "x" }))).toEqual([
      "cen-core: alicloud_vpc.it in the state, id: 1 with the stand-in, nothing with the real provider",
      "cen-core: alicloud_vpc.it in the state, mtu: 0 with the stand-in, 1500 with the real provider",
      "cen-core: alicloud_vpc.it in the state, name: nothing with the stand-in, x with the real provider",
    ]);
    expect(stateDifferences({ "cen-core": {} }, state({ mtu: "0" }))).toHaveLength(1);
  });
});
