import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthExample } from "@hybridnet/network/testing/synth";
import { terraform } from "../testing/terraform";

const stacks = synthExample("multi-site");
const single = synthExample("single-tunnel")["vpn-standby"];
const psk = "psk__beijing__tunnel1";
const singlePsk = "psk__shanghai__tunnel1";
const bgpKey = "bgp_key__beijing__circuit1";

/** The variable and its check as the stack declares them, on a resource that needs no provider. */
function planWith(name: string, value: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), "variables-"));
  try {
    const [stack, user] =
      name === psk
        ? ([stacks["vpn-standby"], "alicloud_vpn_gateway_vpn_attachment.beijing"] as const)
        : name === singlePsk
          ? ([single, "alicloud_vpn_gateway_vpn_attachment.shanghai"] as const)
          : ([stacks.connectivity, "alicloud_vpc_bgp_group.beijing_circuit1"] as const);
    const { precondition } = stack.at(user).lifecycle as { precondition: readonly { condition: string }[] };
    const check = precondition.filter(({ condition }) => condition.includes(`var.${name})`));
    expect(check).toHaveLength(1);
    const config = {
      variable: { [name]: stack.variables[name] },
      resource: { terraform_data: { user: { lifecycle: { precondition: check } } } },
    };
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(config));
    expect(terraform(folder, ["init", "-input=false"]).status).toBe(0);
    return terraform(
      folder,
      ["plan", "-input=false"],
      value === undefined ? {} : { [`TF_VAR_${name}`]: value },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("Terraform", () => {
  it.each([
    [
      "every character that the service allows in a pre-shared key",
      psk,
      "aZ09~`!@#$%^&*()_-+={}[]\\|;:',./?",
    ],
    ["< and > in the pre-shared key of a single tunnel", singlePsk, "aZ09~`!@#$%^&*()_-+={}[]\\|;:',.<>/?"],
    ["a pre-shared key of 100 characters", psk, "x".repeat(100)],
    ["a BGP key with every printable character", bgpKey, "!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~"],
    ["a BGP key of 80 characters", bgpKey, "x".repeat(80)],
  ])("takes %s", (_what, name, value) => {
    const { status, said } = planWith(name, value);
    expect(said).not.toContain("precondition failed");
    expect(status).toBe(0);
  });

  it.each([
    ["a space in a pre-shared key", psk, "top secret"],
    ["< in a pre-shared key", psk, "a<b"],
    ["> in a pre-shared key", psk, "a>b"],
    ["a quotation mark in a pre-shared key", psk, 'a"b'],
    ["a quotation mark in the pre-shared key of a single tunnel", singlePsk, 'a"b'],
    ["a pre-shared key of 101 characters", psk, "x".repeat(101)],
    ["an empty pre-shared key", psk, ""],
    ["a space in a BGP key", bgpKey, "top secret"],
    ["a BGP key of 81 characters", bgpKey, "x".repeat(81)],
    ["a letter beyond ASCII in a BGP key", bgpKey, "schlüssel"],
  ])("refuses %s, saying what is allowed and not what was given", (_what, name, value) => {
    const { status, said } = planWith(name, value);
    expect(status).toBe(1);
    expect(said).toContain("Resource precondition failed");
    expect(said.replace(/[\s│]+/g, " ")).toContain(`The value of ${name} must be 1 to`);
    if (value.length > 1) expect(said).not.toContain(value);
  });

  it("says of < in one of two keys whose rule that is", () => {
    const said = planWith(psk, "a<b").said.replace(/[\s│]+/g, " ");
    expect(said).toContain("without < and > by the provider's documentation of two tunnels");
  });

  it.each([psk, bgpKey])("does not go on without a value for %s", (name) => {
    const { status, said } = planWith(name, undefined);
    expect(status).toBe(1);
    expect(said).toContain("No value for required variable");
  });
});
