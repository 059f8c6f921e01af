import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../../testing/rehearsal";

export interface WorkflowStep {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly "continue-on-error"?: boolean;
  readonly "working-directory"?: string;
}

export interface WorkflowJob {
  readonly name?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly defaults?: { readonly run: { readonly "working-directory": string } };
  readonly "timeout-minutes"?: number;
  readonly steps: readonly WorkflowStep[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

export function workflowText(name: string): string {
  return readFileSync(join(root, ".github", "workflows", `${name}.yml`), "utf8");
}

export function readWorkflow(name: string): Workflow {
  return parse(workflowText(name));
}

export interface RunProps {
  /** `webhook` event. */
  readonly event: unknown;
  readonly env: Readonly<Record<string, string>>;
  /** Values of `github.token`, `vars.X`, `secrets.X` and `needs.JOB.outputs.X`; what is not there is empty. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Commands, word by word, that are not run here, because something else runs them. */
  readonly replaced: readonly string[];
  /** Outcomes of actions, by the id of their step; success otherwise. */
  readonly actions?: Readonly<Record<string, "success" | "failure">>;
  /** The command that runs the script of a step, for steps that need an account. */
  readonly around: (script: string, runnerTemp: string) => readonly [string, ...string[]];
  /** Folders by their name in the workspace; the workspace is the checkout where there are none. */
  readonly folders?: Readonly<Record<string, string>>;
}

export interface JobRun {
  readonly outcome: "success" | "failure" | "skipped";
  readonly said: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Commands that were run, in order. */
  readonly ran: readonly string[];
  /** Commands that were not run here. */
  readonly replaced: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * Runs the `run` steps of a job in order, with the shell, the files and the expressions of GitHub Actions.
 * Source: GitHub Docs, "Workflow syntax for GitHub Actions" (`bash -e`), "Expressions", "Workflow commands".
 * Expressions of other forms than those that the workflows use are an error.
 */
export async function runJob(job: WorkflowJob, props: RunProps): Promise<JobRun> {
  const temp = mkdtempSync(join(tmpdir(), "job-"));
  const contexts = new Map(Object.entries(props.contexts));
  const files = {
    summary: join(temp, "summary"),
    event: join(temp, "event.json"),
    runner: join(temp, "runner"),
  };
  writeFileSync(files.event, JSON.stringify(props.event));
  mkdirSync(files.runner);
  const log = { said: "", ran: [] as string[], replaced: [] as string[], skipped: [] as string[] };
  let failed = false;
  const isTrue = (condition: string | undefined) => conditionOf(condition, contexts, failed);
  try {
    if (job.if !== undefined && !isTrue(job.if))
      return { outcome: "skipped", summary: "", outputs: {}, ...log };
    for (const [index, step] of job.steps.entries()) {
      const label = step.run ?? step.uses ?? "";
      const isWanted = isTrue(step.if);
      let outcome: string = "skipped";
      if (!isWanted) log.skipped.push(label);
      else if (step.run === undefined) outcome = props.actions?.[step.id ?? ""] ?? "success";
      else if (props.replaced.includes(step.run)) {
        log.replaced.push(step.run);
        outcome = "success";
      } else {
        log.ran.push(step.run);
        const output = join(temp, `output-${index}`);
        const folder = step["working-directory"] ?? job.defaults?.run["working-directory"];
        const env = {
          ...props.env,
          ...Object.fromEntries(
            Object.entries({ ...job.env, ...step.env }).map(([k, v]) => [k, filled(v, contexts)]),
          ),
          GITHUB_EVENT_PATH: files.event,
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: files.summary,
          RUNNER_TEMP: files.runner,
        };
        const cwd = folder === undefined ? root : (props.folders?.[folder] ?? root);
        const { status, said } = await bash(filled(step.run, contexts), {
          cwd,
          env,
          temp,
          around: props.around,
        });
        log.said += said;
        outcome = status === 0 ? "success" : "failure";
        for (const [name, value] of outputsIn(output))
          contexts.set(`steps.${step.id}.outputs.${name}`, value);
      }
      if (step.id !== undefined) contexts.set(`steps.${step.id}.outcome`, outcome);
      failed ||= outcome === "failure" && step["continue-on-error"] !== true;
    }
    const outputs = Object.entries(job.outputs ?? {}).map(([name, text]) => [name, filled(text, contexts)]);
    return {
      outcome: failed ? "failure" : "success",
      summary: existsSync(files.summary) ? readFileSync(files.summary, "utf8") : "",
      outputs: Object.fromEntries(outputs),
      ...log,
    };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** Asynchronous, because the test itself answers for GitHub meanwhile. */
function bash(
  script: string,
  {
    cwd,
    env,
    temp,
    around,
  }: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly temp: string;
    readonly around: RunProps["around"];
  },
): Promise<{ readonly status: number; readonly said: string }> {
  const file = join(temp, "step.sh");
  writeFileSync(file, script);
  const [program, ...args] = around(script, env.RUNNER_TEMP ?? "");
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, "bash", "-e", file], {
      cwd,
      env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), CI: "true", CHECKPOINT_DISABLE: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (data: Buffer) => {
      said += data.toString("utf8");
    });
    child.stderr.on("data", (data: Buffer) => {
      said += data.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, said }));
  });
}

function conditionOf(
  text: string | undefined,
  contexts: ReadonlyMap<string, string>,
  failed: boolean,
): boolean {
  if (text === undefined) return !failed;
  const condition = text.replace(/^\$\{\{\s*|\s*\}\}$/g, "");
  if (condition === "!cancelled()") return true;
  const [, name, operator, value] = /^([\w.-]+) ([!=]=) '([^']*)'$/.exec(condition) ?? [];
  if (name === undefined) throw new Error(`the condition ${text} is of no known form`);
  return !failed && ((contexts.get(name) ?? "") === value) === (operator === "==");
}

/** A text with its expressions: a value, one with another in its place, or a text that it is formatted into. */
export function filled(text: string, contexts: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
    const [, name = "", rest = ""] = /^([\w.-]+)(.*)$/.exec(expression) ?? [];
    const value = contexts.get(name) ?? "";
    const [, other] = /^ \|\| '([^']*)'$/.exec(rest) ?? [];
    const [, format, formatted] = /^ && format\('([^']*)', ([\w.-]+)\) \|\| ''$/.exec(rest) ?? [];
    if (name !== "" && rest === "") return value;
    if (other !== undefined) return value || other;
    if (format !== undefined && formatted === name) return value && format.replace("{0}", value);
    throw new Error(`the expression ${expression} is of no known form`);
  });
}

function outputsIn(file: string): readonly (readonly [string, string])[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, name, value = ""] = /^(\w+)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    });
}
