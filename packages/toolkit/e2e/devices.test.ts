import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleData } from "@hybridnet/network/testing/synth";
import { valueAt } from "../command/json";
import { deviceFiles } from "../devices/device-files";
import { exampleNetwork } from "../devices/testing/devices";
import { deployedExample } from "../testing/deployed-example";
import { hybridnet, Rehearsal } from "../testing/rehearsal";

describe("hybridnet devices", () => {
  const rehearsal = new Rehearsal(exampleData("multi-site"));
  const folder = (name: string) => join(rehearsal.folder, name);
  let deployed: Rehearsal;
  beforeAll(() => {
    deployed = deployedExample("multi-site");
  });
  afterAll(() => {
    for (const it of [rehearsal, deployed]) it.remove();
  });

  it("says that vpn-standby is not deployed, and the command that deploys it, and writes placeholders", () => {
    const { status, said } = rehearsal.inside(
      process.execPath,
      hybridnet,
      "devices",
      "--out",
      folder("early"),
    );
    expect([status, said]).toEqual([0, expect.stringContaining("vpn-standby is not deployed: ")]);
    expect(said).toContain("Deploy it, then run this again: npm run deploy -- vpn-standby\n");
    expect(readFileSync(join(folder("early"), "beijing/edge/cisco-asa.cfg"), "utf8")).toContain(
      "tunnel destination <public_ip__beijing__tunnel1>",
    );
  });

  it("writes the public IPs that state has, in the rehearsal and of one that is kept", () => {
    const inside = deployed.inside(process.execPath, hybridnet, "devices", "--out", folder("inside"));
    const kept = deployed.hybridnet("devices", "--from", deployed.output, "--out", folder("kept"));
    expect([inside.status, kept.status]).toEqual([0, 0]);
    expect(inside.said + kept.stdout).not.toContain("Public IPs");
    const ips = valueAt(deployed.state("vpn-standby"), "outputs", "tunnel_public_ips", "value");
    const known = {
      shanghai: twoAddresses(valueAt(ips, "shanghai")),
      beijing: twoAddresses(valueAt(ips, "beijing")),
    };
    for (const { path, text } of deviceFiles(exampleNetwork("multi-site"), { tunnelPublicIps: known }))
      for (const written of ["inside", "kept"])
        expect(readFileSync(join(folder(written), path), "utf8")).toBe(text);
  });
});

function twoAddresses(tunnels: unknown) {
  const address = expect.stringMatching(/^198\.1[89]\.\d+\.\d+$/);
  expect(tunnels).toEqual({ tunnel1: address, tunnel2: address });
  return { tunnel1: String(valueAt(tunnels, "tunnel1")), tunnel2: String(valueAt(tunnels, "tunnel2")) };
}
