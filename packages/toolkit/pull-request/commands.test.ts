import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stop } from "../command/exit-codes";
import type { Surroundings } from "../command/surroundings";
import type { PlanReport } from "../plan/report";
import { root } from "../testing/rehearsal";
import { pack, runApproval, runReviewed, unpack } from "./approval";
import { runChange } from "./change";
import { runComment } from "./post-comment";
import { reportFile } from "./testing/example-comment";
import { FakeGitHub } from "./testing/fake-github";
import { annotations, contextOf } from "./workflow-run";

const folder = mkdtempSync(join(tmpdir(), "commands-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

function reportOf(name: string): PlanReport {
  return JSON.parse(readFileSync(join(root, reportFile(name)), "utf8"));
}

function environment(event: unknown, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    GITHUB_EVENT_PATH: file("event.json", event),
    GITHUB_REPOSITORY: "example/network",
    GITHUB_SHA: "c".repeat(40),
    GITHUB_STEP_SUMMARY: file("summary", ""),
    GITHUB_OUTPUT: file("output", ""),
    ...more,
  };
}

const from = (repo: unknown) => ({ pull_request: { number: 7, head: { sha: "a".repeat(40), repo } } });
const nowhere = { write: () => {} };
const quiet: Omit<Surroundings, "env"> = { checkout: root, out: nowhere, err: nowhere, runner: nowhere };

async function stopOf(work: () => unknown): Promise<Stop> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error("it did not stop");
}

describe("A workflow run", () => {
  it.each([
    ["a branch of the repository", { full_name: "Example/Network" }, "somebody", undefined],
    ["a fork", { full_name: "stranger/network" }, "somebody", "it comes from a fork"],
    ["a fork that was deleted", null, "somebody", "it comes from a fork"],
    ["Dependabot", { full_name: "example/network" }, "dependabot[bot]", "Dependabot opened it"],
  ])("knows what rights it has for %s", (_who, repo, actor, reason) => {
    const { pullRequest } = contextOf(environment(from(repo), { GITHUB_ACTOR: actor }));
    expect(pullRequest).toEqual({ number: 7, withoutRights: reason });
  });

  it("is about the last commit of the branch, not about GitHub's merge with the base", () => {
    expect(contextOf(environment(from(null))).commit).toBe("a".repeat(40));
    expect(contextOf(environment({})).commit).toBe("c".repeat(40));
  });

  it("is missing on a terminal, which is said", async () => {
    const { exitCode, message } = await stopOf(() => contextOf({}));
    expect(exitCode).toBe(4);
    expect(message).toContain("runs in a workflow of GitHub Actions");
  });
});

describe("Faults of the network file", () => {
  it("become annotations of their lines, with what would be a command of its own made harmless", () => {
    const said = [
      "config/network.yaml:67:17  VBR002  a.b: the value is 3000%, or ::stop::",
      "config/a,b.yaml:1:2  YAML001  not closed",
      "config/network.yaml:3:4  warning VPN110  less than the circuit",
      "Error: something else:1:2",
    ];
    expect(annotations(said.join("\n"))).toEqual([
      "::error file=config/network.yaml,line=67,col=17,title=VBR002::a.b: the value is 3000%25, or ::stop::",
      "::error file=config/a%2Cb.yaml,line=1,col=2,title=YAML001::not closed",
      "::warning file=config/network.yaml,line=3,col=4,title=VPN110::less than the circuit",
    ]);
  });
});

describe("A comparison with the base", () => {
  it("needs a folder of the base", async () => {
    const base = join(folder, "nowhere");
    const { exitCode, message } = await stopOf(() =>
      runChange({ base, head: root, isJson: false }, { env: {}, ...quiet }),
    );
    expect([exitCode, message]).toEqual([4, expect.stringContaining(`There is no folder ${base}.`)]);
  });
});

describe("The comment command", () => {
  let fake: FakeGitHub;
  beforeAll(async () => {
    fake = await FakeGitHub.start();
  });
  afterAll(() => fake.stop());
  const comment = (name: string | undefined, said = "", more: NodeJS.ProcessEnv = {}, streams = quiet) => {
    const plan = name === undefined ? join(folder, "none.json") : file("plan.json", reportOf(name));
    const token = { GITHUB_API_URL: fake.url, GITHUB_TOKEN: "secret-token" };
    const env = environment(from({ full_name: "example/network" }), { ...token, ...more });
    return runComment({ plan, errors: file("errors", said) }, { env, ...streams });
  };

  it.each([
    ["no-change", 0],
    ["bandwidth", 0],
    ["vbr-and-tunnels", 3],
    ["failed", 4],
  ])("ends like the plan of %s, with %d", async (name, exitCode) => {
    expect(await comment(name)).toBe(exitCode);
  });

  it("says that an expired OIDC token was the reason, and fails", async () => {
    expect(await comment(undefined, "Error: AuthenticationFail.OIDCToken.Expired")).toBe(1);
    expect(fake.comments.at(-1)?.body).toContain("AuthenticationFail.OIDCToken.Expired");
  });

  it("names the repository's variable without which there are no credentials", async () => {
    const unset = { CREDENTIALS_OUTCOME: "failure", OIDC_PROVIDER: "" };
    expect(await comment(undefined, "", unset)).toBe(1);
    expect(fake.comments.at(-1)?.body).toContain("has no variable ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
  });

  it("tells the runner of faults of the network file, and nothing else", async () => {
    const told: string[] = [];
    const runner = { write: (text: string) => void told.push(text) };
    const said = "config/network.yaml:67:17  VBR002  a.b: the value is 3000\n::add-mask::a";
    await comment(undefined, said, {}, { ...quiet, runner });
    expect(told).toEqual([
      "::error file=config/network.yaml,line=67,col=17,title=VBR002::a.b: the value is 3000\n",
    ]);
  });

  it("needs a token", async () => {
    const { exitCode, message } = await stopOf(() => comment("no-change", "", { GITHUB_TOKEN: "" }));
    expect([exitCode, message]).toEqual([4, "GITHUB_TOKEN is not set, so no comment can be written."]);
  });

  it("keeps secrets of the environment out of comment and summary", async () => {
    await comment(undefined, "the key is hunter2hunter2", {
      TF_VAR_psk__shanghai__tunnel1: "hunter2hunter2",
    });
    const summary = readFileSync(join(folder, "summary"), "utf8");
    for (const text of [fake.comments.at(-1)?.body, summary]) {
      expect(text).toContain("the key is (sensitive)");
      expect(text).not.toContain("hunter2");
    }
  });
});

describe("An approval", () => {
  it("hands over the very report that was shown", async () => {
    const report = reportOf("bandwidth");
    const env = environment({});
    const files = { plan: file("plan.json", report), errors: join(folder, "none") };
    expect(await runApproval(files, { env, ...quiet })).toBe(0);
    const output = readFileSync(join(folder, "output"), "utf8");
    expect(output).toMatch(/^changes=true\nreport=[\w+/=]+\n$/);
    const [, packed = ""] = /report=(.*)/.exec(output) ?? [];
    const target = join(folder, "reviewed.json");
    expect(runReviewed(target, { env: { REVIEWED: packed } })).toBe(0);
    expect(JSON.parse(readFileSync(target, "utf8"))).toEqual(report);
  });

  it.each([
    ["vbr-and-tunnels", 3],
    ["failed", 4],
  ])("is not asked for the plan of %s", async (name, exitCode) => {
    const env = environment({});
    const files = { plan: file("plan.json", reportOf(name)), errors: join(folder, "none") };
    expect(await runApproval(files, { env, ...quiet })).toBe(exitCode);
    expect(readFileSync(join(folder, "output"), "utf8")).toBe("");
  });

  it("is for nothing where the job has no role to apply it with, which is said", async () => {
    const env = { REVIEWED: pack(reportOf("bandwidth")), APPLY_ROLE: "", OIDC_PROVIDER: "" };
    const target = join(folder, "none.json");
    const { exitCode, message } = await stopOf(() => runReviewed(target, { env }));
    expect(exitCode).toBe(4);
    expect(message).toContain(
      "ALIBABA_CLOUD_APPLY_ROLE_ARN of the environment, ALIBABA_CLOUD_OIDC_PROVIDER_ARN",
    );
    expect(existsSync(target)).toBe(false);
  });

  it("needs a plan, and one that was handed over whole", async () => {
    const files = { plan: join(folder, "none.json"), errors: join(folder, "none") };
    expect((await stopOf(() => runApproval(files, { env: environment({}), ...quiet }))).exitCode).toBe(1);
    const target = join(folder, "other.json");
    expect((await stopOf(() => runReviewed(target, { env: {} }))).exitCode).toBe(4);
    const cut = pack(reportOf("bandwidth")).slice(0, 100);
    expect((await stopOf(() => unpack(cut))).message).toContain("is none");
    expect(existsSync(target)).toBe(false);
  });
});
