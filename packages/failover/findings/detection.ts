import type { Deployment, Timers } from "../deployment/deployment";
import type { Failure } from "../failures/failure";

/** How the loss of something is noticed by both ends of a session, and how long that takes at most. */
export interface Detection {
  /** Undefined where nobody states a time. */
  readonly seconds: number | undefined;
  readonly by: "BFD" | "VBR health check" | "BGP hold time" | "assumed BGP hold time" | "the service";
  readonly text: string;
}

/** What a device waits for without a word from its neighbour unless told. Sources: FRR manual, BGP; Cisco ASA guide, BGP. */
export const defaultHoldSeconds = 180;
/** What the protocol's own document suggests; whether the service follows it is not published. Source: RFC 4271, 10. */
export const suggestedHoldSeconds = 90;

/** Time until both ends have noticed a failure. Convergence comes on top, and for that nobody states a time. */
export function detectionOf({ down }: Failure, { links }: Deployment): Detection {
  const ends = links.flatMap((link) =>
    link.ends.filter(
      ({ session, device, uplink }) =>
        down.includes(session) ||
        down.includes(link.id) ||
        down.includes(device) ||
        (uplink !== undefined && down.includes(uplink)) ||
        (link.circuitId !== undefined && down.includes(link.circuitId)),
    ),
  );
  const all = ends.map(({ timers }) => ofSession(timers));
  const slowest = all.reduce<Detection | undefined>(
    (slow, it) => (slow === undefined || (it.seconds ?? 0) > (slow.seconds ?? 0) ? it : slow),
    undefined,
  );
  return (
    slowest ?? { seconds: undefined, by: "the service", text: "noticed by the service, which states no time" }
  );
}

/** The quickest of what watches a session. */
function ofSession({ bfd, holdSeconds, healthCheck }: Timers): Detection {
  const checks: Detection[] = [];
  if (bfd !== undefined)
    checks.push({
      seconds: (bfd.intervalMs * bfd.multiplier) / 1000,
      by: "BFD",
      text: `BFD: ${bfd.multiplier} x ${bfd.intervalMs} ms`,
    });
  if (healthCheck !== undefined)
    checks.push({
      seconds: healthCheck.intervalSeconds * healthCheck.packets,
      by: "VBR health check",
      text: `VBR health check: ${healthCheck.packets} x ${healthCheck.intervalSeconds} s`,
    });
  checks.push(
    holdSeconds !== undefined
      ? {
          seconds: holdSeconds,
          by: "BGP hold time",
          text: `BGP hold time: ${holdSeconds} s, or less if the service wishes less`,
        }
      : {
          seconds: defaultHoldSeconds,
          by: "assumed BGP hold time",
          text: `BGP hold time: ${defaultHoldSeconds} s, assumed because the network file states none and it is the device's default; ${suggestedHoldSeconds} s if the service wishes what RFC 4271 suggests`,
        },
  );
  return checks.reduce((quick, it) => ((it.seconds ?? 0) < (quick.seconds ?? 0) ? it : quick));
}
