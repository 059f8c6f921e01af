/** Calls that the real provider repeats for minutes, repeated here in simulated time. */
import { setTimeout as sleep } from "node:timers/promises";
import { ServiceError } from "../service/service";

export interface Patience {
  /** Length of a simulated minute in milliseconds. */
  readonly minuteMilliseconds: number;
  /** Ends the waiting; the last refusal stands. */
  readonly stop: AbortSignal;
  /** How long the configuration allows for the operation, in minutes, where it says so. */
  readonly limitMinutes?: number | undefined;
}

/**
 * The answer of a call that is repeated once each simulated minute as long as its refusal may pass.
 *
 * @throws ServiceError the last refusal, and whatever else the call throws
 */
export async function patiently<T>(call: () => Promise<T>, patience: Patience): Promise<T> {
  for (let minutes = 0; ; minutes++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ServiceError) || error.retryMinutes <= 0) throw error;
      if (minutes >= (patience.limitMinutes ?? error.retryMinutes) || patience.stop.aborted) throw error;
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
