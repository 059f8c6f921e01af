import type { PlanReport } from "../../plan/report";
import { renderComment } from "../comment";
import { publicText } from "../mask";

/** The comment on a pull request with this plan. */
export function exampleComment(report: PlanReport): string {
  const [comment] = renderComment({
    report,
    errors: "",
    commit: "",
    time: report.time,
    runUrl: "https://github.com/example/network/actions/runs/1",
    run: 1,
    masked: publicText({}),
  });
  return comment;
}

export function exampleFile(name: string): string {
  return `packages/toolkit/pull-request/examples/${name}.md`;
}

/** The plan behind it, as `npx --no hybridnet plan --json` printed it, with another commit and time. */
export function reportFile(name: string): string {
  return `packages/toolkit/pull-request/reports/${name}.json`;
}
