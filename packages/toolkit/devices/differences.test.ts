import { exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { DeployedNetwork } from "../plan/testing/plans";
import { differencesFrom } from "./differences";

const site = ["dataCentres", "shanghai"];

describe("what a device's files say, compared with what is deployed", () => {
  const { before } = new DeployedNetwork();
  const resources = before.flatMap((stack) => stack.resources);
  const told = (path: readonly string[], value: unknown) =>
    differencesFrom(networkOf(put(exampleData("worked-example"), [...site, ...path], value)), resources);

  it("is the same after a deploy, and unknown before it", () => {
    const network = networkOf(exampleData("worked-example"));
    expect(differencesFrom(network, resources)).toEqual([]);
    expect(differencesFrom(network, [])).toEqual([]);
  });

  it("is told for each tunnel where the file has changed since, with the place in Terraform", () => {
    expect(told(["vpn", "ike", "encryption"], "aes192")).toEqual(
      [1, 2].map((index) => ({
        device: "shanghai/edge",
        what: `tunnel${index}: phase 1 encryption`,
        cloud: "aes",
        file: "aes192",
        key: "dataCentres.shanghai.vpn.ike.encryption",
        place: `alicloud_vpn_gateway_vpn_attachment.shanghai, tunnel ${index}: tunnel_ike_config.ike_enc_alg`,
        isOnlyOne: true,
      })),
    );
  });

  it("is told for a circuit, too", () => {
    const [difference, ...others] = told(["circuits", "circuit1", "vbr", "vlan"], 77);
    expect(difference).toMatchObject({ what: "circuit1: VLAN id, 0 is untagged", cloud: 0, file: 77 });
    expect(others).toEqual([]);
  });

  it("is unknown where the service leaves a value out, and a key is compared nowhere", () => {
    const silent = resources.map((it) => {
      const members = Object(it.values).tunnel_options_specification;
      if (!Array.isArray(members)) return it;
      const without = members.map((member) => ({
        ...member,
        tunnel_ike_config: [{ ike_enc_alg: "", ike_lifetime: 0, psk: "sentinel" }],
      }));
      return { ...it, values: { ...Object(it.values), tunnel_options_specification: without } };
    });
    expect(differencesFrom(networkOf(exampleData("worked-example")), silent)).toEqual([]);
  });
});
