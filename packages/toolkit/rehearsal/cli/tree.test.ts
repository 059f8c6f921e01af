import { exampleData, exampleNames, networkOf, put } from "@hybridnet/network/testing/synth";
import { networkTree } from "./tree";

const ips = [
  { dataCentre: "shanghai", tunnel: "tunnel1", publicIp: "198.19.0.1" },
  { dataCentre: "shanghai", tunnel: "tunnel2", publicIp: "198.19.0.2" },
];

describe("The network as a tree", () => {
  it("leads from the data centre over circuit and tunnels to the VPC's vSwitches", () => {
    expect(networkTree(networkOf(exampleData("worked-example")), ips)).toBe(
      `data centre shanghai, AS 65530: 192.168.0.0/24, 192.168.1.0/24, 192.168.2.0/24
├─ circuit circuit1 (pc-example0circuit1) from device edge, 10.0.0.1
│  └─ VBR VBR, VLAN 0, 1000 Mbit/s, 10.0.0.2
│     └─ transit router cn-shanghai
└─ IPsec-VPN connection IPsec-VPN-connection, standby
   ├─ tunnel1 from device edge, 203.0.113.68, to 198.19.0.1
   ├─ tunnel2 from device edge, 203.0.113.68, to 198.19.0.2
   └─ transit router cn-shanghai
transit router cn-hangzhou
├─ inter-region connection Inter-region-connection to transit router cn-shanghai, 1000 Mbit/s
└─ VPC production: 172.16.0.0/16
   ├─ vSwitch vswitch-1, cn-hangzhou-h: 172.16.10.0/24
   └─ vSwitch vswitch-2, cn-hangzhou-i: 172.16.20.0/24
transit router cn-shanghai
└─ inter-region connection Inter-region-connection to transit router cn-hangzhou, 1000 Mbit/s`,
    );
  });

  it.each(exampleNames)("names each key of %s that stands for something built", (name) => {
    const network = networkOf(exampleData(name));
    const tree = networkTree(network, []);
    for (const { key, circuits } of network.dataCentres)
      for (const text of [`data centre ${key},`, ...circuits.map((it) => `circuit ${it.key} (`)])
        expect(tree).toContain(text);
    for (const { address } of network.vpcs) expect(tree).toMatch(new RegExp(`VPC ${address}[: ]`));
    for (const { region } of network.transitRouters) expect(tree).toContain(`\ntransit router ${region}\n`);
  });

  it("leaves out the service's ends of tunnels in a network that is not built", () => {
    const network = networkOf(exampleData("worked-example"));
    expect(networkTree(network)).toContain("├─ tunnel1 from device edge, 203.0.113.68\n");
    expect(networkTree(network, [])).toContain("203.0.113.68, to no public IP yet\n");
  });

  it("calls a connection standby only where a circuit stands before it", () => {
    const data = put(exampleData("worked-example"), ["dataCentres", "shanghai", "circuits"], {});
    expect(networkTree(networkOf(data), ips)).not.toContain("standby");
  });
});
