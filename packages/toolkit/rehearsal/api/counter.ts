import { createHash } from "node:crypto";
import type { ApiRequest } from "./api-request";
import type { Answer } from "./door";

/** A finished request. */
export interface AnsweredRequest {
  readonly product: string;
  readonly action: string;
  readonly region: string;
  readonly status: number;
  /** The error code of a refusal. */
  readonly refusal?: string;
  readonly milliseconds: number;
}

export interface ApiCounts {
  readonly requests: number;
  /** How often each action was asked: `Vpc DescribeVpcs`. */
  readonly actions: Readonly<Record<string, number>>;
  /** How often each error code was answered; `lost answer` and `fault` among them, where there was none. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Requests that say the same as one that was refused before, or whose answer was lost. */
  readonly retries: number;
  /** Actions and parameters that the account does not know: a gap in it. */
  readonly unknown: Readonly<Record<string, number>>;
}

/** Counts what was asked. What it keeps grows with the number of actions, not with that of requests. */
export class Counter {
  private requests = 0;
  private readonly actions = new Map<string, number>();
  private readonly refusals = new Map<string, number>();
  private readonly unknown = new Map<string, number>();
  private retries = 0;
  /** Hashes of refused requests: their parameters hold keys. */
  private readonly refused = new Set<string>();

  constructor(private readonly onRequest: (request: AnsweredRequest) => void) {}

  add({ request, status, code, unknown }: Answer, milliseconds: number): void {
    this.requests++;
    if (request !== undefined) this.countRetry(request, code !== undefined);
    // An action that nobody knows is whatever text a client sends: it is counted below, within a bound.
    if (request !== undefined && unknown === undefined)
      count(this.actions, `${request.product} ${request.action}`);
    if (code !== undefined) count(this.refusals, code);
    if (unknown !== undefined) count(this.unknown, unknown);
    this.onRequest({
      product: request?.product ?? "",
      action: request?.action ?? "",
      region: request?.region ?? "",
      status,
      ...(code !== undefined && { refusal: code }),
      milliseconds,
    });
  }

  /** A request that got no answer: one that was to be lost, or a fault of ours. */
  addUnanswered(what: "lost answer" | "fault", request: ApiRequest | undefined, milliseconds: number): void {
    this.requests++;
    if (request !== undefined) this.countRetry(request, true);
    count(this.refusals, what);
    const { product = "", action = "", region = "" } = request ?? {};
    this.onRequest({ product, action, region, status: 0, refusal: what, milliseconds });
  }

  counts(): ApiCounts {
    return {
      requests: this.requests,
      actions: Object.fromEntries(this.actions),
      refusals: Object.fromEntries(this.refusals),
      retries: this.retries,
      unknown: Object.fromEntries(this.unknown),
    };
  }

  private countRetry(request: ApiRequest, refused: boolean): void {
    if (!refused && this.refused.size === 0) return;
    const hash = hashOf(request);
    if (this.refused.has(hash)) this.retries++;
    if (refused && this.refused.size < bound) this.refused.add(hash);
  }
}

/** More different texts than that are counted as one. */
const bound = 1_000;

/** The same for the same request with another token. */
const hashOf = ({ product, action, region, parameters }: ApiRequest): string => {
  const { ClientToken: _token, ...rest } = parameters;
  const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([product, action, region, sorted]))
    .digest("base64");
};

function count(counts: Map<string, number>, name: string): void {
  const key = counts.has(name) || counts.size < bound ? name : "others";
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
