import { given } from "../../command/testing/call";
import { argumentValue } from "./by-hand";
import { faultUsage, parseFault } from "./faults";
import { parseRehearsalOptions } from "./options";

const vbr = "alicloud_express_connect_virtual_border_router";

describe("A change by hand", () => {
  it("is an address, an argument and a value that may hold any sign", () => {
    expect(parseFault(`change=${vbr}.shanghai_circuit1:description=a=b: c`)).toEqual({
      kind: "change",
      address: `${vbr}.shanghai_circuit1`,
      attribute: "description",
      value: "a=b: c",
    });
  });

  it.each(["change", "change=", `change=${vbr}.x`, `change=${vbr}:bandwidth=1`, `change=${vbr}.x:bandwidth`])(
    "is refused with the list of faults where a part is missing: %s",
    (text) => {
      expect(parseFault(text)).toBeUndefined();
      const said = `There is no fault rain=1, ${text}. Faults are:\n${faultUsage}`;
      expect(() => parseRehearsalOptions(given("rehearse", "--fault", "rain=1", "--fault", text))).toThrow(
        said,
      );
    },
  );

  it("gives the argument a value of its own type", () => {
    expect(argumentValue(vbr, "bandwidth", "200")).toBe(200);
    expect(argumentValue(vbr, "description", "200")).toBe("200");
    expect(argumentValue("alicloud_cen_transit_router_cidr", "publish_cidr_route", "false")).toBe(false);
  });

  it.each([
    ["bandwith", "1", "it has no bandwith"],
    ["bandwidth", "fast", "bandwidth is a number, and fast is none"],
    ["route_table_id", "vtb-1", "route_table_id is set by the service"],
    ["physical_connection_id", "pc-1", "physical_connection_id is fixed when it is made"],
    ["tags", "x", "tags is no text, number or bool"],
  ])("is refused where the service could not do it: %s=%s", (name, text, why) => {
    expect(() => argumentValue(vbr, name, text)).toThrow(`${vbr} cannot be changed by hand: ${why}.`);
  });
});

describe("What happens outside of the account", () => {
  it("is named as in the failover report, or by who announces what", () => {
    expect(parseFault("down=circuit:shanghai/circuit1")).toEqual({
      kind: "down",
      name: "circuit:shanghai/circuit1",
    });
    expect(parseFault("up=tunnel:shanghai/tunnel1")).toEqual({ kind: "up", name: "tunnel:shanghai/tunnel1" });
    expect(parseFault("announce=shanghai/tunnel1:10.0.0.0/8,10.1.0.0/16")).toEqual({
      kind: "announce",
      name: "shanghai/tunnel1",
      networks: ["10.0.0.0/8", "10.1.0.0/16"],
    });
    expect(parseFault("announce=shanghai:")).toMatchObject({ networks: [] });
    expect(parseFault("announce=shanghai")).toMatchObject({ networks: undefined });
    expect(parseFault("down=shanghai")).toBeUndefined();
  });
});
