import { unbroken } from "../command/escape";
import { textAt } from "../command/json";

/** What the service answered instead of doing it. */
export class Refusal extends Error {
  constructor(
    readonly action: string,
    /** The service's code, such as `InvalidVpcId.NotFound`. */
    readonly code: string,
    /** The service's own words. */
    readonly reason: string,
  ) {
    super(unbroken(`${action} was refused: ${code}: ${reason}`));
  }
}

/** No answer came: whether a change was made is not known, so ask before it is repeated. */
export class NoAnswer extends Error {
  constructor(
    readonly action: string,
    readonly endpoint: string,
    /** Code of the network fault, such as `ECONNRESET`. */
    readonly code: string,
  ) {
    super(`${action}: no answer from ${endpoint} (${code})`);
  }
}

/** Codes with which the service says that it did nothing and that asking again later helps. Source: Alibaba Cloud help: VPC API, error codes. */
const later = /^(Throttling|ServiceUnavailable|SystemBusy)(\.|$)/;

/** Codes of a key that is wrong or that may not do it. Source: Alibaba Cloud help: common error codes of RAM and signatures. */
const notAllowed =
  /^(NoPermission|Forbidden|Unauthorized|InvalidAccessKeyId|InvalidSecurityToken|SignatureDoesNotMatch|IncompleteSignature|MissingAccessKeyId|AccessDenied)/;

export const canBeRepeated = ({ code }: Refusal): boolean => later.test(code);
export const isNotAllowed = ({ code }: Refusal): boolean => notAllowed.test(code);

/**
 * What the SDK threw, as one of the two. The SDK puts the whole request into some of its errors, which for that reason
 * go no further than here.
 */
export function faultOf(error: unknown, action: string, endpoint: string): Refusal | NoAnswer {
  const code = textAt(error, "code") ?? textAt(error, "name") ?? "unknown";
  const answer = textAt(error, "data", "Message") ?? textAt(error, "data", "message");
  return answer !== undefined || textAt(error, "requestId") !== undefined
    ? new Refusal(action, code, answer ?? "")
    : new NoAnswer(action, endpoint, code);
}
