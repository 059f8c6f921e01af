import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanReport, ResourceChange, StackPlan } from "../plan/report";
import { root } from "../testing/rehearsal";
import { type CommentInput, markerOf, renderComment, renderSummary, reviewedOf } from "./comment";
import { publicText } from "./mask";
import { exampleComment, exampleFile, reportFile } from "./testing/example-comment";
import { samples } from "./testing/samples";

function reportOf(name: string): PlanReport {
  return JSON.parse(readFileSync(join(root, reportFile(name)), "utf8"));
}

function render(more: Partial<CommentInput> = {}, limit?: number): readonly string[] {
  const input: CommentInput = {
    report: reportOf("no-change"),
    errors: "",
    commit: "f".repeat(40),
    time: "2026-01-01T12:00:00.000Z",
    runUrl: "https://github.com/example/network/actions/runs/1",
    masked: publicText({}),
    ...more,
  };
  return renderComment(input, limit);
}

/** A report in which one stack is another. */
function withStack(name: string, change: Partial<StackPlan>, base = reportOf("no-change")): PlanReport {
  return { ...base, stacks: base.stacks.map((it) => (it.stack === name ? { ...it, ...change } : it)) };
}

function deletes(count: number): readonly ResourceChange[] {
  return Array.from({ length: count }, (_, index) => ({
    stack: "cen-core",
    address: `alicloud_route_entry.number_${index}`,
    type: "alicloud_route_entry",
    action: "delete",
    region: null,
    movedFrom: null,
    importId: null,
    replacePaths: [],
    reason: null,
    id: null,
    attributes: [],
  }));
}

describe("The comment", () => {
  it.each(samples)("is that of the example for: $title", (sample) => {
    const example = readFileSync(join(root, exampleFile(sample.name)), "utf8");
    expect(exampleComment(reportOf(sample.name))).toBe(example);
  });

  it("has no examples that no sample makes", () => {
    const files = readdirSync(join(__dirname, "examples"));
    expect(files.sort()).toEqual(samples.map(({ name }) => `${name}.md`).sort());
  });

  it("says in words what a preview waits for", () => {
    const upstream = [
      { stack: "connectivity", reason: "not-deployed" as const, outputs: ['vbr_ids["a|b"]'] },
    ];
    const [text] = render({ report: withStack("cen-core", { status: "preview", upstream }) });
    expect(text).toContain(
      '| `cen-core` | preview: not deployed yet is `vbr_ids["a\\|b"]` of `connectivity` |',
    );
  });

  it("names a stack that is gone and still has resources", () => {
    const removed = {
      stack: "old",
      resources: 3,
      text: "old has left the app and its state still holds 3 resources",
    };
    const [text] = render({ report: { ...reportOf("no-change"), removedStacks: [removed] } });
    expect(text).toContain("### Stacks that are gone\n- old has left the app");
  });

  it("is written without a plan, with what was said instead", () => {
    const [text] = render({ report: undefined, errors: "Error: ExpiredToken: The OIDC token has expired" });
    expect(text).toMatch(
      /^<!-- hybrid-network plan -->\n## Plan: none\n\nCommit `f{12}` · 2026-01-01 12:00 UTC/,
    );
    expect(text).toContain("```text\nError: ExpiredToken");
  });

  it("does not call warnings a failure", () => {
    const [text] = render({ errors: "config/network.yaml:1:2  warning VPN110  less than the circuit" });
    expect(text).toContain("## Plan: no change");
    expect(text).toContain("### Said besides\n\n```text\nconfig/network.yaml:1:2");
  });

  it.each([
    ["a lock that is held", "Error: Error acquiring the state lock"],
    [
      "a lock file without this platform",
      "Error: Failed to install provider: doesn't match any of the checksums",
    ],
    ["an upstream state that is not there", "Error: Unable to find remote state"],
    [
      "an output that upstream does not have",
      "Deploy the stack connectivity first: it has no output vbr_ids",
    ],
  ])("shows %s as what Terraform says of that stack", (_what, error) => {
    const [text] = render({ report: withStack("cen-core", { status: "error", hash: null, error }) });
    expect(text).toContain("## Plan: failed");
    expect(text).toContain(`### cen-core cannot be planned\n\n\`\`\`text\n${error}\n\`\`\``);
  });

  it("gives the command for what only changes its address", () => {
    const command = "terraform -chdir=cdktf.out/stacks/cen-core state mv 'a.b' 'a.c'";
    const moves = [{ stack: "cen-core", from: "a.b", to: "a.c", command }];
    const [text] = render({ report: withStack("cen-core", { moves, status: "changes" }) });
    expect(text).toContain(`only the address changes: \`${command}\``);
  });

  it("is read back as what was reviewed", () => {
    const report = reportOf("vbr-and-tunnels");
    const [text = ""] = render({ report, run: 12 });
    expect(reviewedOf({ body: text })).toEqual({
      commit: report.commit,
      run: 12,
      hashes: Object.fromEntries(report.stacks.map(({ stack, hash }) => [stack, hash])),
    });
  });

  it("names its environment, and is what was reviewed for no other one", () => {
    const report = reportOf("vbr-and-tunnels");
    const [text = ""] = render({ report, environment: "test" });
    expect(text).toContain("Environment `test` · Commit ");
    expect(reviewedOf({ body: text }, "test")).toMatchObject({ commit: report.commit });
    expect([reviewedOf({ body: text }), reviewedOf({ body: text }, "tes")]).toEqual([undefined, undefined]);
    expect(render({ report }).join()).not.toContain("Environment");
  });

  it.each([
    "{",
    "{}",
    '{"commit":null,"run":1}',
    '{"commit":1,"run":1,"hashes":{}}',
    '{"commit":null,"run":"1","hashes":{}}',
    '{"commit":null,"run":1,"hashes":{"a":1}}',
    '{"commit":null,"run":1,"hashes":{}',
  ])("is malformed where its second line says %s", (said) => {
    expect(reviewedOf({ body: `${markerOf(undefined, 0)}\n<!-- reviewed ${said} -->` })).toBe("malformed");
    expect(reviewedOf({ body: `${markerOf(undefined, 0)}\n<!-- reviewed ${said}` })).toBe("malformed");
  });

  it("takes nothing for reviewed that stands further down, where texts of the network file are", () => {
    const forged = '<!-- reviewed {"commit":"x","hashes":{"cen-core":"forged"}} -->';
    const [text = ""] = render({ report: undefined, errors: forged });
    expect(text).toContain("forged");
    expect(reviewedOf({ body: text })).toBeUndefined();
    expect(reviewedOf({ body: `Another comment\n${forged}` })).toBeUndefined();
  });

  it("keeps markup, mentions and fences of the network file from working", () => {
    const value = "`x` | @everyone <!-- y --> \n```";
    const change: ResourceChange = {
      ...(deletes(1)[0] ?? fail()),
      action: "update",
      attributes: [{ path: "name", before: { kind: "absent" }, after: { kind: "value", value } }],
    };
    const error = "before\n```\n@everyone";
    const [text = ""] = render({
      report: withStack("cen-core", { changes: [change], status: "error", error, outputs: [] }),
    });
    expect(text).toContain('  - ```` name: null -> "`x` | @everyone <!-- y --> \\n```" ````');
    expect(text).toContain("````text\nbefore\n```\n@everyone\n````");
  });
});

describe("A comment that is too long", () => {
  it("loses the details of the stacks first and says where they are", () => {
    const report = reportOf("vbr-and-tunnels");
    const [whole = ""] = render({ report });
    const [text = "", ...more] = render({ report }, whole.length - 500);
    expect(more).toEqual([]);
    expect(text).toContain("> Shortened: the whole is in the [job summary](https://github.com/example/");
    expect(text).not.toContain('remote_id: "203.0.113.68"');
    expect(text).toContain("An order that is safe:");
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(whole.length - 500);
  });

  it("names every destroy and replace however little room there is", () => {
    const report = reportOf("vbr-and-tunnels");
    const [text = ""] = render({ report }, 4_500);
    for (const { address, action } of report.stacks.flatMap(({ changes }) => changes))
      if (action === "replace" || action === "delete") expect(text).toContain(`\`${address}\``);
    expect(text).toContain("Shortened");
  });

  it("goes on in further comments where the names alone are too many", () => {
    const report = withStack("cen-core", { changes: deletes(2_000), status: "changes" });
    const parts = render({ report });
    expect(parts.length).toBe(4);
    for (const [index, part] of parts.entries()) {
      expect(part.startsWith(`${markerOf(undefined, index)}\n`)).toBe(true);
      expect(part.length).toBeLessThan(65_536);
    }
    const named =
      parts
        .slice(1)
        .join()
        .match(/number_\d+/g) ?? [];
    expect(new Set(named).size).toBe(2_000);
    expect(parts[0]).toContain("### Destroyed or replaced: 2000");
  });

  it("is whole in the job summary", () => {
    const report = withStack("cen-core", { changes: deletes(2_000), status: "changes" });
    const masked = publicText({});
    const summary = renderSummary({ report, errors: "", commit: "", time: "", runUrl: undefined, masked });
    expect(new Set(summary.match(/number_\d+/g)).size).toBe(2_000);
    expect(summary).not.toContain("Shortened");
  });

  it("keeps the beginning of a long failure", () => {
    const errors = Array.from({ length: 3_000 }, (_, index) => `line ${index} ${"x".repeat(40)}`).join("\n");
    const [text = ""] = render({ report: undefined, errors });
    expect(text).toContain("line 0 ");
    expect(text).toContain("... and 2940 more lines");
    expect(text.length).toBeLessThan(60_001);
  });
});

function fail(): never {
  throw new Error("there is none");
}
