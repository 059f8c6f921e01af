import { readFileSync } from "node:fs";
import { type ApplyReport, applyMarkdown } from "../apply/report";
import { bad } from "../doctor/finding";
import { findingsMarkdown } from "../doctor/report";
import { importMarkdown } from "../import/run";
import type { PlanReport } from "../plan/report";
import { reportFile } from "../pull-request/testing/example-comment";
import { orphansReport, type RehearsalReport, rehearsalReport } from "../rehearsal/cli/report";
import { table } from "./table";
import { call } from "./testing/call";

/** What a name may be that somebody wrote or that Terraform said. */
const hostile = "</table><img src=x> @team | **b** [a](b) ``c`` ~~d~~ \u001b[31m";

/** Markdown without its code, in which nothing is markup. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^(`{3,})text\n[\s\S]*?^\1$/gm, "").replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, "");
}

const plan: PlanReport = JSON.parse(readFileSync(reportFile("bandwidth"), "utf8"));

const rehearsed: RehearsalReport = {
  format: "hybrid network rehearsal report",
  version: 1,
  stacks: [
    {
      stack: hostile,
      resources: [{ address: hostile, id: hostile }],
      tunnelPublicIps: [{ dataCentre: hostile, tunnel: hostile, publicIp: hostile }],
    },
  ],
  secondPlan: "no change",
  destroyed: true,
  terraform: "1.11.4",
  provider: "real",
  requests: { requests: 1, actions: {}, retries: 0, refusals: { [hostile]: 1 }, unknown: {} },
  seconds: 1,
};

const orphan = {
  type: "alicloud_vpc",
  region: "cn-shanghai",
  importId: hostile,
  name: hostile,
  resource: undefined,
};
const applied: ApplyReport = {
  format: "hybrid network apply report",
  version: 1,
  exitCode: 0,
  plan,
  outcomes: [{ stack: hostile, outcome: "applied" }],
};
const imports = {
  blocks: [{ stack: hostile, address: hostile, id: hostile }],
  made: [{ stack: hostile, address: hostile }],
};

describe("What hybridnet reports", () => {
  it("is there as JSON and as Markdown, wherever it is there as one of them", () => {
    const forms = table.map(({ name, options }) => [name, "json" in options, "markdown" in options]);
    expect(forms.filter(([, json, markdown]) => json !== markdown)).toEqual([]);
    expect(forms.filter(([, json]) => json).map(([name]) => name)).toEqual([
      "new",
      "rehearse",
      "failover",
      "verify",
      "alarms",
      "drill",
      "plan",
      "apply",
      "devices",
      "tunnels",
      "import",
      "doctor",
      "synth-diff",
      "pr change",
    ]);
  });

  it.each([
    "new",
    "rehearse",
    "failover",
    "verify",
    "alarms",
    "drill",
    "devices --vendor linux",
    "tunnels",
    "doctor",
    "synth-diff a b",
    "pr change a",
  ])("is either of them, not both: %s", async (words) => {
    const { exitCode, out, err } = await call([...words.split(" "), "--json", "--markdown"]);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain("Choose one of --json and --markdown.");
  });

  it.each([
    [["apply", "--json", "-", "--markdown"], "Standard output takes one of --markdown and --json -."],
    [["apply", "--json", "/nowhere/report.json"], "--json: there is no folder /nowhere."],
    [
      ["rehearse", "--json", "true"],
      "--json goes with a deploy or orphans: a command prints what it prints.",
    ],
  ])("goes where it can go: %j", async (words, why) => {
    const { exitCode, out, err } = await call(words);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain(why);
  });

  it.each([
    ["apply", applyMarkdown(applied)],
    ["rehearse", rehearsalReport(rehearsed, "markdown")],
    ["rehearse orphans", orphansReport([orphan], "markdown")],
    ["import", importMarkdown([{ name: hostile }], imports)],
    ["doctor", findingsMarkdown([bad("Backend", "fault", hostile, hostile)])],
  ])("is Markdown in which no name is markup: %s", (_, markdown) => {
    const text = withoutCode(markdown);
    expect(text).not.toMatch(/<(?!\/?(details|summary)>)|@\w|(?<!\\)\*\*|(?<!\\)\]\(|(?<!\\)~|(?!\n)\p{Cc}/u);
    // A pipe ends a cell in code too.
    const cells = (row: string) => row.split(/(?<!\\)\|/).length;
    for (const rows of markdown.match(/(?:^\|.*\n?)+/gm) ?? [])
      expect(new Set(rows.trimEnd().split("\n").map(cells)).size).toBe(1);
  });
});
