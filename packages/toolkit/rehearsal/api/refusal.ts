import { goneCode, ServiceError } from "../service/service";
import type { ApiRequest } from "./api-request";

/** What a client gets instead of an answer. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The answer does not arrive although the object was made: the connection ends without one. */
export class LostAnswer extends Error {
  constructor(
    message: string,
    readonly request?: ApiRequest,
  ) {
    super(message);
  }
}

/**
 * The account's refusal as the service answers it.
 *
 * Clients take status 404 for "is not there" and repeat by themselves what has 500 and more
 * (provider source, alicloud/errors.go:97 and :210). So a failure that somebody ordered (`fail-create`), which
 * is to stay one, has 400 although the service's own InternalError has 500.
 */
export function refusalOf(error: unknown): Refusal | LostAnswer {
  if (error instanceof Refusal || error instanceof LostAnswer) return error;
  if (!(error instanceof ServiceError)) throw error;
  if (error.code === "Client.Timeout") return new LostAnswer(error.message);
  return new Refusal(statusOf(error.code), error.code, error.message);
}

function statusOf(code: string): number {
  if (code === goneCode || code.endsWith(".NotFound")) return 404;
  if (code.startsWith("Forbidden")) return 403;
  return 400;
}

export const missing = (name: string): Refusal =>
  new Refusal(400, `MissingParam.${name}`, `The parameter ${name} is mandatory for this action.`);

export const illegal = (name: string, why: string): Refusal =>
  new Refusal(400, `IllegalParam.${name}`, `The parameter ${name} is invalid: ${why}.`);
