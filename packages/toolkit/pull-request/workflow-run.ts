import { appendFileSync, existsSync } from "node:fs";
import { commandData, commandProperty } from "../command/escape";
import { exitCodes, Stop } from "../command/exit-codes";
import { numberAt, readJson, textAt } from "../command/json";
import type { Surroundings } from "../command/surroundings";

/** The run of a workflow of GitHub, or the job of GitLab, that a command is a part of. */
export interface RunContext {
  readonly forge: "GitHub" | "GitLab";
  /** `owner/name`; at GitLab the path of the project. */
  readonly repository: string;
  /** The commit that was checked out on behalf of the run; of a pull request, its own last commit. */
  readonly commit: string;
  readonly runUrl: string | undefined;
  readonly run: number | undefined;
  readonly pullRequest: PullRequest | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** Why the run gets neither secrets nor an OIDC token nor the right to write; undefined where it does. */
  readonly withoutRights: string | undefined;
}

/**
 * Source: GitHub Docs, "Variables reference" and "Webhook events and payloads".
 * @throws Stop outside of GitHub Actions and GitLab, or where an event cannot be read.
 */
export function contextOf(env: NodeJS.ProcessEnv): RunContext {
  if (env.GITLAB_CI === "true") return jobContextOf(env);
  const file = env.GITHUB_EVENT_PATH;
  const repository = env.GITHUB_REPOSITORY;
  if (!file || !repository || !existsSync(file))
    throw new Stop(
      exitCodes.missing,
      "This command runs in a workflow of GitHub Actions, or in a job of GitLab: neither GITHUB_EVENT_PATH and GITHUB_REPOSITORY are set nor GITLAB_CI.",
    );
  const event = readJson(file);
  const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run, GITHUB_SHA: sha = "" } = env;
  return {
    forge: "GitHub",
    repository,
    commit: textAt(event, "pull_request", "head", "sha") ?? sha,
    runUrl: server && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
    run: numberAt(env, "GITHUB_RUN_ID"),
    pullRequest: pullRequestOf(event, repository, env),
  };
}

/** Source: doc/ci/variables/predefined_variables.md of GitLab 17, read on 2026-11-28. */
function jobContextOf(env: NodeJS.ProcessEnv): RunContext {
  const { CI_PROJECT_PATH: repository = "", CI_COMMIT_SHA: sha = "", CI_JOB_URL: runUrl } = env;
  const number = numberAt(env, "CI_MERGE_REQUEST_IID");
  const isFork = env.CI_MERGE_REQUEST_SOURCE_PROJECT_PATH !== env.CI_MERGE_REQUEST_PROJECT_PATH;
  const withoutRights = reasonOf(isFork, undefined) ?? unsetRole(env);
  return {
    forge: "GitLab",
    repository,
    // The other one is a merge with the target, where the project has merged results pipelines.
    commit: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || sha,
    runUrl,
    run: numberAt(env, "CI_JOB_ID"),
    pullRequest: number === undefined ? undefined : { number, withoutRights },
  };
}

function pullRequestOf(event: unknown, repository: string, env: NodeJS.ProcessEnv): PullRequest | undefined {
  const number = numberAt(event, "pull_request", "number");
  if (number === undefined) return undefined;
  const head = textAt(event, "pull_request", "head", "repo", "full_name");
  const isFork = head?.toLowerCase() !== repository.toLowerCase();
  return { number, withoutRights: reasonOf(isFork, env.GITHUB_ACTOR) ?? unsetRole(env) };
}

/** The workflow sets it to the repository's variable, which is empty in a new repository and in a fork. */
function unsetRole({ PLAN_ROLE: role }: NodeJS.ProcessEnv): string | undefined {
  return role === ""
    ? "the repository has no ALIBABA_CLOUD_PLAN_ROLE_ARN yet (docs/pull-requests.md)"
    : undefined;
}

/** Source: GitHub Docs, "Events that trigger workflows" (pull_request from forks) and "Troubleshooting Dependabot on GitHub Actions". */
function reasonOf(isFork: boolean, actor: string | undefined): string | undefined {
  if (isFork) return "it comes from a fork";
  return actor === "dependabot[bot]" ? "Dependabot opened it" : undefined;
}

/**
 * Tells the steps that follow whether the run can have credentials, so that it ends with a word about it
 * instead of a failure. It protects nothing: GitHub itself gives a fork none.
 */
export function runAccess({ env, out }: Pick<Surroundings, "env" | "out">): number {
  const { pullRequest } = contextOf(env);
  const reason = pullRequest === undefined ? unsetRole(env) : pullRequest.withoutRights;
  if (pullRequest === undefined && reason !== undefined)
    addSummary(`No credentials: ${reason}. Nothing was asked.`, { env, out });
  setOutput(env, "credentials", String(reason === undefined));
  out.write(reason === undefined ? "Credentials are to be had.\n" : `No credentials: ${reason}.\n`);
  return exitCodes.done;
}

// What a step tells GitHub Actions. Source: GitHub Docs, "Workflow commands for GitHub Actions" (setting an
// output parameter, adding a job summary, setting an error message).

/** Adds to the page of the run; to standard output where there is none, as at GitLab. */
export function addSummary(markdown: string, { env, out }: Pick<Surroundings, "env" | "out">): void {
  const text = `${markdown.trimEnd()}\n\n`;
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, text);
  else out.write(text);
}

/** Sets an output of the step; at GitLab, a line of the file that the job hands on. The value has to be a single line. */
export function setOutput(env: NodeJS.ProcessEnv, name: string, value: string): void {
  const file = env.GITHUB_OUTPUT || env.JOB_OUTPUT;
  if (file) appendFileSync(file, `${name}=${value}\n`);
  else process.stdout.write(`${name}=${value}\n`);
}

/** One fault or warning of the network file, as network/problems.ts prints it: `file:line:col  [warning ]CODE  text`. */
const fault = /^(\S+\.ya?ml):(\d+):(\d+)\s+(?:(warning)\s+)?([A-Z]+\d+)\s+(.+)$/;

/** Commands that show faults of the network file beside its lines in the pull request. */
export function annotations(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const [, file, row, column, kind = "error", title, message] = fault.exec(line.trim()) ?? [];
    if (file === undefined || message === undefined) return [];
    const properties = { file, line: row, col: column, title };
    const list = Object.entries(properties).map(([name, value]) => `${name}=${commandProperty(value ?? "")}`);
    return [`::${kind} ${list.join(",")}::${commandData(message)}`];
  });
}
