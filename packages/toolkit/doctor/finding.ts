/**
 * - `ok`: as it has to be.
 * - `warning`: something will be slower, or does not work for some.
 * - `by hand`: cannot be found out from here; the remedy says how.
 * - `missing`: a prerequisite that is not there.
 * - `fault`: something that is there and wrong.
 */
export type Verdict = "ok" | "warning" | "by hand" | "missing" | "fault";

/** What one check found. No text holds the value of a credential or a secret. */
export interface Finding {
  readonly check: string;
  readonly verdict: Verdict;
  /** What is there. */
  readonly found: string;
  /** What to do about it; null where nothing has to be done. */
  readonly remedy: string | null;
}

export function ok(check: string, found: string): Finding {
  return { check, verdict: "ok", found, remedy: null };
}

export function bad(check: string, verdict: Exclude<Verdict, "ok">, found: string, remedy: string): Finding {
  return { check, verdict, found, remedy };
}
