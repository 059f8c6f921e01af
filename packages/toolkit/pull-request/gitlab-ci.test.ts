import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { call } from "../command/testing/call";
import type { PlanReport } from "../plan/report";
import { root } from "../testing/rehearsal";
import { answerCommands } from "./testing/commands";
import { reportFile } from "./testing/example-comment";
import { bot, FakeGitLab } from "./testing/fake-gitlab";
import { expanded, type Job, readPipeline, ruleFor, runScript } from "./testing/pipeline";

const { stages, workflow, default: all, jobs } = readPipeline();
function jobOf(name: string): Job {
  const job = jobs.get(name);
  if (job === undefined) throw new Error(`there is no job ${name}`);
  return job;
}

// What GitLab sets, where somebody has set the project up.
const project = {
  CI_DEFAULT_BRANCH: "main",
  ALIBABA_CLOUD_PLAN_ROLE_ARN: "acs:ram::1:role/plan",
  ALIBABA_CLOUD_APPLY_ROLE_ARN: "acs:ram::1:role/apply",
  ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "acs:ram::1:oidc-provider/gitlab",
};
const mergeRequest = {
  ...project,
  CI_PIPELINE_SOURCE: "merge_request_event",
  CI_MERGE_REQUEST_IID: "7",
  CI_MERGE_REQUEST_PROJECT_PATH: "example/network",
  CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: "example/network",
};
const push = { ...project, CI_PIPELINE_SOURCE: "push", CI_COMMIT_BRANCH: "main" };
const schedule = { ...push, CI_PIPELINE_SOURCE: "schedule" };
const fork = { ...mergeRequest, CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: "stranger/network" };
const { ALIBABA_CLOUD_PLAN_ROLE_ARN: _none, ...unset } = push;

describe(".gitlab-ci.yml", () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["a merge request", mergeRequest, ["check", "change", "plan"]],
    ["a merge request of a fork, also where a member runs it here", fork, ["check", "change"]],
    ["a push to the default branch", push, ["check", "approval", "apply"]],
    ["a push in a project that is not set up yet", unset, ["check"]],
    ["the clock", schedule, ["drift"]],
    ["a push to another branch", { ...push, CI_COMMIT_BRANCH: "other" }, []],
  ])("runs for %s what it should", (_what, variables, expected) => {
    const made = [...jobs].filter(([, job]) => ruleFor(job, variables) !== undefined).map(([name]) => name);
    expect(ruleFor(workflow, variables) === undefined ? [] : made).toEqual(expected);
  });

  it("gives what runs for forks neither an environment, whose variables are the secrets, nor a token, nor a role", () => {
    for (const name of ["check", "change"]) {
      const { environment, id_tokens: tokens, variables, script } = jobOf(name);
      expect([name, environment, tokens, variables]).toEqual([
        name,
        undefined,
        undefined,
        { CHECKPOINT_DISABLE: "1" },
      ]);
      expect([...all.before_script, ...script].join("\n")).not.toMatch(/TOKEN|SECRET|TF_VAR|ROLE|OIDC/);
    }
  });

  it("keeps the variables of the plan from the apply and the other way round, and deploys with the latter alone", () => {
    const found = [...jobs].flatMap(([name, { environment, variables }]) =>
      environment === undefined ? [] : [[name, expanded(environment.name, variables), environment.action]],
    );
    expect(found).toEqual([
      ["plan", "network-plan", "access"],
      ["approval", "network-plan", "access"],
      ["apply", "network", undefined],
      ["drift", "network-plan", "access"],
    ]);
  });

  it("applies by hand, one at a time, what the approval has handed on, and lets nothing break it off", () => {
    const { needs, resource_group: group, interruptible, timeout, variables } = jobOf("apply");
    expect(ruleFor(jobOf("apply"), push)).toMatchObject({ when: "manual", allow_failure: true });
    expect([needs, expanded(group ?? "", variables), interruptible, timeout]).toEqual([
      ["approval"],
      "apply-network",
      false,
      "2h",
    ]);
    // Neither a plan nor a plan as JSON leaves a job.
    expect([...jobs].flatMap(([, { artifacts }]) => artifacts ?? [])).toEqual([
      { paths: [".reports/output"], access: "developer", expire_in: "1 day" },
    ]);
    expect(jobOf("drift").resource_group).toBe("drift-$NETWORK");
  });

  it("has stages and needed jobs that there are, installs without scripts, and lets the last command get the signals", () => {
    for (const [, { stage, needs = [], script, environment }] of jobs) {
      expect(stages).toContain(stage);
      for (const name of needs) expect([...jobs.keys()]).toContain(name);
      for (const [npm] of [...all.before_script, ...script].join("\n").matchAll(/npm ci.*?(?=\)|$)/gm))
        expect(npm).toBe("npm ci --ignore-scripts");
      if (environment === undefined) continue;
      expect(script.at(-1)).toMatch(/^exec node node_modules\/\.bin\/hybridnet /);
      expect(script.join("\n")).not.toMatch(/npx|npm/);
    }
  });
});

/**
 * The scripts in bash, with the commands of this checkout. Terraform's part is not run again: what a plan and `verify`
 * found was recorded, and `apply` only tells what it was given; the same commands with Terraform are run for GitHub's workflows.
 */
describe("The jobs, line by line", () => {
  const report: PlanReport = JSON.parse(readFileSync(join(root, reportFile("bandwidth")), "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "gitlab-"));
  let fake: FakeGitLab;
  let commands: Server;
  let plan: string | undefined;
  let applied: readonly NodeJS.ProcessEnv[] = [];

  beforeAll(async () => {
    fake = await FakeGitLab.start();
    commands = await answerCommands(folder, answer);
    mkdirSync(join(folder, "config"));
    copyFileSync(exampleFile("worked-example"), join(folder, "config", "network.yaml"));
  });
  afterAll(async () => {
    await fake.stop();
    commands.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    rmSync(join(folder, ".reports"), { recursive: true, force: true });
    fake.refuse = () => undefined;
    plan = JSON.stringify(report);
    applied = [];
  });

  async function answer(asked: readonly string[], env: NodeJS.ProcessEnv) {
    const words = asked.map((it) => (it.startsWith(".reports/") ? join(folder, it) : it));
    const [name = "", option, file = ""] = words;
    if (name === "plan" && plan !== undefined) writeFileSync(file, plan);
    if (name === "plan")
      return { exitCode: plan === undefined ? 1 : 2, out: "", err: plan === undefined ? "no plan" : "" };
    if (name === "verify") return { exitCode: 1, out: "", err: "no reach" };
    if (name === "pr" && option === "diff") return { exitCode: 0, out: "", err: "" };
    if (name !== "apply")
      return call(words, {
        ...env,
        JOB_OUTPUT: join(folder, env.JOB_OUTPUT ?? ""),
        NETWORK_CONFIG: join(folder, env.NETWORK_CONFIG ?? ""),
      });
    applied = [...applied, { ...env, REPORT: readFileSync(words.at(-1) ?? "", "utf8") }];
    return { exitCode: 0, out: "", err: "" };
  }

  const run = (name: string, more: Readonly<Record<string, string>> = {}) =>
    runScript(jobOf(name), {
      cwd: folder,
      programs: folder,
      variables: {
        ...mergeRequest,
        GITLAB_CI: "true",
        CI_API_V4_URL: fake.api,
        CI_PROJECT_PATH: "example/network",
        CI_PROJECT_URL: "https://gitlab.example/example/network",
        CI_COMMIT_SHA: "a".repeat(40),
        CI_JOB_ID: "1",
        CI_JOB_URL: "https://gitlab.example/example/network/-/jobs/1",
        GITLAB_TOKEN: "secret-token",
        OIDC_TOKEN: "job-token",
        STS_ENDPOINT: fake.address,
        REHEARSAL_API_PROTOCOL: "http",
        ...more,
      },
    });
  const own = () => fake.notes.filter(({ author }) => author.username === bot).map(({ body }) => body);
  const onMain = { CI_MERGE_REQUEST_IID: "", CI_COMMIT_SHA: "c".repeat(40), CI_JOB_ID: "2" };

  it("plan and write the note, show after the merge that it is what was reviewed, and apply exactly that with another role", async () => {
    const planned = await run("plan");
    expect(planned).toEqual({
      status: 0,
      said: expect.stringContaining("The comment was created: https://"),
    });
    const beginning = /^<!-- hybrid-network plan -->\n<!-- reviewed .*"run":1,.*\n## Plan: 1 to update/;
    expect(own()).toEqual([expect.stringMatching(beginning)]);
    expect(own()[0]).toContain("[run](https://gitlab.example/example/network/-/jobs/1)");
    // Neither the token of the project nor that of the job, nor what RAM gave for it.
    expect(planned.said).not.toMatch(/secret-token|job-token|s3cr3t|STS\.|CAIS/);

    fake.merged = [{ iid: 7, state: "merged", sha: "a".repeat(40) }];
    const approval = await run("approval", onMain);
    expect(approval).toEqual({
      status: 0,
      said: expect.stringContaining("the plan that was reviewed in !7."),
    });
    const handed = readFileSync(join(folder, ".reports", "output"), "utf8");
    expect(handed).toMatch(/^changes=true\nreport=[\w+/=]+\n$/);

    expect((await run("apply", onMain)).status).toBe(0);
    const [{ REPORT = "", ALIBABA_CLOUD_ACCESS_KEY_ID: key } = {}] = applied;
    expect([JSON.parse(REPORT), key]).toEqual([report, "STS.apply"]);

    const withoutRole = await run("apply", { ...onMain, ALIBABA_CLOUD_APPLY_ROLE_ARN: "" });
    expect(withoutRole.said).toContain("variables are not set: ROLE, the ARN of a RAM role");
    expect([withoutRole.status === 0, applied.length]).toEqual([false, 1]);
  });

  it("fail where the role is not given, and say it in the note", async () => {
    const { status, said } = await run("plan", { OIDC_TOKEN: "of-a-stranger" });
    expect([status, said]).toEqual([1, expect.stringContaining("not trusted by acs:ram::1:role/plan")]);
    expect(own()).toEqual([expect.stringContaining("the role could not be assumed")]);
    expect(said).not.toContain("of-a-stranger");
  });

  it("fail as the plan does, with the reason in the note, and hand nothing on", async () => {
    plan = undefined;
    expect((await run("plan")).status).toBe(1);
    expect(own()).toEqual([expect.stringMatching(/## Plan: none[\s\S]*no plan/)]);
    expect((await run("approval", onMain)).status).toBe(1);
    expect(existsSync(join(folder, ".reports", "output"))).toBe(false);
  });

  it("keep the issue, and end red where not everything could be asked", async () => {
    const { status, said } = await run("drift", onMain);
    expect([status, said]).toEqual([1, expect.stringContaining("The issue was opened: https://")]);
    expect(fake.issues).toMatchObject([
      { title: "Network: 1 stack differs, not everything could be asked", state: "opened" },
    ]);
  });

  it("say which token is not set", async () => {
    const { status, said } = await run("drift", { ...onMain, GITLAB_TOKEN: "" });
    expect([status, said]).toEqual([4, expect.stringContaining("GITLAB_TOKEN is not set, so no issue can")]);
  });
});
