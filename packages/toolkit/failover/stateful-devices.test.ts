import { styleOf } from "../command/terminal";
import { reportMarkdown } from "./report/markdown";
import { reportText } from "./report/text";
import { deploymentOf, reportOf, withFile, withStatefulDevices } from "./testing/deployments";
import { without, withValues } from "./testing/states";

const device = "dataCentres.shanghai.gateways.edge.device";

describe("flows that may come back another way", () => {
  it("are found where two tunnels of one device share the traffic, which only happens in a failover", () => {
    const [risk, ...others] = reportOf(deploymentOf("worked-example")).stateRisks;
    expect(others).toEqual([]);
    expect(risk).toMatchObject({
      kind: "same-device",
      // The example's ASA has both in one traffic zone.
      loss: false,
      sessions: ["tunnel shanghai/tunnel1", "tunnel shanghai/tunnel2"],
      states: ["bgp-session:shanghai/circuit1", "circuit:shanghai/circuit1"],
    });
  });

  it("are found where two devices share the traffic", () => {
    const risk = reportOf(deploymentOf("multi-site")).stateRisks.find(({ states }) =>
      states.includes("normal"),
    );
    expect(risk).toMatchObject({
      kind: "other-device",
      // Linux as it is configured here knows no flows.
      loss: false,
      sessions: ["circuit shanghai/circuit1", "circuit shanghai/circuit2"],
    });
  });

  it("are lost where the two devices keep state", () => {
    const asas = withStatefulDevices();
    const { stateRisks, expectations } = reportOf(asas);
    const risk = stateRisks.find(({ states }) => states.includes("normal"));
    expect(risk).toMatchObject({ kind: "other-device", loss: true });
    expect(risk?.text).toContain("let the devices share their state");
    // Routes lead there all the same; an expectation is about packets that arrive.
    const failed = expectations.filter(({ holds }) => !holds).map(({ expectation }) => expectation.kind);
    expect(failed).toEqual(["prefers", "symmetric", "prefers", "prefers", "returns", "returns"]);
    const prefers = expectations.find(({ expectation }) => expectation.kind === "prefers");
    expect(prefers?.breaches[0]?.text).toContain("it is dropped, because that device does not know the flow");
  });

  it("do not exist where the second tunnel is a backup of the first, which then carries alone", () => {
    const report = reportOf(withFile("worked-example", { [`${device}.tunnelZone`]: false }));
    expect(report.stateRisks).toEqual([]);
    const [circuit] = report.failures;
    const ways = circuit?.effects[0]?.toVpc.ways.map(({ via }) =>
      via.filter((it) => it?.startsWith("tunnel")),
    );
    expect(ways).toEqual([["tunnel shanghai/tunnel1"]]);
    expect(report.assumptions.map(({ name }) => name)).toContain("shorter-as-path-between-sessions");
  });

  it("are found where the two directions use different links", () => {
    const odd = deploymentOf("worked-example", (states) =>
      withValues(states, "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1", {
        auto_publish_route_enabled: false,
      }),
    );
    const report = reportOf(odd);
    expect(report.lanes[0]?.symmetric).toBe(false);
    expect(report.stateRisks[0]).toMatchObject({ kind: "same-device", loss: true });
    expect(report.stateRisks[0]?.sessions).toEqual([
      "circuit shanghai/circuit1",
      "tunnel shanghai/tunnel1",
      "tunnel shanghai/tunnel2",
    ]);
  });

  it("do not exist with a single tunnel", () => {
    expect(reportOf(deploymentOf("single-tunnel")).stateRisks).toEqual([]);
  });
});

describe("flows that a device drops", () => {
  const site = "dataCentres.shanghai";
  /** Both circuits carry normally and their devices keep state; each circuit alone is well. */
  const asas = (change?: Parameters<typeof withFile>[2]) =>
    withFile(
      "multi-site",
      {
        [`${site}.gateways.edge-1.device`]: { vendor: "cisco-asa" },
        [`${site}.gateways.edge-2.device`]: { vendor: "cisco-asa" },
        [`${site}.gateways.edge-2.uplinks.isp-2.interface`]: undefined,
        [`${site}.circuits.circuit2.interface`]: undefined,
      },
      change,
    );
  const report = reportOf(asas());
  const because = "it is dropped, because that device does not know the flow";
  const joint = report.failures.find(({ id }) => id === "all-circuits:shanghai");

  it("are said to be dropped in the normal state and under each failure, with the reason", () => {
    const lane = report.lanes.find(({ id }) => id === "shanghai - production");
    expect(lane?.dropped).toContain(because);
    const effect = joint?.effects.find((it) => it.lane === "shanghai - production");
    expect(effect).toMatchObject({ kind: "dropped", dropped: expect.stringContaining(because) });
    expect(joint?.plannedWork).toEqual({
      kind: "outage",
      text: "a device drops flows while it lasts: announce it",
    });
    const one = report.failures.find(({ id }) => id === "circuit:shanghai/circuit1");
    expect(one?.effects[0]).toMatchObject({ kind: "moves", dropped: null });
  });

  it("are called so in the table, hop by hop and in Markdown", () => {
    const flat = (text: string) => text.replace(/\s+/g, " ");
    const text = flat(reportText(report, styleOf({}, {})));
    expect(text).toContain("| dropped, over VPN |");
    expect(text).toContain("dropped: an answer may come back over another one of tunnel shanghai/tunnel1");
    const markdown = flat(reportMarkdown(report));
    expect(markdown).toContain(
      "| dropped, over VPN connection shanghai | dropped, over VPN connection shanghai |",
    );
    expect(markdown).toMatch(/### shanghai - production .{1,400}- dropped: an answer may come back/);
    expect(text).not.toContain("it is lost");
  });

  it("make what moves traffic there a single point of failure", () => {
    const { lanes, singlePoints } = reportOf(
      asas((states) => without(states, "alicloud_vpc_bgp_peer.shanghai_circuit2")),
    );
    expect(lanes.map(({ dropped }) => dropped)).toEqual(lanes.map(() => null));
    const point = singlePoints.find(({ failure }) => failure === "circuit:shanghai/circuit1");
    expect(point?.pairs).toHaveLength(3);
    expect(point?.remedy).toContain("with two devices, state that they share");
  });
});
