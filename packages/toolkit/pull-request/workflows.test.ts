import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleData, exampleNames, networkOf } from "@hybridnet/network/testing/synth";
import { table } from "../command/table";
import { root } from "../testing/rehearsal";
import { filled, readWorkflow, type WorkflowJob, workflowText } from "./testing/workflow";

/** Commits of the actions' own repositories, read in August 2026. */
const pins: Readonly<Record<string, string>> = {
  "actions/checkout": "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
  "actions/setup-node": "820762786026740c76f36085b0efc47a31fe5020 # v7.0.0",
  "hashicorp/setup-terraform": "dfe3c3f87815947d99a8997f908cb6525fc44e9e # v4.0.1",
  "aliyun/configure-aliyun-credentials-action": "b347e60e64028a4d567a8f31ca42e1b0706c3c99 # v1.0.7",
};

/** All that each job may do; whatever is not here it may not. */
const permissions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "check check": { contents: "read" },
  "check change": { contents: "read" },
  "check node24": { contents: "read" },
  "check cdktn": { contents: "read" },
  "plan plan": { contents: "read", "id-token": "write", "pull-requests": "write" },
  "drift drift": { contents: "read", "id-token": "write", issues: "write" },
  "apply plan": { contents: "read", "id-token": "write", "pull-requests": "read", actions: "read" },
  "apply apply": { contents: "read", "id-token": "write" },
};
/** Of the template alone: its forks release nothing, and learn of another provider from the template. */
const ofTheTemplate: typeof permissions = {
  "provider compare": { contents: "read" },
  "provider report": { issues: "write" },
  "provider slow": { contents: "read" },
  "release check": { contents: "read" },
  "release release": { contents: "write" },
};

const packageJson: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
const names = readdirSync(join(root, ".github", "workflows")).map((file) => file.replace(/\.yml$/, ""));
const jobs = names.flatMap((name) =>
  Object.entries(readWorkflow(name).jobs).map(([job, content]) => ({ name: `${name} ${job}`, job: content })),
);
const stepsOf = ({ steps }: WorkflowJob) => steps;

describe("The workflows", () => {
  it.each(names)("%s uses actions by the commits of releases only, and says which", (name) => {
    const used = [...workflowText(name).matchAll(/uses: (\S+)@(.+)$/gm)];
    expect(used.length).toBeGreaterThan(2);
    for (const [, action = "", pin] of used) expect([action, pin]).toEqual([action, pins[action]]);
  });

  it.each(names)("%s never runs with the rights of the base for code of somebody else", (name) => {
    expect(workflowText(name)).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
    expect(readWorkflow(name).permissions).toEqual({});
  });

  it("give every job the rights that it needs and no others", () => {
    const given = Object.fromEntries(jobs.map(({ name, job }) => [name, job.permissions]));
    expect(given).toEqual({ ...permissions, ...(names.includes("release") && ofTheTemplate) });
  });

  it.each(jobs)("$name ends in time, installs without scripts and leaves no token behind", ({ job }) => {
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(120);
    for (const { run } of stepsOf(job))
      if (run?.includes("npm ci")) expect(run).toBe("npm ci --ignore-scripts");
    const checkouts = stepsOf(job).filter(({ uses }) => uses?.startsWith("actions/checkout"));
    for (const step of checkouts) expect(step.with).toMatchObject({ "persist-credentials": false });
    const terraform = stepsOf(job).filter(({ uses }) => uses?.startsWith("hashicorp/setup-terraform"));
    for (const step of terraform) expect(step.with).toMatchObject({ terraform_wrapper: false });
  });

  it.each(jobs)("$name has no expression inside of a script, where its value would be code", ({ job }) => {
    for (const { run = "" } of stepsOf(job)) expect(run).not.toContain("${{");
  });

  it("run npm scripts and subcommands that exist", () => {
    const runs = jobs.flatMap(({ job }) => stepsOf(job).map(({ run = "" }) => run));
    const scripts = runs.flatMap((run) => /\bnpm run ([\w:]+)/.exec(run)?.[1] ?? []);
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect(Object.keys(packageJson.scripts)).toContain(script);
    const calls = runs.flatMap((run) => /hybridnet (pr [\w-]+|[\w-]+)/.exec(run)?.[1] ?? []);
    expect(calls.length).toBeGreaterThan(7);
    for (const call of calls) expect(table.map(({ name }) => name)).toContain(call);
  });

  it("have the command itself get the signal that cancels its step, where it works with the account", () => {
    const runs = ["plan", "apply", "drift"].flatMap((name) =>
      Object.values(readWorkflow(name).jobs).flatMap((job) => stepsOf(job).map(({ run = "" }) => run)),
    );
    const calls = runs.filter((run) => run.includes("hybridnet"));
    expect(calls.length).toBeGreaterThan(6);
    for (const run of calls) expect(run).toMatch(/^exec node node_modules\/\.bin\/hybridnet /);
  });

  it("give check no secret, no token and no OIDC", () => {
    expect(workflowText("check")).not.toMatch(/secrets\.|github\.token|id-token|aliyun/);
  });

  it("give the secrets of the worked example to every step that plans or applies", () => {
    expect(exampleNames).toContain("worked-example");
    const variables = networkOf(exampleData("worked-example")).dataCentres.flatMap(
      ({ vpn }) => vpn?.tunnels.map(({ pskVariable }) => pskVariable) ?? [],
    );
    expect(variables.length).toBe(2);
    const using = jobs.flatMap(({ job }) =>
      stepsOf(job).filter(({ run = "" }) =>
        /hybridnet (plan|apply|drift|pr diff|pr comment|pr approval) /.test(run),
      ),
    );
    expect(using.length).toBe(8);
    for (const step of using)
      for (const name of variables)
        expect(step.env?.[`TF_VAR_${name}`]).toBe(`\${{ secrets.${name.toUpperCase()} }}`);
  });

  /** What an expression gives for the plain network, and for the environment `test`. */
  const of = (text = "") =>
    ["", "test"].map((it) =>
      filled(
        text,
        new Map([
          ["inputs.environment", it],
          ["matrix.environment", it],
        ]),
      ),
    );

  it("plan and apply one environment with its own file, secrets and comment, and none unless it is named", () => {
    const { plan } = readWorkflow("plan").jobs;
    const apply = readWorkflow("apply");
    expect(plan?.strategy?.matrix.environment).toContain("");
    for (const file of [plan?.env?.NETWORK_CONFIG, apply.env.NETWORK_CONFIG])
      expect(of(file)).toEqual(["config/network.yaml", "config/test.yaml"]);
    for (const job of [plan, apply.jobs.plan]) expect(of(job?.environment)).toEqual(["", "test-plan"]);
    expect(of(plan?.name)).toEqual(["Plan all stacks", "Plan all stacks of test"]);
  });

  it("cancel a plan that is out of date, and never an apply", () => {
    expect(readWorkflow("plan").concurrency).toEqual({
      group: "plan-${{ github.event.pull_request.number }}",
      "cancel-in-progress": true,
    });
    const { concurrency } = readWorkflow("apply");
    expect(concurrency["cancel-in-progress"]).toBe(false);
    expect(of(concurrency.group)).toEqual(["apply", "apply-test"]);
  });

  it("apply behind an environment, by the plan of a job before it", () => {
    const { apply } = readWorkflow("apply").jobs;
    expect(apply).toMatchObject({ needs: "plan" });
    expect(of(apply?.environment)).toEqual(["production", "test"]);
    expect(apply?.steps.at(-1)?.run).toBe(
      'exec node node_modules/.bin/hybridnet apply all --reviewed "$RUNNER_TEMP/reviewed.json"',
    );
  });
});
