import { styleOf } from "../command/terminal";
import { failuresOf, pairsOf } from "./failures/failures";
import { Analysis } from "./findings/analysis";
import { reportMarkdown } from "./report/markdown";
import { reportText } from "./report/text";
import { deploymentOf, linksOf, reportOf, reportWithPairs, withFile } from "./testing/deployments";
import { withValues } from "./testing/states";

const idsOf = (name: Parameters<typeof deploymentOf>[0]) =>
  failuresOf(deploymentOf(name)).map(({ id }) => id);

describe("what can fail", () => {
  it("is every circuit, session, tunnel, connection, device, uplink, link, transit router and zone", () => {
    expect(idsOf("single-tunnel")).toEqual([
      "circuit:shanghai/circuit1",
      "bgp-session:shanghai/circuit1",
      "tunnel:shanghai/tunnel1",
      "vpn-connection:shanghai",
      "device:shanghai/edge",
      "uplink:shanghai/edge/isp-1",
      "inter-region-link:hangzhou-shanghai",
      "transit-router:cn-hangzhou",
      "transit-router:cn-shanghai",
      "zone:cn-hangzhou-h",
      "zone:cn-hangzhou-i",
      "zone:cn-shanghai-f",
    ]);
  });

  it("includes all circuits of a data centre at once where it has several", () => {
    expect(idsOf("multi-site").filter((id) => id.startsWith("all-"))).toEqual([
      "all-circuits:shanghai",
      "all-bgp-sessions:shanghai",
    ]);
  });

  it("takes all VBRs on a circuit down with it", () => {
    const shared = withFile(
      "multi-site",
      { "dataCentres.shanghai.circuits.circuit2.circuitId": "pc-example0circuit1" },
      (states) =>
        withValues(states, "alicloud_express_connect_virtual_border_router.shanghai_circuit2", {
          physical_connection_id: "pc-example0circuit1",
        }),
    );
    expect(linksOf(shared, "circuit:shanghai/circuit1")).toEqual(linksOf(shared, "all-circuits:shanghai"));
  });

  it("comes in pairs of which neither contains the other", () => {
    const pairs = pairsOf(failuresOf(deploymentOf("worked-example"))).map(({ id }) => id);
    expect(pairs).toContain("circuit:shanghai/circuit1 + vpn-connection:shanghai");
    // 12 failures without zones of tunnels make 66; those of a zone have ids of their own.
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe("a zone", () => {
  const effectOf = (deployment: ReturnType<typeof deploymentOf>, zone: string) => {
    const analysis = new Analysis(deployment);
    const failure = analysis.failures.find(({ id }) => id === `zone:${zone}`);
    return failure === undefined
      ? []
      : analysis.effectsOf(failure).map(({ lane, kind }) => [lane.probe, kind]);
  };

  it("takes its hosts with it and leaves those of other zones in reach", () => {
    expect(effectOf(deploymentOf("worked-example"), "cn-hangzhou-h")).toEqual([["ecs", "hosts-down"]]);
  });

  it("is told with the networks whose hosts it takes, also where no traffic moves, and is work on hosts", () => {
    const report = reportOf(deploymentOf("worked-example"));
    const zone = report.failures.find(({ id }) => id === "zone:cn-hangzhou-i");
    expect(zone).toMatchObject({
      effects: [],
      hostsDown: [{ vpc: "production", networks: ["172.16.20.0/24"] }],
      plannedWork: { kind: "hosts down" },
    });
    const text = reportText(report, styleOf({}, {}));
    expect(text).toMatch(
      /^\| zone cn-hangzhou-i \| VPC production, \| its hosts are +\|.*\| hosts down +\|$/m,
    );
    expect(text.slice(text.indexOf("No traffic moves"), text.indexOf("Ways during"))).not.toContain("zone");
    expect(reportMarkdown(report)).toContain("- Hosts down: VPC production, 172.16.20.0/24");
    const circuit = report.failures.find(({ id }) => id === "circuit:shanghai/circuit1");
    expect(circuit?.hostsDown).toEqual([]);
  });

  it("cuts off hosts of other zones where the attachment has interfaces in it alone", () => {
    const alone = deploymentOf("worked-example", (states) =>
      withValues(states, "alicloud_cen_transit_router_vpc_attachment.production", {
        zone_mappings: [{ zone_id: "cn-hangzhou-i", vswitch_id: "vsw-production_vswitch-2" }],
      }),
    );
    expect(effectOf(alone, "cn-hangzhou-i")).toEqual([
      [undefined, "lost"],
      ["ecs", "lost"],
    ]);
    expect(effectOf(alone, "cn-hangzhou-h")).toEqual([["ecs", "hosts-down"]]);
  });

  it("takes a single tunnel with it, and so the standby", () => {
    const { pairs } = reportWithPairs(deploymentOf("single-tunnel"));
    expect(pairs?.losses.map(({ id }) => id)).toContain("circuit:shanghai/circuit1 + zone:cn-shanghai-f");
  });

  it("of a tunnel is known from the data source where the connection was read too early", () => {
    const tunnel = (index: number) => ({
      tunnel_index: index,
      zone_no: index === 1 ? "cn-shanghai-f" : "cn-shanghai-g",
    });
    const deployment = deploymentOf("worked-example", (states) =>
      withValues(states, "data.alicloud_vpn_gateway_vpn_attachments.shanghai", {
        attachments: [{ id: "vco-shanghai", tunnel_options_specification: [tunnel(2), tunnel(1)] }],
      }),
    );
    const zones = deployment.links.flatMap(({ ends }) => ends.map(({ session, zone }) => [session, zone]));
    expect(zones).toEqual([
      ["bgp-shanghai_circuit1", undefined],
      ["vco-shanghai/tunnel1", "cn-shanghai-f"],
      ["vco-shanghai/tunnel2", "cn-shanghai-g"],
    ]);
  });
});
