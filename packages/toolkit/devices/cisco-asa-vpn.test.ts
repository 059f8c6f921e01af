import type { Edits } from "@hybridnet/network/testing/data";
import { singleTunnel } from "@hybridnet/network/testing/rule-case";
import { deviceProblems } from "./device-files";
import { asaFile, asaWith, find, networkWith, parseAsa, rest } from "./testing/asa-config";
import { exampleNetwork, publicIps, textOf, textsOf } from "./testing/devices";

const site = "dataCentres.shanghai";
const device = `${site}.gateways.edge.device`;
const circuit = `${site}.circuits.circuit1`;
const vpn = `${site}.vpn`;

describe("IKE on an ASA", () => {
  it("is version 1 where the connection is", () => {
    const { config } = asaWith({ [`${vpn}.ike.version`]: "ikev1" });
    expect(rest(config, "crypto ikev1 enable")).toBe("outside-isp-1");
    expect(find(config, "ikev1 pre-shared-key").map(({ words }) => words)).toEqual([
      "ikev1 pre-shared-key <psk__shanghai__tunnel1>",
      "ikev1 pre-shared-key <psk__shanghai__tunnel2>",
    ]);
    expect(find(config, "crypto ikev2 policy")).toEqual([]);
    expect(find(config, "set ikev2")).toEqual([]);
  });

  it.each(["ikev1", "ikev2"])(
    "makes new keys of both phases before anybody relies on a tunnel: %s",
    (version) => {
      const network = networkWith({ [`${vpn}.ike.version`]: version });
      const list = textOf(textsOf(network), "shanghai/edge/checklist.md");
      const works = list.slice(list.indexOf("## It works when"), list.indexOf("## A new pre-shared key"));
      for (const ip of ["198.51.100.11", "198.51.100.22"]) {
        expect(works).toContain(`\`clear crypto ipsec sa peer ${ip}\``);
        expect(works).toContain(`\`clear crypto ${version} sa ${ip}\``);
      }
    },
  );

  it("is enabled on the uplinks that tunnels use, and on no other", () => {
    const { config } = asaWith({
      [`${site}.gateways.edge.uplinks.isp-2`]: { publicIp: "198.51.100.1", customerGatewayName: "CGW-2" },
      [`${vpn}.tunnels.tunnel1.uplink`]: "isp-2",
      [`${vpn}.tunnels.tunnel2.uplink`]: "isp-2",
    });
    expect(find(config, "crypto ikev2 enable").map(({ words }) => words)).toEqual([
      "crypto ikev2 enable outside-isp-2",
    ]);
  });

  it("says so where the cloud's identity is not the address by which the group is found", () => {
    const said = "! The cloud's identity is not the tunnel's public IP.";
    expect(asaWith().text).not.toContain(said);
    expect(asaWith({ ...singleTunnel, [`${vpn}.tunnels.tunnel1.alibabaId`]: undefined }).text).toContain(
      said,
    );
    expect(asaWith({ [`${vpn}.tunnels.tunnel1.alibabaId`]: "cloud.example" }).text.split(said)).toHaveLength(
      2,
    );
  });

  it("is no part of a device with circuits only", () => {
    const { text } = asaWith({ [vpn]: undefined });
    for (const word of ["crypto", "tunnel", "ikev2", "zone"]) expect(text).not.toContain(word);
  });
});

describe("Secrets on an ASA", () => {
  const keyed = networkWith({ [`${circuit}.bgp.authKey`]: true });
  const psks = { psk__shanghai__tunnel1: "first-key", psk__shanghai__tunnel2: "second-key" };

  it("stand where their placeholders stood", () => {
    const secrets = { ...psks, bgp_key__shanghai__circuit1: "bgp-key" };
    const config = parseAsa(textOf(textsOf(keyed, { secrets }), asaFile));
    expect(find(config, "ikev2 local-authentication").map(({ words }) => words.split(" ").at(-1))).toEqual([
      "first-key",
      "second-key",
    ]);
    expect(find(config, "ikev2 remote-authentication").map(({ words }) => words.split(" ").at(-1))).toEqual([
      "first-key",
      "second-key",
    ]);
    expect(rest(config, "neighbor 10.0.0.2 password")).toBe("bgp-key");
  });

  it.each([
    [{ psk__shanghai__tunnel2: "sen?tinel" }, "psk__shanghai__tunnel2 holds a question mark"],
    [{ bgp_key__shanghai__circuit1: "1sentinel" }, "bgp_key__shanghai__circuit1 is no BGP key of an ASA"],
    [{ bgp_key__shanghai__circuit1: "sentinel".repeat(4) }, "at most 25 characters"],
    [{ bgp_key__shanghai__circuit1: "sent?inel" }, "no question mark"],
  ])("that its command line would not take are refused by name: case %#", (bad, said) => {
    const problems = deviceProblems(keyed, {
      secrets: { ...psks, bgp_key__shanghai__circuit1: "bgp-key", ...bad },
    });
    expect(problems).toEqual([expect.stringContaining(said)]);
    expect(problems.join()).not.toContain("sent");
  });

  it("of other vendors are no concern of it", () => {
    const secrets = {
      psk__shanghai__tunnel1: "a?b",
      psk__shanghai__tunnel2: "c?d",
      bgp_key__shanghai__circuit1: "1".repeat(80),
    };
    expect(deviceProblems(keyed, { secrets, vendor: "linux" })).toEqual([]);
  });
});

describe("Access to the data centre", () => {
  it("is left to the reader, who learns that the tunnels' packets pass all lists by default", () => {
    const { text, config } = asaWith();
    expect(find(config, "access-list")).toEqual([]);
    expect(find(config, "access-group")).toEqual([]);
    expect(find(config, "no sysopt connection permit-vpn")).toEqual([]);
    expect(text).toContain("!  no sysopt connection permit-vpn");
    expect(text).toContain(
      "! over circuit1 nothing in Alibaba Cloud can open a connection to the data centre;",
    );
    for (const name of ["circuit1", "tunnel1", "tunnel2"])
      expect(text).toContain(`!  access-group FROM-CLOUD in interface ${name}`);
  });

  it("has no word about tunnels where there are none, nor about circuits", () => {
    expect(asaWith({ [vpn]: undefined }).text).not.toMatch(/permit-vpn|share no zone/);
    expect(asaWith({ [`${site}.circuits`]: undefined }).text).not.toMatch(/! over|share no zone/);
  });
});

describe("The checklist of an ASA", () => {
  const list = (edits: Edits = {}) => textOf(textsOf(networkWith(edits)), "shanghai/edge/checklist.md");

  it("asks of every neighbour whether it is sent all that is announced", () => {
    for (const neighbor of ["10.0.0.2", "169.254.10.1", "169.254.20.1"])
      expect(list()).toContain(
        `| \`show bgp ipv4 unicast neighbors ${neighbor} advertised-routes\` | 192.168.0.0/24, 192.168.1.0/24, 192.168.2.0/24 |`,
      );
  });

  it("knows the state that an established tunnel has in either version of IKE", () => {
    expect(list()).toContain("tunnel1 is READY |");
    expect(list({ [`${vpn}.ike.version`]: "ikev1" })).toContain("tunnel1 is MM_ACTIVE |");
  });

  it("asks whether the default group policy lets the connection's version of IKE in", () => {
    expect(list()).toContain("`vpn-tunnel-protocol` has ikev2,");
    expect(list({ [`${vpn}.ike.version`]: "ikev1" })).toContain("`vpn-tunnel-protocol` has ikev1,");
    expect(list({ [vpn]: undefined })).not.toContain("group-policy");
  });

  it("says what nobody has tried of the second tunnel, in one zone or behind the first", () => {
    expect(list()).toContain("- Tunnel interfaces in a traffic zone");
    const behind = list({ [`${device}.tunnelZone`]: false });
    expect(behind).not.toContain("- Tunnel interfaces in a traffic zone");
    expect(behind).toContain("- That the service prefers the shorter AS path");
  });
});

describe("Several gateways of a data centre", () => {
  it("have each only the links that end on them, and know of one another", () => {
    const texts = textsOf(exampleNetwork("multi-site"), { tunnelPublicIps: publicIps, vendor: "cisco-asa" });
    const [first, second] = ["edge-1", "edge-2"].map((key) => textOf(texts, `shanghai/${key}/cisco-asa.cfg`));
    expect(find(parseAsa(first ?? ""), "nameif").map(({ words }) => words)).toEqual([
      "nameif outside-isp-1",
      "nameif inside",
      "nameif circuit1",
      "nameif tunnel1",
    ]);
    expect(find(parseAsa(second ?? ""), "nameif").map(({ words }) => words)).toEqual([
      "nameif outside-isp-2",
      "nameif inside",
      "nameif circuit2",
      "nameif tunnel2",
    ]);
    expect(first).not.toContain("198.51.100.22");
    expect(second).not.toContain("198.51.100.11");
    expect(textOf(texts, "shanghai/edge-1/checklist.md")).toContain("Or to edge-2:");
    expect(textOf(texts, "beijing/edge/checklist.md")).not.toContain("Or to ");
  });

  it("without a link have no files", () => {
    const network = networkWith({
      [`${site}.gateways.spare`]: {},
      [`${circuit}.gateway`]: "edge",
      [`${vpn}.tunnels.tunnel1.gateway`]: "edge",
      [`${vpn}.tunnels.tunnel2.gateway`]: "edge",
    });
    expect([...textsOf(network).keys()]).toEqual([asaFile, "shanghai/edge/checklist.md"]);
  });
});
