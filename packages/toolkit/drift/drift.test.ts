import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { call } from "../command/testing/call";
import type { PlanReport } from "../plan/report";
import { reportFile } from "../pull-request/testing/example-comment";
import { FakeGitHub } from "../pull-request/testing/fake-github";
import { root } from "../testing/rehearsal";
import type { VerifyReport } from "../verify/report";

const folder = mkdtempSync(join(tmpdir(), "drift-"));
afterAll(() => rmSync(folder, { recursive: true }));

const well: VerifyReport = {
  format: "hybrid network verify report",
  version: 1,
  at: "2026-01-01T05:17:00Z",
  state: "well",
  cutOff: [],
  findings: [],
  sessions: [],
  routes: [],
  // The network has no second way beside its only transit router, which nobody can mend.
  nextFailures: [
    { failure: "router:a", title: "transit router", cutOff: [{ dataCentre: "a", vpc: "b" }], because: [] },
  ],
  expectations: [],
};
const degraded: VerifyReport = {
  ...well,
  state: "degraded",
  findings: [{ code: "ike-down", of: "tunnel a/t1", text: "tunnel a/t1 is down", remedy: "look at IKE" }],
  nextFailures: [
    ...well.nextFailures,
    {
      failure: "circuit:a/c1",
      title: "circuit a/c1",
      cutOff: [{ dataCentre: "a", vpc: "production" }],
      because: ["tunnel a/t1 is down"],
    },
  ],
};
const planOf = (name: string): PlanReport => JSON.parse(readFileSync(join(root, reportFile(name)), "utf8"));
const same = planOf("no-change");
const differs = planOf("bandwidth");

describe("hybridnet drift", () => {
  let fake: FakeGitHub;
  beforeEach(async () => {
    fake = await FakeGitHub.start();
  });
  afterEach(() => fake.stop());

  async function drift(
    verify: VerifyReport | undefined,
    plan: PlanReport | undefined,
    errors = "",
    more: NodeJS.ProcessEnv = {},
  ) {
    const files = { verify, plan };
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, content === undefined ? "" : JSON.stringify(content));
      return path;
    });
    const [said, event, summary] = ["errors", "event.json", "summary"].map((it) => join(folder, it));
    writeFileSync(said ?? "", errors);
    writeFileSync(event ?? "", "{}");
    return await call(["drift", ...paths, said ?? ""], {
      PATH: process.env.PATH,
      NETWORK_CONFIG: exampleFile("worked-example"),
      GITHUB_EVENT_PATH: event,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REPOSITORY: "example/network",
      GITHUB_SHA: "c".repeat(40),
      GITHUB_API_URL: fake.url,
      GITHUB_TOKEN: "secret-token",
      ...more,
    });
  }
  const titles = () => fake.issues.map(({ title, state }) => `${state}: ${title}`);

  it("says nothing of a network that works as its file says, and of what has no second way by design", async () => {
    const { exitCode, out, err } = await drift(well, same);
    expect([exitCode, out, err]).toEqual([0, "Everything is as it should be.\n", ""]);
    expect(fake.issues).toEqual([]);
  });

  it("opens one issue, writes it anew while something is wrong, and closes it when nothing is", async () => {
    expect((await drift(degraded, differs)).out).toContain("The issue was opened");
    expect(titles()).toEqual(["open: Network: 1 failure is not survived, 1 finding, 1 stack differs"]);
    expect((await drift(well, differs)).out).toContain("The issue was updated");
    expect(titles()).toEqual(["open: Network: 1 stack differs"]);
    expect((await drift(well, same)).out).toContain("The issue was closed");
    expect(titles()).toEqual(["closed: Network: as it should be"]);
    await drift(degraded, same);
    expect(fake.issues).toHaveLength(2);
  });

  it("says first what the network no longer survives, then what was found, then what differs", async () => {
    await drift(degraded, differs);
    const body = fake.issues[0]?.body ?? "";
    const order = [
      "### Failures that the network no longer survives\n\n- circuit a/c1: would cut off a - production, because tunnel a/t1 is down",
      "### Findings",
      "### Differs from the network file",
      "bandwidth: 1000 -> 2048",
    ].map((text) => body.indexOf(text));
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(body).not.toContain("transit router");
  });

  it("touches no issue of somebody else and no pull request, finds its own behind a hundred, and closes a second one", async () => {
    const marker = "<!-- hybrid-network drift -->";
    const own = { title: "", body: `${marker}\n`, state: "open", author: "github-actions[bot]" };
    for (let number = 1; number <= 120; number++)
      fake.issues.push({ ...own, number, body: "theirs", author: "somebody" });
    fake.issues.push({ ...own, number: 121, author: "somebody" });
    fake.issues.push({ ...own, number: 122, isPullRequest: true });
    fake.issues.push({ ...own, number: 123 }, { ...own, number: 124 });
    await drift(degraded, same);
    expect(
      fake.issues.filter(({ title }) => title !== "").map(({ number, state }) => [number, state]),
    ).toEqual([
      [123, "open"],
      [124, "closed"],
    ]);
  });

  it("closes nothing while it could not ask, says why, and fails", async () => {
    await drift(degraded, differs);
    const { exitCode } = await drift(undefined, undefined, "Error: Forbidden.RAM");
    expect(exitCode).toBe(1);
    expect(titles()).toEqual(["open: Network: not everything could be asked"]);
    expect(fake.issues[0]?.body).toMatch(/### Not asked[\s\S]*### Not planned[\s\S]*Error: Forbidden\.RAM/);
  });

  it("takes no name for Markdown, and publishes no secret", async () => {
    const hostile = "</details><img src=x> @team | **b** [a](b) <!-- x --> hunter2hunter2";
    const report: VerifyReport = {
      ...degraded,
      findings: [{ code: "ike-down", of: hostile, text: hostile, remedy: hostile }],
      nextFailures: [
        {
          failure: hostile,
          title: hostile,
          cutOff: [{ dataCentre: hostile, vpc: hostile }],
          because: [hostile],
        },
      ],
    };
    await drift(report, same, `${hostile}\n\`\`\`\nx`, { TF_VAR_psk__a: "hunter2hunter2" });
    const [issue] = fake.issues;
    const text = (issue?.body ?? "").replace(/^(`{3,})text\n[\s\S]*?^\1$/gm, "");
    expect(text).not.toMatch(/<img|@team|(?<!\\)\*\*|(?<!\\)\]\(|<!-- x/);
    expect(`${issue?.title} ${issue?.body}`).not.toContain("hunter2");
  });

  it("is never too long for GitHub", async () => {
    const findings = Array.from({ length: 3000 }, () => degraded.findings).flat();
    await drift({ ...degraded, findings }, same, "x\n".repeat(50_000));
    expect(fake.issues[0]?.body.length).toBeLessThan(60_000);
    expect(fake.issues[0]?.body).toContain("### Findings: 3000");
  });

  it("names the right that the job lacks", async () => {
    fake.refuse = () => ({ status: 403, message: "Resource not accessible by integration" });
    const { exitCode, err } = await drift(degraded, same);
    expect([exitCode, err]).toEqual([4, expect.stringContaining("`permissions: issues: write`")]);
  });
});

describe("A run by the clock in a repository without a role", () => {
  it("gets no credentials, which is said", async () => {
    const [event, output, summary] = ["none.json", "output", "said"].map((it) => join(folder, it));
    writeFileSync(event ?? "", "{}");
    const env = { GITHUB_REPOSITORY: "stranger/network", GITHUB_EVENT_PATH: event, GITHUB_OUTPUT: output };
    const { exitCode, out } = await call(["pr", "access"], {
      ...env,
      GITHUB_STEP_SUMMARY: summary,
      PLAN_ROLE: "",
    });
    expect([exitCode, out]).toEqual([0, expect.stringContaining("No credentials: the repository has no")]);
    expect(readFileSync(output ?? "", "utf8")).toBe("credentials=false\n");
    expect(readFileSync(summary ?? "", "utf8")).toContain("Nothing was asked.");
  });
});
