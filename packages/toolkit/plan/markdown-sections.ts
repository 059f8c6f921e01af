import { block, code, folded, type Section, whole, words } from "../command/markdown";
import { pairText } from "../failover/difference";
import type { SafetyVerdict } from "../safety/verdict";
import type { PlanReport, ResourceChange, StackPlan } from "./report";
import { doing, markOf, statusText, valueText } from "./text";

/** What a plan would do and may not do, the most important first. */
export function detailSections(report: PlanReport): readonly Section[] {
  return [
    ...refusalSections(report.safety),
    ...interruptionSections(report.safety),
    ...failoverSections(report),
    ...report.stacks.flatMap(stackSections),
  ];
}

function refusalSections({ refusals, order }: SafetyVerdict): readonly Section[] {
  const refused = refusals.filter(({ allowed }) => !allowed);
  if (refused.length === 0) return [];
  const steps = order.map(
    ({ text, command }, index) =>
      `${index + 1}. ${words(text)}${command === null ? "" : `: ${code(command)}`}`,
  );
  const allow = [...new Set(refused.flatMap((it) => it.allow))].map((it) => `--allow '${it}'`).join(" ");
  const list = ["### Refused for safety", "", ...refused.map(({ text }) => `- ${words(text)}`)];
  const safe = steps.length === 0 ? [] : ["", "An order that is safe:", "", ...steps];
  return [
    {
      forms: [
        [...list, ...safe, "", `To do it all the same: ${code(allow)}`].join("\n"),
        [...list, ...safe].join("\n"),
        list.join("\n"),
      ],
    },
  ];
}

function interruptionSections({ interruptions, warnings }: SafetyVerdict): readonly Section[] {
  const links = interruptions.map(
    ({ text, active, causes }) =>
      `- ${words(text)}${active ? " (**it carries traffic now**)" : ""}: ${causes.map((it) => `${code(it.address)} ${words(it.text)}`).join("; ")}`,
  );
  const short = interruptions.map(
    ({ text, active }) => `- ${words(text)}${active ? " (**it carries traffic now**)" : ""}`,
  );
  const notes = warnings.map(({ text }) => `> ${words(text)}`);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, "", ...lines];
  const form = (lines: readonly string[]) =>
    [...section("### Links that are interrupted", lines), ...(notes.length > 0 ? ["", ...notes] : [])]
      .join("\n")
      .trim();
  return [{ forms: [form(links), form(short)] }];
}

function failoverSections({ failover, safety, stacks }: PlanReport): readonly Section[] {
  const title = "### Ways between data centres and VPCs";
  if (failover === null)
    return [whole(`${title}\n\nA stack has no plan that can be judged, so it cannot be told what changes.`)];
  if (failover.pairs.length === 0)
    return safety.interruptions.length === 0 && stacks.every((it) => it.changes.length === 0)
      ? []
      : [whole(`${title}\n\nAfter the apply all are as they were.`)];
  const lines = failover.pairs.map((pair) => `- ${words(pairText(pair))}`);
  return [{ forms: [[title, "", ...lines].join("\n"), `${title}\n\n${lines.length} pairs differ.`] }];
}

/** What would be done to one stack, closed until somebody opens it. */
export function stackSections(plan: StackPlan): readonly Section[] {
  const { stack, error, changes, outputs, moves, speculative } = plan;
  if (speculative !== undefined) return [textSection(`${stack}: what HCP Terraform plans`, speculative)];
  const heading = `${stack}: ${statusText(plan)}`;
  const moved = moves.map(({ command }) => `- only the address changes: ${code(command)}`);
  const lines = changes.flatMap((change) => [
    `- ${code(`${markOf[change.action]} ${change.address}`)}${placeText(change.region)} ${doingText(change)}`,
  ]);
  const named =
    outputs.length === 0
      ? []
      : [`- outputs: ${outputs.map(({ name, action }) => `${code(name)} (${action})`).join(", ")}`];
  const failed = error === null ? [] : [errorSection(`${stack} cannot be planned`, error)];
  if (changes.length + outputs.length + moves.length === 0) return failed;
  const detailed = changes.flatMap((change, index) => [lines[index] ?? "", ...attributeLines(change)]);
  return [
    ...failed,
    {
      forms: [
        folded(heading, [...moved, ...detailed, ...named].join("\n")),
        folded(heading, [...moved, ...lines, ...named].join("\n")),
        "",
      ],
    },
  ];
}

/** Where a change is made. */
export function placeText(region: string | null): string {
  return region === null ? "" : ` in ${code(region)}`;
}

function doingText({ action, movedFrom }: ResourceChange): string {
  return `${doing[action]}${movedFrom === null ? "" : `; it was ${code(movedFrom)} until now`}`;
}

/** What is created is known from the file; of what is known after the apply only, the number is enough. */
function attributeLines({ action, attributes }: ResourceChange): readonly string[] {
  if (action !== "update" && action !== "replace") return [];
  // Terraform lists the members of a set with a secret in an order that follows from the secret.
  const sorted = [...attributes].sort((a, b) => (a.path < b.path ? -1 : 1));
  const known = sorted.filter(({ after }) => after.kind !== "unknown");
  const rest = action === "update" ? attributes.length - known.length : 0;
  return [
    ...known.map(
      ({ path, before, after }) => `  - ${code(`${path}: ${valueText(before)} -> ${valueText(after)}`)}`,
    ),
    ...(rest > 0 ? [`  - ${rest} ${known.length > 0 ? "more " : ""}known after the apply`] : []),
  ];
}

export function errorSection(title: string, errors: string): Section {
  return textSection(title, errors, (text) => `### ${words(title)}\n\n${block(text)}`);
}

/** What somebody else said, in several lines. */
function textSection(
  title: string,
  said: string,
  form = (text: string) => folded(title, block(text)),
): Section {
  const lines = said.trim().split("\n");
  const first = (count: number) => {
    const rest = lines.length > count ? [`... and ${lines.length - count} more lines`] : [];
    return [...lines.slice(0, count).map((line) => line.slice(0, 500)), ...rest].join("\n");
  };
  return { forms: [form(said), form(first(60)), form(first(15))] };
}
