import { listAt, readJsonAs, textAt, valueAt } from "../command/json";
import type { PlanReport } from "../plan/report";

/** Reads a report that `npx --no hybridnet plan --json` wrote. @throws Stop where the file is none, or of another version. */
export function readReviewed(file: string): PlanReport {
  return readJsonAs(file, {
    what: "a plan report of version 1",
    remedy: `Make it with npx --no hybridnet plan --json ${file}`,
    is: isReport,
  });
}

function isReport(json: unknown): json is PlanReport {
  return (
    textAt(json, "format") === "hybrid network plan report" &&
    valueAt(json, "version") === 1 &&
    listAt(json, "stacks").length > 0
  );
}
