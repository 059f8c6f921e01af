import { type Edits, edited, exampleData, load } from "@hybridnet/network/testing/data";
import { anyDevice, secondCircuit, singleTunnel } from "@hybridnet/network/testing/rule-case";
import { exampleNames } from "@hybridnet/network/testing/synth";
import { deviceFiles } from "./device-files";
import { find, parseAsa, rest, restIfAny } from "./testing/asa-config";
import { exampleNetwork, publicIps, textOf, textsOf } from "./testing/devices";
import { parseSettings, section } from "./testing/swanctl-config";

const site = "dataCentres.shanghai";
const circuit = `${site}.circuits.circuit1`;
const vpn = `${site}.vpn`;
const linux: Edits = { [`${site}.gateways.edge.device.vendor`]: "linux" };

function networkWith(edits: Edits) {
  const result = load(edited(exampleData(), { ...linux, ...edits }));
  if (!result.ok)
    throw new Error(result.problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return result.network;
}

function filesWith(edits: Edits = {}, options = {}) {
  const texts = textsOf(networkWith(edits), { tunnelPublicIps: publicIps, ...options });
  return (name: string) => textOf(texts, `shanghai/edge/${name}`);
}

const routers = exampleNames.flatMap((name) =>
  [...textsOf(exampleNetwork(name), { tunnelPublicIps: publicIps, vendor: "linux" })]
    .filter(([path]) => path.endsWith("frr.conf"))
    .map(([path, text]) => ({ name: `${name}: ${path}`, text })),
);

describe.each(routers)("FRR's configuration, $name,", ({ text }) => {
  const config = parseAsa(text);

  it("has a route of exactly its length for each network that it announces", () => {
    const announced = find(config, "network").map(({ words }) => words.replace("network ", ""));
    const routes = find(config, "ip route").map(({ words }) => words.split(" ")[2]);
    const missing = announced.filter((it) => !routes.includes(it));
    expect(announced.length).toBeGreaterThan(1);
    // The inside network itself is connected.
    expect(missing).toHaveLength(1);
    expect(
      find(config, "ip prefix-list TO-ALIBABA-CLOUD").map(({ words }) => words.split(" ").at(-1)),
    ).toEqual(announced);
  });

  it("filters every neighbour both ways, which FRR asks for, and prefers circuits to tunnels", () => {
    for (const { words } of find(config, "neighbor").filter((it) => it.words.includes("remote-as"))) {
      const peer = words.split(" ")[1] ?? "";
      const filters = find(config, `neighbor ${peer} prefix-list`).map((it) =>
        it.words.split(" ").slice(3).join(" "),
      );
      expect(filters).toEqual([
        expect.stringMatching(/^FROM-ALIBABA-CLOUD(-circuit1)? in$/),
        "TO-ALIBABA-CLOUD out",
      ]);
      expect(rest(config, `neighbor ${peer} weight`)).toBe(peer.startsWith("169.254.") ? "500" : "1000");
      expect(restIfAny(config, `neighbor ${peer} ebgp-multihop`)).toBeUndefined();
    }
  });

  it("keeps no route of a neighbour that is gone, whether or not that one offers graceful restart", () => {
    const [process] = find(config, "router bgp");
    expect(process?.below.map(({ words }) => words)).toContain("bgp graceful-restart-disable");
  });

  it("uses equal links together", () => {
    const tunnels = find(config, "neighbor").filter((it) =>
      /^neighbor 169\.254\.\S+ remote-as/.test(it.words),
    ).length;
    expect(restIfAny(config, "maximum-paths")).toBe(tunnels > 1 ? "2" : undefined);
  });
});

describe("A Linux device", () => {
  it("accepts the networks of Alibaba Cloud and every part of them", () => {
    const accepted = (edits: Edits) =>
      find(parseAsa(filesWith(edits)("frr.conf")), "ip prefix-list FROM-ALIBABA-CLOUD").map(({ words }) =>
        words.replace(/^.* seq /, ""),
      );
    expect(accepted({})).toEqual(["5 permit 172.16.0.0/16 le 32"]);
    const own = ["172.16.10.0/24", "172.16.20.1/32"];
    expect(accepted({ [`${site}.gateways.edge.device.acceptedPrefixes`]: own })).toEqual([
      "5 permit 172.16.10.0/24 le 32",
      "10 permit 172.16.20.1/32",
    ]);
  });

  it.each([
    ["the service's own range", {}, "100.96.0.0/16", "100.96.0.0/16 le 32"],
    ["an address of the file", { sourceAddress: "10.9.9.9" }, "10.9.9.9/32", "10.9.9.9/32"],
  ])(
    "takes probes of a health check from %s and sends the answers back over the same circuit",
    (_what, healthCheck, probes, accepted) => {
      const files = filesWith({ ...secondCircuit, [`${circuit}.healthCheck`]: healthCheck });
      const config = parseAsa(files("frr.conf"));
      expect(rest(config, `ip route ${probes}`)).toBe("10.0.0.2");
      const entries = (list: string) =>
        find(config, `ip prefix-list ${list}`).map(({ words }) => words.replace(/^.* permit /, ""));
      expect(rest(config, "neighbor 10.0.0.2 prefix-list FROM-ALIBABA-CLOUD-circuit1")).toBe("in");
      expect(entries("FROM-ALIBABA-CLOUD-circuit1")).toEqual(["172.16.0.0/16 le 32", accepted]);
      // Nobody else may draw the answers away.
      for (const peer of ["10.0.1.2", "169.254.10.1", "169.254.20.1"])
        expect(rest(config, `neighbor ${peer} prefix-list FROM-ALIBABA-CLOUD`)).toBe("in");
      expect(entries("FROM-ALIBABA-CLOUD")).toEqual(["172.16.0.0/16 le 32"]);
      expect(files("checklist.md")).toContain(`ICMP echo from ${probes} to 10.0.0.1`);
    },
  );

  it("limits what a neighbour may bring only where the file says so, over circuit and tunnels alike", () => {
    const peers = ["10.0.0.2", "169.254.10.1", "169.254.20.1"];
    const limits = (edits: Edits) => {
      const config = parseAsa(filesWith(edits)("frr.conf"));
      return peers.map((peer) => restIfAny(config, `neighbor ${peer} maximum-prefix`));
    };
    expect(limits({})).toEqual([undefined, undefined, undefined]);
    expect(limits({ [`${site}.gateways.edge.device.maximumPrefixes`]: 50 })).toEqual(
      peers.map(() => "50 restart 5"),
    );
  });

  it("runs BFD over several hops where the VBR does", () => {
    const config = parseAsa(
      filesWith({ [`${circuit}.bfd`]: { transmitIntervalMs: 300, receiveIntervalMs: 700, hops: 5 } })(
        "frr.conf",
      ),
    );
    expect(find(config, "profile circuit1")[0]?.below.map(({ words }) => words)).toEqual([
      "detect-multiplier 3",
      "receive-interval 300",
      "transmit-interval 700",
      "minimum-ttl 251",
    ]);
    expect(rest(config, "neighbor 10.0.0.2 ebgp-multihop")).toBe("5");
    expect(filesWith({ [`${circuit}.bfd`]: { hops: 5 } })("checklist.md")).toContain(
      "UDP 4784 from and to 10.0.0.2 (BFD)",
    );
    expect(filesWith({ [`${circuit}.bfd`]: {} })("checklist.md")).toContain(
      "UDP 3784 from and to 10.0.0.2 (BFD)",
    );
    expect(filesWith()("checklist.md")).not.toContain("(BFD)");
  });

  it("discards what is announced only where the file does not say what lies inside", () => {
    const routes = (edits: Edits) =>
      find(parseAsa(filesWith(edits)("frr.conf")), "ip route").map(({ words }) =>
        words.slice("ip route ".length),
      );
    expect(routes({}).filter((it) => it.includes("blackhole"))).toEqual([]);
    expect(routes(anyDevice)).toEqual([
      "192.168.0.0/24 blackhole 254",
      "192.168.1.0/24 blackhole 254",
      "192.168.2.0/24 blackhole 254",
    ]);
  });

  it("has an interface per VLAN on its port", () => {
    const setup = filesWith({
      ...secondCircuit,
      [`${circuit}.interface`]: "ens5",
      [`${circuit}.vbr.vlan`]: 100,
      [`${site}.circuits.circuit2.interface`]: "ens5",
      [`${site}.circuits.circuit2.vbr.vlan`]: 200,
    })("setup.sh");
    expect(setup).toContain("|| ip link add link ens5 name ens5.100 type vlan id 100\n");
    expect(setup).toContain("|| ip link add link ens5 name ens5.200 type vlan id 200\n");
    expect(setup).toContain("ip address replace 10.0.1.1/30 dev ens5.200\n");
    for (const name of ["ens5.100", "ens5.200", "tunnel1", "tunnel2"])
      expect(setup).toContain(`net/ipv4/conf/${name}/rp_filter=2\n`);
  });

  it("waits for the cloud's end to start the tunnels, and starts them itself only where that end does not", () => {
    const actions = (edits: Edits) => {
      const settings = parseSettings(filesWith(edits)("swanctl.conf"));
      const { start_action, close_action, dpd_action } = section(
        settings,
        ...["connections", "tunnel1", "children", "tunnel1"],
      );
      return [start_action, close_action, dpd_action];
    };
    expect(actions({})).toEqual(["none", "none", "clear"]);
    expect(actions({ [`${vpn}.deadPeerDetection`]: false })).toEqual(["trap|start", "none", undefined]);
    expect(actions({ [`${vpn}.effectImmediately`]: false })).toEqual(["trap|start", "none", "clear"]);
    const behindNat = {
      [`${site}.gateways.edge.uplinks.isp-1.privateAddress`]: "10.9.9.2",
      [`${site}.gateways.edge.uplinks.isp-1.nextHop`]: "10.9.9.1",
    };
    expect(actions(behindNat)).toEqual(["trap|start", "none", "clear"]);
    const rotation = (edits: Edits) => filesWith(edits)("checklist.md");
    expect(rotation({})).toContain("wait for the cloud, which starts the tunnel");
    expect(rotation(behindNat)).not.toContain("wait for the cloud");
  });

  it("has its reader make new keys of both phases before anybody relies on a tunnel", () => {
    const list = filesWith()("checklist.md");
    const works = list.slice(list.indexOf("## It works when"), list.indexOf("## A new pre-shared key"));
    for (const tunnel of ["tunnel1", "tunnel2"])
      expect(works).toContain(`\`swanctl --rekey --ike ${tunnel} && swanctl --rekey --child ${tunnel}\``);
  });

  it("behind NAT speaks from its private address and is known by the identity that the cloud expects", () => {
    const swanctl = filesWith({
      [`${site}.gateways.edge.uplinks.isp-1.privateAddress`]: "10.9.9.2",
      [`${site}.gateways.edge.uplinks.isp-1.nextHop`]: "10.9.9.1",
    });
    const connection = section(parseSettings(swanctl("swanctl.conf")), "connections", "tunnel1");
    expect(connection).toMatchObject({ local_addrs: "10.9.9.2", local: { id: "203.0.113.68" } });
    expect(swanctl("setup.sh")).toContain("ip address replace 10.9.9.2/29 dev eth0\n");
  });

  it("with circuits only has nothing of IPsec", () => {
    const files = deviceFiles(networkWith({ [vpn]: undefined })).map(({ path }) => path);
    expect(files).toEqual(
      ["frr.conf", "setup.sh", "alibaba-cloud.service", "checklist.md"].map(
        (name) => `shanghai/edge/${name}`,
      ),
    );
    const setup = filesWith({ [vpn]: undefined })("setup.sh");
    for (const word of ["nft", "xfrm", "tunnel"]) expect(setup).not.toContain(word);
  });

  it("lowers segments through each of its tunnels to the size that the file says", () => {
    const rules = (edits: Edits) => filesWith(edits)("nftables.conf");
    expect(rules({}).match(/\{ "tunnel1", "tunnel2" \} .* maxseg size set 1350$/gm)).toHaveLength(2);
    const one = rules({ ...singleTunnel, [`${site}.gateways.edge.device.mss`]: 1200 });
    expect(one.match(/[io]ifname \{ "tunnel1" \} .* maxseg size set 1200$/gm)).toHaveLength(2);
    // The packet has room for exactly that: 20 bytes of IPv4 and 20 of TCP.
    const mtus = (edits: Edits) => filesWith(edits)("setup.sh").match(/(?<= mtu )\d+/g);
    expect(mtus({})).toEqual(["1390", "1390"]);
    expect(mtus({ ...singleTunnel, [`${site}.gateways.edge.device.mss`]: 1200 })).toEqual(["1240"]);
  });
});

describe("Identities and keys for strongSwan", () => {
  const odd = `a"b\\c{d}#e;f=g`;

  it("stand to the letter, whatever characters they have", () => {
    const swanctl = parseSettings(
      filesWith({ [`${vpn}.tunnels.tunnel1.customerId`]: odd, [`${vpn}.tunnels.tunnel1.alibabaId`]: odd })(
        "swanctl.conf",
      ),
    );
    expect(section(swanctl, "connections", "tunnel1")).toMatchObject({
      local: { id: odd },
      remote: { id: odd },
    });
    expect(section(swanctl, "secrets", "ike-tunnel1")).toMatchObject({ "id-device": odd, "id-cloud": odd });
  });

  it.each([
    ["plain-Key_1", "plain-Key_1"],
    ["a\\b{c}|;:',./?", "a\\b{c}|;:',./?"],
    ["<a>'b'", "<a>'b'"],
    ["0s-is-no-code", `0s${Buffer.from("0s-is-no-code").toString("base64")}`],
    ["0xABCD", `0s${Buffer.from("0xABCD").toString("base64")}`],
    ["0Xabcd", `0s${Buffer.from("0Xabcd").toString("base64")}`],
  ])("give the pre-shared key %s the value %s", (psk, value) => {
    const secrets = { psk__shanghai__tunnel1: psk, psk__shanghai__tunnel2: "other" };
    const swanctl = parseSettings(filesWith({}, { secrets })("swanctl.conf"));
    expect(section(swanctl, "secrets", "ike-tunnel1").secret).toBe(value);
    expect(section(swanctl, "secrets", "ike-tunnel2").secret).toBe("other");
  });

  it("take any identity of a cloud end that does not know its own, and its key all the same", () => {
    const swanctl = parseSettings(
      filesWith({ ...singleTunnel, [`${vpn}.tunnels.tunnel1.alibabaId`]: undefined })("swanctl.conf"),
    );
    expect(section(swanctl, "connections", "tunnel1", "remote").id).toBe("%any");
    expect(section(swanctl, "secrets", "ike-tunnel1")).not.toHaveProperty("id-cloud");
  });
});

describe("The modes of the files", () => {
  const network = networkWith({});

  it("let everybody read what holds no secret, and run the script", () => {
    const modes = deviceFiles(network, {}).map(
      ({ path, mode }) => `${path.split("/").at(-1)} ${mode.toString(8)}`,
    );
    expect(modes).toContain("setup.sh 755");
    expect(modes.filter((it) => !it.endsWith(" 644"))).toEqual(["setup.sh 755"]);
  });

  it("let only their owner read them once secrets are filled in", () => {
    const secrets = { psk__shanghai__tunnel1: "a", psk__shanghai__tunnel2: "b" };
    for (const { mode } of deviceFiles(network, { secrets })) expect(mode).toBe(0o600);
  });
});
