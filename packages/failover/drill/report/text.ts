import { type Style, table } from "../../report/terminal";
import { rowText } from "../observe/bgp-tables";
import type { DirectionReport, DrillReport, PhaseReport, StepReport } from "./report";

/** The report for a terminal. */
export function drillText(report: DrillReport, style: Style): string {
  const verdict = report.agrees
    ? style.good("All as the failover report says.")
    : style.bad("NOT as the failover report says.");
  const parts = [
    `${style.bold("Drill")}: ${verdict} ${report.seconds} s.`,
    section("Sessions", sessionTable(report), style),
    ...(report.phases.length === 0 ? [phaseText({ title: "normal", steps: [report.normal] }, style)] : []),
    ...report.phases.map((phase) =>
      phaseText({ title: `${phase.name}: ${phase.title}`, steps: [report.normal, ...phase.steps] }, style),
    ),
    section("Notes", report.notes.map((note) => `- ${note}`).join("\n"), style),
    section("Not drilled", report.notDrilled.map((text) => `- ${text}`).join("\n"), style),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, text: string, style: Style): string {
  return text === "" ? "" : `${style.bold(title)}\n${text}`;
}

export function sessionTable({ sessions }: DrillReport): string {
  return table(
    ["BGP session", "hold time", "BFD"],
    sessions.map(({ key, kind, holdSeconds, bfd }) => [
      `${kind} ${key}`,
      holdSeconds === null ? "never up" : `${holdSeconds} s`,
      bfd === null ? "" : `${bfd.multiplier} x ${bfd.intervalMs} ms`,
    ]),
  );
}

function phaseText({ title, steps }: Pick<PhaseReport, "title" | "steps">, style: Style): string {
  return [
    style.bold(title),
    stepTable(steps),
    ...noticeTable(steps),
    ...problemsOf(steps).map((text) => style.bad(text)),
    "BGP tables:",
    ...tableChanges(steps),
  ].join("\n");
}

export function problemsOf(steps: readonly StepReport[]): readonly string[] {
  return steps.flatMap(({ title, problems }) => problems.map((problem) => `${title}: ${problem}`));
}

/** One row for each step and flow: which links carried the traffic, and what was lost on the way there. */
export function stepTable(steps: readonly StepReport[]): string {
  const rows = steps.flatMap(({ title, flows, settledSeconds, problems }) =>
    flows.map(({ toVpc, toDataCentre }, index) => [
      index === 0 ? title : "",
      `${toVpc.from} - ${toVpc.to}`,
      links(toVpc),
      links(toDataCentre),
      lost(toVpc),
      lost(toDataCentre),
      index > 0 ? "" : settledSeconds === null ? "never" : `${settledSeconds} s`,
      index > 0 ? "" : problems.length === 0 ? "agrees" : "DISAGREES",
    ]),
  );
  return table(
    [
      "",
      "hosts",
      "to VPC",
      "to data centre",
      "lost, asked there",
      "lost, asked in VPC",
      "settled",
      "failover report",
    ],
    rows,
  );
}

/** The last links, after all before them in their order. */
function links({ order, links: last }: DirectionReport): string {
  return order.length > 1 ? order.join(" → ") : last.join(" + ") || "lost";
}

function lost({ lost, sent }: DirectionReport): string {
  return `${lost} of ${sent}`;
}

export function noticeTable(steps: readonly StepReport[]): readonly string[] {
  const noticed = steps.flatMap(({ noticed }) =>
    noticed.map(({ node, session, seconds, reason, allowedSeconds }) => [
      `${node} noticed the loss of ${session}`,
      seconds === null ? "never" : `${seconds} s`,
      allowedSeconds === null ? "" : `${allowedSeconds} s`,
      reason,
    ]),
  );
  const switched = steps.flatMap(({ title, switched }) =>
    title === "normal"
      ? []
      : switched.map(({ node, seconds, networks }) => [
          `${node} switched ${networks} networks`,
          `${seconds} s`,
          "",
          title,
        ]),
  );
  const rows = [...noticed, ...switched];
  return rows.length === 0 ? [] : [table(["", "after", "allowed", "why"], rows)];
}

/** The tables of the first step, and of the others those that differ from the step before. */
export function tableChanges(steps: readonly StepReport[]): readonly string[] {
  return steps.flatMap(({ title, tables }, index) => {
    const before = steps[index - 1]?.tables ?? {};
    const changed = Object.entries(tables)
      .map(([node, rows]) => ({ node, text: rows.map(rowText) }))
      .filter(({ node, text }) => text.join() !== (before[node] ?? []).map(rowText).join())
      .sort((a, b) => (a.node < b.node ? -1 : 1));
    return [
      `  ${title}${index > 0 && changed.length === 0 ? ": as before" : ""}`,
      ...changed.flatMap(({ node, text }) => [`    ${node}`, ...text.map((row) => `      ${row}`)]),
    ];
  });
}
