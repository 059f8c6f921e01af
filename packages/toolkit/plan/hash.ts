import { createHash } from "node:crypto";
import { type RawChange, rawChanges, secretsOf } from "./plan-json";
import { leavesOf } from "./values";

/** What the service says of itself moves between two plans of the same change. */
export const volatile = /(^|\.)(status|state|bgp_status|role)$/;

/**
 * sha256 over what a plan does: addresses, actions, replace paths, and every value before and after.
 * Values that are not known yet and secrets go in as marks; a secret that becomes another one as another mark.
 */
export function hashOf(plan: unknown): string {
  const secrets = secretsOf(plan);
  const told = (change: RawChange) => [
    change.address,
    change.action,
    change.replacePaths,
    leavesOf(change.sides, secrets)
      .filter(({ path }) => !volatile.test(path))
      .map(({ path, before, after }) => [path, before, after])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ];
  const all = [...rawChanges(plan)].sort((a, b) => (a.address < b.address ? -1 : 1)).map(told);
  return createHash("sha256").update(JSON.stringify(all)).digest("hex");
}
