import { stateText } from "../failover/testing/states";
import { readShown } from "./shown";

describe("output of terraform show -json", () => {
  it("of a stack of which nothing is deployed has no resources", () => {
    expect(readShown("connectivity", { format_version: "1.0" }).resources).toEqual([]);
  });

  it("of modules is read with that of the root", () => {
    const resource = {
      address: "module.a.alicloud_vpc.b",
      mode: "managed",
      type: "alicloud_vpc",
      name: "b",
      values: {},
    };
    const json = {
      format_version: "1.0",
      values: { root_module: { resources: [], child_modules: [{ resources: [resource] }] } },
    };
    expect(readShown("x", json).resources.map(({ address }) => address)).toEqual(["module.a.alicloud_vpc.b"]);
  });

  it.each([
    ["a text", "psk: hidden", "cen-core: this is no output of terraform show -json"],
    ["other JSON", {}, "cen-core: this is no output of terraform show -json"],
    [
      "a later version",
      { format_version: "2.0" },
      "cen-core: version 2.0 of terraform show -json is not known here",
    ],
  ])("is refused where it is %s, without repeating it", (_, json, message) => {
    expect(() => readShown("cen-core", json)).toThrow(message);
  });

  it("of a state is told from that of a plan", () => {
    expect(readShown("x", JSON.parse(stateText([]))).kind).toBe("state");
    expect(readShown("x", { format_version: "1.2", planned_values: {} }).kind).toBe("plan");
  });
});
