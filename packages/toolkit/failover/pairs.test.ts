import { styleOf } from "../command/terminal";
import { pairsOf } from "./failures/failures";
import { Analysis } from "./findings/analysis";
import { moreSevere } from "./findings/pairs";
import { reportMarkdown } from "./report/markdown";
import type { EffectReport, Report } from "./report/report";
import { reportText } from "./report/text";
import { deploymentOf, reportWithPairs, withStatefulDevices } from "./testing/deployments";
import { withValues } from "./testing/states";

const plain = styleOf({}, {});
const worked = deploymentOf("worked-example");
const report = reportWithPairs(worked);
const flat = (text: string) => text.replace(/\s+/g, " ");
const caseOf = ({ pairs }: Report, id: string) => pairs?.cases.find((it) => it.id === id);

/** Where packets go, as far as two reports of one effect must agree. */
const told = ({ lane, kind, toVpc, toDataCentre }: EffectReport) =>
  kind === "hosts-down" ? [lane, kind] : [lane, kind, toVpc.ways, toDataCentre.ways];

/** What two failures together do to every lane: what is told of the pair, else what the more severe of the two does. */
function effectsOfPair(report: Report, [first, second]: readonly [string, string]): readonly EffectReport[] {
  const told = report.pairs?.cases.find(({ failures }) => failures[0] === first && failures[1] === second);
  const alone = (id: string) => report.failures.find((it) => it.id === id)?.effects ?? [];
  const found = new Map<string, EffectReport>();
  for (const effect of alone(first)) found.set(effect.lane, effect);
  for (const effect of alone(second)) {
    const both = moreSevere(found.get(effect.lane), effect);
    if (both !== undefined) found.set(effect.lane, both);
  }
  for (const effect of told?.effects ?? []) found.set(effect.lane, effect);
  return [...found.values()];
}

describe("a pair of failures", () => {
  it.each(["worked-example", "single-tunnel", "multi-site"] as const)(
    "of the example %s leaves every lane on the ways that the report gives, told or by its two failures",
    (name) => {
      const deployment = deploymentOf(name);
      const whole = reportWithPairs(deployment);
      const analysis = new Analysis(deployment);
      const pairs = pairsOf(analysis.failures);
      expect(whole.pairs?.evaluated).toBe(pairs.length);
      for (const pair of pairs) {
        const really = analysis.effectsOf(pair).filter(({ kind }) => kind !== "unchanged");
        const [first, second] = pair.parts.map(({ id }) => id);
        const said = effectsOfPair(whole, [first ?? "", second ?? ""]);
        expect(said.map(({ kind }) => kind).sort()).toEqual(really.map(({ kind }) => kind).sort());
        const links = said.flatMap(({ kind, toVpc }) => (kind === "moves" ? [toVpc.links] : []));
        const linksThen = really.flatMap(({ kind, failed }) =>
          kind === "moves" ? [failed.toVpc.links.map((id) => deployment.labels.get(id))] : [],
        );
        expect(links.map(String).sort()).toEqual(linksThen.map(String).sort());
      }
    },
  );

  it("is told hop by hop where it leads traffic where neither of the two does", () => {
    const found = caseOf(report, "circuit:shanghai/circuit1 + tunnel:shanghai/tunnel1");
    expect(found?.effects[0]?.toVpc.ways.map(({ via }) => via.slice(0, 2))).toEqual([
      [null, "tunnel shanghai/tunnel2"],
    ]);
    expect(found?.effects[0]?.toDataCentre.ways.map(({ nodes }) => nodes.at(-1))).toEqual([
      "data centre shanghai",
    ]);
  });

  it("is not told where everything goes as under one of the two", () => {
    expect(caseOf(report, "circuit:shanghai/circuit1 + device:shanghai/edge")).toBeUndefined();
    const under = effectsOfPair(report, ["circuit:shanghai/circuit1", "device:shanghai/edge"]);
    const device = report.failures.find(({ id }) => id === "device:shanghai/edge");
    expect(under.map(told)).toEqual(device?.effects.map(told));
  });

  it("says what planned work on one means while the other has failed, both ways round", () => {
    const kinds = (id: string) =>
      caseOf(report, id)?.plannedWork.map(({ on, during, kind }) => [on, during, kind]);
    const [circuit, tunnel, uplink] = [
      "circuit:shanghai/circuit1",
      "tunnel:shanghai/tunnel1",
      "uplink:shanghai/edge/isp-1",
    ];
    expect(kinds(`${circuit} + ${tunnel}`)).toEqual([
      [circuit, tunnel, "drain first"],
      [tunnel, circuit, "drain first"],
    ]);
    // Alone, work on the circuit is drained and work on the uplink moves nothing.
    expect(kinds(`${circuit} + ${uplink}`)).toEqual([
      [circuit, uplink, "outage"],
      [uplink, circuit, "outage"],
    ]);
  });

  it("of planned work cannot cut off what the failure has cut off already", () => {
    const both = caseOf(report, "device:shanghai/edge + transit-router:cn-hangzhou");
    expect(both?.plannedWork.map(({ kind }) => kind)).toEqual(["no effect", "no effect"]);
  });
});

describe("pairs of failures in the text", () => {
  // Each link alone leaves 1000 Mbit/s; one tunnel, which is left of both, 100.
  const narrow = reportWithPairs(
    deploymentOf("worked-example", (states) =>
      [
        ["alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai", { bandwidth: 20000 }] as const,
        ["alicloud_express_connect_virtual_border_router.shanghai_circuit1", { bandwidth: 2000 }] as const,
      ].reduce((so, [address, values]) => withValues(so, address, values), states),
    ),
  );

  it("are those that cut off and those that leave less; the rest is counted", () => {
    const text = flat(reportText(narrow, plain));
    expect(text).toContain(
      "- circuit shanghai/circuit1 and tunnel shanghai/tunnel1: shanghai - production: VPN connection shanghai, both ways, 1000 Mbit/s, 2000 with one of them",
    );
    expect(text).toContain(
      "- circuit shanghai/circuit1 and uplink shanghai/edge/isp-1: shanghai - production",
    );
    expect(text).toContain("While one of such two has failed, planned work on the other one is an outage.");
    expect(text).toContain("Of 66 pairs, 12 lead some traffic where neither failure alone does");
    expect(text).not.toContain("Ways during these pairs of failures");
    expect(flat(reportText(report, plain))).toContain("leave less than each of the two none of 66");
  });

  it("say of a pair under which a device drops flows that it does", () => {
    const asas = withStatefulDevices();
    // Not one of the losses: normally these flows are dropped too, on the two circuits.
    const found = caseOf(reportWithPairs(asas), "circuit:shanghai/circuit1 + circuit:shanghai/circuit2");
    expect(found?.effects[0]?.kind).toBe("dropped");
    expect(found?.plannedWork.map(({ kind }) => kind)).toEqual(["outage", "outage"]);
  });

  it("are written out with --pairs, with their ways and both kinds of planned work", () => {
    const text = reportText(report, plain, { allPairs: true });
    expect(flat(text)).toContain(
      "circuit shanghai/circuit1 and tunnel shanghai/tunnel1; BGP session shanghai/circuit1, with its circuit up, and tunnel shanghai/tunnel1: shanghai - production to the VPC: data centre shanghai > device shanghai/edge > tunnel shanghai/tunnel2 >",
    );
    const table = text.split("Pairs of failures that do what neither does alone")[1] ?? "";
    expect(table.match(/\| drain first +\| drain first +\|/g)).toHaveLength(4);
    expect(table.match(/\| outage +\| outage +\|/g)).toHaveLength(4);
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("are drawn in Markdown with --pairs, and listed without", () => {
    const markdown = reportMarkdown(report, { allPairs: true });
    const part = markdown.split("### circuit shanghai/circuit1 and tunnel shanghai/tunnel1\n")[1] ?? "";
    expect(
      part.startsWith(
        "\n- Planned work on circuit shanghai/circuit1 while tunnel shanghai/tunnel1 has failed: shut down the BGP sessions first",
      ),
    ).toBe(true);
    expect(part.slice(0, part.indexOf("\n### "))).toContain("tunnel shanghai/tunnel2");
    expect(part.slice(0, part.indexOf("\n### "))).toContain("```mermaid");
    expect(reportMarkdown(narrow)).toContain("1000 Mbit/s, 2000 with one of them");
    expect(reportMarkdown(report)).not.toContain("while tunnel shanghai/tunnel1 has failed");
  });
});
