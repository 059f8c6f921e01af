import type { Deployment, Timers } from "../deployment/deployment";
import type { Failure } from "../failures/failures";

/** How the loss of something is noticed by both ends of a session, and how long that takes at most. */
export interface Detection {
  /** Undefined where nobody states a time. */
  readonly seconds: number | undefined;
  readonly by: "BFD" | "BGP hold time" | "assumed BGP hold time" | "the service";
  readonly text: string;
}

/** What a device waits for without a word from its neighbour unless told. Sources: FRR manual, BGP; Cisco ASA guide, BGP. */
export const defaultHoldSeconds = 180;
/** What the protocol's own document suggests; whether the service follows it is not published. Source: RFC 4271, 10. */
export const suggestedHoldSeconds = 90;

/** Where nobody states how often a device tries a lost session again. Source: RFC 4271, 10, ConnectRetryTime. */
export const suggestedRetrySeconds = 120;

/** Time until both ends have noticed a failure. Convergence comes on top, and for that nobody states a time. */
export function detectionOf({ down }: Failure, { links }: Deployment): Detection {
  const all = links.flatMap(({ id, circuitId, ends }) =>
    ends.flatMap(({ session, device, uplink, timers }) => {
      const wayFails = [id, circuitId, device, uplink].some((it) => it !== undefined && down.includes(it));
      return wayFails || down.includes(session) ? [ofSession(timers, wayFails)] : [];
    }),
  );
  const slowest = all.reduce<Detection | undefined>(
    (slow, it) => (slow === undefined || (it.seconds ?? 0) > (slow.seconds ?? 0) ? it : slow),
    undefined,
  );
  return (
    slowest ?? { seconds: undefined, by: "the service", text: "noticed by the service, which states no time" }
  );
}

/**
 * Until both ends have noticed. BFD watches the way, and the health check, which the VBR's end alone has,
 * does too: a session that fails with its circuit up is left to the hold time. The device waits for BFD or
 * the hold time whatever the VBR's end knows already.
 */
function ofSession({ bfd, holdSeconds, healthCheck }: Timers, wayFails: boolean): Detection {
  if (wayFails && bfd !== undefined)
    return {
      seconds: (bfd.intervalMs * bfd.multiplier) / 1000,
      by: "BFD",
      text: `BFD: ${bfd.multiplier} x ${bfd.intervalMs} ms`,
    };
  const hold: Detection =
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
        };
  if (!wayFails || healthCheck === undefined) return hold;
  const { intervalSeconds, packets } = healthCheck;
  const own = `${intervalSeconds * packets} s, its health check: ${packets} x ${intervalSeconds} s`;
  return { ...hold, text: `${hold.text}; the VBR's end after ${own}` };
}
