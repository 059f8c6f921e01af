import { fetchIn } from "../command/fetch";
import { reasonOf } from "../command/request-failure";

/**
 * - `ok`: as it has to be.
 * - `warning`: something will be slower, or does not work for some.
 * - `by hand`: cannot be found out from here; the remedy says how.
 * - `missing`: a prerequisite that is not there.
 * - `fault`: something that is there and wrong.
 */
export type Verdict = "ok" | "warning" | "by hand" | "missing" | "fault";

/** What is checked, and what lacks where it is not as it has to be. */
const purposes = {
  Node: "everything",
  "cdktf CLI": "npm run diff, npm run deploy",
  Terraform: "rehearse, plan, apply, npm run diff, npm run deploy",
  Provider: "plan, apply; a rehearsal has a stand-in",
  "Provider lock files": "plan, apply: the same provider on every machine",
  "Network file": "everything",
  Credentials: "plan, apply, verify, tunnels, failover-test",
  "Secret variables": "plan, apply, devices --with-secrets",
  Backend: "plan, apply, and whatever reads the deployed state",
  "Folders with keys": "keys that nobody else reads",
  Drill: "drill",
  "Transit router service": "apply",
  "Express Connect service": "apply",
  "Cloud Data Transfer": "apply",
  VPN: "apply",
} as const;

export type Check = keyof typeof purposes;

/** What one check found. No text holds the value of a credential or a secret. */
export interface Finding {
  readonly check: Check;
  /** The commands that need it. */
  readonly neededFor: string;
  readonly verdict: Verdict;
  /** What is there. */
  readonly found: string;
  /** What to do about it; null where nothing has to be done. */
  readonly remedy: string | null;
}

export function ok(check: Check, found: string): Finding {
  return { check, neededFor: purposes[check], verdict: "ok", found, remedy: null };
}

export function bad(check: Check, verdict: Exclude<Verdict, "ok">, found: string, remedy: string): Finding {
  return { check, neededFor: purposes[check], verdict, found, remedy };
}

/** What became of one request. */
export type Answer =
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "none"; readonly why: string };

/** Asks a server whether it is there. */
export type Probe = (url: string, authorization?: string) => Promise<Answer>;

/** Five seconds at most; a redirection is an answer. The way is Terraform's own, through the proxy of the environment. */
export function probeIn(env: NodeJS.ProcessEnv): Probe {
  const fetch = fetchIn(env);
  return async (url, authorization) => {
    try {
      const { status, body } = await fetch(url, {
        redirect: "manual",
        headers: authorization === undefined ? {} : { authorization },
        signal: AbortSignal.timeout(5000),
      });
      await body?.cancel();
      return { kind: "status", status };
    } catch (error) {
      const isLate = error instanceof Error && error.name === "TimeoutError";
      return { kind: "none", why: isLate ? "no answer within 5 s" : reasonOf(error) };
    }
  };
}
