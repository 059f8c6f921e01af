import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly author: string;
}

export interface FakeIssue {
  readonly number: number;
  title: string;
  body: string;
  state: string;
  readonly author: string;
  readonly isPullRequest?: boolean;
}

/** A run of the workflow that plans, for a pull request whose last commit is 40 times `a`. */
export const planRun = {
  path: ".github/workflows/plan.yml",
  event: "pull_request",
  head_sha: "a".repeat(40),
  run_started_at: "2026-01-01T11:00:00Z",
  updated_at: "2026-01-01T12:00:00Z",
} as const;

/** An answer that the fake gives instead of doing its work. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many requests get it; all of them where it is left out. */
  times?: number;
}

/**
 * GitHub's REST API on loopback, as far as it is documented for issue comments, runs of workflows, and the pull requests of
 * a commit (GitHub Docs, "REST API endpoints for issue comments", API version 2022-11-28): pages of at most
 * 100 with a Link header, 201 for what is created, 404 for what is not there, 422 for a body of more than
 * 65,536 characters.
 *
 * It cannot prove that a workflow's token really has the rights, that GitHub counts characters like this,
 * how it renders Markdown, or what its rate limits do.
 */
export class FakeGitHub {
  readonly issues: FakeIssue[] = [];
  readonly comments: FakeComment[] = [];
  readonly requests: string[] = [];
  /** What stands before a request: method and path. */
  refuse: (method: string, path: string) => Refusal | undefined = () => undefined;
  /** Runs after comments were listed, for what other people do in the meantime. */
  afterList: () => void = () => {};
  mergedPullRequests: readonly number[] = [];
  /** Runs of workflows by their id; a comment is written while the first one is under way. */
  readonly runs = new Map<string, Readonly<Record<string, string>>>([["1", planRun]]);
  /** When every comment was written last. */
  writtenAt = "2026-01-01T11:30:00Z";
  private nextId = 1;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const { status, json, headers = {} } = this.answer(request, body);
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(status === 204 ? undefined : JSON.stringify(json));
      });
    });
  }

  static async start(): Promise<FakeGitHub> {
    const fake = new FakeGitHub();
    await new Promise<void>((resolve) => void fake.server.listen(0, "127.0.0.1", resolve));
    return fake;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }

  add(body: string, author = "github-actions[bot]"): FakeComment {
    const comment = { id: this.nextId++, body, author };
    this.comments.push(comment);
    return comment;
  }

  private answer(request: IncomingMessage, body: string): Answer {
    const { pathname, searchParams } = new URL(request.url ?? "/", this.url);
    const method = request.method ?? "GET";
    this.requests.push(`${method} ${request.url}`);
    const refusal = this.refuse(method, pathname);
    if (refusal !== undefined && refusal.times !== 0) {
      if (refusal.times !== undefined) refusal.times -= 1;
      return { status: refusal.status, json: { message: refusal.message }, headers: refusal.headers ?? {} };
    }
    if (request.headers.authorization !== "Bearer secret-token")
      return { status: 401, json: { message: "Bad credentials" } };
    if (/^\/repos\/example\/network\/commits\/\w+\/pulls$/.test(pathname))
      return {
        status: 200,
        json: this.mergedPullRequests.map((number) => ({
          number,
          merged_at: "2026-01-01T12:00:00Z",
          head: { sha: "a".repeat(40) },
        })),
      };
    const [, run] = /^\/repos\/example\/network\/actions\/runs\/(\d+)$/.exec(pathname) ?? [];
    if (run !== undefined) {
      const json = this.runs.get(run);
      return json === undefined ? { status: 404, json: { message: "Not Found" } } : { status: 200, json };
    }
    const [, issue] = /^\/repos\/example\/network\/issues(?:\/(\d+))?$/.exec(pathname) ?? [undefined, null];
    if (issue !== null) return this.answerIssue(method, issue, { body, pathname, searchParams });
    if (/^\/repos\/example\/network\/issues\/\d+\/comments$/.test(pathname))
      return method === "POST" ? this.create(body) : this.list(pathname, searchParams);
    const [, id] = /^\/repos\/example\/network\/issues\/comments\/(\d+)$/.exec(pathname) ?? [];
    const index = this.comments.findIndex((it) => it.id === Number(id));
    const comment = this.comments[index];
    if (comment === undefined) return { status: 404, json: { message: "Not Found" } };
    if (method === "DELETE") {
      this.comments.splice(index, 1);
      return { status: 204, json: undefined };
    }
    const text = textIn(body);
    if (text.length > longest) return tooLong;
    comment.body = text;
    return { status: 200, json: this.shown(comment) };
  }

  /** GitHub Docs, "REST API endpoints for issues": pull requests are among them. */
  private answerIssue(
    method: string,
    number: string | undefined,
    {
      body,
      pathname,
      searchParams,
    }: { readonly body: string; readonly pathname: string; readonly searchParams: URLSearchParams },
  ): Answer {
    if (method === "GET") {
      const page = Number(searchParams.get("page") ?? 1);
      const open = this.issues.filter(({ state }) => state === "open");
      const json = open.slice((page - 1) * 100, page * 100).map((it) => shownIssue(it));
      const next = `<${this.url}${pathname}?page=${page + 1}>; rel="next"`;
      return { status: 200, json, ...(open.length > page * 100 && { headers: { link: next } }) };
    }
    const { title = "", body: text = "", state = "open" } = JSON.parse(body);
    if (text.length > longest) return tooLong;
    if (method === "POST") {
      const author = "github-actions[bot]";
      this.issues.push({ number: this.issues.length + 1, title, body: text, state: "open", author });
      return { status: 201, json: shownIssue(this.issues.at(-1)) };
    }
    const known = this.issues.find((it) => it.number === Number(number));
    if (known === undefined) return { status: 404, json: { message: "Not Found" } };
    Object.assign(known, { title, body: text, state });
    return { status: 200, json: shownIssue(known) };
  }

  private create(body: string): Answer {
    const text = textIn(body);
    return text.length > longest ? tooLong : { status: 201, json: this.shown(this.add(text)) };
  }

  private list(pathname: string, query: URLSearchParams): Answer {
    const size = Math.min(Number(query.get("per_page") ?? 30), 100);
    const page = Number(query.get("page") ?? 1);
    const json = this.comments.slice((page - 1) * size, page * size).map((it) => this.shown(it));
    const more = this.comments.length > page * size;
    const next = `<${this.url}${pathname}?per_page=${size}&page=${page + 1}>; rel="next"`;
    if (!more) this.afterList();
    return { status: 200, json, ...(more && { headers: { link: next } }) };
  }

  private shown({ id, body, author }: FakeComment) {
    return {
      id,
      body,
      user: { login: author },
      html_url: `https://github.com/example/network/pull/7#${id}`,
      updated_at: this.writtenAt,
    };
  }
}

interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Documented by its own error only: "Body is too long (maximum is 65536 characters)". */
const longest = 65_536;

const tooLong: Answer = {
  status: 422,
  json: {
    message: "Validation Failed",
    errors: [
      { resource: "IssueComment", field: "data", message: "Body is too long (maximum is 65536 characters)" },
    ],
  },
};

function textIn(body: string): string {
  return String(JSON.parse(body).body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

function shownIssue(issue: FakeIssue | undefined) {
  const { number, title, body, state, author, isPullRequest = false } = issue ?? {};
  return {
    ...{ number, title, body, state },
    user: { login: author },
    html_url: `https://github.com/example/network/issues/${number}`,
    ...(isPullRequest && { pull_request: {} }),
  };
}
