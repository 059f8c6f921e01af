import { listAt, numberAt, textAt, valueAt } from "../command/json";
import type { Comment, Forge, Issue, IssueText, Merged, WorkflowRun } from "./forge";
import { Rest } from "./rest";

/** The workflow that plans, and writes what is reviewed. */
const planWorkflow = ".github/workflows/plan.yml";

/** Who writes with the token of a workflow run, which may not ask who it is. */
export const workflowsOwn = "github-actions[bot]";

export interface GitHubProps {
  /** GITHUB_API_URL. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** Whose comments and issues are ours; default is `workflowsOwn`. */
  readonly author?: string | undefined;
  /** Milliseconds before each new attempt; empty for a single attempt. */
  readonly pauses?: readonly number[];
}

/**
 * What is needed of GitHub's REST API, version 2022-11-28: "REST API endpoints for issue comments" (a pull
 * request is an issue), "REST API endpoints for issues", "List pull requests associated with a commit" and "Get a workflow run".
 */
export class GitHub implements Forge {
  readonly sign = "#";
  private readonly rest: Rest;

  constructor(private readonly props: GitHubProps) {
    const { api, repository, token, pauses } = props;
    this.rest = new Rest({
      name: "GitHub",
      api: `${api.replace(/\/+$/, "")}/repos/${repository}`,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "x-github-api-version": "2022-11-28",
      },
      advice: (status, what) => adviceFor(status, repository, what),
      remaining: "x-ratelimit-remaining",
      pauses,
    });
  }

  async author(): Promise<string> {
    return this.props.author || workflowsOwn;
  }

  async comments(pullRequest: number): Promise<readonly Comment[]> {
    const path = `/issues/${pullRequest}/comments?per_page=100`;
    return (await this.rest.all(path, "list the comments")).map(commentOf);
  }

  async create(pullRequest: number, body: string): Promise<Comment> {
    const path = `/issues/${pullRequest}/comments`;
    return commentOf(await this.rest.ask("POST", path, "write a comment", { body }));
  }

  async update(_pullRequest: number, id: number, body: string): Promise<Comment> {
    return commentOf(await this.rest.ask("PATCH", `/issues/comments/${id}`, "edit the comment", { body }));
  }

  async remove(_pullRequest: number, id: number): Promise<void> {
    await this.rest.ask("DELETE", `/issues/comments/${id}`, "delete a comment");
  }

  async openIssues(): Promise<readonly Issue[]> {
    const path = "/issues?state=open&sort=created&direction=asc&per_page=100";
    const found = await this.rest.all(path, "list the issues");
    return found.filter((it) => valueAt(it, "pull_request") === undefined).map(issueOf);
  }

  async openIssue({ title, body }: Pick<IssueText, "title" | "body">): Promise<Issue> {
    return issueOf(await this.rest.ask("POST", "/issues", "open an issue", { title, body }));
  }

  async changeIssue(number: number, { title, body, isOpen }: IssueText): Promise<void> {
    const state = isOpen ? { state: "open" } : { state: "closed", state_reason: "completed" };
    await this.rest.ask("PATCH", `/issues/${number}`, "edit the issue", { title, body, ...state });
  }

  /** Throws 403 and 404 without `actions: read`. */
  async run(id: number): Promise<WorkflowRun> {
    const body = await this.rest.ask("GET", `/actions/runs/${id}`, "show the run of a workflow");
    const text = (name: string) => textAt(body, name) ?? "";
    // A reusable or required workflow has its ref behind the path.
    const workflow = text("path").replace(/@.*$/, "");
    return {
      isPlan: workflow === planWorkflow && text("event") === "pull_request",
      commit: text("head_sha"),
      startedAt: text("run_started_at"),
      updatedAt: text("updated_at"),
    };
  }

  async pullRequestsOf(commit: string): Promise<readonly Merged[]> {
    const body = await this.rest.ask("GET", `/commits/${commit}/pulls`, "find the commit's pull request");
    return listAt(body).flatMap((it) => {
      const number = numberAt(it, "number");
      const isMerged = number !== undefined && textAt(it, "merged_at") !== undefined;
      return isMerged ? [{ number, head: textAt(it, "head", "sha") }] : [];
    });
  }
}

function adviceFor(status: number, repository: string, what: string): string {
  if (status === 401) return "the token is missing or has expired; give the step GITHUB_TOKEN";
  if (status === 403 && what.includes("issue")) return "the job needs `permissions: issues: write`";
  if (status === 403)
    return "the job needs `permissions: pull-requests: write`, and pull requests from forks never get it";
  if (status === 404)
    return `there is no such thing in ${repository}, or the job's token may not see it (\`permissions\`)`;
  if (status === 422) return "it does not take this content";
  return "see the REST API's documentation";
}

function commentOf(body: unknown): Comment {
  return {
    id: numberAt(body, "id") ?? 0,
    body: textAt(body, "body") ?? "",
    author: textAt(body, "user", "login") ?? "",
    url: textAt(body, "html_url") ?? "",
    updatedAt: textAt(body, "updated_at") ?? "",
  };
}

function issueOf(json: unknown): Issue {
  return {
    number: numberAt(json, "number") ?? 0,
    body: textAt(json, "body") ?? "",
    author: textAt(json, "user", "login") ?? "",
    url: textAt(json, "html_url") ?? "",
  };
}
