import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

interface Note {
  readonly id: number;
  body: string;
  readonly author: { readonly username: string };
  readonly system: boolean;
  updated_at: string;
}

interface FakeIssue {
  readonly iid: number;
  title: string;
  description: string;
  state: "opened" | "closed";
  readonly author: { readonly username: string };
  readonly web_url: string;
}

/** The user that GitLab makes for a project access token. */
export const bot = "project_5_bot_0123";

/** A job that plans in a pipeline of merge request 7, whose last commit is 40 times `a`. */
export const planJob = {
  name: "plan",
  started_at: "2026-01-01T11:00:00Z",
  finished_at: "2026-01-01T12:00:00Z",
};
export const planPipeline = { id: 21, source: "merge_request_event", sha: "a".repeat(40) };

/**
 * On loopback: GitLab's REST API v4 for notes of merge requests, jobs and pipelines, after the pages that `GitLab` names;
 * for issues, merge requests of a commit and the current user, and for pages, Link headers and status codes, only as far
 * as our client uses them; and the action AssumeRoleWithOIDC of Alibaba Cloud's STS, after the SDK's own client of it.
 *
 * It cannot prove that GitLab answers like this, what a role or a scope of a token allows, what GitLab makes of rules, variables, artifacts and
 * environments, how it renders a note, what a runner does, or that RAM trusts a token.
 */
export class FakeGitLab {
  readonly notes: Note[] = [];
  readonly issues: FakeIssue[] = [];
  readonly requests: string[] = [];
  /** Tokens that STS was given. */
  readonly tokens: string[] = [];
  merged: readonly { readonly iid: number; readonly state: string; readonly sha: string }[] = [];
  job: Readonly<Record<string, unknown>> = planJob;
  pipeline: Readonly<Record<string, unknown>> = planPipeline;
  /** An answer in place of the work. */
  refuse: (method: string, path: string) => { readonly status: number; readonly json: unknown } | undefined =
    () => undefined;
  private nextId = 1;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void textOf(request).then((body) => {
        const { status, json, link } = this.answer(request, body);
        response.writeHead(status, { "content-type": "application/json", ...(link && { link }) });
        response.end(json === undefined ? undefined : JSON.stringify(json));
      });
    });
  }

  static async start(): Promise<FakeGitLab> {
    const fake = new FakeGitLab();
    await new Promise<void>((resolve) => void fake.server.listen(0, "127.0.0.1", resolve));
    return fake;
  }

  /** Host and port. */
  get address(): string {
    const { port } = this.server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  get api(): string {
    return `http://${this.address}/api/v4`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }

  add(body: string, username = bot, system = false): Note {
    const note = {
      id: this.nextId++,
      body,
      author: { username },
      system,
      updated_at: "2026-01-01T11:30:00Z",
    };
    this.notes.push(note);
    return note;
  }

  private answer(request: IncomingMessage, body: string): Answer {
    const { pathname, searchParams } = new URL(request.url ?? "/", this.api);
    const method = request.method ?? "GET";
    this.requests.push(`${method} ${request.url}`);
    const refusal = this.refuse(method, pathname);
    if (refusal !== undefined) return refusal;
    if (searchParams.get("Action") === "AssumeRoleWithOIDC") return this.assume(new URLSearchParams(body));
    if (request.headers["private-token"] !== "secret-token")
      return { status: 401, json: { message: "401 Unauthorized" } };
    if (pathname === "/api/v4/user") return { status: 200, json: { username: bot } };
    const [, path] = /^\/api\/v4\/projects\/example%2Fnetwork(\/.*)$/.exec(pathname) ?? [];
    const [, list, one] = /^\/(merge_requests\/7\/notes|issues)(?:\/(\d+))?$/.exec(path ?? "") ?? [];
    const json = body === "" ? {} : JSON.parse(body);
    if (list === "issues") return this.answerIssue(method, Number(one), json);
    if (list !== undefined && one === undefined)
      return method === "POST"
        ? { status: 201, json: this.add(json.body) }
        : this.page(pathname, searchParams);
    if (list !== undefined) return this.answerNote(method, Number(one), json);
    if (path === "/jobs/1") return { status: 200, json: { ...this.job, pipeline: { id: 21 } } };
    if (path === "/pipelines/21") return { status: 200, json: this.pipeline };
    if (/^\/repository\/commits\/\w+\/merge_requests$/.test(path ?? ""))
      return { status: 200, json: this.merged };
    return notFound;
  }

  private answerNote(method: string, id: number, { body }: { readonly body: string }): Answer {
    const at = this.notes.findIndex((it) => it.id === id);
    const note = this.notes[at];
    if (note === undefined) return notFound;
    if (method === "DELETE") {
      this.notes.splice(at, 1);
      return { status: 204, json: undefined };
    }
    note.body = body;
    return { status: 200, json: note };
  }

  private page(pathname: string, query: URLSearchParams): Answer {
    const size = Math.min(Number(query.get("per_page") ?? 20), 100);
    const page = Number(query.get("page") ?? 1);
    const json = this.notes.slice((page - 1) * size, page * size);
    const next = `<http://${this.address}${pathname}?per_page=${size}&page=${page + 1}>; rel="next"`;
    return { status: 200, json, ...(this.notes.length > page * size && { link: next }) };
  }

  private answerIssue(method: string, iid: number, json: Readonly<Record<string, string>>): Answer {
    if (method === "GET") return { status: 200, json: this.issues.filter(({ state }) => state === "opened") };
    const { title = "", description = "", state_event: event } = json;
    if (method === "POST") {
      const number = this.issues.length + 1;
      const web_url = `https://gitlab.example/example/network/-/issues/${number}`;
      this.issues.push({
        iid: number,
        title,
        description,
        state: "opened",
        author: { username: bot },
        web_url,
      });
      return { status: 201, json: this.issues.at(-1) };
    }
    const known = this.issues.find((it) => it.iid === iid);
    if (known === undefined) return notFound;
    Object.assign(known, { title, description, ...(event === "close" && { state: "closed" }) });
    return { status: 200, json: known };
  }

  private assume(form: URLSearchParams): Answer {
    this.tokens.push(form.get("OIDCToken") ?? "");
    const role = form.get("RoleArn") ?? "";
    if (form.get("OIDCToken") !== "job-token")
      return {
        status: 400,
        json: { Code: "AuthenticationFail.NoPermission", Message: `not trusted by ${role}` },
      };
    const Credentials = {
      AccessKeyId: `STS.${role.split("/").at(-1)}`,
      AccessKeySecret: "s3cr3t",
      SecurityToken: "CAIS+/=",
    };
    return { status: 200, json: { Credentials } };
  }
}

interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly link?: string;
}

const notFound: Answer = { status: 404, json: { message: "404 Not Found" } };

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
