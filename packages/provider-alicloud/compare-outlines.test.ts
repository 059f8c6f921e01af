import known from "./fixtures/schema-known.json";
import newer from "./fixtures/schema-newer.json";
import { compareOutlines } from "./registry/compare-outlines";
import { outline, type ProviderSchemaLike } from "./schema/outline";

/** JSON modules lose the difference between a pair and a list of any length. */
const read = (json: unknown): ProviderSchemaLike => JSON.parse(JSON.stringify(json));
const before = outline(read(known));
const after = outline(read(newer));

describe("a comparison of provider schemas", () => {
  it("reports every change of type, flag, nesting and limits, each on one line", () => {
    expect(compareOutlines(before, after, ["endpoints"]).changes).toEqual([
      "alicloud_gateway.asn: now number, required, deprecated; was string, optional",
      "alicloud_gateway.health: gone, was list block, at most 1",
      "alicloud_gateway.name: now string, optional; was string, optional, deprecated",
      "alicloud_gateway.options: new, list block",
      "alicloud_gateway.psk: now string, optional, sensitive; was string, optional",
      "alicloud_gateway.tunnels.state: gone, was string",
      "alicloud_gateway.tunnels.zone: new, string",
      "alicloud_gateway.zone: now list block, at least 2, at most 10; was set block, at least 1",
      "alicloud_retired: gone, was resource",
      "data.alicloud_gateways.ids: now set(string), optional, computed; was list(string), optional",
      "provider.account: new, string, optional",
    ]);
  });

  it("finds nothing between a schema and itself", () => {
    expect(compareOutlines(before, before).changes).toEqual([]);
  });

  it("reports parts of the provider block unless they are left out on purpose", () => {
    expect(compareOutlines(before, after).changes).toContain("provider.endpoints: new, set block");
  });

  it("does not compare deprecations with a provider that marks none", () => {
    const silent = outline(
      JSON.parse(JSON.stringify(newer).replaceAll('"deprecated":true', '"deprecated":false')),
    );
    const { changes, deprecationsCompared } = compareOutlines(before, silent, ["endpoints"]);
    expect(deprecationsCompared).toBe(false);
    expect(changes.join("\n")).not.toMatch(/deprecated|gateway\.name/);
    expect(changes).toContain("alicloud_gateway.asn: now number, required; was string, optional");
  });
});
