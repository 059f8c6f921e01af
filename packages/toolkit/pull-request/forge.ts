/** A comment of a pull request, or a note of a merge request, as far as it is used here. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly url: string;
  /** When it was written or edited last, ISO 8601; empty where nobody says. */
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

/** A run of a workflow of GitHub, or a job of GitLab. */
export interface WorkflowRun {
  /** Whether it is the one that plans, for a pull request. */
  readonly isPlan: boolean;
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

/** Where the repository is reviewed: all that is asked of it, and everything throws ForgeFailure. */
export interface Forge {
  /** How it writes a pull request before its number. */
  readonly sign: "#" | "!";
  /** Who writes with the token. */
  author(): Promise<string>;
  /** All comments of a pull request, the oldest first. */
  comments(pullRequest: number): Promise<readonly Comment[]>;
  create(pullRequest: number, body: string): Promise<Comment>;
  update(pullRequest: number, id: number, body: string): Promise<Comment>;
  remove(pullRequest: number, id: number): Promise<void>;
  /** All open issues, the oldest first. */
  openIssues(): Promise<readonly Issue[]>;
  openIssue(text: Pick<IssueText, "title" | "body">): Promise<Issue>;
  changeIssue(number: number, text: IssueText): Promise<void>;
  run(id: number): Promise<WorkflowRun>;
  /** The merged pull requests that brought a commit. */
  pullRequestsOf(commit: string): Promise<readonly Merged[]>;
}

/** It refused or did not answer. The message is one line, says what to do, and holds no token. */
export class ForgeFailure extends Error {
  constructor(
    /** HTTP status; 0 where there was no answer. */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
