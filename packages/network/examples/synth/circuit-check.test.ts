import { type Block, exampleData, put, synth, synthExample } from "../../testing/synth";

const vbr = "alicloud_express_connect_virtual_border_router";
const lists = ["alicloud_express_connect_physical_connections", `${vbr}s`];
const at = (key: string) => ["dataCentres", "shanghai", "circuits", key];

describe("The check of the circuits", () => {
  const conditions = (stack: { at(address: string): Block }, key: string) =>
    ((stack.at(`${vbr}.${key}`).lifecycle as Block | undefined)?.precondition ?? []) as {
      condition: string;
      error_message: string;
    }[];

  it("reads each region once, because the provider lists the whole region whatever it is asked for", () => {
    const { connectivity } = synthExample("multi-site");
    expect(connectivity.at(`data.${lists[0]}.cn-shanghai`).ids).toEqual([
      "pc-example0circuit1",
      "pc-example0circuit2",
    ]);
    expect(connectivity.at(`data.${lists[1]}.cn-shanghai`)).toMatchObject({
      provider: "alicloud.cn-shanghai",
    });
  });

  it("says of everything that it refuses which key of the file it stands in", () => {
    const { connectivity } = synthExample("worked-example");
    const words = conditions(connectivity, "shanghai_circuit1").map(
      ({ error_message }) => error_message.split(/:? /)[0],
    );
    const circuit = "dataCentres.shanghai.circuits.circuit1";
    expect(words).toEqual(
      ["circuitId", "circuitId", "vbr.bandwidthMbps", "vbr.vlan"].map((key) => `${circuit}.${key}`),
    );
  });

  it.each([
    [100, []],
    [1000, ["100Base-T"]],
    [10240, ["100Base-T", "1000Base-T", "1000Base-LX"]],
  ])("refuses a VBR of %d Mbit/s on ports of %j", (bandwidth, ports) => {
    const { connectivity } = synth(
      put(exampleData("worked-example"), [...at("circuit1"), "vbr", "bandwidthMbps"], bandwidth),
    );
    const found = conditions(connectivity, "shanghai_circuit1").flatMap(
      ({ condition }) => /contains\((\[.*?\])/.exec(condition)?.[1] ?? [],
    );
    expect(found).toEqual(ports.length === 0 ? [] : [JSON.stringify(ports)]);
  });

  it("leaves a circuit alone of which the file says so, and the region where no other is checked", () => {
    const both = put(exampleData("multi-site"), [...at("circuit1"), "check"], false);
    const one = synth(both).connectivity;
    expect(one.at(`data.${lists[0]}.cn-shanghai`).ids).toEqual(["pc-example0circuit2"]);
    expect(conditions(one, "shanghai_circuit1")).toEqual([]);
    const { connectivity } = synth(put(both, [...at("circuit2"), "check"], false));
    for (const list of lists) expect(() => connectivity.at(`data.${list}.cn-shanghai`)).toThrow();
  });
});
