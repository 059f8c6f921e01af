import { exampleData, exampleNames, put, synth, synthExample } from "../../testing/synth";

describe("Deletion protection", () => {
  it.each(exampleNames)("is off in config/%s.yaml", (name) => {
    for (const { text } of Object.values(synthExample(name))) expect(text).not.toContain("prevent_destroy");
  });

  it("covers every resource whose loss cuts a link, and a health check alone is none", () => {
    const stacks = synth(put(exampleData("bfd"), ["deletionProtection"], true));
    for (const stack of Object.values(stacks)) {
      const unprotected = stack.addresses.filter(
        (address) =>
          !address.startsWith("data.") &&
          !JSON.stringify(stack.at(address)).includes('"prevent_destroy":true'),
      );
      expect(unprotected).toEqual(
        stack === stacks["cen-core"] ? ["alicloud_cen_vbr_health_check.shanghai_circuit1"] : [],
      );
    }
  });

  it("keeps the route check of a VPC that exists already", () => {
    const core = synth(put(exampleData("multi-site"), ["deletionProtection"], true))["cen-core"];
    expect(core.at("alicloud_route_entry.analytics_batch_192-168-0-0-16").lifecycle).toMatchObject({
      prevent_destroy: true,
      precondition: [expect.anything()],
    });
  });
});

describe("A retired region", () => {
  it("keeps its provider alias in every stack, so that what is left there can be deleted", () => {
    for (const { json } of Object.values(
      synth(put(exampleData("worked-example"), ["retiredRegions"], ["cn-beijing"])),
    )) {
      expect(json.provider).toEqual({
        alicloud: ["cn-beijing", "cn-hangzhou", "cn-shanghai"].map((region) => ({ alias: region, region })),
      });
    }
  });
});
