/** One call on the account: repeated as long as the service may change its mind, and reported when done. */
import type { Repeated } from "@cdktf/provider-alicloud";
import type { TerraformObject } from "../protocol/values";
import { type Service, ServiceError } from "../service/service";
import { nameOf, type Operation } from "./failures";
import { patiently } from "./waiting";

/** A finished call on the account, without any value but the object's name. */
export interface AccountCall {
  readonly operation: Operation;
  /** Type of a resource, or of a data source with `data.` before it. */
  readonly type: string;
  readonly region: string;
  readonly name?: string | undefined;
  /** The service's error code where it refused, `fault` where something else went wrong. */
  readonly refusal?: string | undefined;
  readonly milliseconds: number;
}

/** What a call on the account needs to know besides its object. */
export interface Session {
  readonly service: Service;
  readonly region: string;
  /** Length of a simulated minute. */
  readonly minuteMilliseconds: number;
  /** Aborts when Terraform wants the operation to end. */
  readonly stop: AbortSignal;
  readonly onCall: (call: AccountCall) => void;
}

interface Subject {
  readonly operation: Operation;
  readonly type: string;
  readonly object: TerraformObject;
  readonly repeated: Repeated;
  readonly limitMinutes: number;
}

/** @throws ServiceError the service's last refusal, and whatever else the call throws */
export async function callAccount<T>(session: Session, subject: Subject, call: () => Promise<T>): Promise<T> {
  const { operation, type, object, repeated, limitMinutes } = subject;
  const started = performance.now();
  const report = (refusal?: string) =>
    session.onCall({
      operation,
      type,
      region: session.region,
      name: nameOf(object),
      refusal,
      milliseconds: performance.now() - started,
    });
  try {
    const answer = await patiently(call, { ...session, repeated, limitMinutes });
    report();
    return answer;
  } catch (error) {
    report(error instanceof ServiceError ? error.code : "fault");
    throw error;
  }
}
