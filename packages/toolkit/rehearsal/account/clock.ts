const unitMs = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

/** Moment at which every simulated account begins, so that rehearsals give equal results. */
export const firstMoment = Date.UTC(2026, 0, 1);

export const dayMs = unitMs.d;

/**
 * Milliseconds of a duration such as `8d`, `12h`, `30m` or `45s`.
 *
 * @throws Error where the text is no duration.
 */
export function durationMs(duration: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)([dhms])$/.exec(duration) ?? [];
  if (amount === undefined || (unit !== "d" && unit !== "h" && unit !== "m" && unit !== "s"))
    throw new Error(`${duration} is no duration; write it like 8d, 12h, 30m or 45s`);
  return Number(amount) * unitMs[unit];
}

/** The form in which most products of the service give times. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
