import { flagAt, numberAt, textAt } from "../command/json";
import type { Comment, Forge, Issue, IssueText, Merged, WorkflowRun } from "./forge";
import { Rest } from "./rest";

export interface GitLabProps {
  /** CI_API_V4_URL. */
  readonly api: string;
  /** CI_PROJECT_PATH. */
  readonly project: string;
  /** CI_PROJECT_URL. */
  readonly url: string;
  /** A project access token. */
  readonly token: string;
  /** Milliseconds before each new attempt; empty for a single attempt. */
  readonly pauses?: readonly number[];
}

/**
 * What is needed of GitLab's REST API, version 4: notes of merge requests, issues, jobs, pipelines, the merge requests of
 * a commit, and the current user. Source: doc/api/notes.md (of GitLab 17), jobs.md (16) and pipelines.md (18) in GitLab's
 * repository, read on 2026-11-28; the other three are known by name and use, and their pages were not read again. The
 * token of a job, CI_JOB_TOKEN, may ask neither for notes nor for issues (doc/ci/jobs/ci_job_token.md, 17).
 */
export class GitLab implements Forge {
  readonly sign = "!";
  private readonly rest: Rest;
  private readonly project: string;

  constructor(private readonly props: GitLabProps) {
    const { api, project, token, pauses } = props;
    this.project = `/projects/${encodeURIComponent(project)}`;
    this.rest = new Rest({
      name: "GitLab",
      api,
      headers: { "private-token": token },
      advice: (status) => adviceFor(status, project),
      remaining: "ratelimit-remaining",
      pauses,
    });
  }

  async author(): Promise<string> {
    return textAt(await this.rest.ask("GET", "/user", "say whose token it is"), "username") ?? "";
  }

  async comments(mergeRequest: number): Promise<readonly Comment[]> {
    const path = `${this.notes(mergeRequest)}?sort=asc&order_by=created_at&per_page=100`;
    const found = await this.rest.all(path, "list the notes");
    return found.filter((it) => flagAt(it, "system") !== true).map((it) => this.commentOf(mergeRequest, it));
  }

  async create(mergeRequest: number, body: string): Promise<Comment> {
    const content = { body: withoutActions(body) };
    const note = await this.rest.ask("POST", this.notes(mergeRequest), "write a note", content);
    return this.commentOf(mergeRequest, note);
  }

  async update(mergeRequest: number, id: number, body: string): Promise<Comment> {
    const content = { body: withoutActions(body) };
    const note = await this.rest.ask("PUT", `${this.notes(mergeRequest)}/${id}`, "edit the note", content);
    return this.commentOf(mergeRequest, note);
  }

  async remove(mergeRequest: number, id: number): Promise<void> {
    await this.rest.ask("DELETE", `${this.notes(mergeRequest)}/${id}`, "delete a note");
  }

  async openIssues(): Promise<readonly Issue[]> {
    const path = `${this.project}/issues?state=opened&order_by=created_at&sort=asc&per_page=100`;
    return (await this.rest.all(path, "list the issues")).map(issueOf);
  }

  async openIssue({ title, body }: Pick<IssueText, "title" | "body">): Promise<Issue> {
    const content = { title, description: withoutActions(body) };
    return issueOf(await this.rest.ask("POST", `${this.project}/issues`, "open an issue", content));
  }

  async changeIssue(number: number, { title, body, isOpen }: IssueText): Promise<void> {
    const event = isOpen ? {} : { state_event: "close" };
    const content = { title, description: withoutActions(body), ...event };
    await this.rest.ask("PUT", `${this.project}/issues/${number}`, "edit the issue", content);
  }

  /** A job, with the pipeline that it is a part of. */
  async run(id: number): Promise<WorkflowRun> {
    const job = await this.rest.ask("GET", `${this.project}/jobs/${id}`, "show a job");
    const path = `${this.project}/pipelines/${numberAt(job, "pipeline", "id") ?? 0}`;
    const pipeline = await this.rest.ask("GET", path, "show a pipeline");
    return {
      isPlan:
        /^plan(-|$)/.test(textAt(job, "name") ?? "") && textAt(pipeline, "source") === "merge_request_event",
      commit: textAt(pipeline, "sha") ?? "",
      startedAt: textAt(job, "started_at") ?? "",
      updatedAt: textAt(job, "finished_at") ?? "",
    };
  }

  async pullRequestsOf(commit: string): Promise<readonly Merged[]> {
    const path = `${this.project}/repository/commits/${commit}/merge_requests?per_page=100`;
    const found = await this.rest.all(path, "find the commit's merge request");
    return found.flatMap((it) => {
      const number = numberAt(it, "iid");
      const isMerged = number !== undefined && textAt(it, "state") === "merged";
      return isMerged ? [{ number, head: textAt(it, "sha") }] : [];
    });
  }

  private notes(mergeRequest: number): string {
    return `${this.project}/merge_requests/${mergeRequest}/notes`;
  }

  private commentOf(mergeRequest: number, note: unknown): Comment {
    const id = numberAt(note, "id") ?? 0;
    return {
      id,
      body: textAt(note, "body") ?? "",
      author: textAt(note, "author", "username") ?? "",
      url: `${this.props.url}/-/merge_requests/${mergeRequest}#note_${id}`,
      updatedAt: textAt(note, "updated_at") ?? "",
    };
  }
}

/** A line that begins with a slash may be a quick action, such as `/merge`. Source: doc/user/project/quick_actions.md of GitLab 15. */
export function withoutActions(markdown: string): string {
  return markdown.replace(/^(\s*)\//gm, "$1\\/");
}

/** Source: doc/user/permissions.md of GitLab 16: a Reporter lists merge requests, comments, and closes issues; a Guest does not. */
function adviceFor(status: number, project: string): string {
  if (status === 401) return "the token in GITLAB_TOKEN is wrong, was revoked or has expired; make a new one";
  if (status === 403) return "the token in GITLAB_TOKEN needs the role Reporter and the scope `api`";
  if (status === 404)
    return `there is no such thing in ${project}, or the token in GITLAB_TOKEN may not see it (role Reporter)`;
  if (status === 400 || status === 422) return "it does not take this content";
  return "see the REST API's documentation";
}

function issueOf(json: unknown): Issue {
  return {
    number: numberAt(json, "iid") ?? 0,
    body: textAt(json, "description") ?? "",
    author: textAt(json, "author", "username") ?? "",
    url: textAt(json, "web_url") ?? "",
  };
}
