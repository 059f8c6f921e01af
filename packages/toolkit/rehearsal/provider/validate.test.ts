import { alicloud } from "@cdktf/provider-alicloud";
import { type TerraformObject, unknown } from "../protocol/values";
import { Catalogue } from "./catalogue";
import { validateConfig } from "./validate";

const catalogue = new Catalogue(alicloud);

const router = {
  physical_connection_id: "pc-1",
  vlan_id: 0,
  local_gateway_ip: "10.0.0.2",
  peer_gateway_ip: "10.0.0.1",
  peering_subnet_mask: "255.255.255.252",
};
const subnets = { local_subnet: "0.0.0.0/0", remote_subnet: "0.0.0.0/0" };

/** Each diagnostic as `SEVERITY path: detail`. */
const found = (type: string, config: TerraformObject): readonly string[] =>
  validateConfig(catalogue.resource(type).settable, config).map(
    ({ severity, path, detail }) => `${severity} ${path?.join(".")}: ${detail}`,
  );

describe("validation of a resource", () => {
  it.each<[string, string, TerraformObject, string]>([
    [
      "a value outside its set",
      "alicloud_express_connect_virtual_border_router",
      { ...router, mtu: 9000 },
      "ERROR mtu: mtu must be one of 0, 1500, 8500, got 9000.",
    ],
    [
      "a number outside its range",
      "alicloud_vpc_bgp_peer",
      { bgp_group_id: "bgpg-1", bfd_multi_hop: 256 },
      "ERROR bfd_multi_hop: bfd_multi_hop must be between 1 and 255, got 256.",
    ],
    [
      "a text of the wrong length",
      "alicloud_route_entry",
      { route_table_id: "vtb-1", name: "é" },
      'ERROR name: name must be 2 to 128 characters long, got "é".',
    ],
    [
      "a number below its least, deep in lists of blocks",
      "alicloud_oss_bucket",
      {
        lifecycle_rule: [
          { enabled: true, filter: [] },
          { enabled: true, filter: [{ object_size_greater_than: 0 }] },
        ],
      },
      "ERROR lifecycle_rule.1.filter.0.object_size_greater_than: lifecycle_rule.filter.object_size_greater_than must be 1 or more, got 0.",
    ],
    [
      "a wrong value in a set of blocks, with the path of the set",
      "alicloud_vpn_gateway_vpn_attachment",
      {
        ...subnets,
        tunnel_options_specification: [
          { customer_gateway_id: "cgw-1", tunnel_index: 1, tunnel_ike_config: [{ ike_version: "ikev3" }] },
        ],
      },
      'ERROR tunnel_options_specification: tunnel_options_specification.tunnel_ike_config.ike_version must be one of "ikev1", "ikev2", got "ikev3".',
    ],
    [
      "a removed argument",
      "alicloud_express_connect_virtual_border_router",
      { ...router, include_cross_account_vbr: true },
      "ERROR include_cross_account_vbr: include_cross_account_vbr does not exist any more since version 1.263.0 of the provider.",
    ],
    [
      "a deprecated argument, as a warning",
      "alicloud_express_connect_virtual_border_router",
      { ...router, associated_physical_connections: "pc-2" },
      "WARNING associated_physical_connections: associated_physical_connections is deprecated since version 1.263.0 of the provider.",
    ],
    [
      "a required argument that is null",
      "alicloud_express_connect_virtual_border_router",
      { ...router, vlan_id: null },
      "ERROR vlan_id: vlan_id must be set.",
    ],
    ["an id", "alicloud_vpc", { id: "vpc-1" }, "ERROR id: id is set by the provider."],
    [
      "a value that only the provider sets",
      "alicloud_vpc",
      { status: "Available" },
      "ERROR status: status is set by the provider.",
    ],
    [
      "a timeout that is no duration",
      "alicloud_vpc",
      { timeouts: { create: "20 minutes", delete: "1h30m" } },
      'ERROR timeouts.create: "20 minutes" is no duration, such as "20m".',
    ],
    [
      "two arguments of which exactly one must be set",
      "alicloud_vswitch",
      { zone_id: "cn-hangzhou-h", availability_zone: "cn-hangzhou-h" },
      "ERROR zone_id: only one of zone_id, availability_zone can be set.",
    ],
    [
      "neither of two arguments of which exactly one must be set",
      "alicloud_vswitch",
      {},
      "ERROR zone_id: one of zone_id, availability_zone must be set.",
    ],
    [
      "arguments that exclude each other",
      "alicloud_vpc",
      { vpc_name: "one", name: "two" },
      "ERROR vpc_name: vpc_name cannot be set together with name.",
    ],
  ])("reports %s", (_, type, config, line) => {
    expect(found(type, config)).toContain(line);
    expect(found(type, config).filter((other) => other.startsWith("ERROR"))).toEqual(
      line.startsWith("ERROR") ? [line] : [],
    );
  });

  it("finds nothing in a configuration as it should be, nor in one that is not known yet", () => {
    const type = "alicloud_express_connect_virtual_border_router";
    expect(found(type, { ...router, mtu: 1500, timeouts: { create: "20m" } })).toEqual([]);
    const open = Object.fromEntries(Object.keys(router).map((name) => [name, unknown]));
    expect(found(type, { ...open, mtu: unknown, include_cross_account_vbr: unknown })).toEqual([]);
    expect(found("alicloud_vswitch", { zone_id: unknown })).toEqual([]);
    expect(found("alicloud_vpc", { vpc_name: "one", name: unknown })).toEqual([]);
  });

  it("never repeats a secret that breaks a rule", () => {
    const psk = {
      kind: "attribute",
      type: "string",
      presence: "optional",
      secret: true,
      length: [8, 100],
    } as const;
    const text = JSON.stringify(validateConfig({ psk }, { psk: "s3ntin" }));
    expect(text).toContain("psk must be 8 to 100 characters long");
    expect(text).not.toContain("s3ntin");
  });

  it("asks for one of several arguments where the model does", () => {
    const needed = {
      kind: "attribute",
      type: "string",
      presence: "optional",
      atLeastOneOf: ["a", "b"],
    } as const;
    const settable = { a: needed, b: { ...needed } };
    expect(validateConfig(settable, { b: "x", a: "y" })).toEqual([]);
    expect(validateConfig(settable, {})[0]).toMatchObject({
      detail: "one of a, b must be set.",
      path: ["a"],
    });
  });
});
