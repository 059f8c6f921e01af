import type { Network } from "@hybridnet/network";
import { type Alarm, alarmsOf } from "@hybridnet/network/alarms";
import { periodSeconds } from "@hybridnet/network/metrics";
import type { Deployment } from "../failover/deployment/deployment";
import { failuresOf } from "../failover/failures/failures";

/** An alarm that notices a failure. */
export interface Notice {
  readonly alarm: string;
  readonly severity: Alarm["severity"];
  /** Seconds until the values that it needs are there; null for an event, of which the service states no time. */
  readonly seconds: number | null;
}

export interface CoveredFailure {
  readonly id: string;
  readonly title: string;
  /** The quickest first; none where no alarm notices it. */
  readonly notices: readonly Notice[];
}

/** Which alarms notice each failure that the failover report knows. */
export function coverageOf(network: Network, deployment: Deployment): readonly CoveredFailure[] {
  const alarms = alarmsOf(network);
  return failuresOf(deployment).map(({ id, title }) => ({
    id,
    title,
    notices: alarms
      .filter(({ notices }) => notices.includes(id))
      .map((alarm) => ({ alarm: alarm.name, severity: alarm.severity, seconds: secondsOf(alarm) }))
      .sort((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0)),
  }));
}

/** One value a minute, as many in a row as the alarm waits for. */
const secondsOf = (alarm: Alarm): number | null =>
  alarm.kind === "metric" ? alarm.minutes * periodSeconds : null;
