import type { Style } from "../command/terminal";
import { type PairDifference, pairFacts } from "../failover/difference";
import type { SafetyVerdict } from "../safety/verdict";
import type { PlanReport, ResourceChange } from "./report";
import { markOf, statusText, valueText } from "./words";

/** The report for a terminal. */
export function reportText(report: PlanReport, style: Style): string {
  const { stacks, removedStacks, safety, failover } = report;
  const lines = [
    ...stacks.flatMap((plan) => [
      `${style.bold(plan.stack)}${plan.selected ? "" : " (not asked for)"}: ${statusText(plan)}`,
      ...(plan.selected ? plan.changes.flatMap((change) => changeLines(change, style)) : []),
      ...plan.outputs.map(({ name, action }) => `  output ${name}: ${action}`),
      ...(plan.error === null ? [] : plan.error.split("\n").map((line) => `  ${line}`)),
    ]),
    ...removedStacks.map(({ text }) => style.bad(text)),
    ...safetyLines(safety, style),
    ...(failover === null || failover.pairs.length === 0
      ? []
      : ["", style.bold("Ways after the apply"), ...failover.pairs.flatMap(pairLines)]),
  ];
  return `${lines.join("\n")}\n`;
}

function changeLines(
  { address, action, replacePaths, attributes }: ResourceChange,
  style: Style,
): readonly string[] {
  const head = `  ${markOf[action]} ${address}`;
  const isLoss = action === "replace" || action === "delete";
  const why = replacePaths.length > 0 ? `  (forced by ${replacePaths.join(", ")})` : "";
  if (action === "create" || action === "delete") return [isLoss ? style.bad(head) : head];
  // What the service decides says nothing of the change.
  const told = attributes.filter(({ after }) => after.kind !== "unknown");
  const later = attributes.length - told.length;
  return [
    `${isLoss ? style.bad(head) : head}${why}`,
    ...told.map(({ path, before, after }) => `      ${path}: ${valueText(before)} -> ${valueText(after)}`),
    ...(later > 0 ? [`      and ${later} attributes known after apply`] : []),
  ];
}

export function safetyLines(
  { verdict, interruptions, refusals, warnings, order }: SafetyVerdict,
  style: Style,
): readonly string[] {
  const refused = refusals.filter(({ allowed }) => !allowed);
  return [
    ...(interruptions.length === 0
      ? []
      : [
          "",
          style.bold("Links"),
          ...interruptions.flatMap(({ text, active, causes }) => [
            `  ${text}${active ? " (it carries traffic now)" : ""}`,
            ...causes.map((cause) => `      ${cause.stack}: ${cause.address} ${cause.text}`),
          ]),
        ]),
    ...(warnings.length === 0 ? [] : ["", ...warnings.map(({ text }) => `Warning: ${text}.`)]),
    ...refusals.filter(({ allowed }) => allowed).map(({ text }) => `Allowed all the same: ${text}.`),
    ...(verdict === "refused"
      ? [
          "",
          style.bad("Refused:"),
          ...refused.map(({ text }) => `  ${text}.`),
          ...(order.length === 0 ? [] : ["", "An order that is safe:", ...orderLines({ order })]),
          "",
          `To do it all the same: ${[...new Set(refused.flatMap(({ allow }) => allow))].map((it) => `--allow '${it}'`).join(" ")}`,
        ]
      : []),
  ];
}

export function orderLines({ order }: Pick<SafetyVerdict, "order">): readonly string[] {
  return order.flatMap(({ text, command }, index) => [
    `  ${index + 1}. ${text}.`,
    ...(command === null ? [] : [`       ${command}`]),
  ]);
}

export function pairLines(pair: PairDifference): readonly string[] {
  return [`  ${pair.dataCentre} - ${pair.vpc}`, ...pairFacts(pair).map((fact) => `      ${fact}`)];
}
