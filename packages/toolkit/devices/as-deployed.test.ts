import { type ExampleName, exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { asDeployed } from "./as-deployed";
import { deviceProblems } from "./device-files";
import { differencesFrom } from "./differences";
import type { VendorName } from "./plan";
import {
  bgp,
  type Change,
  changed,
  circuit,
  connection,
  customer,
  group,
  ike,
  ipsec,
  tunnel,
  vbr,
} from "./testing/changed-state";
import { publicIps, textsOf } from "./testing/devices";

const asn = [circuit(group, "peer_asn", 65531), customer("asn", "65531")];
const link = [
  circuit(vbr, "local_gateway_ip", "10.9.0.9"),
  circuit(vbr, "peer_gateway_ip", "10.9.0.10"),
  circuit(vbr, "peering_subnet_mask", "255.255.255.248"),
];
const inner = [
  tunnel([bgp, "tunnel_cidr"], "169.254.30.0/30", 1),
  tunnel([bgp, "local_bgp_ip"], "169.254.30.2", 1),
];

/** What a device gets with this state. */
function written(
  example: ExampleName,
  vendor: VendorName,
  changes: readonly Change[],
  data = exampleData(example),
) {
  const differences = differencesFrom(networkOf(data), changed(example, ...changes));
  const deployed = asDeployed(stringify(data), differences);
  const { network } = deployed;
  if (network === undefined) return { ...deployed, texts: "", list: "" };
  const options = { tunnelPublicIps: publicIps, vendor };
  expect(deviceProblems(network, options)).toEqual([]);
  const files = [...textsOf(network, options)];
  const isList = ([path]: readonly [string, string]) => path.endsWith("checklist.md");
  return {
    ...deployed,
    texts: files
      .filter((it) => !isList(it))
      .map(([, text]) => text)
      .join("\n"),
    list: files
      .filter(isList)
      .map(([, text]) => text)
      .join("\n"),
  };
}

interface Row {
  readonly changes: readonly Change[];
  readonly linux: string;
  readonly asa: string;
  /** Rows of the checklist. */
  readonly list: readonly string[];
}
const row = (what: string, changes: readonly Change[], linux: string, asa: string, ...list: string[]) =>
  [what, { changes, linux, asa, list }] as const;

const rows: readonly (readonly [string, Row])[] = [
  row(
    "VLAN",
    [circuit(vbr, "vlan_id", 77)],
    "type vlan id 77",
    "\n vlan 77\n",
    "VLAN id, 0 is untagged | `77`",
  ),
  row(
    "link's addresses and mask",
    link,
    "ip address replace 10.9.0.10/29",
    " ip address 10.9.0.10 255.255.255.248\n",
    "BGP neighbour | `10.9.0.9`",
    "address of the device | `10.9.0.10`",
    "mask of both | `255.255.255.248`",
  ),
  row("device's ASN", asn, "router bgp 65531\n", "router bgp 65531\n", "AS of the device | `65531`"),
  row(
    "VBR's ASN",
    [circuit(group, "local_asn", 64999)],
    "neighbor 10.0.0.2 remote-as 64999",
    "neighbor 10.0.0.2 remote-as 64999",
    "AS of the neighbour | `64999`",
  ),
  row("BFD that is off", [circuit("vpc_bgp_peer", "enable_bfd", false)], "", "", "BFD | `false`"),
  row(
    "BFD hops",
    [circuit("vpc_bgp_peer", "bfd_multi_hop", 4)],
    "minimum-ttl 252",
    "ebgp-multihop 4",
    "BFD hops | `4`",
  ),
  row(
    "BFD's timers",
    [
      circuit(vbr, "min_tx_interval", 400),
      circuit(vbr, "min_rx_interval", 500),
      circuit(vbr, "detect_multiplier", 7),
    ],
    "  detect-multiplier 7\n  receive-interval 400\n  transmit-interval 500\n",
    "interval min-tx 500 min-rx 400 multiplier 7",
    "BFD, ms between packets of the VBR | `400`",
    "BFD, ms between packets to the VBR | `500`",
    "BFD, packets lost in a row | `7`",
  ),
  row(
    "public address of the device, its identity with it",
    [customer("ip_address", "203.0.113.69"), tunnel([ike, "remote_id"], "203.0.113.69")],
    "local_addrs = 203.0.113.69",
    " ip address 203.0.113.69 255.255.255.248",
    "public address of the device | `203.0.113.69`",
    "identity of the device | `203.0.113.69`",
  ),
  row(
    "phase 1 encryption",
    [tunnel([ike, "ike_enc_alg"], "AES192")],
    "proposals = aes192-sha1",
    " encryption aes-192\n",
    "phase 1 encryption | `aes192`",
  ),
  row(
    "phase 1 integrity",
    [tunnel([ike, "ike_auth_alg"], "sha512")],
    "proposals = aes128-sha512",
    " integrity sha512\n",
    "phase 1 integrity | `sha512`",
  ),
  row(
    "phase 1 lifetime",
    [tunnel([ike, "ike_lifetime"], 3600)],
    "over_time = 360s",
    " lifetime seconds 3600\n",
    "phase 1 seconds | `3600`",
  ),
  row(
    "phase 2 encryption",
    [tunnel([ipsec, "ipsec_enc_alg"], "aes256")],
    "esp_proposals = aes256-",
    "esp encryption aes-256\n",
    "phase 2 encryption | `aes256`",
  ),
  row(
    "phase 2 integrity",
    [tunnel([ipsec, "ipsec_auth_alg"], "sha384")],
    "esp_proposals = aes128-sha384",
    "esp integrity sha-384\n",
    "phase 2 integrity | `sha384`",
  ),
  row(
    "phase 2 group",
    [tunnel([ipsec, "ipsec_pfs"], "disabled")],
    "esp_proposals = aes128-sha1\n",
    " no set pfs\n",
    "phase 2 group | `disabled`",
  ),
  row(
    "phase 2 lifetime",
    [tunnel([ipsec, "ipsec_lifetime"], 7200)],
    "life_time = 7200s",
    "lifetime seconds 7200\n",
    "phase 2 seconds | `7200`",
  ),
  row(
    "dead peer detection",
    [tunnel(["enable_dpd"], false)],
    "start_action = trap|start",
    " isakmp keepalive disable\n",
    "dead peer detection | `false`",
  ),
  row(
    "NAT traversal",
    [tunnel(["enable_nat_traversal"], false)],
    "strongSwan cannot switch NAT traversal off",
    "\nno crypto isakmp nat-traversal\n",
    "NAT traversal | `false`",
  ),
  row(
    "network in a tunnel, with the device's address",
    inner,
    "ip address replace 169.254.30.1/30 dev tunnel1",
    " ip address 169.254.30.1 255.255.255.252\n",
    "network in the tunnel | `169.254.30.0/30`",
    "BGP neighbour | `169.254.30.2`",
  ),
  row(
    "ASN of the tunnels",
    [tunnel([bgp, "local_asn"], 64999)],
    "neighbor 169.254.20.1 remote-as 64999",
    "neighbor 169.254.20.1 remote-as 64999",
    "AS of the neighbour | `64999`",
  ),
];

describe("a device's files, where the cloud has something else than the network file", () => {
  it.each(rows)("have the cloud's %s, and so has the checklist", (_what, { changes, linux, asa, list }) => {
    for (const [vendor, text] of [
      ["linux", linux],
      ["cisco-asa", asa],
    ] as const) {
      const file = written("bfd", vendor, []);
      const got = written("bfd", vendor, changes);
      expect(got.texts).not.toBe(file.texts);
      expect(got.texts).toContain(text);
      for (const value of list) {
        expect(file.list).not.toContain(value);
        expect(got.list).toContain(`: ${value}`);
      }
    }
  });

  it("have the cloud's IKE version, phase 1 group and identities on Linux, which knows them all", () => {
    const changes = [
      tunnel([ike, "ike_version"], "ikev1"),
      tunnel([ike, "ike_pfs"], "group5"),
      tunnel([ike, "remote_id"], "Edge"),
      tunnel([ike, "local_id"], "Cloud", 2),
    ];
    const { texts, list, differences } = written("bfd", "linux", changes);
    for (const text of ["version = 1\n", "-modp1536\n", 'id = "Edge"\n', 'id = "Cloud"\n'])
      expect(texts).toContain(text);
    expect(list).toContain("tunnel2: identity of the cloud | `Cloud`");
    expect(differences.find(({ cloud }) => cloud === "Cloud")).toMatchObject({ file: null });
  });

  it("have the cloud's values of a single tunnel", () => {
    const change: Change = [connection, (values) => put(values, ["ipsec_config", 0, "ipsec_lifetime"], 7200)];
    expect(written("single-tunnel", "linux", [change]).texts).toContain("life_time = 7200s");
  });

  it("have BFD as the cloud has it, of which the file says nothing", () => {
    const data = put(
      exampleData("bfd"),
      ["dataCentres", "shanghai", "circuits", "circuit1", "bfd"],
      undefined,
    );
    expect(written("bfd", "linux", [], data).texts).toContain(
      "  detect-multiplier 3\n  receive-interval 200\n",
    );
    expect(written("bfd", "linux", [], data).differences.map(({ file }) => file)).toContain(null);
  });

  it("keep the file's value where the tunnels differ from each other, and each is told", () => {
    const { texts, differences } = written("bfd", "linux", [
      tunnel([ike, "ike_enc_alg"], "aes192", 1),
      tunnel([ike, "ike_enc_alg"], "aes256", 2),
    ]);
    expect(texts).toBe(written("bfd", "linux", []).texts);
    expect(differences.map(({ what, cloud, isOnlyOne }) => [what, cloud, isOnlyOne])).toEqual([
      ["tunnel1: phase 1 encryption", "aes192", false],
      ["tunnel2: phase 1 encryption", "aes256", false],
    ]);
  });

  it.each([
    ["an address outside the link's network", [circuit(vbr, "peer_gateway_ip", "10.77.0.1")], "LNK102"],
    ["an algorithm that no device here knows", [tunnel([ipsec, "ipsec_enc_alg"], "sm4")], "VPN002"],
    ["no network", [tunnel([bgp, "tunnel_cidr"], "one")], "CIDR001"],
    ["no mask", [circuit(vbr, "peering_subnet_mask", "255.0.255.0")], "CIDR001"],
  ])("are not written with %s: what breaks which rule is told", (_what, changes, code) => {
    const { network, problems } = written("bfd", "linux", changes);
    expect([network, problems.map(({ exitCode }) => exitCode)]).toEqual([undefined, [1]]);
    expect(problems[0]?.message).toContain(`\n${code}  dataCentres.shanghai.`);
    expect(problems[0]?.message).toContain("--planned");
  });

  it("do not depend on what the cloud masks or leaves out, and never on a key", () => {
    const { differences } = {
      differences: differencesFrom(
        networkOf(exampleData("bfd")),
        changed(
          "bfd",
          tunnel([ike, "remote_id"], "***"),
          tunnel([ike, "psk"], "sentinel"),
          tunnel([ike, "ike_enc_alg"], null),
          tunnel([ipsec, "ipsec_lifetime"], 0),
          circuit(group, "auth_key", "sentinel"),
        ),
      ),
    };
    expect(differences).toEqual([]);
  });
});
