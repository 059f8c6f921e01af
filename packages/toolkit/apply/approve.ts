import { createInterface } from "node:readline/promises";
import { exitCodes, Stop } from "../command/exit-codes";
import { listAt, readJsonAs, textAt, valueAt } from "../command/json";
import type { Terminal } from "../command/surroundings";
import type { PlanReport } from "../plan/report";
import { compare } from "./compare";
import type { ApplyOptions } from "./options";

/**
 * The report whose plans may be applied, and none other.
 * @throws Stop where nobody approves, or where what was reviewed is something else.
 */
export async function approve(
  report: PlanReport,
  { reviewed, autoApprove }: Pick<ApplyOptions, "reviewed" | "autoApprove">,
  terminal: Terminal | undefined,
): Promise<PlanReport> {
  if (reviewed !== undefined) return approvedBy(readReviewed(reviewed), report);
  if (autoApprove) return report;
  if (terminal?.input.isTTY !== true)
    throw new Stop(
      exitCodes.fault,
      "Nobody can be asked here. Approve with --reviewed FILE, or whatever is planned with --auto-approve.",
    );
  const asking = createInterface(terminal);
  // While it asks, Ctrl-C comes here and not to the process.
  asking.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const answer = await asking.question("\nApply this? Only yes is taken for it: ");
  asking.close();
  if (answer.trim() !== "yes") throw new Stop(exitCodes.fault, "Nothing was applied.");
  return report;
}

/** @throws Stop with everything in which a report differs from the one that was reviewed. */
export function approvedBy(reviewed: PlanReport, report: PlanReport): PlanReport {
  const differences = report.stacks
    .filter(({ selected, changes, status }) => selected && (changes.length > 0 || status !== "no-change"))
    .flatMap((plan) => {
      const known = reviewed.stacks.find(({ stack }) => stack === plan.stack);
      if (known === undefined) return [`${plan.stack} was not planned then`];
      // Planned only for what had to be known of it: nobody judged or reviewed its changes.
      if (!known.selected) return [`${plan.stack} was not asked for then`];
      const { verdict, differences: found } = compare(known, plan);
      return verdict === "other" ? found.map((text) => `${plan.stack}: ${text}`) : [];
    });
  if (differences.length > 0)
    throw new Stop(
      exitCodes.refused,
      [
        `This is not the plan of ${reviewed.time} that was reviewed:`,
        ...differences.map((text) => `  ${text}`),
        "Plan and review again.",
      ].join("\n"),
    );
  return reviewed;
}

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
