import { type Form, formIn, type Given, refuse } from "../command/given";
import { type Source, type SourceOption, sourceIn } from "../failover/cli/options";
import { type PhaseName, phaseNames } from "./phases/phases";

export type DrillWords = Given<SourceOption | "json" | "markdown" | "only">;

/** What `hybridnet drill` was asked to do. */
interface DrillOptions {
  readonly source: Source;
  /** Drill what a plan would make instead of what is. */
  readonly plan: boolean;
  readonly output: Form;
  readonly phases: readonly PhaseName[];
}

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseDrillOptions(read: DrillWords): DrillOptions {
  const from = sourceIn(read);
  const output = formIn(read);
  const only = read.values("only").flatMap((text) => text.split(","));
  const unknown = only.filter((word) => !phaseNames.some((name) => name === word));
  if (unknown.length > 0)
    read.faults.push(`There is no phase ${unknown.join(", ")}. Phases are: ${phaseNames.join(", ")}.`);
  refuse(read);
  return {
    ...from,
    output,
    phases: phaseNames.filter((name) => only.length === 0 || only.includes(name)),
  };
}
