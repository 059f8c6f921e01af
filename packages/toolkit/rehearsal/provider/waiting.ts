/** Calls that the real provider repeats for minutes, repeated here in simulated time. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Repeated, repeats } from "@cdktf/provider-alicloud";
import { ServiceError } from "../service/service";

export interface Patience {
  /** Length of a simulated minute in milliseconds. */
  readonly minuteMilliseconds: number;
  /** Ends the waiting; the last refusal stands. */
  readonly stop: AbortSignal;
  /** What the provider repeats in this operation. */
  readonly repeated: Repeated;
  /** For how long, in minutes. */
  readonly limitMinutes: number;
}

/**
 * The answer of a call that is repeated once each simulated minute as long as the provider repeats its refusal.
 *
 * @throws ServiceError the last refusal, and whatever else the call throws
 */
export async function patiently<T>(call: () => Promise<T>, patience: Patience): Promise<T> {
  for (let minutes = 0; ; minutes++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ServiceError) || !repeats(patience.repeated, error.code)) throw error;
      if (minutes >= patience.limitMinutes || patience.stop.aborted) throw error;
    }
    await sleep(patience.minuteMilliseconds, undefined, { signal: patience.stop }).catch(() => {});
  }
}

const unitMinutes: Readonly<Record<string, number>> = { h: 60, m: 1, s: 1 / 60, ms: 1 / 60_000 };

/** Minutes in a duration of Terraform such as `1h30m`; parts below a millisecond count as none. */
export function minutesOf(duration: string): number {
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
  return parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (unitMinutes[unit] ?? 0), 0);
}
