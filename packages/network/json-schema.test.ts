import * as z from "zod";
import { configSchema } from "./json-schema";
import { exampleData, exampleNames, put } from "./testing/synth";

describe("The editor schema", () => {
  const schema: unknown = JSON.parse(configSchema());
  const validator = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

  it.each(exampleNames)("accepts config/%s.yaml", (name) => {
    expect(validator.safeParse(exampleData(name)).error).toBeUndefined();
  });

  it.each([
    ["an unknown key", ["cen", "nam"], "CEN"],
    ["a value out of its range", ["dataCentres", "shanghai", "circuits", "circuit1", "vbr", "vlan"], 3000],
    ["a mode that does not exist", ["vpcs", "production", "mode"], "adopt"],
  ])("refuses %s", (_what, path, value) => {
    expect(validator.safeParse(put(exampleData("worked-example"), path, value)).success).toBe(false);
  });

  it("tells editors meaning, unit and limit of a key", () => {
    expect(configSchema()).toContain(
      '"description": "Peak bandwidth of the VBR. Unit: Mbit/s. Allowed: one of 50, 100,',
    );
  });
});
