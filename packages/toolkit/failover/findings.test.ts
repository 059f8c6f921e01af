import { exampleNetwork, textOf, textsOf } from "../devices/testing/devices";
import { deploymentOf, exchangeOf, reportOf, reportWithPairs, withFile } from "./testing/deployments";
import { withValues } from "./testing/states";

const device = "dataCentres.shanghai.gateways.edge.device";
const failureOf = (name: Parameters<typeof deploymentOf>[0], id: string) =>
  reportOf(deploymentOf(name)).failures.find((it) => it.id === id);

describe("the time until a failure is noticed", () => {
  it("is the hold time of the network file without BFD", () => {
    expect(failureOf("worked-example", "circuit:shanghai/circuit1")?.detection).toEqual({
      seconds: 30,
      by: "BGP hold time",
      text: "BGP hold time: 30 s, or less if the service wishes less",
    });
  });

  it("is the multiple of the interval with BFD", () => {
    expect(failureOf("bfd", "circuit:shanghai/circuit1")?.detection).toEqual({
      seconds: 0.6,
      by: "BFD",
      text: "BFD: 3 x 200 ms",
    });
  });

  it("is that of the slower end where the two ends have other intervals", () => {
    const slow = deploymentOf("bfd", (states) =>
      withValues(states, "alicloud_express_connect_virtual_border_router.shanghai_circuit1", {
        min_tx_interval: 1000,
      }),
    );
    const [circuit] = reportOf(slow).failures;
    expect(circuit?.detection.seconds).toBe(3);
  });

  it("is not that of BFD where the deployed peer has none, whatever the network file says", () => {
    const off = deploymentOf("bfd", (states) =>
      withValues(states, "alicloud_vpc_bgp_peer.shanghai_circuit1", { enable_bfd: false }),
    );
    const [circuit] = reportOf(off).failures;
    expect(circuit?.detection).toEqual({
      seconds: 30,
      by: "BGP hold time",
      // The device does not know what the VBR's health check found.
      text: "BGP hold time: 30 s, or less if the service wishes less; the VBR's end after 16 s, its health check: 8 x 2 s",
    });
  });

  it("is not that of BFD or the health check for a session that fails with its circuit up", () => {
    expect(failureOf("bfd", "bgp-session:shanghai/circuit1")?.detection).toEqual({
      seconds: 30,
      by: "BGP hold time",
      text: "BGP hold time: 30 s, or less if the service wishes less",
    });
    expect(failureOf("bfd", "device:shanghai/edge")?.detection.seconds).toBe(30);
  });

  it("follows from the keepalive interval where the network file has no hold time, as in the device's configuration", () => {
    const { failures } = reportOf(
      withFile("worked-example", {
        "dataCentres.shanghai.circuits.circuit1.bgp.keepaliveSeconds": 20,
        "dataCentres.shanghai.circuits.circuit1.bgp.holdSeconds": undefined,
        "dataCentres.shanghai.vpn.bgp": { keepaliveSeconds: 15 },
      }),
    );
    const seconds = (id: string) => failures.find((it) => it.id === id)?.detection.seconds;
    expect([seconds("circuit:shanghai/circuit1"), seconds("vpn-connection:shanghai")]).toEqual([60, 45]);
  });

  it("is that of the tunnels' sessions for a connection, and without a hold time assumed, and says so", () => {
    expect(failureOf("worked-example", "vpn-connection:shanghai")?.detection.seconds).toBe(30);
    const silent = reportOf(withFile("worked-example", { "dataCentres.shanghai.vpn.bgp": undefined }));
    const detection = silent.failures.find(({ id }) => id === "vpn-connection:shanghai")?.detection;
    expect(detection).toMatchObject({ seconds: 180, by: "assumed BGP hold time" });
    expect(detection?.text).toContain("90 s if the service wishes what RFC 4271 suggests");
  });

  it("is not known for what only the service notices", () => {
    expect(failureOf("worked-example", "transit-router:cn-shanghai")?.detection.seconds).toBeNull();
  });
});

describe("the capacity of a way", () => {
  it("is the least of the circuit, the tunnels together and the inter-region connections", () => {
    const wide = (tunnels: string) =>
      deploymentOf("worked-example", (states) =>
        [
          ["alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai", { bandwidth: 20000 }] as const,
          ["alicloud_express_connect_virtual_border_router.shanghai_circuit1", { bandwidth: 10240 }] as const,
          ["alicloud_vpn_gateway_vpn_attachment.shanghai", { tunnel_bandwidth: tunnels }] as const,
        ].reduce((so, [address, values]) => withValues(so, address, values), states),
      );
    expect(exchangeOf(wide("Standard")).toVpc.mbps).toBe(10240);
    expect(exchangeOf(wide("Standard"), "circuit:shanghai/circuit1").toVpc.mbps).toBe(2000);
    expect(exchangeOf(wide("Large"), "circuit:shanghai/circuit1").toVpc.mbps).toBe(6000);
    expect(exchangeOf(deploymentOf("worked-example")).toVpc.mbps).toBe(1000);
  });

  it("is that of both circuits where they share the traffic", () => {
    const report = reportOf(deploymentOf("multi-site"));
    const lane = report.lanes.find(({ id }) => id === "shanghai - production");
    expect(lane?.toVpc.mbps).toBe(2000);
    const one = report.failures.find(({ id }) => id === "circuit:shanghai/circuit1");
    expect(one?.effects.find((it) => it.lane === "shanghai - production")?.toVpc.mbps).toBe(1000);
  });
});

describe("the capacity of links that share the traffic", () => {
  const link = "shanghai - production";
  const circuits = (...mbps: readonly [number, number]) =>
    deploymentOf("multi-site", (states) =>
      mbps.reduce(
        (so, bandwidth, index) =>
          withValues(so, `alicloud_express_connect_virtual_border_router.shanghai_circuit${index + 1}`, {
            bandwidth,
          }),
        states,
      ),
    );

  it("is that of the narrowest times their number, because each gets an equal part of the flows", () => {
    const { lanes, failures, assumptions } = reportOf(circuits(1000, 200));
    const lane = lanes.find(({ id }) => id === link);
    expect([lane?.toVpc.mbps, lane?.toDataCentre.mbps]).toEqual([400, 400]);
    // Without the narrow one more gets through than with it.
    const without = failures.find(({ id }) => id === "circuit:shanghai/circuit2");
    expect(without?.effects.find((it) => it.lane === link)?.toVpc.mbps).toBe(1000);
    expect(assumptions.map(({ name }) => name)).toContain("equal-parts-of-flows");
  });

  it("is their sum where they are equal, and nothing is assumed for it", () => {
    const { lanes, assumptions } = reportOf(circuits(900, 900));
    expect(lanes.find(({ id }) => id === link)?.toVpc.mbps).toBe(1800);
    expect(assumptions.map(({ name }) => name)).not.toContain("equal-parts-of-flows");
  });
});

describe("single points of failure", () => {
  it("are ranked by the pairs that they cut off, each with what would remove it", () => {
    const { singlePoints } = reportOf(deploymentOf("multi-site"));
    expect(singlePoints.map(({ failure, pairs }) => [failure, pairs.length])).toEqual([
      ["transit-router:cn-beijing", 4],
      ["transit-router:cn-shanghai", 4],
      ["device:beijing/edge", 3],
      ["transit-router:cn-hangzhou", 2],
    ]);
    expect(singlePoints[2]?.remedy).toBe(
      "a second gateway of data centre beijing with a circuit or a tunnel of its own",
    );
    expect(singlePoints[3]?.remedy).toBe(
      "a copy of what runs in the VPC in another region, because a region has one transit router",
    );
  });

  it("are no circuit that has a standby, and its lack is found in pairs", () => {
    const report = reportWithPairs(deploymentOf("worked-example"));
    expect(report.singlePoints.map(({ failure }) => failure)).not.toContain("circuit:shanghai/circuit1");
    expect(report.pairs?.losses.map(({ id }) => id)).toEqual([
      "circuit:shanghai/circuit1 + vpn-connection:shanghai",
      "circuit:shanghai/circuit1 + uplink:shanghai/edge/isp-1",
      "bgp-session:shanghai/circuit1 + vpn-connection:shanghai",
      "bgp-session:shanghai/circuit1 + uplink:shanghai/edge/isp-1",
    ]);
  });
});

describe("the device of the network file", () => {
  it("cannot reach what its inbound filter leaves out", () => {
    const report = reportOf(
      withFile("worked-example", { [`${device}.acceptedPrefixes`]: ["172.16.10.0/24"] }),
    );
    const lost = report.lanes.filter(({ toVpc }) => !toVpc.delivered);
    expect(lost.map(({ vpcNetworks }) => vpcNetworks)).toEqual([["172.16.20.0/24"]]);
    expect(lost[0]?.toDataCentre.delivered).toBe(true);
  });
});

describe("the inner side of a device", () => {
  const assumed = (deployment: ReturnType<typeof deploymentOf>) =>
    reportOf(deployment).assumptions.find(({ name }) => name === "inner-routes")?.text;

  it("is assumed to be reached where the network file says nothing of it, by the names of those devices", () => {
    const blind = withFile("multi-site", { "dataCentres.shanghai.gateways.edge-2.device.inside": undefined });
    expect(assumed(blind)).toMatch(/^device shanghai\/edge-2: the device has routes of its own/);
  });

  it("is no assumption where the network file has it", () => {
    expect(assumed(deploymentOf("multi-site"))).toBeUndefined();
  });
});

describe("the time until a session is tried again", () => {
  const recoveryOf = (name: Parameters<typeof deploymentOf>[0], id: string) =>
    failureOf(name, id)?.recovery.filter((step) => step.includes("within"));
  const assumed = (name: Parameters<typeof deploymentOf>[0]) =>
    reportOf(deploymentOf(name)).assumptions.find((it) => it.name === "connect-retry")?.text;

  it("is that of the generated configuration on Linux, and nothing is assumed", () => {
    expect(recoveryOf("bfd", "device:shanghai/edge")).toEqual([
      "up again, within 10 s: BGP session shanghai/circuit1",
      "up again, within 10 s of its IPsec: tunnel shanghai/tunnel1",
      "up again, within 10 s of its IPsec: tunnel shanghai/tunnel2",
    ]);
    const frr = textOf(textsOf(exampleNetwork("bfd")), "shanghai/edge/frr.conf");
    expect(frr.match(/timers connect 10$/gm)).toHaveLength(3);
    expect(assumed("bfd")).toBeUndefined();
  });

  it("is what RFC 4271 suggests on Cisco ASA, and the report names the devices for which it assumed that", () => {
    expect(recoveryOf("worked-example", "circuit:shanghai/circuit1")).toEqual([
      "up again, within 120 s (assumed): BGP session shanghai/circuit1",
    ]);
    expect(assumed("worked-example")).toMatch(/^device shanghai\/edge: .* as RFC 4271 suggests/);
    // Shanghai's devices run Linux.
    expect(assumed("multi-site")).toMatch(/^device beijing\/edge: /);
  });
});

describe("planned work", () => {
  it.each([
    ["circuit:shanghai/circuit1", "drain first"],
    ["vpn-connection:shanghai", "no effect"],
    ["device:shanghai/edge", "outage"],
    ["inter-region-link:hangzhou-shanghai", "outage"],
  ])("on %s is %s", (id, kind) => {
    expect(failureOf("worked-example", id)?.plannedWork.kind).toBe(kind);
  });

  it("on all circuits of a data centre at once is drained like that on one", () => {
    expect(failureOf("multi-site", "all-circuits:shanghai")?.plannedWork.kind).toBe("drain first");
  });

  it("that moves flows of an ASA between circuit and tunnels ends open connections, and says so", () => {
    const ends = /; open connections end, because .* no zone joins the two$/;
    expect(failureOf("worked-example", "circuit:shanghai/circuit1")?.plannedWork.text).toMatch(ends);
    // Linux keeps no flows, and between circuits of one ASA there is a zone.
    for (const id of ["circuit:shanghai/circuit1", "device:shanghai/edge-1"])
      expect(failureOf("multi-site", id)?.plannedWork.text).not.toContain("open connections");
    const pair = reportWithPairs(deploymentOf("worked-example")).pairs?.cases.find(
      ({ id }) => id === "circuit:shanghai/circuit1 + tunnel:shanghai/tunnel1",
    );
    expect(pair?.plannedWork.map(({ text }) => text.includes("open connections"))).toEqual([true, false]);
  });

  it("on an inter-region connection beside which there is another way cannot be drained", () => {
    expect(failureOf("multi-site", "inter-region-link:hangzhou-shanghai")?.plannedWork.kind).toBe(
      "as a failure",
    );
  });
});
