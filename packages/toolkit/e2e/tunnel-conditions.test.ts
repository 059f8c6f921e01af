import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Block, buildApp, exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { DeployedNetwork, type Edit as VersionEdit } from "../rehearsal/compare/deployed-network";

/** What is done to the deployed network, with the network file's data in place of what follows from it. */
type Edit = Omit<VersionEdit, "network" | "output"> & { readonly data: Block };

const scratch = mkdtempSync(join(tmpdir(), "tunnel-conditions-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Synthesizes in this process. */
function synthesized({ data, ...rest }: Edit): VersionEdit {
  const [network, output] = [networkOf(data), mkdtempSync(join(scratch, "synth-"))];
  buildApp(network, output).synth();
  return { network, output, ...rest };
}

const vpn = ["dataCentres", "shanghai", "vpn"] as const;
const connection = "alicloud_vpn_gateway_vpn_attachment.shanghai";
/** Another value below the VPN; on a device that can do whatever the cloud can. */
const changed = (path: readonly string[], value: unknown): Block =>
  put(
    put(exampleData("worked-example"), ["dataCentres", "shanghai", "gateways", "edge", "device"], {
      vendor: "linux",
    }),
    [...vpn, ...path],
    value,
  );

/** Edits that the provider finds no difference in, and what is said of each: the argument, and who wants what. */
const edits: readonly (readonly [what: string, edit: Edit, argument: string, wanted: string])[] = [
  [
    "a key",
    { data: exampleData("worked-example"), secrets: { psk__shanghai__tunnel2: "another-key" } },
    "tunnel_ike_config.psk",
    "the variable psk__shanghai__tunnel2",
  ],
  [
    "the IKE version",
    { data: changed(["ike", "version"], "ikev1") },
    "tunnel_ike_config.ike_version",
    "ike.version says (ikev1)",
  ],
  [
    "the encryption of phase 1",
    { data: changed(["ike", "encryption"], "aes256") },
    "tunnel_ike_config.ike_enc_alg",
    "ike.encryption says (aes256)",
  ],
  [
    "the integrity of phase 1",
    { data: changed(["ike", "authentication"], "sha512") },
    "tunnel_ike_config.ike_auth_alg",
    "ike.authentication says (sha512)",
  ],
  [
    "the group of phase 1",
    { data: changed(["ike", "dhGroup"], "group5") },
    "tunnel_ike_config.ike_pfs",
    "ike.dhGroup says (group5)",
  ],
  [
    "the lifetime of phase 1",
    { data: changed(["ike", "lifetimeSeconds"], 3600) },
    "tunnel_ike_config.ike_lifetime",
    "ike.lifetimeSeconds says (3600)",
  ],
  [
    "the encryption of phase 2",
    { data: changed(["ipsec", "encryption"], "aes192") },
    "tunnel_ipsec_config.ipsec_enc_alg",
    "ipsec.encryption says (aes192)",
  ],
  [
    "the integrity of phase 2",
    { data: changed(["ipsec", "authentication"], "sha384") },
    "tunnel_ipsec_config.ipsec_auth_alg",
    "ipsec.authentication says (sha384)",
  ],
  [
    "the group of phase 2",
    { data: changed(["ipsec", "dhGroup"], "disabled") },
    "tunnel_ipsec_config.ipsec_pfs",
    "ipsec.dhGroup says (disabled)",
  ],
  [
    "the lifetime of phase 2",
    { data: changed(["ipsec", "lifetimeSeconds"], 3600) },
    "tunnel_ipsec_config.ipsec_lifetime",
    "ipsec.lifetimeSeconds says (3600)",
  ],
  [
    "dead peer detection",
    { data: changed(["deadPeerDetection"], false) },
    "enable_dpd",
    "deadPeerDetection says (false)",
  ],
  [
    "NAT traversal",
    { data: changed(["natTraversal"], false) },
    "enable_nat_traversal",
    "natTraversal says (false)",
  ],
  [
    "the ASN",
    { data: changed(["alibabaAsn"], 64512) },
    "tunnel_bgp_config.local_asn",
    "alibabaAsn says (64512)",
  ],
  [
    "a network",
    { data: otherNetwork() },
    "tunnel_bgp_config.tunnel_cidr",
    "tunnels.tunnel1.cidr says (169.254.30.0/30)",
  ],
  [
    "an address",
    { data: otherNetwork() },
    "tunnel_bgp_config.local_bgp_ip",
    "tunnels.tunnel1.alibabaAddress says (169.254.30.1)",
  ],
  [
    "an identity",
    { data: changed(["tunnels", "tunnel1", "customerId"], "dc.example") },
    "tunnel_ike_config.remote_id",
    "tunnels.tunnel1.customerId says (dc.example)",
  ],
  [
    "the cloud's identity",
    { data: changed(["tunnels", "tunnel1", "alibabaId"], "cloud.example") },
    "tunnel_ike_config.local_id",
    "tunnels.tunnel1.alibabaId says (cloud.example)",
  ],
];

function otherNetwork(): Block {
  const tunnel = { cidr: "169.254.30.0/30", alibabaAddress: "169.254.30.1", customerAddress: "169.254.30.2" };
  return changed(["tunnels", "tunnel1"], tunnel);
}

describe("A deployed dual-tunnel connection whose network file or keys change", () => {
  let network: DeployedNetwork;
  beforeAll(async () => {
    network = await DeployedNetwork.deploy(synthesized({ data: exampleData("worked-example") }));
  }, 120_000);
  afterAll(() => network.remove());

  const plan = async (edit: Edit, ...words: readonly string[]) => {
    const edited = await network.edited(synthesized(edit));
    try {
      const { status, said } = await edited.terraform("vpn-standby", [
        "plan",
        "-input=false",
        "-no-color",
        ...words,
      ]);
      return { status, said: said.replaceAll(/[\s│]+/g, " ") };
    } finally {
      await edited.remove();
    }
  };

  it.each(edits)(
    "in %s cannot be planned, and the plan says where",
    async (_what, edit, argument, wanted) => {
      const { status, said } = await plan(edit);
      expect(status).toBe(1);
      expect(said).toContain("Resource postcondition failed");
      expect(said).toMatch(
        new RegExp(`Alibaba Cloud has another ${argument} than \\S*${wanted.replaceAll(/[().]/g, "\\$&")}`),
      );
      expect(said).not.toContain("another-key");
    },
  );

  it("is found different where somebody changed a tunnel in the console", async () => {
    const data = exampleData("worked-example");
    const { status, said } = await plan({
      data,
      byHand: [
        {
          kind: "change",
          address: connection,
          attribute: "tunnel2.tunnel_ike_config.ike_enc_alg",
          value: "aes192",
        },
      ],
    });
    expect(status).toBe(1);
    expect(said).toContain(
      "tunnel2 of data centre shanghai: Alibaba Cloud has another tunnel_ike_config.ike_enc_alg than dataCentres.shanghai.vpn.ike.encryption says (aes).",
    );
  });

  it("agrees where the service answers in another spelling, from the first deploy on", async () => {
    const data = exampleData("worked-example");
    const other = await DeployedNetwork.deploy(synthesized({ data, byHand: [{ kind: "other-spelling" }] }));
    try {
      const { status, said } = await other.terraform("vpn-standby", [
        "plan",
        "-input=false",
        "-detailed-exitcode",
      ]);
      expect([status, said]).toEqual([0, expect.stringContaining("No changes.")]);
      expect(JSON.stringify(await other.terraform("vpn-standby", ["show", "-json"]))).toMatch(/SHA1.*\*{8}/);
    } finally {
      await other.remove();
    }
  });

  it("agrees again once it is replaced, with attachment, association and propagation", async () => {
    const edited = await network.edited(synthesized({ data: changed(["ike", "encryption"], "aes256") }));
    try {
      const replaced = await edited.terraform("vpn-standby", [
        "apply",
        "-input=false",
        "-auto-approve",
        `-replace=${connection}`,
      ]);
      expect(replaced.said).toContain("Apply complete! Resources: 4 added, 0 changed, 4 destroyed.");
      const again = await edited.terraform("vpn-standby", ["plan", "-input=false", "-detailed-exitcode"]);
      expect([again.status, again.said]).toEqual([0, expect.stringContaining("No changes.")]);
    } finally {
      await edited.remove();
    }
  });

  it("is only warned of with tunnelConditions: warn", async () => {
    const data = put(changed(["ike", "encryption"], "aes256"), [...vpn, "tunnelConditions"], "warn");
    const { status, said } = await plan({ data });
    expect(status).toBe(0);
    expect(said).toContain("Warning: Check block assertion failed");
    expect(said).toContain("ike.encryption says (aes256)");
  });

  it("does not hold up a destroy", async () => {
    const { status } = await plan({ data: changed(["ike", "encryption"], "aes256") }, "-destroy");
    expect(status).toBe(0);
  });
});
