import { existsSync } from "node:fs";
import { readReviewed } from "../apply/reviewed";
import type { PlanReport } from "../plan/report";

/** Reads what `npx --no hybridnet plan --json FILE` wrote; undefined where it wrote none. @throws Stop where it is something else. */
export function reportIn(file: string): PlanReport | undefined {
  return existsSync(file) ? readReviewed(file) : undefined;
}
