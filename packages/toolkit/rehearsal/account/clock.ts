import { durationMs } from "../../command/duration";

/** Moment at which every simulated account begins, so that rehearsals give equal results. */
export const firstMoment = Date.UTC(2026, 0, 1);

export const dayMs = durationMs("1d");

/** The form in which most products of the service give times. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
