import { existsSync } from "node:fs";
import { exitCodes, Stop } from "../command/exit-codes";
import { numberAt, readJson, textAt } from "../command/json";

/** The workflow run that a command is a part of. Source: GitHub Docs, "Variables reference" and "Webhook events and payloads". */
export interface RunContext {
  /** `owner/name`. */
  readonly repository: string;
  /** The commit that was checked out on behalf of the run; of a pull request, its own last commit. */
  readonly commit: string;
  readonly runUrl: string | undefined;
  readonly pullRequest: PullRequest | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** Why the run gets neither secrets nor an OIDC token nor the right to write; undefined where it does. */
  readonly withoutRights: string | undefined;
}

/** @throws Stop outside of GitHub Actions, or where its event cannot be read. */
export function contextOf(env: NodeJS.ProcessEnv): RunContext {
  const file = env.GITHUB_EVENT_PATH;
  const repository = env.GITHUB_REPOSITORY;
  if (!file || !repository || !existsSync(file))
    throw new Stop(
      exitCodes.missing,
      "This command runs in a workflow of GitHub Actions: GITHUB_EVENT_PATH and GITHUB_REPOSITORY are not set.",
    );
  const event = readJson(file);
  const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run, GITHUB_SHA: sha = "" } = env;
  return {
    repository,
    commit: textAt(event, "pull_request", "head", "sha") ?? sha,
    runUrl: server && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
    pullRequest: pullRequestOf(event, repository, env),
  };
}

function pullRequestOf(
  event: unknown,
  repository: string,
  { GITHUB_ACTOR: actor, PLAN_ROLE: role }: NodeJS.ProcessEnv,
): PullRequest | undefined {
  const number = numberAt(event, "pull_request", "number");
  if (number === undefined) return undefined;
  const head = textAt(event, "pull_request", "head", "repo", "full_name");
  const isFork = head?.toLowerCase() !== repository.toLowerCase();
  // The workflow sets it to the repository's variable, which is empty in a new repository.
  const unset =
    role === "" ? "the repository has no ALIBABA_CLOUD_PLAN_ROLE_ARN yet (docs/pull-requests.md)" : undefined;
  return { number, withoutRights: reasonOf(isFork, actor) ?? unset };
}

/** Source: GitHub Docs, "Events that trigger workflows" (pull_request from forks) and "Troubleshooting Dependabot on GitHub Actions". */
function reasonOf(isFork: boolean, actor: string | undefined): string | undefined {
  if (isFork) return "it comes from a fork";
  return actor === "dependabot[bot]" ? "Dependabot opened it" : undefined;
}
