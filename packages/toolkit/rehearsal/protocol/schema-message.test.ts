import { PROVIDER_ADDRESS, providerSchema } from "@cdktf/provider-alicloud";
import { closedValue, reattachValue } from "./reattach";
import { type BlockMessage, providerSchemaMessage } from "./schema-message";

const schema = providerSchema().provider_schemas[PROVIDER_ADDRESS];
if (!schema) throw new Error("no schema");
const message = providerSchemaMessage(schema);

const resource = (type: string): BlockMessage => {
  const found = message.resource_schemas[type];
  if (!found) throw new Error(`no schema of ${type}`);
  return found.block;
};
const attribute = (block: BlockMessage, name: string) => block.attributes.find((one) => one.name === name);
const nested = (block: BlockMessage, name: string) => block.block_types.find((one) => one.type_name === name);

describe("the schema as a message", () => {
  it("gives types in the JSON notation of cty", () => {
    const type = (name: string) =>
      Buffer.from(attribute(resource("alicloud_vpc"), name)?.type ?? []).toString();
    expect(type("cidr_block")).toBe('"string"');
    expect(type("tags")).toBe('["map","string"]');
    expect(JSON.parse(type("ipv6_cidr_blocks"))).toEqual([
      "list",
      ["object", { ipv6_cidr_block: "string", ipv6_isp: "string" }],
    ]);
  });

  it("tells who sets an attribute, and what is deprecated", () => {
    const vpc = resource("alicloud_vpc");
    expect(attribute(vpc, "vpc_name")).toMatchObject({ required: false, optional: true, computed: true });
    expect(attribute(vpc, "status")).toMatchObject({ required: false, optional: false, computed: true });
    expect(attribute(vpc, "name")).toMatchObject({ deprecated: true });
    expect(attribute(resource("alicloud_cen_transit_router"), "cen_id")).toMatchObject({
      required: true,
      optional: false,
      computed: false,
      deprecated: false,
    });
  });

  it("nests blocks as sets, lists with limits, and timeouts once", () => {
    const attachment = resource("alicloud_cen_transit_router_vpc_attachment");
    expect(nested(attachment, "zone_mappings")).toMatchObject({ nesting: "SET", min_items: 1, max_items: 0 });
    expect(nested(attachment, "options")).toMatchObject({ nesting: "LIST", min_items: 0, max_items: 1 });
    expect(nested(attachment, "timeouts")).toMatchObject({ nesting: "SINGLE", min_items: 0, max_items: 0 });
  });
});

describe("the value of TF_REATTACH_PROVIDERS", () => {
  it("names the provider for Terraform and for OpenTofu, on a Unix socket, as one that must not be ended", () => {
    const reattach = {
      Protocol: "grpc",
      ProtocolVersion: 5,
      Pid: process.pid,
      Test: true,
      Addr: { Network: "unix", String: "/door/provider.sock" },
    };
    expect(JSON.parse(reattachValue("aliyun/alicloud", "/door/provider.sock"))).toEqual({
      "registry.terraform.io/aliyun/alicloud": reattach,
      "registry.opentofu.org/aliyun/alicloud": reattach,
    });
  });

  it("names no process that Terraform could end where nobody listens", () => {
    expect(closedValue("aliyun/alicloud", "/door/closed.sock")).toContain('"Pid":2147483647');
  });
});
