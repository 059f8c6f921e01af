import { exitCodes, Stop } from "../command/exit-codes";
import { valueAt } from "../command/json";
import type { PlannedStack } from "../plan/plan-stack";
import type { PlanReport } from "../plan/report";
import { appliedElsewhere } from "../plan/text";

/** @param names the stacks to apply. @throws Stop where a report cannot be applied. */
export function refuseReport({ exitCode, safety, stacks }: PlanReport, names: readonly string[]): void {
  if (exitCode === exitCodes.fault || exitCode === exitCodes.missing)
    throw new Stop(exitCode, "\nNothing was applied: a stack cannot be planned.");
  if (exitCode === exitCodes.refused || safety.verdict === "refused")
    throw new Stop(exitCodes.refused, "\nNothing was applied.");
  const elsewhere = stacks.filter(({ selected, status }) => selected && status === "version-control");
  if (elsewhere.length > 0)
    throw new Stop(exitCodes.refused, `\nNothing was applied: ${appliedElsewhere(elsewhere)}`);
  const waiting = stacks.flatMap(({ stack, selected, upstream }) =>
    selected
      ? upstream.filter((it) => !names.includes(it.stack)).map((it) => `${stack} waits for ${it.stack}`)
      : [],
  );
  if (waiting.length > 0)
    throw new Stop(exitCodes.missing, `\n${waiting.join(", ")}: apply that first, or both together.`);
}

/** @throws Stop where an address to detach is neither deployed nor in the configuration, as a slip of the pen is. */
export function refuseUnknown(planned: PlannedStack | undefined, addresses: readonly string[]): void {
  if (planned === undefined) return;
  const deletions = new Set(planned.plan?.changes.map(({ address }) => address));
  const unknown = addresses.filter((address) => {
    const [type = "", name = ""] = address.split(".");
    return !deletions.has(address) && valueAt(planned.json, "resource", type, name) === undefined;
  });
  if (unknown.length > 0)
    throw new Stop(
      exitCodes.fault,
      `\nNothing was applied: ${planned.stack.name} has no ${unknown.join(", ")}. terraform state list in ${planned.stack.folder} shows what it has.`,
    );
}
