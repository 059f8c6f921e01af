const unitMs = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

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

/** What is wrong with the duration behind an option, in one sentence; nothing where it is one. */
export function durationFaults(option: string, duration: string): readonly string[] {
  try {
    durationMs(duration);
    return [];
  } catch (error) {
    return [`${option}: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
