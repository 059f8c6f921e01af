import { listAt, textAt, valueAt } from "../command/json";
import { ForgeFailure } from "./forge";

export interface RestProps {
  readonly name: "GitHub" | "GitLab";
  /** Where the API begins. */
  readonly api: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What to do about an answer. */
  readonly advice: (status: number, what: string) => string;
  /** Header of an answer that says how many requests are left. */
  readonly remaining: string;
  /** Milliseconds before each new attempt; empty for a single attempt. */
  readonly pauses?: readonly number[] | undefined;
}

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** JSON over HTTP, as the APIs of GitHub and GitLab have it in common. Everything throws ForgeFailure. */
export class Rest {
  constructor(private readonly props: RestProps) {}

  /** Every element of a list that comes in pages. */
  async all(path: string, what: string): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    let next: string | undefined = this.url(path);
    while (next !== undefined) {
      const { body, following } = await this.send("GET", next, what);
      found.push(...listAt(body));
      next = following;
    }
    return found;
  }

  async ask(method: Method, path: string, what: string, content?: object): Promise<unknown> {
    return (await this.send(method, this.url(path), what, content)).body;
  }

  private url(path: string): string {
    return `${this.props.api.replace(/\/+$/, "")}${path}`;
  }

  /** Writing anew after a failure could write twice; everything else is tried again. */
  private async send(
    method: Method,
    url: string,
    what: string,
    content?: object,
  ): Promise<{ readonly body: unknown; readonly following: string | undefined }> {
    const pauses = method === "POST" ? [] : (this.props.pauses ?? [1000, 3000]);
    for (const pause of [...pauses, undefined]) {
      const response = await this.once(method, url, content);
      const status = response?.status ?? 0;
      if (response !== undefined && status < 400)
        return {
          body: parsed(await response.text()),
          following: this.nextPage(response.headers.get("link")),
        };
      if (pause === undefined || (status > 0 && status < 500)) throw await this.failureOf(what, response);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw await this.failureOf(what, undefined);
  }

  private async once(method: Method, url: string, content?: object): Promise<Response | undefined> {
    try {
      return await fetch(url, {
        method,
        headers: {
          "content-type": "application/json",
          "user-agent": "hybrid-network",
          ...this.props.headers,
        },
        ...(content !== undefined && { body: JSON.stringify(content) }),
        redirect: "error",
        signal: AbortSignal.timeout(30_000),
      });
    } catch {
      return undefined;
    }
  }

  /**
   * The token goes to no other server.
   * Sources: GitHub Docs, "Using pagination in the REST API"; GitLab's REST API has the same header.
   */
  private nextPage(link: string | null): string | undefined {
    const [, url] = /<([^>]+)>;\s*rel="next"/.exec(link ?? "") ?? [];
    return url !== undefined && new URL(url).origin === new URL(this.props.api).origin ? url : undefined;
  }

  private async failureOf(what: string, response: Response | undefined): Promise<ForgeFailure> {
    const { name, remaining, advice } = this.props;
    if (response === undefined) return new ForgeFailure(0, `${name} does not answer: it was to ${what}.`);
    const { status, headers } = response;
    const said = messageOf(parsed(await response.text().catch(() => "")));
    const isLimited = status === 429 || headers.get(remaining) === "0" || headers.has("retry-after");
    const todo = isLimited
      ? "the rate limit is reached; run the job again later"
      : status >= 500
        ? "it has a fault of its own; run the job again"
        : advice(status, what);
    const text = `${name} would not ${what} (${status}${said && `, ${said}`}): ${todo}.`;
    return new ForgeFailure(status, text.replace(/\s+/g, " "));
  }
}

/** GitLab also has an object there, by the names of what is wrong, or the key `error`. */
function messageOf(body: unknown): string {
  const message = valueAt(body, "message");
  const text =
    typeof message === "object" && message !== null ? JSON.stringify(message) : textAt(body, "message");
  const details = listAt(body, "errors").map((it) => textAt(it, "message"));
  return [text, textAt(body, "error"), ...details].filter((it) => it !== undefined).join(": ");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
