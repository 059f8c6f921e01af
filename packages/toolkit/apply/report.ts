import { codeCell, tableOf } from "../command/markdown";
import { reportMarkdown } from "../plan/markdown";
import type { PlanReport } from "../plan/report";

/** What became of a stack. */
export type Outcome = "applied" | "nothing to do" | "failed" | "skipped" | "refused";

/** What `hybridnet apply --json` prints. */
export interface ApplyReport {
  readonly format: "hybrid network apply report";
  readonly version: 1;
  readonly exitCode: number;
  /** The plans that were to be approved. */
  readonly plan: PlanReport;
  /** In order; empty where nothing was begun. */
  readonly outcomes: readonly { readonly stack: string; readonly outcome: Outcome }[];
}

export function applyMarkdown({ plan, outcomes, exitCode }: ApplyReport): string {
  const rows = outcomes.map(({ stack, outcome }) => [codeCell(stack), outcome]);
  const nothing = exitCode === 0 ? "There was nothing to do." : "Nothing was applied.";
  const table = outcomes.length === 0 ? nothing : tableOf(["stack", "outcome"], rows);
  return `${reportMarkdown(plan).trimEnd()}\n\n## Apply\n\n${table}\n`;
}
