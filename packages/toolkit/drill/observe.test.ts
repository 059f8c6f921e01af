import { isRunning, runId, runOf } from "./machine/cleanup";
import { bestDevices } from "./machine/inner-routing";
import { isUp, readLog } from "./observe/log-events";
import { type KernelRoute, readBgpTable, readRoutes, rowText } from "./observe/tables";
import { Walk, wayText } from "./observe/walk";
import { drillOf } from "./testing/drills";

describe("What FRR logs", () => {
  const text = `2026/11/22 18:44:10.433978 BGP: [V15FP-4CPVK] Tx route add VRF 0 172.16.20.0/24 metric 0 tag 0 count 2 nhg 0
2026/11/22 18:44:10.433998 BGP: [JQXM8-V0CKB]   nhop [1]: 169.254.10.1 if 0 VRF 0 wt 0   
2026/11/22 18:44:10.433999 BGP: [JQXM8-V0CKB]   nhop [2]: 169.254.20.1 if 0 VRF 0 wt 0   
2026/11/22 18:44:11.120699 BGP: [N9HHH-F8H1M] %ADJCHANGE: neighbor 10.0.0.2(vm) in vrf default Up
2026/11/22 18:44:11.525150 BGP: [HZN6M-XRM1G] %NOTIFICATION(Hard Reset): sent to neighbor 10.0.0.2 6/10 (Cease/BFD Down) 0 bytes 
2026/11/22 18:44:11.525299 BGP: [PXVXG-TFNNT] %ADJCHANGE: neighbor 10.0.0.2(vm) in vrf default Down BGP Notification send
2026/11/22 18:44:11.600000 BGP: [AAAAA-AAAAA] Tx route delete VRF 0 172.16.20.0/24
`;

  it("is read with microseconds, reasons and next hops", () => {
    const start = Date.UTC(2026, 10, 22, 18, 44, 0);
    expect(readLog(text).map(({ at, ...rest }) => ({ after: Math.round(at - start), ...rest }))).toEqual([
      { after: 10434, kind: "route", network: "172.16.20.0/24", nextHops: ["169.254.10.1", "169.254.20.1"] },
      { after: 11121, kind: "up", neighbor: "10.0.0.2" },
      { after: 11525, kind: "down", neighbor: "10.0.0.2", reason: "BGP Notification send: Cease/BFD Down" },
      { after: 11600, kind: "route", network: "172.16.20.0/24", nextHops: [] },
    ]);
  });

  it("tells whether a session is up", () => {
    expect(isUp(readLog(text), "10.0.0.2")).toBe(false);
    expect(isUp(readLog(text.split("\n").slice(0, 4).join("\n")), "10.0.0.2")).toBe(true);
    expect(isUp(readLog(text), "10.0.0.9")).toBe(false);
  });
});

describe("The kernel's routes", () => {
  it("are read with their tables, without those that it makes for itself", () => {
    const routes = [
      { dst: "default", gateway: "192.168.2.215", dev: "lan0", flags: [] },
      {
        dst: "172.16.10.0/24",
        metric: 20,
        nexthops: [
          { gateway: "10.0.0.2", dev: "a", flags: [] },
          { gateway: "10.0.0.6", dev: "b", flags: ["dead"] },
        ],
      },
      { type: "unreachable", dst: "10.0.0.0/8", table: "100", metric: 1 },
      { type: "local", dst: "10.0.0.1", dev: "a", table: "local" },
    ];
    expect(readRoutes(JSON.stringify(routes))).toEqual([
      {
        destination: "0.0.0.0/0",
        table: 254,
        metric: 0,
        nextHops: [{ via: "192.168.2.215", interface: "lan0" }],
      },
      {
        destination: "172.16.10.0/24",
        table: 254,
        metric: 20,
        nextHops: [{ via: "10.0.0.2", interface: "a" }],
      },
      { destination: "10.0.0.0/8", table: 100, metric: 1, nextHops: [] },
    ]);
  });
});

describe("A walk through the namespaces", () => {
  const { plan } = drillOf("worked-example");
  const [flow] = plan.flows;
  if (flow === undefined) throw new Error("nothing to ping");
  /** A route over the wire between two nodes. */
  const over = (
    from: string,
    to: string,
    destination: string,
    metric = 0,
  ): readonly [string, KernelRoute] => {
    const wire = plan.wires.find(({ ports }) =>
      [from, to].every((it) => ports.some((port) => port.node === it)),
    );
    const [out, into] = [from, to].map((it) => wire?.ports.find((port) => port.node === it));
    const via = into?.addresses[0]?.replace(/\/.*/, "");
    return [from, { destination, table: 254, metric, nextHops: [{ via, interface: out?.interface ?? "" }] }];
  };
  const tables = (...all: readonly (readonly [string, KernelRoute])[]) => {
    const byNode = new Map<string, readonly KernelRoute[]>();
    for (const [at, route] of all) byNode.set(at, [...(byNode.get(at) ?? []), route]);
    return byNode;
  };
  const cloud = "172.16.0.0/16";
  const toDevice = over("data-centre.shanghai", "device.shanghai.edge", "0.0.0.0/0");
  const inCloud = [
    over("vbr.shanghai.circuit1", "transit-router.cn-shanghai", cloud),
    over("transit-router.cn-shanghai", "transit-router.cn-hangzhou", cloud),
    over("transit-router.cn-hangzhou", "vpc.production", cloud),
  ];
  const ways = (routes: ReadonlyMap<string, readonly KernelRoute[]>) =>
    new Walk(plan).ways(routes, flow.site, flow.vpc).map(wayText);

  it("goes hop by hop by the longest prefix and the least metric", () => {
    const wrong = over("device.shanghai.edge", "tunnel.shanghai.1", cloud, 20);
    const best = over("device.shanghai.edge", "vbr.shanghai.circuit1", cloud);
    expect(ways(tables(toDevice, wrong, best, ...inCloud))).toEqual([
      "data-centre:shanghai > device:shanghai/edge, device:shanghai/edge > vbr-shanghai_circuit1 (bgp-shanghai_circuit1), vbr-shanghai_circuit1 > tr-cn-shanghai (tr-attach-vbr-shanghai_circuit1), tr-cn-shanghai > tr-cn-hangzhou (tr-attach-peer-hangzhou-shanghai), tr-cn-hangzhou > vpc-production (tr-attach-vpc-production)",
    ]);
  });

  it("is lost without a route, and in a circle", () => {
    expect(ways(tables(toDevice))).toEqual(["lost"]);
    const back = over("device.shanghai.edge", "data-centre.shanghai", cloud);
    expect(ways(tables(toDevice, back))).toEqual(["lost"]);
  });

  it("does not leave a VPC for the VPC's own network", () => {
    const routes = tables(over("vpc.production", "transit-router.cn-hangzhou", "0.0.0.0/0"));
    const to = { node: "data-centre.shanghai", address: "172.16.99.1" };
    expect(new Walk(plan).ways(routes, flow.vpc, to).map(({ edges }) => edges)).toEqual([[]]);
  });
});

describe("The hosts of a data centre with two devices", () => {
  const route = (port: string): KernelRoute => ({
    destination: "172.16.10.0/24",
    table: 254,
    metric: 20,
    nextHops: [{ via: "10.0.0.2", interface: port }],
  });
  const inner = {
    node: "core",
    networks: ["172.16.10.0/24"],
    devices: [
      { node: "a", inside: "192.168.2.1", circuits: ["eth3"] },
      { node: "b", inside: "192.168.2.2", circuits: ["eth3"] },
    ],
  };
  const best = (a: readonly KernelRoute[], b: readonly KernelRoute[]) =>
    bestDevices(
      inner,
      "172.16.10.0/24",
      new Map([
        ["a", a],
        ["b", b],
      ]),
    );

  it("use both circuits, a circuit before a tunnel, and no device without a route", () => {
    expect(best([route("eth3")], [route("eth3")])).toEqual(["192.168.2.1", "192.168.2.2"]);
    expect(best([route("tunnel1")], [route("eth3")])).toEqual(["192.168.2.2"]);
    expect(best([route("tunnel1")], [])).toEqual(["192.168.2.1"]);
    expect(best([], [])).toEqual([]);
  });
});

describe("A BGP table", () => {
  it("is shown as vtysh shows it", () => {
    const json = {
      routes: {
        "172.16.10.0/24": [
          { bestpath: true, weight: 1000, path: "45104", nexthops: [{ ip: "10.0.0.2" }] },
          { multipath: true, weight: 500, path: "45104", nexthops: [{ ip: "169.254.10.1" }] },
        ],
      },
    };
    expect(readBgpTable(JSON.stringify(json)).map(rowText)).toEqual([
      "> 172.16.10.0/24 via 10.0.0.2 weight 1000 path 45104",
      "= 172.16.10.0/24 via 169.254.10.1 weight 500 path 45104",
    ]);
  });
});

describe("The name of a run", () => {
  it("tells a run that goes on from one whose number another process has now", () => {
    expect(runOf(`drill-${runId()}-device.shanghai.edge`)).toBe(runId());
    expect(isRunning(runId())).toBe(true);
    expect(isRunning(`${process.pid}-1`)).toBe(false);
    expect(runOf("drill-bit")).toBeUndefined();
    expect(runOf("cloud-drill-1-2-x")).toBeUndefined();
  });
});
