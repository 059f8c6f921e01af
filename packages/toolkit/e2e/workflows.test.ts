import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type Block, exampleData, put } from "@hybridnet/network/testing/synth";
import { exampleFile } from "../pull-request/testing/example-comment";
import { FakeGitHub } from "../pull-request/testing/fake-github";
import { samples } from "../pull-request/testing/samples";
import {
  type JobRun,
  type RunProps,
  readWorkflow,
  runJob,
  type Workflow,
} from "../pull-request/testing/workflow";
import { checkoutIn } from "../testing/checkout";
import { deployedExample } from "../testing/deployed-example";
import { type Rehearsal, root } from "../testing/rehearsal";

/** Whoever runs this has installed already. */
const install = "npm ci --ignore-scripts";
/** Starts the cdktf CLI for every stack, which takes seconds: one plan does it for all. */
const diff = 'exec node node_modules/.bin/hybridnet pr diff "$RUNNER_TEMP/diff.json"';
const bandwidth = ["dataCentres", "shanghai", "circuits", "circuit1", "vbr", "bandwidthMbps"];

function sample(name: string): Block {
  const data = exampleData("worked-example");
  samples.find((it) => it.name === name)?.edit(data);
  return data;
}

function jobOf({ jobs }: Workflow, name: string) {
  const job = jobs[name];
  if (job === undefined) throw new Error(`there is no job ${name}`);
  return job;
}

/** All of it happens to one network, one after the other. */
describe("The workflows, step by step", () => {
  const [plan, apply, check] = [readWorkflow("plan"), readWorkflow("apply"), readWorkflow("check")];
  let rehearsal: Rehearsal;
  let fake: FakeGitHub;
  beforeAll(async () => {
    fake = await FakeGitHub.start();
    fake.mergedPullRequests = [7];
    rehearsal = deployedExample("worked-example");
  });
  afterAll(async () => {
    await fake.stop();
    rehearsal.remove();
  });
  beforeEach(() => {
    fake.refuse = () => undefined;
  });

  const pullRequest = (head = "example/network") => ({
    pull_request: { number: 7, head: { sha: "a".repeat(40), repo: { full_name: head } } },
  });
  const run = (workflow: Workflow, name: string, more: Partial<RunProps> = {}): Promise<JobRun> =>
    runJob(jobOf(workflow, name), {
      event: pullRequest(),
      env: {
        GITHUB_REPOSITORY: "example/network",
        GITHUB_SHA: "b".repeat(40),
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_RUN_ID: "1",
        GITHUB_API_URL: fake.url,
        NETWORK_CONFIG: join(rehearsal.folder, "network.yaml"),
        REHEARSAL_DIR: join(rehearsal.folder, "place"),
      },
      replaced: [install, diff],
      // The rehearsal stands in for the account, and its own secrets for those of the repository.
      around: (script, runnerTemp) =>
        /hybridnet (plan|apply|pr diff) /.test(script)
          ? [
              process.execPath,
              ...["packages/toolkit/bin/hybridnet.js", "rehearse"],
              // Files that nobody has committed yet would make every review one of another commit.
              ...["--skip-synth", "env", `RUNNER_TEMP=${runnerTemp}`, `GIT_DIR=${runnerTemp}/no-git`],
            ]
          : ["env"],
      ...more,
      contexts: {
        "github.token": "secret-token",
        "github.event_name": "pull_request",
        // A path as good as a name: the file of the rehearsal, seen from config/.
        "matrix.environment": relative(join(root, "config"), join(rehearsal.folder, "network")),
        "vars.ALIBABA_CLOUD_PLAN_ROLE_ARN": "acs:ram::1:role/plan",
        "vars.ALIBABA_CLOUD_APPLY_ROLE_ARN": "acs:ram::1:role/apply",
        "vars.ALIBABA_CLOUD_OIDC_PROVIDER_ARN": "acs:ram::1:oidc-provider/github",
        ...more.contexts,
      },
    });
  const ownComments = () => fake.comments.filter(({ author }) => author === "github-actions[bot]");
  const untimed = (comment: string) =>
    comment
      .replace(/^<!-- reviewed .*$/m, "")
      .replace(/^### Said besides\n\n```text\n[\s\S]*?\n```\n\n/m, "")
      .replace(/^ {2}- \d+ more known after the apply$/m, "")
      .replace(/\n### `cdktf diff`[\s\S]*$/, "")
      // They name the file of this run.
      .replace(/\n### Notes on the network file\n(?:- .* VPC115 .*\n)+/, "")
      .replace(/^Commit `\w+`( with changes)? · .* UTC · \[run\].*$/m, "Commit");

  it("comment on a plan that is refused like the example in the documentation, and fail", async () => {
    rehearsal.write(sample("vbr-and-tunnels"));
    const { outcome, summary, replaced } = await run(plan, "plan");
    expect(replaced).toEqual([install, diff]);
    const [comment] = ownComments();
    const example = readFileSync(join(root, exampleFile("vbr-and-tunnels")), "utf8");
    expect(untimed(comment?.body ?? "")).toBe(untimed(example));
    expect(summary).toContain("Refused for safety");
    expect(outcome).toBe("failure");
  });

  it("edit that comment when the change becomes another one, with what cdktf says of it, and succeed", async () => {
    rehearsal.write(sample("bandwidth"));
    const { outcome, said, summary } = await run(plan, "plan", { replaced: [install] });
    expect(said).toContain("The comment was edited");
    const example = readFileSync(join(root, exampleFile("bandwidth")), "utf8");
    expect(ownComments().map(({ body }) => untimed(body))).toEqual([untimed(example)]);
    expect(outcome).toBe("success");
    for (const text of [ownComments()[0]?.body, summary]) {
      expect(text).toMatch(
        /<summary>cdktf diff connectivity: Plan: 0 to add, 1 to change, 0 to destroy<\/summary>\n\n```text\n[^`]*~ bandwidth += 1000 -> 2048\n/,
      );
      expect(text).toContain("<summary>cdktf diff vpn-standby: No changes</summary>");
      // Its own lines of progress, and colours.
      expect(text).not.toMatch(/Refreshing state|Initializing|\\u001b|(?!\n)\p{Cc}/u);
    }
  });

  it("apply what was reviewed and approved, and nothing when there is nothing left", async () => {
    const push = { event: {}, contexts: { "github.event_name": "push" } };
    const planned = await run(apply, "plan", push);
    expect(planned.summary).toContain("This is the plan that was reviewed in #7.");
    expect(planned.outputs).toMatchObject({ changes: "true" });
    const handed = {
      ...push,
      contexts: {
        "needs.plan.outputs.changes": planned.outputs.changes ?? "",
        "needs.plan.outputs.report": planned.outputs.report ?? "",
      },
    };
    const applied = await run(apply, "apply", handed);
    expect(applied.said).not.toContain("Error");
    expect(applied.outcome).toBe("success");
    const { resources } = rehearsal.state("connectivity");
    expect(JSON.stringify(resources)).toContain('"bandwidth":2048');

    const again = await run(apply, "plan", push);
    expect(again.outputs.changes).toBe("false");
    const skipped = await run(apply, "apply", { contexts: { "needs.plan.outputs.changes": "false" } });
    expect(skipped.outcome).toBe("skipped");
  });

  it("refuse to apply when another merge has changed what was approved", async () => {
    rehearsal.write(put(sample("bandwidth"), bandwidth, 500));
    const planned = await run(apply, "plan", { event: {} });
    expect(planned.summary).toContain("This is not the plan that was reviewed in #7");
    rehearsal.write(put(sample("bandwidth"), bandwidth, 1000));
    const { outcome, said } = await run(apply, "apply", {
      contexts: {
        "needs.plan.outputs.changes": "true",
        "needs.plan.outputs.report": planned.outputs.report ?? "",
      },
    });
    expect(said).toContain("Plan and review again.");
    expect(outcome).toBe("failure");
    expect(JSON.stringify(rehearsal.state("connectivity").resources)).toContain('"bandwidth":2048');
  });

  it("show a fault of the network file at its line, and comment all the same", async () => {
    rehearsal.write(put(exampleData("worked-example"), [...bandwidth.slice(0, -1), "vlan"], 3000));
    // Not even a rehearsal takes such a file; the plan does not get to the account either.
    const { outcome, said } = await run(plan, "plan", { around: () => ["env"] });
    expect(said).toMatch(/::error file=.*network\.yaml,line=\d+,col=\d+,title=VBR002::.*the value is 3000/);
    expect(ownComments()).toHaveLength(1);
    expect(ownComments()[0]?.body).toMatch(/## Plan: none[\s\S]*VBR002/);
    expect(outcome).toBe("failure");
  });

  it("say that the role could not be assumed", async () => {
    const { outcome, skipped } = await run(plan, "plan", { actions: { credentials: "failure" } });
    expect(skipped.join()).toContain("hybridnet plan");
    expect(ownComments()[0]?.body).toContain("the role could not be assumed");
    expect(outcome).toBe("failure");
  });

  it("say which right is missing, with the plan in the summary", async () => {
    rehearsal.write(sample("no-change"));
    fake.refuse = (method) =>
      method === "GET" ? undefined : { status: 403, message: "Resource not accessible by integration" };
    const { outcome, said, summary } = await run(plan, "plan");
    expect(said).toContain("the job needs `permissions: pull-requests: write`");
    expect(summary).toContain("## Plan: 1 to update");
    expect(outcome).toBe("failure");
  });

  it("neither plan nor ask GitHub for anything on behalf of a fork", async () => {
    const asked = fake.requests.length;
    const { outcome, summary, ran } = await run(plan, "plan", { event: pullRequest("stranger/network") });
    expect(ran.join()).not.toContain("hybridnet plan");
    expect(summary).toContain("because it comes from a fork");
    expect(fake.requests).toHaveLength(asked);
    expect(outcome).toBe("success");
  });

  it("stay green in a repository that is not set up yet", async () => {
    const contexts = { "vars.ALIBABA_CLOUD_PLAN_ROLE_ARN": "" };
    const { outcome, summary, ran } = await run(plan, "plan", { contexts });
    expect(ran.join()).not.toContain("hybridnet plan");
    expect(summary).toContain("because the repository has no ALIBABA_CLOUD_PLAN_ROLE_ARN yet");
    expect(outcome).toBe("success");
    expect((await run(apply, "plan", { event: {}, contexts })).outcome).toBe("skipped");
  });

  it("check without credentials: the rehearsal is run here, the rest is what CI begins with", async () => {
    const replaced = [install, "npm run check", "npm test"];
    const env = { REHEARSAL_DIR: join(rehearsal.folder, "check") };
    const result = await run(check, "check", { replaced, env });
    expect(result.replaced).toEqual(replaced);
    expect(result.ran).toEqual([
      "for file in config/*.yaml; do NETWORK_CONFIG=$file npx --no hybridnet rehearse --destroy; done",
    ]);
    expect(result.outcome).toBe("success");
    const others = {
      node24: ["npm run synth", "npm test"],
      cdktn: ["node -r @hybridnet/network/typescript maintain/try-cdktn.ts"],
    };
    for (const [name, commands] of Object.entries(others)) {
      const all = [install, ...commands];
      expect((await run(check, name, { replaced: all })).replaced).toEqual(all);
    }
  });

  it("compare the change with its base, each synthesized and rehearsed by its own code", async () => {
    const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
    const head = checkoutIn(join(workspace, "head"), exampleData("worked-example"));
    const base = checkoutIn(join(workspace, "base"), put(sample("new-vpc"), bandwidth, 500));
    try {
      const { outcome, summary, replaced } = await run(check, "change", {
        env: {},
        folders: { base, head },
      });
      expect(replaced).toEqual([install, install]);
      expect(summary).toContain("## Synth: 2 stacks differ");
      expect(summary).toContain("`bandwidth: 500 -> 1000`");
      expect(summary).toContain("`alicloud_vpc.second` leaves `cen-core`");
      expect(summary).toContain("- shanghai - second: has no way any more; loses VBR shanghai/circuit1");
      expect(outcome).toBe("success");
    } finally {
      rmSync(workspace, { recursive: true });
    }
  });
});
