import { readFileSync } from "node:fs";
import { printed as alarms } from "../alarms/run";
import { approvedBy } from "../apply/approve";
import { findingsMarkdown, findingsText } from "../doctor/report";
import { type Found, issueBody } from "../drift/issue-text";
import { type ReportDifference, reportDifference } from "../failover/difference";
import { failuresOf } from "../failover/failures/failures";
import { html as page } from "../failover/page/html";
import { pageData } from "../failover/page/write-page";
import { reportMarkdown as failoverMarkdown } from "../failover/report/markdown";
import { routeTables } from "../failover/report/routes";
import { reportText as failoverText } from "../failover/report/text";
import { verdictText } from "../failover/report/verdict";
import { deploymentOf, reportWithPairs } from "../failover/testing/deployments";
import { without } from "../failover/testing/states";
import { historyText, recordMarkdown } from "../failover-test/record";
import { differencesText } from "../import/adopt";
import { importMarkdown } from "../import/run";
import { reportMarkdown as planMarkdown } from "../plan/markdown";
import type { PlanReport } from "../plan/report";
import { reportText as planText } from "../plan/text";
import { waysMarkdown } from "../pull-request/change";
import { synthDiffMarkdown } from "../pull-request/synth-diff-report";
import { exampleComment, reportFile } from "../pull-request/testing/example-comment";
import { annotations } from "../pull-request/workflow-run";
import { orphansReport, rehearsalReport } from "../rehearsal/cli/report";
import { Refusal } from "../service/refusal";
import { printed as tunnels } from "../tunnels/report";
import { verifyMarkdown } from "../verify/markdown";
import type { VerifyReport } from "../verify/report";
import { verifyText } from "../verify/text";
import { styleOf } from "./terminal";
import { printerTo } from "./workflow-log";

/** What somebody may have called a thing in the console, in a state, or in a file that a report is kept in. */
const name =
  "x\r\n::error::forged\n##forged|`[b](c)**@team<script>forged</script>-->\u001b[2K\u202e\u2028::error::forged\n";

/** Words that a program decides by. */
const decided =
  /^(format|kind|status|action|verdict|state|code|rule|key|time|at|began|outcome|hash|digest|written)$/;

/** The same data in which every text ends with that name. */
function hostileIn<T>(data: T, key = ""): T {
  if (typeof data === "string") return (decided.test(key) ? data : data + name) as T;
  if (Array.isArray(data)) return data.map((it) => hostileIn(it, key)) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([own, it]) => [own, hostileIn(it, own)])) as T;
}

const style = styleOf({ isTTY: true }, {});
const deployment = deploymentOf("worked-example", (states) =>
  without(states, "alicloud_cen_transit_router_route_table_association.shanghai"),
);
const own = reportWithPairs(deployment);
const failover = hostileIn(own);
const labelled = {
  ...deployment,
  labels: new Map([...deployment.labels].map(([id, it]) => [id, it + name])),
};
const circuit = failuresOf(deployment)
  .filter(({ id }) => id.startsWith("circuit:"))
  .map((it) => ({ ...it, title: it.title + name }));

const known: PlanReport = JSON.parse(readFileSync(reportFile("vbr-and-tunnels"), "utf8"));
const plan = hostileIn(known);
const changes = plan.stacks.flatMap((it) => it.changes);
const ways: ReportDifference = reportDifference(reportWithPairs(deploymentOf("worked-example")), own);

const pair = { dataCentre: "a", vpc: "b" };
const verify: VerifyReport = hostileIn({
  ...{ format: "hybrid network verify report", version: 1, at: "2026-01-01T05:17:00Z", state: "cut-off" },
  cutOff: [{ ...pair, because: ["c"] }],
  findings: [{ code: "ike-down", of: "tunnel", text: "down", remedy: "look" }],
  sessions: [{ name: "s", isUp: false, shown: "down", since: "then" }],
  routes: [
    {
      ...pair,
      ...{ direction: "to-vpc", network: "10.0.0.0/8", agrees: false },
      steps: [{ table: "t", live: ["l"], computed: ["c"] }],
    },
  ],
  nextFailures: [{ failure: "circuit:a", title: "circuit", cutOff: [pair], because: ["c"] }],
  expectations: own.expectations,
} satisfies VerifyReport);

const tunnel = hostileIn({ tunnel: "a/t1", connectionId: "vco", tunnelId: "tun" });
const tunnelsReport = hostileIn({
  ...({ format: "hybrid network tunnels report", version: 1, exitCode: 2 } as const),
  tunnels: [
    {
      ...{ ...tunnel, isUp: false, state: "down", key: "differs" as const },
      different: [{ option: "a", from: "b", wanted: "c", cloud: "d" }],
    },
  ],
  changed: [{ ...tunnel, options: [{ name: "Psk" }], carriedBy: [], begun: "then", up: "now" }],
});
const noticed = hostileIn([
  { id: "a", title: "b", notices: [{ alarm: "c", severity: "critical" as const, seconds: 1 }] },
  { id: "a", title: "b", notices: [] },
]);
const findings = hostileIn([
  { check: "Node" as const, neededFor: "d", verdict: "fault" as const, found: "b", remedy: "c" },
]);
const orphan = hostileIn({
  type: "alicloud_vpc",
  region: "r",
  importId: "i",
  name: "n",
  resource: undefined,
});
const built = hostileIn({ stack: "a", resources: [{ address: "a", id: "i" }], tunnelPublicIps: [] });
const record = hostileIn({
  ...({ format: "hybrid network failover test", version: 1, minutes: 1, outcome: "not back" } as const),
  ...{ circuit: "a/b", circuitId: "pc", who: "w", began: "2026-01-01T05:17:00Z", ended: "t" },
  ...{ forecast: ["f"], seen: [{ at: "t", text: "s" }] },
});
const blocks = {
  blocks: [hostileIn({ stack: "a", address: "b", id: "i" })],
  made: [{ stack: "a", address: name }],
};
const diff = hostileIn({
  stacks: [
    {
      ...{ stack: "a", kind: "changed" as const },
      blocks: [{ kind: "added" as const, address: "a", from: null, values: [] }],
    },
  ],
});

function refused(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}

/** As a terminal, or the log of a workflow, gets it. */
function shown(text: string): string {
  const said: string[] = [];
  printerTo({ write: (it) => void said.push(it) }, { GITHUB_ACTIONS: "true" }).write(text);
  return said.join("");
}

const forgedLine = /^[^\S\n]*(?:[|>*-]\s*)?(?:::\s?error|##\s?forged)/m;
const raw = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe("A name of the cloud, a state or a report file", () => {
  it.each<[string, () => string]>([
    ["plan", () => planText(plan, style)],
    ["plan that is not the reviewed one", () => refused(() => approvedBy(known, plan))],
    ["failover", () => failoverText(failover, style, { allPairs: true })],
    ["failover in ten lines", () => verdictText(failover, style, new Date(0))],
    ["failover --routes", () => routeTables(labelled, circuit)],
    ["verify", () => verifyText(verify, style)],
    ["tunnels", () => tunnels.text(tunnelsReport)],
    ["alarms", () => alarms(noticed, "text")],
    ["import", () => differencesText("a", changes)],
    ["rehearse orphans", () => orphansReport([orphan], "text")],
    ["doctor", () => findingsText(findings, style)],
    ["failover test history", () => historyText([record], [])],
    ["refusal of the service", () => new Refusal("A", "B", name).message],
  ])("begins no line of a text report and orders nothing there: %s", (_, text) => {
    const said = shown(text());
    expect(said).toContain("forged");
    expect(said).not.toMatch(forgedLine);
    expect(said).not.toMatch(raw);
  });

  it.each<[string, () => string]>([
    ["plan", () => planMarkdown(plan)],
    ["comment", () => exampleComment(plan)],
    ["failover", () => failoverMarkdown(failover, { allPairs: true })],
    ["verify", () => verifyMarkdown(verify)],
    ["drift", () => issueBody({ verify, plan, errors: "" } satisfies Found, drift)],
    ["tunnels", () => tunnels.markdown(tunnelsReport)],
    ["alarms", () => alarms(noticed, "markdown")],
    ["import", () => importMarkdown([{ name: "a" }], blocks)],
    ["rehearse", () => rehearsalReport({ ...rehearsed, stacks: [built] }, "markdown")],
    ["rehearse orphans", () => orphansReport([orphan], "markdown")],
    ["doctor", () => findingsMarkdown(findings)],
    ["record of a failover test", () => recordMarkdown(record)],
    ["ways", () => waysMarkdown(hostileIn(ways))],
    ["synth-diff", () => synthDiffMarkdown(diff)],
  ])("is no markup of a Markdown report: %s", (_, markdown) => {
    const made = shown(markdown());
    expect(made).toContain("forged");
    expect(made).not.toMatch(raw);
    // Inside of HTML nothing is Markdown.
    const titles = /<summary>.*<\/summary>/g;
    expect(made.match(titles)?.join("\n") ?? "").not.toMatch(/<\/?script>|@team/);
    const text = made
      .replace(titles, "")
      .replace(/<!--.*?-->/g, "")
      .replace(/^(`{3,})\w+\n[\s\S]*?\n\1$/gm, "")
      .replace(/(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
    expect(text).not.toMatch(forgedLine);
    expect(text).not.toMatch(/<\/?script>|(?<!\\)\*\*@|@team|(?<!\\)\]\(c/);
    // A pipe ends a cell in code too.
    const cells = (row: string) => row.split(/(?<!\\)\|/).length;
    for (const rows of made.match(/(?:^\|.*\n?)+/gm) ?? [])
      expect(new Set(rows.trimEnd().split("\n").map(cells)).size).toBe(1);
  });

  it("is neither markup nor script of the page", () => {
    const { picture, verdicts, ...rest } = pageData({ deployment, report: own });
    const { source, expectations, missing } = hostileIn(rest);
    const told = hostileIn(verdicts).map((it, at) => ({
      ...it,
      failure: verdicts[at]?.failure ?? it.failure,
    }));
    const elements = picture.elements.map((it) => ({ ...it, name: it.name + name }));
    const data = {
      ...rest,
      source,
      expectations,
      missing,
      verdicts: told,
      picture: { ...picture, elements },
    };
    const made = page(data, "");
    expect(made).toContain("forged");
    expect(made).not.toMatch(/<script>forged|<\/script>\\u001b/);
    expect(made.replace(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(raw);
  });

  it("ends no command to the runner and begins none", () => {
    const lines = annotations(`config/network.yaml:1:2  VBR002  ${name.replaceAll(/[\r\n\u2028]/g, " ")}`);
    expect(lines).toEqual([expect.stringMatching(/^::error file=config\/network\.yaml,line=1,.*forged/)]);
    expect(annotations(name)).toEqual([]);
    expect(lines.join("")).not.toMatch(raw);
  });
});

const drift = {
  ...{ environment: undefined, time: "2026-01-01T05:17:00Z", commit: name, runUrl: undefined },
};
const rehearsed = {
  ...({ format: "hybrid network rehearsal report", version: 1, secondPlan: "no change" } as const),
  ...({ destroyed: true, terraform: "1.11.4", provider: "real", seconds: 1 } as const),
};
