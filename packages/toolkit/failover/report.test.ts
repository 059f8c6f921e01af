import { exampleNames } from "@hybridnet/network/testing/synth";
import { styleOf } from "../command/terminal";
import { failuresOf } from "./failures/failures";
import { buildReport } from "./report/build-report";
import { reportMarkdown } from "./report/markdown";
import { reportJson } from "./report/report";
import { routeTables } from "./report/routes";
import { reportText } from "./report/text";
import { deploymentOf, reportOf, reportWithPairs } from "./testing/deployments";
import { sentinel, without, withValues } from "./testing/states";

const plain = styleOf({ isTTY: false }, {});
const worked = deploymentOf("worked-example");
const report = reportWithPairs(worked);
const broken = reportOf(
  deploymentOf("worked-example", (states) =>
    without(states, "alicloud_cen_transit_router_route_table_association.shanghai"),
  ),
);

/** A text without its line breaks and indents. */
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("the report as text", () => {
  const text = reportText(report, plain);

  it("shows the normal way hop by hop, and whether the answer comes back by it", () => {
    expect(flat(text)).toContain(
      "to the VPC: data centre shanghai > device shanghai/edge > circuit shanghai/circuit1 > VBR shanghai/circuit1 > transit router cn-shanghai > inter-region link hangzhou-shanghai > transit router cn-hangzhou > VPC production to the data centre: the same way back",
    );
    const odd = deploymentOf("worked-example", (states) =>
      withValues(states, "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1", {
        auto_publish_route_enabled: false,
      }),
    );
    expect(flat(reportText(reportOf(odd), plain))).toContain(
      "to the data centre: VPC production > transit router cn-hangzhou > inter-region link hangzhou-shanghai > transit router cn-shanghai > VBR shanghai/circuit1 > circuit shanghai/circuit1 > device shanghai/edge > data centre shanghai",
    );
  });

  it("has a row for each failure that moves traffic, and names the others", () => {
    const row = text.split("\n").findIndex((line) => line.startsWith("| circuit "));
    const cells = text
      .split("\n")
      .slice(row, row + 3)
      .map((line) => line.split("|").map((cell) => cell.trim()));
    const columns = [1, 2, 3, 4, 5, 6].map((column) =>
      cells
        .map((line) => line[column])
        .join(" ")
        .trim(),
    );
    expect(columns).toEqual([
      "circuit shanghai/circuit1",
      "shanghai - production",
      "VPN connection shanghai, both ways",
      "1000",
      "30 s, BGP hold time",
      "drain first",
    ]);
    expect(flat(text)).toContain("No traffic moves with: tunnel shanghai/tunnel1, tunnel shanghai/tunnel2, ");
  });

  it("shows the ways under a failure hop by hop, those of failures that do the same once", () => {
    expect(flat(text)).toContain(
      "circuit shanghai/circuit1, BGP session shanghai/circuit1, with its circuit up: shanghai - production to the VPC: data centre shanghai > device shanghai/edge > tunnel shanghai/tunnel1 > VPN connection shanghai > transit router cn-shanghai >",
    );
  });

  it("shows the ways of each VPC by themselves where one row of the table speaks of several", () => {
    const all = flat(reportText(reportOf(deploymentOf("multi-site")), plain));
    const [, under = ""] = all.split("Ways during failures")[1]?.split("device shanghai/edge-1: ") ?? [];
    const end =
      "circuit shanghai/circuit2 > VBR shanghai/circuit2 > transit router cn-shanghai > VPC analytics";
    expect(under.slice(0, under.indexOf("circuit shanghai/circuit2, BGP session"))).toContain(end);
    expect(under).not.toMatch(/shanghai - production, shanghai - analytics to the VPC/);
  });

  it("shows how far a lost packet comes and why it is lost", () => {
    expect(flat(text)).toContain(
      "to the data centre: VPC production > lost: the attachment VPC attachment production is down",
    );
  });

  it("says of an expectation that fails what is missing, and counts those that fail", () => {
    expect(flat(reportText(broken, plain))).toContain(
      "FAILS all pairs survive the loss of any one circuit shanghai - production: circuit:shanghai/circuit1: to the VPC: data centre shanghai has no route to 172.16.10.1 missing: alicloud_cen_transit_router_route_table_association of alicloud_cen_transit_router_vpn_attachment.shanghai of VPN connection shanghai is missing",
    );
    expect(reportText(broken, plain)).toMatch(/\n\d of 9 expectations fail\.\n$/);
    expect(text).toMatch(/\nAll 9 expectations hold\.\n$/);
  });

  it("says whether the network file or the document states the expectations", () => {
    expect(text).toContain("Expectations (the network file has none: these are the claims of the document");
    const stated = buildReport(worked, {
      expectations: [{ key: "it-is-all-there", kind: "complete" }],
      pairs: "none",
    });
    expect(reportText(stated, plain)).toContain(
      "Expectations of the network file\nholds  it-is-all-there: the stacks have all that the network file asks for",
    );
  });

  it.each(exampleNames)("keeps to 100 columns for the example %s", (name) => {
    const long = reportText(reportOf(deploymentOf(name)), plain)
      .split("\n")
      .filter((line) => line.length > 100);
    expect(long).toEqual([]);
  });

  it("has colours on a terminal, and nowhere else", () => {
    const colour = "\u001b[";
    expect(text).not.toContain(colour);
    expect(reportText(report, styleOf({ isTTY: true }, {}))).toContain(colour);
    expect(reportText(report, styleOf({ isTTY: true }, { NO_COLOR: "1" }))).not.toContain(colour);
  });

  it("stays readable for many failures: what is not written out is counted", () => {
    const many = { ...report, failures: [1, 2, 3, 4].flatMap(() => report.failures) };
    // Of the twelve failures of the example four move nothing.
    expect(flat(reportText(many, plain))).toMatch(/No traffic moves with: .* and 4 more /);
  });
});

describe("the report as JSON", () => {
  const parsed: typeof report = JSON.parse(reportJson(report));

  it("holds everything that the other forms show", () => {
    expect(parsed).toEqual(report);
    expect([parsed.format, parsed.version]).toEqual(["hybrid network failover report", 1]);
  });

  it("refers to lanes and failures by ids that it has", () => {
    const lanes = new Set(parsed.lanes.map(({ id }) => id));
    const failures = new Set(parsed.failures.map(({ id }) => id));
    expect(lanes.size).toBe(parsed.lanes.length);
    expect(parsed.failures.flatMap(({ effects }) => effects).every(({ lane }) => lanes.has(lane))).toBe(true);
    expect(parsed.singlePoints.every(({ failure }) => failures.has(failure))).toBe(true);
    expect(parsed.pairs?.losses.every(({ id }) => id.split(" + ").every((it) => failures.has(it)))).toBe(
      true,
    );
  });

  it("names links in the order of their names, because ids differ from one deployment to the next", () => {
    const sites = deploymentOf("multi-site");
    const swapped: Readonly<Record<string, string>> = {
      "VBR shanghai/circuit1": "VBR shanghai/circuit2",
      "VBR shanghai/circuit2": "VBR shanghai/circuit1",
    };
    const labels = new Map([...sites.labels].map(([id, label]) => [id, swapped[label] ?? label] as const));
    const lane = reportOf({ ...sites, labels }).lanes.find(({ id }) => id === "shanghai - production");
    expect(lane?.toVpc.links).toEqual(["VBR shanghai/circuit1", "VBR shanghai/circuit2"]);
  });

  it("has one thing between each two nodes of a way", () => {
    const ways = parsed.lanes.flatMap(({ toVpc, toDataCentre }) => [...toVpc.ways, ...toDataCentre.ways]);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.every(({ nodes, via }) => via.length === nodes.length - 1)).toBe(true);
  });
});

describe("the report as Markdown", () => {
  const markdown = reportMarkdown(report);
  const drawings = [...markdown.matchAll(/```mermaid\n([\s\S]*?)```/g)].map(([, drawing = ""]) => drawing);

  it("draws the normal way with arrows both ways", () => {
    expect(drawings[0]).toBe(
      [
        "flowchart LR",
        '  n0["data centre shanghai"] <--> n1["device shanghai/edge"]',
        '  n1 <-->|"circuit shanghai/circuit1"| n2["VBR shanghai/circuit1"]',
        '  n2 <-->|"VBR attachment shanghai/circuit1"| n3["transit router cn-shanghai"]',
        '  n3 <-->|"inter-region link hangzhou-shanghai"| n4["transit router cn-hangzhou"]',
        '  n4 <-->|"VPC attachment production"| n5["VPC production"]',
        "",
      ].join("\n"),
    );
  });

  it("marks what carries traffic no longer and what does instead", () => {
    const failedOver =
      drawings.find((drawing) => drawing.includes("tunnel shanghai/tunnel1"))?.split("\n") ?? [];
    const edges = failedOver.slice(1).filter((line) => !line.includes("linkStyle"));
    const marked = (colour: string) =>
      failedOver.flatMap((line) => {
        const [, index] = new RegExp(`linkStyle (\\d+) stroke:${colour}`).exec(line) ?? [];
        return index === undefined
          ? []
          : [edges[Number(index)]?.match(/"([^"]*)"[|\s.-]+ ?\w+(\[|$|\n)?/)?.[1] ?? index];
      });
    expect(edges.filter((edge) => edge.includes("-."))).toHaveLength(2);
    expect(marked("#999999")).toHaveLength(2);
    expect(marked("#b30000")).toHaveLength(3);
    expect(edges[1]).toBe('  n1 -. "circuit shanghai/circuit1" .- n2["VBR shanghai/circuit1"]');
  });

  it("cannot be broken by a name", () => {
    const [lane] = report.lanes;
    const hostile = {
      ...report,
      lanes:
        lane === undefined
          ? []
          : [
              {
                ...lane,
                toVpc: {
                  ...lane.toVpc,
                  ways: [{ nodes: ['a"]; click n0 "x', "b"], via: ["<img>"], delivered: true, reason: null }],
                },
              },
            ],
    };
    const text = reportMarkdown(hostile);
    expect(text).toContain('n0["a&quot;]; click n0 &quot;x"]');
    expect(text).toContain("&lt;img&gt;");
  });
});

describe("the route tables", () => {
  const circuit = failuresOf(worked).filter(({ id }) => id === "circuit:shanghai/circuit1");
  const text = routeTables(worked, circuit);
  const [normal = "", failed = ""] = text.split("== While down: circuit shanghai/circuit1");

  it("are printed of every element in each state", () => {
    const titles = [
      "route table of transit router cn-hangzhou",
      "route table of transit router cn-shanghai",
      "routes of VBR shanghai/circuit1",
      "BGP route table of VPN connection shanghai",
      "route table system of VPC production",
      "routes of the devices of data centre shanghai",
    ];
    for (const title of titles)
      expect([normal, failed].map((state) => state.split(`${title}\n`).length)).toEqual([2, 2]);
  });

  it("show what waits, and mark what a failure changes", () => {
    expect(normal).toMatch(
      /\| {5}\| 192\.168\.0\.0\/24 \| VPN attachment shanghai +\| propagated \| 65530 +\| standby \|/,
    );
    expect(failed).toMatch(
      /\| \* {3}\| 192\.168\.0\.0\/24 \| VPN attachment shanghai +\| propagated \| 65530 +\| in use \|/,
    );
    expect(failed).toContain("3 of its normal routes changed or are gone");
  });
});

describe("no form of the report", () => {
  it("holds a secret of the state", () => {
    for (const text of [
      reportText(report, plain),
      reportJson(report),
      reportMarkdown(report),
      routeTables(worked, []),
    ])
      expect(text).not.toContain(sentinel);
  });
});
