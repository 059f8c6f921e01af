import { exampleData, put } from "@hybridnet/network/testing/synth";
import { DeployedNetwork, type Edit } from "../rehearsal/compare/deployed-network";
import type { Data } from "../rehearsal/compare/edit-rows";
import { SynthesizedVersions } from "../testing/versions";

const path = ["dataCentres", "shanghai", "circuits", "circuit1"] as const;
const circuit = "shanghai/circuit1";

describe("The plan of a deployed network", () => {
  const versions = new SynthesizedVersions();
  const opened: DeployedNetwork[] = [];
  const today = () => exampleData("worked-example");
  const kept = async (network: Promise<DeployedNetwork>) => {
    opened.push(await network);
    return network;
  };
  let deployed: DeployedNetwork;
  /** The same, where somebody had the circuit in another state once: the account no longer makes it fit the file. */
  let confirmed: DeployedNetwork;
  beforeAll(async () => {
    deployed = await kept(DeployedNetwork.deploy(versions.of(today())));
    confirmed = await kept(deployed.edited({ ...versions.of(today()), byHand: [fault("Confirmed")] }));
  });
  afterAll(async () => {
    for (const network of opened) await network.remove();
    versions.remove();
  });

  const fault = (status: "Confirmed" | "Enabled" | "gone") =>
    ({ kind: "circuit", name: circuit, status }) as const;

  /** The plan of connectivity with another network file, in one line. */
  async function planOf(from: DeployedNetwork, data: Data, byHand: Edit["byHand"] = [], ...words: string[]) {
    const network = await kept(from.edited({ ...versions.of(data), byHand }));
    const { status, said } = await network.terraform("connectivity", [
      "plan",
      "-input=false",
      "-no-color",
      ...words,
    ]);
    return { status, said: said.replaceAll(/\s+/g, " ") };
  }

  it("is refused while the circuit is not enabled, and that of its destruction is not", async () => {
    const { status, said } = await planOf(confirmed, today());
    expect(status).toBe(1);
    expect(said).toContain(
      "dataCentres.shanghai.circuits.circuit1.circuitId: the circuit pc-example0circuit1 is Confirmed, and a VBR needs one that is Enabled.",
    );
    expect((await planOf(confirmed, today(), [], "-destroy")).status).toBe(0);
  });

  it("is refused where the account has no such circuit, unless the file says not to look", async () => {
    const { status, said } = await planOf(deployed, today(), [fault("gone")]);
    expect(status).toBe(1);
    expect(said).toContain(
      "circuit1.circuitId: this account has no circuit pc-example0circuit1 in cn-shanghai.",
    );
    const unchecked = await planOf(deployed, put(today(), [...path, "check"], false), [fault("gone")]);
    expect(unchecked.said).toContain("No changes.");
  });

  it("is refused where the circuit is in another region", async () => {
    const { said } = await planOf(confirmed, put(today(), [...path, "region"], "cn-hangzhou"), [
      fault("Enabled"),
    ]);
    expect(said).toContain(
      "circuit1.circuitId: this account has no circuit pc-example0circuit1 in cn-hangzhou.",
    );
  });

  it("is refused where the circuit's port is slower than the VBR", async () => {
    const fast = put(today(), [...path, "vbr", "bandwidthMbps"], 20480);
    const { said } = await planOf(confirmed, fast, [fault("Enabled")]);
    expect(said).toContain(
      "circuit1.vbr.bandwidthMbps is more than the circuit pc-example0circuit1 carries, whose port is 10GBase-LR.",
    );
  });

  it("is refused where another VBR has the VLAN, which is one that shares neither name nor address", async () => {
    const link = { cidr: "10.0.0.8/30", alibabaAddress: "10.0.0.10", customerAddress: "10.0.0.9" };
    const moved = put(today(), [...path, "link"], link);
    expect((await planOf(deployed, moved)).status).toBe(0);
    const { status, said } = await planOf(deployed, put(moved, [...path, "vbr", "name"], "Another"));
    expect(status).toBe(1);
    expect(said).toMatch(
      /circuit1\.vbr\.vlan: VLAN 0 of the circuit pc-example0circuit1 is taken by the VBR VBR \(vbr-\w+\)\. Write a VLAN that is free\./,
    );
  });
});
