/** A request from its signature to its answer, without the network around it. */
import { randomUUID } from "node:crypto";
import type { Requests } from "../account/requests";
import type { Attributes } from "../service/service";
import { type Action, onlyReads } from "./action";
import { actions } from "./actions/all";
import type { ApiRequest } from "./api-request";
import { ClientTokens } from "./client-tokens";
import { execute } from "./execute";
import { UnknownParameter } from "./parameters";
import { LostAnswer, Refusal, refusalOf } from "./refusal";
import { requestOf } from "./request";
import { type AccessKey, type Signed, verify } from "./signature";

export interface Answer {
  readonly status: number;
  readonly body: Attributes;
  /** undefined where the request could not be read so far. */
  readonly request: ApiRequest | undefined;
  /** The error code of a refusal. */
  readonly code?: string;
  /** What the account does not know: `Vpc DescribeNatGateways`, `Vpc CreateVpc Colour`. */
  readonly unknown?: string;
}

export class Door {
  private readonly tokens = new ClientTokens();

  constructor(
    private readonly requests: Requests,
    private readonly key: AccessKey,
  ) {}

  /** @throws LostAnswer where the client must not get one */
  async answer(receive: () => Promise<Signed>): Promise<Answer> {
    let request: ApiRequest | undefined;
    try {
      const signed = await receive();
      verify(signed, this.key);
      request = requestOf(signed);
      const body = await this.answerTo(request);
      return { status: 200, body: { RequestId: requestId(), ...body }, request };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal instanceof LostAnswer) throw new LostAnswer(refusal.message, request);
      return refused(refusal, request);
    }
  }

  private async answerTo(request: ApiRequest): Promise<Attributes> {
    const action = actionOf(request);
    this.requests.count();
    if (onlyReads(action)) return execute(action, request, this.requests, () => {});
    const before = this.tokens.answerTo(request);
    if (before !== undefined) return before;
    const remember = (answer: Attributes) => this.tokens.remember(request, answer);
    const answer = await execute(action, request, this.requests, remember);
    remember(answer);
    return answer;
  }
}

class UnknownAction extends Refusal {}

/** @throws Refusal where the account does not know the action */
function actionOf({ product, action }: ApiRequest): Action {
  const known = Object.hasOwn(actions[product], action) ? actions[product][action] : undefined;
  if (known !== undefined) return known;
  throw new UnknownAction(
    404,
    "InvalidAction.NotFound",
    `The simulated account does not know the action ${action} of ${product}.`,
  );
}

function refused(refusal: Refusal, request: ApiRequest | undefined): Answer {
  const { status, code, message } = refusal;
  const host = request === undefined ? "" : `${request.product.toLowerCase()}.aliyuncs.com`;
  const what = request === undefined ? "" : `${request.product} ${request.action}`;
  return {
    status,
    request,
    code,
    body: { RequestId: requestId(), HostId: host, Code: code, Message: message },
    ...(refusal instanceof UnknownAction && { unknown: what }),
    ...(refusal instanceof UnknownParameter && { unknown: `${what} ${refusal.parameter}` }),
  };
}

const requestId = (): string => randomUUID().toUpperCase();
