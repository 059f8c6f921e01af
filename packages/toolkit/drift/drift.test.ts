import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { call } from "../command/testing/call";
import type { PlanReport } from "../plan/report";
import { answerCommands } from "../pull-request/testing/commands";
import { reportFile } from "../pull-request/testing/example-comment";
import { FakeGitHub } from "../pull-request/testing/fake-github";
import { readWorkflow, runJob } from "../pull-request/testing/workflow";
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

/** The commands of the steps are real ones, but what asks the service says what was recorded. */
describe("drift.yml, step by step", () => {
  const job = readWorkflow("drift").jobs.drift;
  let fake: FakeGitHub;
  let commands: Server;
  let verify: VerifyReport | undefined;
  let asked: readonly string[] = [];
  beforeAll(async () => {
    fake = await FakeGitHub.start();
    commands = await answerCommands(folder, async (words, env) => {
      const [name = "", , file = ""] = words;
      asked = [...asked, name];
      if (name === "plan") writeFileSync(file, JSON.stringify(differs));
      if (name === "plan") return { exitCode: 2, out: "", err: "" };
      if (name !== "verify") return call(words, env);
      return verify === undefined
        ? { exitCode: 4, out: "", err: "no reach" }
        : { exitCode: 1, out: JSON.stringify(verify), err: "" };
    });
  });
  afterAll(async () => {
    commands.close();
    await fake.stop();
  });
  beforeEach(() => {
    asked = [];
  });

  const run = (role: string) => {
    if (job === undefined) throw new Error("there is no job drift");
    return runJob(job, {
      event: {},
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        GITHUB_REPOSITORY: "example/network",
        GITHUB_SHA: "c".repeat(40),
        GITHUB_API_URL: fake.url,
      },
      contexts: {
        "github.token": "secret-token",
        "matrix.environment": relative(join(root, "config"), exampleFile("worked-example")).replace(
          ".yaml",
          "",
        ),
        "vars.ALIBABA_CLOUD_PLAN_ROLE_ARN": role,
      },
      replaced: ["npm ci --ignore-scripts"],
      around: () => ["env"],
    });
  };

  it("keeps the issue about what verify and the plan found, and is green", async () => {
    verify = degraded;
    const { outcome, said, summary } = await run("acs:ram::1:role/plan");
    expect([outcome, asked]).toEqual(["success", ["pr", "verify", "plan", "drift"]]);
    expect(said).toContain("The issue was opened");
    expect(fake.issues).toMatchObject([
      { title: "Network: 1 failure is not survived, 1 finding, 1 stack differs", state: "open" },
    ]);
    expect(summary).toContain(fake.issues[0]?.body.split("\n").at(-1));
  });

  it("says in the same issue that verify could not ask, and is red", async () => {
    verify = undefined;
    expect((await run("acs:ram::1:role/plan")).outcome).toBe("failure");
    expect(fake.issues).toMatchObject([
      { title: "Network: 1 stack differs, not everything could be asked", state: "open" },
    ]);
    expect(fake.issues[0]?.body).toMatch(/### Not asked[\s\S]*no reach/);
  });

  it("asks nothing in a repository without a role, says so, and is green", async () => {
    const requests = fake.requests.length;
    const { outcome, summary } = await run("");
    expect([outcome, asked, fake.requests.length]).toEqual(["success", ["pr"], requests]);
    expect(summary).toContain("No credentials: the repository has no ALIBABA_CLOUD_PLAN_ROLE_ARN yet");
  });
});
