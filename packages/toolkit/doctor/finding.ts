import { reasonOf } from "../command/request-failure";

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

/** What became of one request. */
export type Answer =
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "none"; readonly why: string };

/** Asks a server whether it is there. */
export type Probe = (url: string, authorization?: string) => Promise<Answer>;

/** Five seconds at most; a redirection is an answer. */
export const probe: Probe = async (url, authorization) => {
  try {
    const { status } = await fetch(url, {
      method: "GET",
      redirect: "manual",
      headers: authorization === undefined ? {} : { authorization },
      signal: AbortSignal.timeout(5000),
    });
    return { kind: "status", status };
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return { kind: "none", why: isLate ? "no answer within 5 s" : reasonOf(error) };
  }
};
