import { listAt, numberAt, textAt, valueAt } from "../command/json";

/** A comment of a pull request, as far as it is used here. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly url: string;
  /** When it was written or edited last, ISO 8601; empty where GitHub does not say. */
  readonly updatedAt: string;
}

/** An open issue. */
export interface Issue {
  readonly number: number;
  readonly body: string;
  readonly author: string;
  readonly url: string;
}

/** What an issue is to be. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
}

/** A run of a workflow. */
export interface WorkflowRun {
  /** Path of the workflow's file. */
  readonly workflow: string;
  readonly event: string;
  /** The commit that it ran for; of a pull request, the last one of its branch. */
  readonly commit: string;
  /** Of its last attempt, ISO 8601. */
  readonly startedAt: string;
  readonly updatedAt: string;
}

/** A merged pull request. */
export interface Merged {
  readonly number: number;
  /** The last commit of its branch. */
  readonly head: string | undefined;
}

/** GitHub refused or did not answer. The message is one line, says what to do, and holds no token. */
export class GitHubFailure extends Error {
  constructor(
    /** HTTP status; 0 where there was no answer. */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface GitHubProps {
  /** GITHUB_API_URL. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** Milliseconds before each new attempt; empty for a single attempt. */
  readonly pauses?: readonly number[];
}

/**
 * What is needed of GitHub's REST API, version 2022-11-28: "REST API endpoints for issue comments" (a pull
 * request is an issue), "REST API endpoints for issues", "List pull requests associated with a commit" and "Get a workflow run".
 */
export class GitHub {
  constructor(private readonly props: GitHubProps) {}

  /** All comments of a pull request, the oldest first. @throws GitHubFailure */
  async comments(pullRequest: number): Promise<readonly Comment[]> {
    const found: Comment[] = [];
    let next: string | undefined = this.path(`/issues/${pullRequest}/comments?per_page=100`);
    while (next !== undefined) {
      const { body, following } = await this.ask("GET", next, "list the comments");
      found.push(...listAt(body).map(commentOf));
      next = following;
    }
    return found;
  }

  /** @throws GitHubFailure */
  async create(pullRequest: number, body: string): Promise<Comment> {
    const path = this.path(`/issues/${pullRequest}/comments`);
    return commentOf((await this.ask("POST", path, "write a comment", { body })).body);
  }

  /** @throws GitHubFailure */
  async update(id: number, body: string): Promise<Comment> {
    const path = this.path(`/issues/comments/${id}`);
    return commentOf((await this.ask("PATCH", path, "edit the comment", { body })).body);
  }

  /** @throws GitHubFailure */
  async remove(id: number): Promise<void> {
    await this.ask("DELETE", this.path(`/issues/comments/${id}`), "delete a comment");
  }

  /** All open issues that are no pull requests, the oldest first. @throws GitHubFailure */
  async openIssues(): Promise<readonly Issue[]> {
    const found: Issue[] = [];
    let next: string | undefined = this.path("/issues?state=open&sort=created&direction=asc&per_page=100");
    while (next !== undefined) {
      const { body, following } = await this.ask("GET", next, "list the issues");
      found.push(
        ...listAt(body).flatMap((it) => (valueAt(it, "pull_request") === undefined ? issueOf(it) : [])),
      );
      next = following;
    }
    return found;
  }

  /** @throws GitHubFailure */
  async openIssue({ title, body }: Pick<IssueText, "title" | "body">): Promise<Issue> {
    return issueOf((await this.ask("POST", this.path("/issues"), "open an issue", { title, body })).body);
  }

  /** @throws GitHubFailure */
  async changeIssue(number: number, { title, body, isOpen }: IssueText): Promise<void> {
    const state = isOpen ? { state: "open" } : { state: "closed", state_reason: "completed" };
    await this.ask("PATCH", this.path(`/issues/${number}`), "edit the issue", { title, body, ...state });
  }

  /** @throws GitHubFailure; 403 and 404 without `actions: read` */
  async run(id: number): Promise<WorkflowRun> {
    const { body } = await this.ask("GET", this.path(`/actions/runs/${id}`), "show the run of a workflow");
    const text = (name: string) => textAt(body, name) ?? "";
    return {
      // A reusable or required workflow has its ref behind the path.
      workflow: text("path").replace(/@.*$/, ""),
      event: text("event"),
      commit: text("head_sha"),
      startedAt: text("run_started_at"),
      updatedAt: text("updated_at"),
    };
  }

  /** The merged pull requests that brought a commit. @throws GitHubFailure */
  async pullRequestsOf(commit: string): Promise<readonly Merged[]> {
    const { body } = await this.ask(
      "GET",
      this.path(`/commits/${commit}/pulls`),
      "find the commit's pull request",
    );
    return listAt(body).flatMap((it) => {
      const number = numberAt(it, "number");
      const isMerged = number !== undefined && textAt(it, "merged_at") !== undefined;
      return isMerged ? [{ number, head: textAt(it, "head", "sha") }] : [];
    });
  }

  private path(rest: string): string {
    return `${this.props.api.replace(/\/+$/, "")}/repos/${this.props.repository}${rest}`;
  }

  /** Writing anew after a failure could write twice; everything else is tried again. */
  private async ask(
    method: "GET" | "POST" | "PATCH" | "DELETE",
    url: string,
    what: string,
    content?: object,
  ): Promise<{ readonly body: unknown; readonly following: string | undefined }> {
    const pauses = method === "POST" ? [] : (this.props.pauses ?? [1000, 3000]);
    for (const pause of [...pauses, undefined]) {
      const response = await this.send(method, url, content);
      const status = response?.status ?? 0;
      if (response !== undefined && status < 400) {
        const text = await response.text();
        return { body: parsed(text), following: this.nextPage(response.headers.get("link")) };
      }
      if (pause === undefined || (status > 0 && status < 500))
        throw await failureOf(what, response, this.props);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw new GitHubFailure(0, `GitHub does not answer: it was to ${what}.`);
  }

  private async send(method: string, url: string, content?: object): Promise<Response | undefined> {
    try {
      return await fetch(url, {
        method,
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${this.props.token}`,
          "content-type": "application/json",
          "user-agent": "hybrid-network",
          "x-github-api-version": "2022-11-28",
        },
        ...(content !== undefined && { body: JSON.stringify(content) }),
        redirect: "error",
        signal: AbortSignal.timeout(30_000),
      });
    } catch {
      return undefined;
    }
  }

  /** Source: GitHub Docs, "Using pagination in the REST API". The token goes to no other server. */
  private nextPage(link: string | null): string | undefined {
    const [, url] = /<([^>]+)>;\s*rel="next"/.exec(link ?? "") ?? [];
    return url !== undefined && new URL(url).origin === new URL(this.props.api).origin ? url : undefined;
  }
}

async function failureOf(
  what: string,
  response: Response | undefined,
  { repository }: GitHubProps,
): Promise<GitHubFailure> {
  if (response === undefined) return new GitHubFailure(0, `GitHub does not answer: it was to ${what}.`);
  const { status, headers } = response;
  const said = messageOf(parsed(await response.text().catch(() => "")));
  const isLimited =
    status === 429 || headers.get("x-ratelimit-remaining") === "0" || headers.has("retry-after");
  const advice = isLimited
    ? "the rate limit is reached; run the job again later"
    : adviceFor(status, repository, what);
  return new GitHubFailure(
    status,
    `GitHub would not ${what} (${status}${said && `, ${said}`}): ${advice}.`.replace(/\s+/g, " "),
  );
}

function adviceFor(status: number, repository: string, what: string): string {
  if (status === 401) return "the token is missing or has expired; give the step GITHUB_TOKEN";
  if (status === 403 && what.includes("issue")) return "the job needs `permissions: issues: write`";
  if (status === 403)
    return "the job needs `permissions: pull-requests: write`, and pull requests from forks never get it";
  if (status === 404)
    return `there is no such thing in ${repository}, or the job's token may not see it (\`permissions\`)`;
  if (status === 422) return "it does not take this content";
  return status >= 500 ? "it has a fault of its own; run the job again" : "see the REST API's documentation";
}

function messageOf(body: unknown): string {
  const details = listAt(body, "errors").map((it) => textAt(it, "message"));
  return [textAt(body, "message"), ...details].filter((it) => it !== undefined).join(": ");
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function issueOf(json: unknown): Issue {
  return {
    number: numberAt(json, "number") ?? 0,
    body: textAt(json, "body") ?? "",
    author: textAt(json, "user", "login") ?? "",
    url: textAt(json, "html_url") ?? "",
  };
}
