import { createHash } from "node:crypto";
import type { Attributes } from "../service/service";
import type { ApiRequest } from "./api-request";
import { Refusal } from "./refusal";

/** Tokens that are kept: one hour of a client that sends two changes a second. */
const kept = 7_200;

/**
 * The answers of changes by their `ClientToken`: the same request again makes no second object, also where the
 * first answer was lost (Alibaba Cloud help: How to ensure idempotence).
 */
export class ClientTokens {
  private readonly answers = new Map<string, { readonly of: string; readonly answer: Attributes }>();

  /** @throws Refusal where another request had the token */
  answerTo(request: ApiRequest): Attributes | undefined {
    const known = this.answers.get(keyOf(request));
    if (known === undefined) return undefined;
    if (known.of !== textOf(request))
      throw new Refusal(
        400,
        "IdempotentParameterMismatch",
        "The request uses the same ClientToken as an earlier one with other parameters.",
      );
    return known.answer;
  }

  remember(request: ApiRequest, answer: Attributes): void {
    if (!request.parameters.ClientToken) return;
    this.answers.set(keyOf(request), { of: textOf(request), answer });
    const [oldest] = this.answers.keys();
    if (this.answers.size > kept && oldest !== undefined) this.answers.delete(oldest);
  }
}

const keyOf = ({ product, action, parameters }: ApiRequest): string =>
  `${product} ${action} ${parameters.ClientToken ?? ""}`;

/** By a hash: what is kept for an hour should not be a pre-shared key. */
const textOf = ({ parameters }: ApiRequest): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("base64");
