import { block } from "../run/markdown";
import type { PlanReport, StackPlan } from "./report";
import { pairFacts } from "./text";
import { doing, statusText, valueText } from "./words";

/** The report as Markdown. */
export function reportMarkdown({
  commit,
  dirty,
  time,
  stacks,
  removedStacks,
  safety,
  failover,
}: PlanReport): string {
  const refused = safety.refusals.filter(({ allowed }) => !allowed);
  const of =
    commit === null ? "" : ` of \`${commit.slice(0, 12)}\`${dirty ? " with uncommitted changes" : ""}`;
  const lines = [
    `# Plan${of}, ${time}`,
    "",
    "| stack | status | create | update | replace | destroy |",
    "| --- | --- | --- | --- | --- | --- |",
    ...stacks.map(
      (plan) =>
        `| \`${plan.stack}\` | ${plan.status} | ${plan.counts.create} | ${plan.counts.update} | ${plan.counts.replace} | ${plan.counts.delete} |`,
    ),
    "",
    ...removedStacks.map(({ text }) => `- ${text}`),
    ...(refused.length === 0
      ? []
      : [
          "## Refused for safety",
          "",
          ...refused.map(({ text }) => `- ${text}.`),
          "",
          ...(safety.order.length === 0 ? [] : ["An order that is safe:", ""]),
          ...safety.order.map(
            ({ text, command }, index) =>
              `${index + 1}. ${text}.${command === null ? "" : ` \`${command}\``}`,
          ),
          "",
        ]),
    ...(safety.interruptions.length === 0
      ? []
      : [
          "## Links that are interrupted",
          "",
          ...safety.interruptions.map(
            ({ text, causes }) =>
              `- ${text}: ${causes.map((it) => `\`${it.address}\` ${it.text}`).join("; ")}`,
          ),
          "",
        ]),
    ...safety.warnings.map(({ text }) => `> ${text}.`),
    ...(failover === null || failover.pairs.length === 0
      ? []
      : [
          "## Ways after the apply",
          "",
          ...failover.pairs.map(
            (pair) => `- ${pair.dataCentre} - ${pair.vpc}: ${pairFacts(pair).join("; ")}`,
          ),
          "",
        ]),
    ...stacks.flatMap(stackSection),
  ];
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

function stackSection(plan: StackPlan): readonly string[] {
  if (plan.error !== null) return [`## ${plan.stack}`, "", block(plan.error), ""];
  if (plan.changes.length === 0) return [];
  return [
    `## ${plan.stack}`,
    "",
    `${statusText(plan)}.`,
    "",
    ...plan.changes.flatMap(({ address, action, replacePaths, attributes }) => [
      `- \`${address}\` ${doing[action]}${replacePaths.length > 0 ? `, forced by \`${replacePaths.join("`, `")}\`` : ""}`,
      ...(action === "update" ? attributes : []).map(
        ({ path, before, after }) => `  - \`${path}\`: \`${valueText(before)}\` to \`${valueText(after)}\``,
      ),
    ]),
    "",
  ];
}
