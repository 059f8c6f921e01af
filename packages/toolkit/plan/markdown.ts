import { renderProblems } from "@hybridnet/network";
import { code, codeCell, fit, type Section, tableOf, whole, words } from "../command/markdown";
import { detailSections, placeText } from "./markdown-sections";
import type { PlanReport, ResourceChange, StackPlan } from "./report";
import { sumIn } from "./text";

/** The report as Markdown, as `hybridnet plan --markdown` prints it. */
export function reportMarkdown(report: PlanReport): string {
  return fit(reportSections(report, { origin: originText(report) })).text;
}

/** The report in sections, which a comment may have to shorten. */
export function reportSections(
  report: PlanReport,
  {
    origin,
    said = [],
    losses = lossForms(lossesOf(report)),
  }: {
    /** What was planned, and when. */
    readonly origin: string;
    /** What has to be said besides. */
    readonly said?: readonly Section[];
    readonly losses?: Section["forms"];
  },
): readonly Section[] {
  return [
    whole(`## ${titleOf(report)}\n\n${origin}`),
    whole(stackTable(report)),
    ...removedStackSections(report),
    ...said,
    { forms: losses },
    ...detailSections(report),
    ...noteSections(report),
  ];
}

function noteSections({ notes = [] }: PlanReport): readonly Section[] {
  if (notes.length === 0) return [];
  const lines = notes.map((note) => `- ${words(renderProblems([note]))}`);
  return [
    {
      forms: [
        ["### Notes on the network file", ...lines].join("\n"),
        `Notes on the network file: ${notes.length}`,
      ],
    },
  ];
}

function titleOf({ stacks, safety, exitCode }: PlanReport): string {
  if (stacks.some(({ status }) => status === "error")) return "Plan: failed";
  if (safety.verdict === "refused") return "Plan: refused for safety";
  const total = (name: keyof StackPlan["counts"]) => stacks.reduce((sum, it) => sum + it.counts[name], 0);
  const parts = (["create", "update", "replace", "delete"] as const).flatMap((name) =>
    total(name) > 0 ? [`${total(name)} to ${name === "delete" ? "destroy" : name}`] : [],
  );
  if (parts.length > 0) return `Plan: ${parts.join(", ")}`;
  if (stacks.some(({ status }) => status === "version-control")) return "Plan: by HCP Terraform";
  return exitCode === 0 ? "Plan: no change" : "Plan: nothing but outputs";
}

/** The commit that was planned, and when: `Commit abc · 2026-01-01 12:00 UTC`. */
export function originText({
  commit,
  dirty = false,
  time,
}: {
  readonly commit: string | null;
  readonly dirty?: boolean;
  /** ISO 8601, UTC. */
  readonly time: string;
}): string {
  const when = time.replace("T", " ").replace(/:\d\d(\.\d+)?Z$/, " UTC");
  return commit === null
    ? when
    : `Commit ${code(commit.slice(0, 12))}${dirty ? " with changes" : ""} · ${when}`;
}

/** Stacks and what becomes of them. */
function stackTable({ stacks }: PlanReport): string {
  return tableOf(
    ["stack", "", "create", "update", "replace", "destroy"],
    stacks.map((plan) => [
      codeCell(plan.stack),
      stateOf(plan),
      ...[plan.counts.create, plan.counts.update, plan.counts.replace, plan.counts.delete].map(String),
    ]),
  );
}

/** What the counts beside it do not say. */
function stateOf({ status, upstream, speculative }: StackPlan): string {
  const reads = upstream.map(
    ({ stack, outputs }) => `${outputs.map(codeCell).join(", ")} of ${codeCell(stack)}`,
  );
  switch (status) {
    case "no-change":
      return "no change";
    case "changes":
      return "changes";
    case "preview":
      return `preview: not deployed yet is ${reads.join("; ")}`;
    case "upstream-pending":
      return `waits for ${reads.join("; ")}`;
    case "version-control":
      return `HCP Terraform runs it from version control; ${words(sumIn(speculative))}`;
    case "error":
      return "**no plan**";
  }
}

function removedStackSections({ removedStacks }: PlanReport): readonly Section[] {
  if (removedStacks.length === 0) return [];
  return [
    whole(["### Stacks that are gone", ...removedStacks.map(({ text }) => `- ${words(text)}`)].join("\n")),
  ];
}

/** What is there now and will not be, if only for a while. */
export function lossesOf({ stacks }: PlanReport): readonly ResourceChange[] {
  return stacks.flatMap(({ changes }) =>
    changes.filter(({ action }) => action === "delete" || action === "replace"),
  );
}

/** The names of what is destroyed or replaced; the shortest form still has all of them. */
function lossForms(losses: readonly ResourceChange[]): Section["forms"] {
  if (losses.length === 0) return [""];
  const title = `### Destroyed or replaced: ${losses.length}\n\n`;
  return [
    `${title}${losses.map((it) => `${lossLine(it)}${lossReason(it)}`).join("\n")}`,
    `${title}${losses.map(lossLine).join("\n")}`,
  ];
}

export function lossLine({ stack, address, action, region }: ResourceChange): string {
  const doing = action === "delete" ? "destroy" : action;
  return `- **${doing}** ${code(address)}${placeText(region)} of ${code(stack)}`;
}

function lossReason({ replacePaths, reason }: ResourceChange): string {
  if (replacePaths.length > 0) return `, forced by ${replacePaths.map(code).join(", ")}`;
  return reason === "replace_because_tainted" ? ", because it was left half made" : "";
}
