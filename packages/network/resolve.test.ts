import type { Network } from "./network";
import { renderProblems } from "./problems";
import { joinKeys, variableName } from "./resolve";
import { type Edits, edited, exampleData, load, problems } from "./testing/data";
import {
  anyDevice,
  existingRouter,
  existingVpc,
  secondCircuit,
  secondSite,
  secondVpc,
  singleTunnel,
} from "./testing/rule-case";

function networkWith(edits: Edits = {}): Network {
  const result = load(edited(exampleData(), edits));
  if (!result.ok) throw new Error(renderProblems(problems(result)));
  return result.network;
}

function siteOf(network: Network, key: string) {
  const site = network.dataCentres.find((it) => it.key === key);
  if (site === undefined) throw new Error(`no ${key}`);
  return site;
}

describe("a resolved network", () => {
  it("is frozen all the way down", () => {
    const thawed = (value: unknown): boolean =>
      typeof value === "object" &&
      value !== null &&
      (!Object.isFrozen(value) || Object.values(value).some(thawed));
    expect(thawed(networkWith({ ...existingVpc, ...existingRouter, ...singleTunnel }))).toBe(false);
  });

  it("knows the regions of the transit routers and the retired ones, sorted", () => {
    expect(networkWith({ retiredRegions: ["cn-beijing", "cn-zhangjiakou"] }).regions).toEqual([
      "cn-beijing",
      "cn-hangzhou",
      "cn-shanghai",
      "cn-zhangjiakou",
    ]);
  });

  it("has its expectations in the order of their keys", () => {
    const network = networkWith({
      expectations: {
        later: { kind: "prefers", link: "vpn", during: "any-circuit", pairs: { dataCentre: "shanghai" } },
        first: { kind: "complete" },
      },
    });
    expect(network.expectations).toEqual([
      { key: "first", kind: "complete" },
      {
        key: "later",
        kind: "prefers",
        link: "vpn",
        during: "any-circuit",
        pairs: { dataCentre: "shanghai" },
      },
    ]);
    expect(networkWith({ expectations: undefined }).expectations).toEqual([]);
  });

  it("takes addresses from keys alone", () => {
    const network = networkWith(secondSite);
    expect(network.dataCentres.flatMap(({ circuits }) => circuits.map(({ address }) => address))).toEqual([
      "shanghai_circuit1",
      "suzhou_circuit2",
    ]);
    expect(
      network.transitRouters.map(({ address, cidrs }) => [address, cidrs.map((it) => it.address)]),
    ).toEqual([
      ["cn-hangzhou", []],
      ["cn-shanghai", ["cn-shanghai_vpn"]],
    ]);
    expect(network.vpcs.map(({ vswitches }) => vswitches.map(({ address }) => address))).toEqual([
      ["production_vswitch-1", "production_vswitch-2"],
    ]);
  });

  it("names a variable for each secret", () => {
    const site = siteOf(
      networkWith({ "dataCentres.shanghai.circuits.circuit1.bgp.authKey": true }),
      "shanghai",
    );
    expect(site.circuits.map(({ bgp }) => bgp.keyVariable)).toEqual(["bgp_key__shanghai__circuit1"]);
    expect(site.vpn?.tunnels.map(({ pskVariable }) => pskVariable)).toEqual([
      "psk__shanghai__tunnel1",
      "psk__shanghai__tunnel2",
    ]);
    expect(siteOf(networkWith(), "shanghai").circuits[0]?.bgp.keyVariable).toBeUndefined();
  });

  it("removes a BGP key where the file says that there is none, not where it says nothing", () => {
    const removes = (edits: Parameters<typeof networkWith>[0]) =>
      siteOf(networkWith(edits), "shanghai").circuits.map(({ bgp }) => bgp.removesKey);
    expect(removes({ "dataCentres.shanghai.circuits.circuit1.bgp.authKey": false })).toEqual([true]);
    expect(removes({ "dataCentres.shanghai.circuits.circuit1.bgp.authKey": true })).toEqual([false]);
    expect(removes({})).toEqual([false]);
  });

  it("gives two different entries neither one address nor one variable", () => {
    const keys = ["a", "b", "a-b", "a-b-c", "b-c", "c"];
    const pairs = keys.flatMap((one) => keys.map((other) => [one, other]));
    expect(new Set(pairs.map((pair) => joinKeys(...pair))).size).toBe(pairs.length);
    expect(new Set(pairs.map((pair) => variableName("psk", ...pair))).size).toBe(pairs.length);
  });

  it("fills in the only gateway and the only uplink", () => {
    const site = siteOf(networkWith(), "shanghai");
    expect(site.circuits.map(({ gateway }) => gateway)).toEqual(["edge"]);
    expect(site.vpn?.tunnels.map(({ gateway, uplink }) => [gateway, uplink])).toEqual([
      ["edge", "isp-1"],
      ["edge", "isp-1"],
    ]);
  });

  it("makes one customer gateway for tunnels on one uplink, and two for two", () => {
    const edge = "dataCentres.shanghai.gateways.edge.uplinks";
    const tunnels = "dataCentres.shanghai.vpn.tunnels";
    const both = {
      [`${edge}.isp-2`]: { publicIp: "203.0.113.70", customerGatewayName: "Second" },
      [`${tunnels}.tunnel1.uplink`]: "isp-2",
      [`${tunnels}.tunnel2.uplink`]: "isp-1",
    };
    expect(siteOf(networkWith(), "shanghai").vpn?.customerGateways).toEqual([
      { address: "shanghai_edge_isp-1", name: "Customer-Gateway", publicIp: "203.0.113.68", asn: 65530 },
    ]);
    const vpn = siteOf(networkWith(both), "shanghai").vpn;
    expect(vpn?.customerGateways.map(({ address }) => address)).toEqual([
      "shanghai_edge_isp-1",
      "shanghai_edge_isp-2",
    ]);
    expect(
      vpn?.tunnels.map(({ index, customerGateway, publicIp }) => [index, customerGateway, publicIp]),
    ).toEqual([
      [1, "shanghai_edge_isp-2", "203.0.113.70"],
      [2, "shanghai_edge_isp-1", "203.0.113.68"],
    ]);
  });

  it("takes the public address as the device's identity unless another one is given", () => {
    const network = networkWith({
      ...anyDevice,
      "dataCentres.shanghai.vpn.tunnels.tunnel2.customerId": "edge.example.com",
    });
    expect(siteOf(network, "shanghai").vpn?.tunnels.map(({ customerId }) => customerId)).toEqual([
      "203.0.113.68",
      "edge.example.com",
    ]);
  });

  it("numbers the ports that have no name as the help page's device does, by key", () => {
    const edge = "dataCentres.shanghai.gateways.edge";
    const names = (vendor: string) => {
      const site = siteOf(
        networkWith({
          ...secondCircuit,
          "dataCentres.shanghai.circuits.circuit2.interface": "mgmt7",
          "dataCentres.shanghai.circuits.a-circuit": {
            ...Object(secondCircuit["dataCentres.shanghai.circuits.circuit2"]),
            circuitId: "pc-a",
            link: { cidr: "10.0.2.0/30", alibabaAddress: "10.0.2.2", customerAddress: "10.0.2.1" },
          },
          [`${edge}.uplinks.a-isp`]: { publicIp: "203.0.113.70", customerGatewayName: "Second" },
          "dataCentres.shanghai.vpn.tunnels.tunnel1.uplink": "isp-1",
          "dataCentres.shanghai.vpn.tunnels.tunnel2.uplink": "isp-1",
          [`${edge}.device.vendor`]: vendor,
        }),
        "shanghai",
      );
      const [gateway] = site.gateways;
      return [
        ...(gateway?.uplinks ?? []).map(({ key, port }) => [key, port]),
        ["inside", gateway?.device.inside?.port],
        ...site.circuits.map(({ key, port }) => [key, port]),
      ];
    };
    expect(names("cisco-asa")).toEqual([
      ["a-isp", "GigabitEthernet0/0"],
      ["isp-1", "GigabitEthernet0/1"],
      ["inside", "GigabitEthernet0/2"],
      ["a-circuit", "GigabitEthernet0/3"],
      ["circuit1", "GigabitEthernet0/4"],
      ["circuit2", "mgmt7"],
    ]);
    expect(names("linux").map(([, port]) => port)).toEqual(["eth0", "eth1", "eth2", "eth3", "eth4", "mgmt7"]);
  });

  it("counts the ports of each device for itself", () => {
    const site = siteOf(
      networkWith({
        "dataCentres.shanghai.gateways.spare": {},
        ...secondCircuit,
        "dataCentres.shanghai.circuits.circuit2.gateway": "spare",
        "dataCentres.shanghai.circuits.circuit1.gateway": "edge",
        "dataCentres.shanghai.vpn.tunnels.tunnel1.gateway": "edge",
        "dataCentres.shanghai.vpn.tunnels.tunnel2.gateway": "edge",
      }),
      "shanghai",
    );
    expect(site.circuits.map(({ port }) => port)).toEqual(["GigabitEthernet0/3", "eth3"]);
  });

  it("lets a device accept the networks of all VPCs unless the file says otherwise", () => {
    const deviceOf = (edits: Edits) => siteOf(networkWith(edits), "shanghai").gateways[0]?.device;
    expect(deviceOf(secondVpc)?.accepts).toEqual(["172.16.0.0/16", "172.17.0.0/16"]);
    expect(deviceOf(existingVpc)?.accepts).toEqual(["172.16.0.0/16"]);
    const own = {
      "dataCentres.shanghai.gateways.edge.device.acceptedPrefixes": ["172.16.32.0/20", "10.0.0.0/24"],
    };
    expect(deviceOf({ ...secondVpc, ...own })?.accepts).toEqual(["10.0.0.0/24", "172.16.32.0/20"]);
  });

  it("describes the inner side by its address, network and routes in order", () => {
    const routes = [
      { cidr: "192.168.1.0/24", nextHop: "192.168.2.7" },
      { cidr: "192.168.0.0/16", nextHop: "192.168.2.216" },
    ];
    const network = networkWith({ "dataCentres.shanghai.gateways.edge.device.inside.routes": routes });
    expect(siteOf(network, "shanghai").gateways[0]?.device).toMatchObject({
      hostname: "shanghai-edge",
      inside: { address: "192.168.2.215", cidr: "192.168.2.0/24", routes: [...routes].reverse() },
    });
    expect(siteOf(networkWith(anyDevice), "shanghai").gateways[0]?.device).toMatchObject({
      vendor: "linux",
      inside: undefined,
    });
  });

  it("calls a device after its keys, within the 63 characters of a host name", () => {
    const long = "a".repeat(39);
    const network = networkWith({
      "dataCentres.shanghai.gateways": {
        [long]: { uplinks: { isp: { publicIp: "203.0.113.68" } } },
      },
    });
    expect(siteOf(network, "shanghai").gateways[0]?.device.hostname).toBe(`shanghai-${long}`);
    const site = "b".repeat(40);
    const second = networkWith({
      [`dataCentres.${site}`]: {
        asn: 65531,
        cidrs: ["192.168.100.0/24"],
        gateways: { [`${"c".repeat(22)}-d`]: {} },
        circuits: Object(secondSite["dataCentres.suzhou"]).circuits,
      },
    });
    expect(siteOf(second, site).gateways[0]?.device.hostname).toBe(`${site}-${"c".repeat(22)}`);
  });

  it("has one tunnel and a zone where the connection is single", () => {
    const vpn = siteOf(networkWith(singleTunnel), "shanghai").vpn;
    expect(vpn).toMatchObject({ mode: "single", zone: "cn-shanghai-f", tunnels: [{ key: "tunnel1" }] });
    expect(vpn).not.toHaveProperty("tunnelBandwidth");
  });

  it("says which routes a VPC gets", () => {
    const routes = (value: unknown) => {
      const [vpc] = networkWith({ "vpcs.production.routes": value }).vpcs;
      return [vpc?.routes, vpc?.autoPublish];
    };
    expect(routes(undefined)).toEqual([["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"], false]);
    expect(routes({ mode: "prefixes", prefixes: ["192.168.0.0/16", "10.9.0.0/16"] })).toEqual([
      ["10.9.0.0/16", "192.168.0.0/16"],
      false,
    ]);
    expect(routes({ mode: "auto-publish" })).toEqual([[], true]);
  });

  it("keeps the ids of what exists already", () => {
    const network = networkWith({
      ...existingVpc,
      ...existingRouter,
      "vpcs.production.isolatedRouteTables": ["vtb-z", "vtb-b"],
      "vpcs.production.newVswitches": { j: { zone: "cn-hangzhou-j", cidr: "172.16.30.0/24" } },
    });
    expect(network.cen).toEqual({ mode: "existing", id: "cen-example" });
    expect(network.transitRouters.find(({ region }) => region === "cn-shanghai")).toMatchObject({
      source: { mode: "existing", id: "tr-example" },
      existingCidrs: ["10.200.0.0/24"],
    });
    expect(network.vpcs[0]).toMatchObject({
      cidrs: ["172.16.0.0/16"],
      source: {
        mode: "existing",
        id: "vpc-example",
        routeTables: [{ key: "system", id: "vtb-example1" }],
        isolatedRouteTables: ["vtb-b", "vtb-z"],
      },
      vswitches: [
        { key: "j", address: "production_j", source: { mode: "create", name: "vSwitch" } },
        { key: "vswitch-1", source: { mode: "existing", id: "vsw-example1" } },
        { key: "vswitch-2", source: { mode: "existing", id: "vsw-example2" } },
      ],
    });
  });
});
