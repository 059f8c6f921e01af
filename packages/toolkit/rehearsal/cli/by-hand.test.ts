import { given } from "../../command/testing/call";
import { Account } from "../account/account";
import { circuit1, existing, networkOf } from "../account/existing-network";
import { actOnCircuit, argumentValue } from "./by-hand";
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

describe("What becomes of a circuit", () => {
  const name = "shanghai/one";

  it("is a state, or that it is gone", () => {
    expect(parseFault(`circuit=${name}:Terminated`)).toEqual({ kind: "circuit", name, status: "Terminated" });
    expect(parseFault(`circuit=${name}:gone`)).toMatchObject({ status: "gone" });
    for (const text of [`circuit=${name}:Broken`, "circuit=one:gone", `circuit=${name}`])
      expect(parseFault(text)).toBeUndefined();
  });

  it("is what the service shows of it, and a network file that changes does not undo it", async () => {
    const network = networkOf(existing);
    const account = await Account.seed(network, "test", { delayMs: 0 });
    const shown = () =>
      account.readData("alicloud_express_connect_physical_connections", "cn-shanghai", { ids: [circuit1] });
    await actOnCircuit(account, network, { kind: "circuit", name, status: "Confirmed" });
    await account.extendSeed(network);
    expect(await shown()).toMatchObject({ connections: [{ status: "Confirmed" }] });
    await actOnCircuit(account, network, { kind: "circuit", name, status: "gone" });
    await account.extendSeed(network);
    expect(await shown()).toMatchObject({ connections: [] });
  });

  it("is refused of one that the network does not have, with all names", async () => {
    const network = networkOf(existing);
    const account = await Account.seed(network, "test", { delayMs: 0 });
    const fault = { kind: "circuit", name: "shanghai/three", status: "gone" } as const;
    await expect(actOnCircuit(account, network, fault)).rejects.toThrow(
      "There is no circuit shanghai/three. There are: shanghai/one, shanghai/two.",
    );
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
