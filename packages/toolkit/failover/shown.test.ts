import { readShown } from "./shown/shown";
import { stateText } from "./testing/states";

describe("output of terraform show -json", () => {
  it("of a stack of which nothing is deployed has no resources", () => {
    expect(readShown("connectivity", JSON.stringify({ format_version: "1.0" })).resources).toEqual([]);
  });

  it("of modules is read with that of the root", () => {
    const resource = {
      address: "module.a.alicloud_vpc.b",
      mode: "managed",
      type: "alicloud_vpc",
      name: "b",
      values: {},
    };
    const text = JSON.stringify({
      format_version: "1.0",
      values: { root_module: { resources: [], child_modules: [{ resources: [resource] }] } },
    });
    expect(readShown("x", text).resources.map(({ address }) => address)).toEqual(["module.a.alicloud_vpc.b"]);
  });

  it.each([
    ["no JSON", "{ psk: hidden", "cen-core: this is no JSON"],
    ["other JSON", "{}", "cen-core: this is no output of terraform show -json"],
    [
      "a later version",
      JSON.stringify({ format_version: "2.0" }),
      "cen-core: version 2.0 of terraform show -json is not known here",
    ],
  ])("is refused where it is %s, without repeating it", (_, text, message) => {
    expect(() => readShown("cen-core", text)).toThrow(message);
  });

  it("of a state is told from that of a plan", () => {
    expect(readShown("x", stateText([])).kind).toBe("state");
    expect(readShown("x", JSON.stringify({ format_version: "1.2", planned_values: {} })).kind).toBe("plan");
  });
});
