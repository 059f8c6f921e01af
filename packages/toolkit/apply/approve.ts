import { ask } from "../command/ask";
import { durationMs } from "../command/duration";
import { exitCodes, Stop } from "../command/exit-codes";
import { listAt, readJsonAs, textAt, valueAt } from "../command/json";
import type { Terminal } from "../command/surroundings";
import { inLines } from "../command/terminal";
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
  const answer = await ask(terminal, "\nApply this? Only yes is taken for it: ");
  if (answer !== "yes") throw new Stop(exitCodes.fault, "Nothing was applied.");
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
      inLines([
        `This is not the plan of ${reviewed.time} that was reviewed:`,
        ...differences.map((text) => `  ${text}`),
        again,
      ]),
    );
  return reviewed;
}

/** Of a checkout at a moment. */
export interface Now {
  readonly commit: string | null;
  readonly dirty: boolean;
  readonly time: Date;
}

/** Clocks of two machines differ by less. */
const clockSkewMs = durationMs("5m");

/**
 * What was reviewed is what a commit says at a time: of another commit, of files that no commit has, or of a time
 * long ago, nobody knows what was reviewed.
 *
 * @throws Stop with all that is wrong
 */
export function refuseUnlessCurrent(
  { commit, dirty, time }: Pick<PlanReport, "commit" | "dirty" | "time">,
  now: Now,
  maxAge: string,
): void {
  const age = now.time.getTime() - Date.parse(time);
  const faults = [
    ...(commit === now.commit
      ? []
      : [`It was made at commit ${commit ?? "(none)"}, and this checkout is at ${now.commit ?? "(none)"}.`]),
    ...(dirty ? ["Files of the checkout differed from the commit when it was made."] : []),
    ...(now.dirty ? ["Files of this checkout differ from the commit: git status."] : []),
    ...(age <= durationMs(maxAge) ? [] : [`It is older than ${maxAge}: --max-age takes an older one.`]),
    ...(age >= -clockSkewMs ? [] : ["Its time has not come yet: see the clocks of both machines."]),
  ];
  if (faults.length > 0)
    throw new Stop(
      exitCodes.refused,
      inLines([
        `The plan of ${time} that was reviewed is not taken:`,
        ...faults.map((text) => `  ${text}`),
        again,
      ]),
    );
}

const again = "Plan and review again.";

/** Reads a report that `npx --no hybridnet plan --json` wrote. @throws Stop where the file is none, or of another version. */
export function readReviewed(file: string): PlanReport {
  return readJsonAs(file, {
    what: "a plan report of version 2",
    remedy: `Make it with npx --no hybridnet plan --json ${file}`,
    is: isReport,
  });
}

function isReport(json: unknown): json is PlanReport {
  return (
    textAt(json, "format") === "hybrid network plan report" &&
    valueAt(json, "version") === 2 &&
    Number.isFinite(Date.parse(textAt(json, "time") ?? "")) &&
    listAt(json, "stacks").length > 0
  );
}
