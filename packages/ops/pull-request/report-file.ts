import { existsSync, readFileSync } from "node:fs";
import { listAt, textAt, valueAt } from "@hybrid-network/failover/shown/json";
import { exitCodes, Stop } from "../exit-codes";
import type { PlanReport } from "../plan/report";

/** Reads what `npm run plan -- --json FILE` wrote; undefined where it wrote none. @throws Stop where it is something else. */
export function reportIn(file: string): PlanReport | undefined {
  if (!existsSync(file)) return undefined;
  const json: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isReport(json)) throw new Stop(exitCodes.fault, `${file} is no plan report of version 1.`);
  return json;
}

function isReport(json: unknown): json is PlanReport {
  return (
    textAt(json, "format") === "hybrid network plan report" &&
    valueAt(json, "version") === 1 &&
    listAt(json, "stacks").length > 0
  );
}
