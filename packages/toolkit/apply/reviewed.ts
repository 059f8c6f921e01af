import { readFileSync } from "node:fs";
import { exitCodes, Stop } from "../command/exit-codes";
import { listAt, textAt, valueAt } from "../failover/shown/json";
import type { PlanReport } from "../plan/report";

/** Reads a report that `npm run plan -- --json` wrote. @throws Stop where the file is none, or of another version. */
export function readReviewed(file: string): PlanReport {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Stop(exitCodes.missing, `${file} cannot be read. Make it with npm run plan -- --json ${file}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Stop(exitCodes.fault, `${file} is no JSON.`);
  }
  if (!isReport(json))
    throw new Stop(
      exitCodes.fault,
      `${file} is no plan report of version 1. Make it with npm run plan -- --json ${file}`,
    );
  return json;
}

function isReport(json: unknown): json is PlanReport {
  return (
    textAt(json, "format") === "hybrid network plan report" &&
    valueAt(json, "version") === 1 &&
    listAt(json, "stacks").length > 0
  );
}
