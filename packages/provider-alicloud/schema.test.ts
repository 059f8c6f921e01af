import { alicloud, PROVIDER_ADDRESS, providerSchema } from "@cdktf/provider-alicloud";
import { listBlock, objectSet, resource, setBlock, text } from "./model/notation";
import { vpcSemantics } from "./model/semantics/vpc";
import type { ProviderModel, ResourceModel } from "./model/types";
import { outline } from "./schema/outline";
import { terraformSchema } from "./schema/terraform-schema";

const outlineOf = (schema: ReturnType<typeof terraformSchema>) => {
  const [own] = Object.values(schema.provider_schemas);
  return outline(own ?? {});
};
const full = outlineOf(providerSchema());
const current = outlineOf(providerSchema({ deprecated: false }));

/** The schema of a provider that has one resource with these members. */
const schemaOf = (members: ResourceModel["members"], rest: Partial<ResourceModel> = {}) => {
  const only = resource({
    type: "alicloud_thing",
    since: "1.0.0",
    id: { format: "<x>" },
    semantics: vpcSemantics,
    members,
    ...rest,
  });
  const model: ProviderModel = { ...alicloud, resources: [only], dataSources: [] };
  return terraformSchema(model).provider_schemas[PROVIDER_ADDRESS]?.resource_schemas.alicloud_thing?.block;
};

describe("the provider schema", () => {
  it("lists these arguments, attributes and blocks", () => {
    expect([...full].map(([path, line]) => `${path}: ${line}`).join("\n")).toMatchSnapshot();
  });

  it("gives each resource and data source an id that may be set and is computed", () => {
    const owners = [...full].filter(([, line]) => line === "resource" || line === "data source");
    expect(owners).toHaveLength(alicloud.resources.length + alicloud.dataSources.length);
    // The provider itself declares the id of the account, which cannot be set.
    for (const [path] of owners.filter(([owner]) => owner !== "data.alicloud_account"))
      expect([path, full.get(`${path}.id`)]).toEqual([path, "string, optional, computed"]);
    expect(full.get("data.alicloud_account.id")).toBe("string, computed");
  });

  it("marks nothing as sensitive, since the provider does not", () => {
    expect([...full.values()].filter((line) => line.includes("sensitive"))).toEqual([]);
  });

  it("asks for at least one of a required block", () => {
    expect(full.get("alicloud_cen_transit_router_vpc_attachment.zone_mappings")).toBe(
      "set block, at least 1",
    );
    expect(full.get("alicloud_ots_table.primary_key")).toBe("list block, at least 1, at most 4");
    expect(
      schemaOf({ zone: setBlock.required({ id: text.required() }, { minItems: 2 }) })?.block_types?.zone,
    ).toMatchObject({ nesting_mode: "set", min_items: 2 });
  });

  it("asks for none of an optional block, whatever its own least number", () => {
    const zone = schemaOf({ zone: listBlock.optional({ id: text.required() }, { minItems: 2 }) })?.block_types
      ?.zone;
    expect(zone).not.toHaveProperty("min_items");
  });

  it("takes timeouts only for what the resource waits for", () => {
    const timeouts = schemaOf({ name: text.optional() }, { timeouts: { delete: 5, create: 5 } })?.block_types
      ?.timeouts;
    expect(timeouts?.nesting_mode).toBe("single");
    expect(Object.keys(timeouts?.block.attributes ?? {})).toEqual(["create", "delete"]);
    expect(schemaOf({ name: text.optional() })).not.toHaveProperty("block_types");
  });

  it("writes computed objects as a type, not as a block", () => {
    const block = schemaOf({
      tunnels: objectSet({ ip: text.computed(), peers: objectSet({ asn: text.computed() }) }),
    });
    expect(block?.attributes?.tunnels).toEqual({
      type: ["set", ["object", { ip: "string", peers: ["set", ["object", { asn: "string" }]] }]],
      description_kind: "plain",
      computed: true,
    });
  });
});

describe("the schema of the bindings", () => {
  it("leaves out every deprecated and removed argument, and nothing else", () => {
    const left = [...full.keys()].filter((path) => !current.has(path));
    expect(left.every((path) => full.get(path)?.endsWith("deprecated"))).toBe(true);
    expect([...current.values()].filter((line) => line.includes("deprecated"))).toEqual([]);
    expect(left).toContain("alicloud_express_connect_virtual_border_router.include_cross_account_vbr");
    expect(left).toContain("alicloud_cen_transit_router_vpc_attachment.route_table_association_enabled");
  });

  it("keeps the old attachment name where it is the only one", () => {
    expect(current.get("alicloud_cen_transit_router_vbr_attachment.transit_router_attachment_name")).toBe(
      "string, optional",
    );
    expect(current.has("alicloud_cen_transit_router_vpn_attachment.transit_router_attachment_name")).toBe(
      false,
    );
  });
});
