import { printerTo } from "../command/workflow-log";
import type { PairDifference } from "../failover/difference";
import { reportMarkdown } from "./markdown";
import type { PlanReport, ResourceChange, StackPlan } from "./report";

const control = "\u001b[2J\u001b]8;;http://example.org\u0007\u202etxt\r\u0085";
/** What somebody could write where a name stands. */
const hostile = [
  `a|b|c`,
  "`x` ``` y",
  "<img src=x onerror=y> <!-- hidden -->",
  "*here* _here_ [here](http://example.org) ~here~ @here",
  control,
  "\n::error::owned\n::add-mask::x\n##[warning]owned",
  "\n\n# heading\n\n| a |\n| - |\n",
];

/** A report in which every text that may come out of a network file or Terraform is this one. */
function reportWith(text: string): PlanReport {
  const value = { kind: "value", value: text } as const;
  const change = (action: ResourceChange["action"]): ResourceChange => ({
    stack: text,
    address: text,
    type: text,
    action,
    region: text,
    movedFrom: text,
    importId: text,
    replacePaths: [text],
    reason: text,
    id: text,
    attributes: [{ path: text, before: { kind: "absent" }, after: value }],
  });
  const pair: PairDifference = {
    dataCentre: text,
    vpc: text,
    before: [text],
    after: [text],
    gained: [text],
    lost: [text],
    deliveredBefore: true,
    deliveredAfter: true,
    newlyCutOffBy: [text],
    noLongerCutOffBy: [text],
  };
  const stack = (status: StackPlan["status"], error: string | null): StackPlan => ({
    stack: text,
    dependencies: [],
    status,
    selected: true,
    hash: null,
    configuration: { [text]: text },
    upstream: [{ stack: text, reason: "changing", outputs: [text] }],
    counts: { create: 1, update: 1, replace: 1, delete: 1 },
    changes: (["create", "update", "replace", "delete"] as const).map(change),
    outputs: [{ name: text, action: "update", digest: null }],
    moves: [{ stack: text, from: text, to: text, command: text }],
    error,
  });
  return {
    format: "hybrid network plan report",
    version: 2,
    commit: text,
    dirty: true,
    time: "2026-01-01T12:00:00Z",
    stacks: [stack("preview", null), stack("upstream-pending", null), stack("error", text)],
    removedStacks: [{ stack: text, resources: 1, text }],
    safety: {
      verdict: "refused",
      interruptions: [
        {
          link: text,
          kind: "circuit",
          dataCentre: text,
          active: true,
          returns: true,
          causes: [{ stack: text, address: text, action: "replace", text }],
          text,
        },
      ],
      refusals: [{ rule: "all-links", text, allow: [text], allowed: false }],
      warnings: [{ rule: "not-judged", text }],
      order: [{ text, command: text }],
    },
    failover: { pairs: [pair] },
    exitCode: 3,
  };
}

/** Markdown without what stands in code, where nothing is markup. */
function outsideOfCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "")
    .replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
}

describe("A plan report as Markdown", () => {
  it.each(hostile)("keeps a name from being anything but text: %j", (name) => {
    const [made, plain] = [reportMarkdown(reportWith(name)), reportMarkdown(reportWith("name"))];
    expect(made).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    const outside = outsideOfCode(made);
    expect(outside).not.toMatch(/<(?!\/?(details|summary)>)/);
    expect(outside).not.toContain("@here");
    // In the title of a part that is folded, nothing but HTML is markup.
    expect(outside.replace(/<summary>.*<\/summary>/g, "")).not.toMatch(/(?<!\\)[*_[~]here/);
    // As many lines of each kind as with a harmless name: no heading, row or item more.
    const lines = (text: string, start: string) =>
      text.split("\n").filter((line) => line.startsWith(start)).length;
    for (const start of ["#", "|", "- ", "  - ", "> ", "1. ", "<"])
      expect([start, lines(outside, start)]).toEqual([start, lines(outsideOfCode(plain), start)]);
    const rows = made.split("\n").filter((line) => line.startsWith("| "));
    for (const row of rows.slice(0, 5)) expect(row.match(/(?<!\\)\|/g)).toHaveLength(7);
  });

  it.each(hostile)("is no command to a runner of GitHub Actions: %j", (name) => {
    const written: string[] = [];
    printerTo({ write: (text) => void written.push(text) }, { GITHUB_ACTIONS: "true" }).write(
      reportMarkdown(reportWith(name)),
    );
    expect(written.join("")).not.toMatch(/^\s*::|##\[/m);
  });

  it("begins with what it is of", () => {
    expect(reportMarkdown(reportWith("name"))).toMatch(
      /^## Plan: failed\n\nCommit `name` with changes · 2026-01-01 12:00 UTC\n\n\| stack \|/,
    );
    const outside = { ...reportWith("name"), commit: null };
    expect(reportMarkdown(outside)).toMatch(/^## Plan: failed\n\n2026-01-01 12:00 UTC\n/);
  });
});
