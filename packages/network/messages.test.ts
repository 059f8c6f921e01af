import { parseNetwork } from "./load";
import { printable, renderPath, renderProblems, renderValue } from "./problems";
import { exampleText, problems } from "./testing/data";

/** What a user sees after changing one line of the example. */
function seen(line: string, instead: string): string {
  const text = exampleText();
  if (!text.includes(line)) throw new Error(`the example has no ${line}`);
  return renderProblems(problems(parseNetwork(text.replace(line, instead), "network.yaml")));
}

describe("a message", () => {
  it.each([
    [
      "vlan: 0",
      "vlan: 3000",
      "network.yaml:76:17  VBR002  dataCentres.shanghai.circuits.circuit1.vbr.vlan: the value is 3000; a whole number from 0 to 2999; this key holds: VLAN id on the circuit; 0 is an untagged layer-3 port",
    ],
    [
      "          vlan: 0",
      "          vlna: 0\n          vlan: 0",
      'network.yaml:76:17  SHAPE002  dataCentres.shanghai.circuits.circuit1.vbr.vlna: the key "vlna" is unknown; one of name, vlan, bandwidthMbps; remove it',
    ],
    [
      "circuitId: pc-example0circuit1",
      "circuitId: circuit1",
      'network.yaml:72:20  ID001  dataCentres.shanghai.circuits.circuit1.circuitId: the value is "circuit1"; an id of the form pc-...; copy the id from the console',
    ],
    [
      "cidr: 172.16.20.0/24",
      "cidr: 172.17.20.0/24",
      "network.yaml:45:15  VPC101  vpcs.production.vswitches.vswitch-2.cidr: 172.17.20.0/24 lies outside 172.16.0.0/16; a vSwitch lies in a CIDR block of its VPC; use a part of 172.16.0.0/16",
    ],
    [
      "    cidrs:\n      vpn: 10.200.0.0/24\n",
      "",
      "network.yaml:13:3  TR104  transitRouters.cn-shanghai.cidrs: there is none, dataCentres.shanghai.vpn needs one; a transit router to which a VPN is attached has a CIDR block; add one to cidrs, such as vpn: 10.200.0.0/24",
    ],
    [
      "publicIp: 203.0.113.68\n            prefixLength: 29\n            nextHop: 203.0.113.65",
      "publicIp: 192.168.7.1",
      "network.yaml:67:23  GW101  dataCentres.shanghai.gateways.edge.uplinks.isp-1.publicIp: 192.168.7.1 lies in 192.168.0.0/16, which the Internet does not carry; an uplink has a public address, else the tunnels would run over the circuit and fail with it; write the address under which the Internet sees the device",
    ],
    [
      "      ike:\n",
      "      ike:\n        version: ikev1\n",
      "network.yaml:97:18  warning VPN107  dataCentres.shanghai.vpn.ike.version: version is ikev1; IKEv1, DES, 3DES, MD5 and groups below group14 no longer protect what a tunnel carries; use ikev2 on both ends",
    ],
  ])("says where, which, what, the rule and the remedy: %j -> %j", (line, instead, message) => {
    expect(seen(line, instead)).toBe(message);
  });

  it("stands in the order of the file, whatever found it", () => {
    const text = exampleText()
      .replace("10.0.0.0/30", "10.0.0.1/30")
      .replace("asn: 65530", "asn: 0")
      .replace("bandwidthMbps: 1000\n    billing", "bandwidthMbps: 0\n    billing")
      .replace("cidr: 172.16.0.0/16", "cidr: 172.16.0.1/16");
    const lines = renderProblems(problems(parseNetwork(text, "n.yaml"))).split("\n");
    expect(lines.map((line) => line.replace(/:.*? {2}/, " ").split("  ")[0])).toEqual([
      "n.yaml LINK002",
      "n.yaml CIDR101",
      "n.yaml BGP002",
    ]);
  });
});

describe("a path in a message", () => {
  it.each([
    [[], "(file)"],
    [["cen"], "cen"],
    [["dataCentres", "a-b", "cidrs", 0], "dataCentres.a-b.cidrs[0]"],
    [["tags", "cost centre"], 'tags["cost centre"]'],
    [["tags", "a.b\n"], 'tags["a.b\\n"]'],
    [["tags", ""], 'tags[""]'],
  ])("is written the way people write it: %j", (path, text) => {
    expect(renderPath(path)).toBe(text);
  });
});

describe("a value in a message", () => {
  it.each([
    ["a", '"a"'],
    [undefined, "undefined"],
    [null, "null"],
    [{ a: [1] }, '{"a":[1]}'],
    [Number.NaN, "NaN"],
    ["x".repeat(58), `"${"x".repeat(58)}"`],
    ["x".repeat(59), `"${"x".repeat(56)}...`],
    ["\u001b[2J\u202e", '"\\u001b[2J\\u202e"'],
  ])("is short and on one line: %j", (value, text) => {
    expect(renderValue(value)).toBe(text);
  });

  it("keeps letters of every script", () => {
    expect(printable("上海 ä €")).toBe("上海 ä €");
  });
});
