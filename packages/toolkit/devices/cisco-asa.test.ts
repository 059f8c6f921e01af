import type { Edits } from "@hybridnet/network/testing/data";
import { secondCircuit, singleTunnel } from "@hybridnet/network/testing/rule-case";
import { exampleNames } from "@hybridnet/network/testing/synth";
import { asaWith, find, networkWith, parseAsa, rest, restIfAny } from "./testing/asa-config";
import { exampleNetwork, publicIps, textOf, textsOf } from "./testing/devices";

const site = "dataCentres.shanghai";
const device = `${site}.gateways.edge.device`;
const uplink = `${site}.gateways.edge.uplinks.isp-1`;
const circuit = `${site}.circuits.circuit1`;
const vpn = `${site}.vpn`;

const everyText = exampleNames.flatMap((name) => {
  const texts = textsOf(exampleNetwork(name), { tunnelPublicIps: publicIps, vendor: "cisco-asa" });
  return [...texts]
    .filter(([path]) => path.endsWith(".cfg"))
    .map(([path, text]) => ({
      name: `${name}: ${path}`,
      text,
      list: textOf(texts, path.replace(/[^/]+$/, "checklist.md")),
    }));
});

describe.each(everyText)("The configuration of an ASA, $name,", ({ text, list }) => {
  const config = parseAsa(text);
  const nameifs = find(config, "nameif").map(({ words }) => words.replace("nameif ", ""));

  it("has comments on lines of their own and no question mark, which the command line would answer", () => {
    for (const line of text.split("\n")) expect(line).toMatch(/^ *!|^[^#!?]*$/);
    expect(text).not.toContain("?");
    expect(text).toMatch(/^[\n -~]*$/);
  });

  it("refers to interfaces by names that it gives", () => {
    const used = [
      ...find(config, "crypto ikev2 enable").map(({ words }) => words.split(" ").at(-1)),
      ...find(config, "route").map(({ words }) => words.split(" ")[1]),
      ...find(config, "tunnel source interface").map(({ words }) => words.split(" ").at(-1)),
    ];
    expect(used.length).toBeGreaterThan(3);
    for (const name of used) expect([...nameifs, "Null0"]).toContain(name);
    expect(new Set(nameifs).size).toBe(nameifs.length);
  });

  it("reaches each tunnel's public IP by a host route over a router on the uplink's own network", () => {
    const destinations = find(config, "tunnel destination").map(({ words }) => words.split(" ").at(-1));
    const hosts = find(config, "route").filter(({ words }) => words.includes(" 255.255.255.255 "));
    expect(hosts.map(({ words }) => words.split(" ")[2])).toEqual(destinations);
    expect(destinations.length).toBeGreaterThan(0);
  });

  it("has a route of exactly its length for each network that it announces", () => {
    const routes = find(config, "route").map(({ words }) => words.split(" ").slice(2, 4).join(" "));
    const connected = find(config, "ip address").map(({ words }) => {
      const [address = "", mask = ""] = words.replace("ip address ", "").split(" ");
      const octets = mask.split(".").map(Number);
      return `${address
        .split(".")
        .map((octet, index) => Number(octet) & (octets[index] ?? 0))
        .join(".")} ${mask}`;
    });
    const announced = find(config, "network").map(({ words }) =>
      words.replace("network ", "").replace("mask ", ""),
    );
    expect(announced.length).toBeGreaterThan(1);
    for (const network of announced) expect([...routes, ...connected]).toContain(network);
    const list = find(config, "prefix-list TO-ALIBABA-CLOUD");
    expect(list).toHaveLength(announced.length);
  });

  it("filters every neighbour both ways and prefers circuits to tunnels", () => {
    for (const { words } of find(config, "neighbor").filter((it) => it.words.includes("remote-as"))) {
      const peer = words.split(" ")[1] ?? "";
      expect(restIfAny(config, `neighbor ${peer} activate`)).toBe("");
      const filters = find(config, `neighbor ${peer} prefix-list`).map((it) =>
        it.words.split(" ").slice(3).join(" "),
      );
      expect(filters).toEqual([
        expect.stringMatching(/^FROM-ALIBABA-CLOUD(-circuit1)? in$/),
        "TO-ALIBABA-CLOUD out",
      ]);
      expect(rest(config, `neighbor ${peer} weight`)).toBe(peer.startsWith("169.254.") ? "500" : "1000");
    }
  });

  it("leaves graceful restart off, and has its reader look whether anybody switched it on", () => {
    expect(find(config, "bgp graceful-restart")).toEqual([]);
    expect(text).toContain("! Graceful restart stays off, as it is by default:");
    expect(list).toContain("`show running-config router bgp`: no `bgp graceful-restart`.");
  });

  it("lets connections move to a better route", () => {
    expect(rest(config, "timeout floating-conn")).toBe("0:00:30");
  });
});

describe("An ASA with two tunnels", () => {
  it("has both in one traffic zone and uses both, and says what nobody has tried", () => {
    const { text, config } = asaWith();
    expect(find(config, "zone").map(({ words }) => words)).toEqual(["zone tunnels"]);
    expect(find(config, "zone-member")).toHaveLength(2);
    expect(rest(config, "maximum-paths")).toBe("2");
    expect(text).toContain("! Not verified on 9.19: tunnel interfaces as members of a traffic zone.");
  });

  it("without a zone lets the second one stand behind the first, in both directions", () => {
    const { text, config } = asaWith({ [`${device}.tunnelZone`]: false });
    expect(find(config, "zone-member")).toEqual([]);
    expect(find(config, "maximum-paths")).toEqual([]);
    expect(rest(config, "neighbor 169.254.10.1 weight")).toBe("500");
    expect(rest(config, "neighbor 169.254.20.1 weight")).toBe("400");
    expect(restIfAny(config, "neighbor 169.254.10.1 route-map")).toBeUndefined();
    expect(rest(config, "neighbor 169.254.20.1 route-map")).toBe("BACKUP-TO-ALIBABA-CLOUD out");
    expect(find(config, "route-map BACKUP-TO-ALIBABA-CLOUD")[0]?.below.map(({ words }) => words)).toEqual([
      "set as-path prepend 65530 65530",
    ]);
    expect(text).toContain("! Not verified: that the service prefers the shorter path");
  });

  it("never weighs the second one below nothing", () => {
    const { config } = asaWith({
      [`${device}.tunnelZone`]: false,
      [`${device}.weights`]: { circuit: 60, tunnel: 50 },
    });
    expect(rest(config, "neighbor 169.254.20.1 weight")).toBe("0");
  });

  it("has no zone with one tunnel", () => {
    const { config } = asaWith(singleTunnel);
    expect(find(config, "zone")).toEqual([]);
    expect(find(config, "interface Tunnel1")).toHaveLength(1);
    expect(find(config, "interface Tunnel2")).toEqual([]);
  });
});

describe("An ASA with several circuits", () => {
  const several = asaWith({
    ...secondCircuit,
    [`${circuit}.vbr.vlan`]: 100,
    [`${site}.circuits.circuit2.interface`]: "GigabitEthernet0/3",
    [`${site}.circuits.circuit2.vbr.vlan`]: 200,
  });

  it("has a sub-interface per VLAN on the shared port, which is switched on once", () => {
    const names = find(several.config, "interface").map(({ words }) => words);
    expect(names.filter((it) => it.includes("0/3"))).toEqual([
      "interface GigabitEthernet0/3",
      "interface GigabitEthernet0/3.100",
      "interface GigabitEthernet0/3.200",
    ]);
    expect(find(several.config, "vlan").map(({ words }) => words)).toEqual(["vlan 100", "vlan 200"]);
  });

  it("has a zone for them and one for the tunnels", () => {
    const members = find(several.config, "interface").map(({ words, below }) => [
      words,
      restIfAny(below, "zone-member"),
    ]);
    expect(members.filter(([, zone]) => zone !== undefined)).toEqual([
      ["interface GigabitEthernet0/3.100", "circuits"],
      ["interface GigabitEthernet0/3.200", "circuits"],
      ["interface Tunnel1", "tunnels"],
      ["interface Tunnel2", "tunnels"],
    ]);
  });

  it("does not switch the port on by itself where a circuit uses it untagged", () => {
    const { config } = asaWith({
      ...secondCircuit,
      [`${site}.circuits.circuit2.interface`]: "GigabitEthernet0/3",
      [`${site}.circuits.circuit2.vbr.vlan`]: 200,
    });
    const ports = find(config, "interface GigabitEthernet0/3");
    expect(ports.map(({ below }) => restIfAny(below, "nameif"))).toEqual(["circuit1"]);
  });
});

describe("BFD on an ASA", () => {
  it("is single hop on the port of the circuit", () => {
    const { config } = asaWith({
      [`${circuit}.bfd`]: { transmitIntervalMs: 200, receiveIntervalMs: 300, multiplier: 5 },
    });
    expect(find(config, "bfd-template")[0]).toMatchObject({
      words: "bfd-template single-hop circuit1",
      below: [{ words: "interval min-tx 300 min-rx 200 multiplier 5" }],
    });
    expect(rest(config, "bfd template")).toBe("circuit1");
    expect(rest(config, "neighbor 10.0.0.2 fall-over bfd")).toBe("");
    expect(find(config, "bfd map")).toEqual([]);
  });

  it("is mapped by addresses over several hops", () => {
    const { config } = asaWith({
      [`${circuit}.bfd`]: { transmitIntervalMs: 400, receiveIntervalMs: 400, hops: 3 },
    });
    expect(rest(config, "bfd map ipv4")).toBe("10.0.0.2/32 10.0.0.1/32 circuit1");
    expect(find(config, "bfd template")).toEqual([]);
    expect(rest(config, "neighbor 10.0.0.2 ebgp-multihop")).toBe("3");
    expect(rest(config, "neighbor 10.0.0.2 fall-over bfd")).toBe("multi-hop");
  });

  it("asks for 999 ms where the VBR has 1000, which both ends then keep", () => {
    const { text, config } = asaWith({ [`${circuit}.bfd`]: {} });
    expect(rest(config, "interval")).toBe("min-tx 999 min-rx 999 multiplier 3");
    expect(text).toContain("! The ASA takes at most 999 ms; BFD runs at the slower of both ends' values");
  });
});

describe("A health check over a circuit of an ASA", () => {
  it.each([
    [{}, "100.96.0.0 255.255.0.0", "100.96.0.0/16", "100.96.0.0/16 le 32"],
    [{ sourceAddress: "10.9.9.9" }, "10.9.9.9 255.255.255.255", "10.9.9.9/32", "10.9.9.9/32"],
  ])("is let in and answered over the same circuit: %j", (healthCheck, probes, shown, accepted) => {
    const edits = { [`${circuit}.healthCheck`]: healthCheck };
    const { config } = asaWith(edits);
    expect(rest(config, `route circuit1 ${probes}`)).toBe("10.0.0.2 1");
    const list = "FROM-ALIBABA-CLOUD-circuit1";
    expect(rest(config, `neighbor 10.0.0.2 prefix-list ${list}`)).toBe("in");
    expect(rest(config, "neighbor 169.254.10.1 prefix-list FROM-ALIBABA-CLOUD")).toBe("in");
    expect(find(config, `prefix-list ${list}`).map(({ words }) => words.replace(/^.* permit /, ""))).toEqual([
      "172.16.0.0/16 le 32",
      accepted,
    ]);
    const text = textOf(textsOf(networkWith(edits)), "shanghai/edge/checklist.md");
    expect(text).toContain(`ICMP echo from ${shown} to 10.0.0.1 has to be answered`);
    expect(text).toContain("`show running-config icmp`");
  });
});

describe("The neighbours of an ASA", () => {
  it("limits what a neighbour may bring only where the file says so, over circuit and tunnels alike", () => {
    const peers = ["10.0.0.2", "169.254.10.1", "169.254.20.1"];
    const limits = (edits: Edits) => {
      const config = asaWith(edits).config;
      return peers.map((peer) => restIfAny(config, `neighbor ${peer} maximum-prefix`));
    };
    expect(limits({})).toEqual([undefined, undefined, undefined]);
    expect(limits({ [`${site}.gateways.edge.device.maximumPrefixes`]: 50 })).toEqual(
      peers.map(() => "50 restart 5"),
    );
  });
});

describe("The timers of a neighbour", () => {
  it.each([
    [{}, undefined],
    [{ keepaliveSeconds: 7 }, "7 21"],
    [{ holdSeconds: 10 }, "3 10"],
    [{ holdSeconds: 3 }, "1 3"],
    [{ keepaliveSeconds: 5, holdSeconds: 60 }, "5 60"],
  ])("are none or both: %j", (timers, expected) => {
    const { config } = asaWith({ [`${circuit}.bgp`]: timers, [`${vpn}.bgp`]: timers });
    for (const peer of ["10.0.0.2", "169.254.10.1", "169.254.20.1"])
      expect(restIfAny(config, `neighbor ${peer} timers`)).toBe(expected);
  });
});

describe("What the network file does not say", () => {
  it("stays as it is on an ASA, and is said", () => {
    const { text, config } = asaWith({
      [uplink]: { publicIp: "203.0.113.68" },
      [`${device}.inside`]: undefined,
    });
    const [port] = find(config, "interface GigabitEthernet0/0");
    expect(restIfAny(port?.below ?? [], "ip address")).toBeUndefined();
    expect(find(config, "route outside-isp-1")).toEqual([]);
    expect(text).toContain(
      "! tunnel1: the network file gives no nextHop of isp-1, so the device's default route leads to 198.51.100.11.",
    );
    expect(find(config, "interface GigabitEthernet0/2")).toEqual([]);
    expect(find(config, "route Null0").map(({ words }) => words)).toEqual([
      "route Null0 192.168.0.0 255.255.255.0 254",
      "route Null0 192.168.1.0 255.255.255.0 254",
      "route Null0 192.168.2.0 255.255.255.0 254",
    ]);
  });

  it("is in the checklist", () => {
    const network = networkWith({ [uplink]: { publicIp: "203.0.113.68" }, [`${device}.inside`]: undefined });
    const list = textOf(textsOf(network), "shanghai/edge/checklist.md");
    for (const said of ["(no `prefixLength`)", "(no `nextHop`)", "(no `inside`)"])
      expect(list).toContain(said);
    expect(textOf(textsOf(networkWith({})), "shanghai/edge/checklist.md")).not.toContain("(no `");
  });
});
