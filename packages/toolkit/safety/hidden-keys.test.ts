import { put } from "@hybridnet/network/testing/synth";
import { DeployedNetwork } from "../plan/testing/plans";
import { hiddenKeys } from "./hidden-keys";

const address = "alicloud_vpn_gateway_vpn_attachment.shanghai";

/** The deployed example whose tunnels answer these keys. */
function answering(keys: readonly (string | null)[]) {
  const deployed = new DeployedNetwork();
  const before = deployed.before
    .filter(({ stack }) => stack === "vpn-standby")
    .map((stack) => ({
      ...stack,
      resources: stack.resources.map((it) => {
        if (it.address !== address) return it;
        const values = Object(it.values);
        const members = Object.values<Record<string, unknown>>(values.tunnel_options_specification).map(
          (member) => put(member, ["tunnel_ike_config", "0", "psk"], keys[Number(member.tunnel_index) - 1]),
        );
        return { ...it, values: { ...values, tunnel_options_specification: members } };
      }),
    }))[0];
  if (before === undefined) throw new Error("no stack");
  return { deployed, before };
}

describe("a pre-shared key that the service does not show", () => {
  const told = (keys: readonly (string | null)[], secrets: readonly string[] = []) => {
    const { deployed, before } = answering(keys);
    return hiddenKeys(deployed.network, { before, changes: [], secrets: new Set(secrets) });
  };

  it.each([
    ["empty", ""],
    ["left out", null],
    ["as asterisks", "********"],
    ["with asterisks in it", "ab***yz"],
  ])("is told where it is answered %s, with the tunnel and the variable", (_, answer) => {
    const warnings = told([answer, "clear-key"]);
    expect(warnings).toEqual([
      {
        rule: "key-hidden",
        text: expect.stringMatching(
          /tunnel1 of data centre shanghai: whether it is what TF_VAR_psk__shanghai__tunnel1 has, nobody can tell\..*tunnels --tunnel shanghai\/tunnel1$/,
        ),
      },
    ]);
    if (answer) expect(JSON.stringify(warnings)).not.toContain(answer);
  });

  it("is none where it is shown, also one with asterisks of its own", () => {
    expect(told(["one", "tw***o"], ["one", "tw***o"])).toEqual([]);
  });

  it("is sent where the connection is made anew, so that nothing is left to tell", () => {
    const { deployed, before } = answering(["", ""]);
    const changes = [deployed.change(address, "replace")];
    expect(hiddenKeys(deployed.network, { before, changes, secrets: new Set() })).toEqual([]);
  });
});
