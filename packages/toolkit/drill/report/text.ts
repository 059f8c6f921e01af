import { type Style, table } from "../../command/terminal";
import { type BgpRow, rowText } from "../observe/tables";
import type { DirectionReport, DrillReport, StepReport } from "./report";

/** The report for a terminal. */
export function drillText(report: DrillReport, style: Style): string {
  const verdict = report.agrees
    ? style.good("All as the failover report says.")
    : style.bad("NOT as the failover report says.");
  const parts = [
    `${style.bold("Drill")}: ${verdict} ${report.seconds} s.`,
    section("Sessions", sessionTable(report), style),
    phaseText("Before anything is cut", [report.normal], report, style),
    ...report.phases.map(({ name, title, steps }) => phaseText(`${name}: ${title}`, steps, report, style)),
    section("Notes", report.notes.map((note) => `- ${note}`).join("\n"), style),
    section("Not drilled", report.notDrilled.map((text) => `- ${text}`).join("\n"), style),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, text: string, style: Style): string {
  return text === "" ? "" : `${style.bold(title)}\n${text}`;
}

function sessionTable({ sessions }: DrillReport): string {
  return table(
    ["BGP session", "hold time", "BFD"],
    sessions.map(({ key, kind, holdSeconds, bfd }) => [
      `${kind} ${key}`,
      holdSeconds === null ? "never up" : `${holdSeconds} s`,
      bfd === null ? "" : `${bfd.multiplier} x ${bfd.intervalMs} ms`,
    ]),
  );
}

function phaseText(title: string, steps: readonly StepReport[], report: DrillReport, style: Style): string {
  return [
    style.bold(title),
    stepTable(steps, report),
    ...noticeTable(steps),
    ...probeLines(steps),
    ...problemsOf(steps).map((text) => style.bad(text)),
    "BGP tables (> best, = shares its traffic):",
    ...tableChanges(steps, report.normal),
  ].join("\n");
}

function problemsOf(steps: readonly StepReport[]): readonly string[] {
  return steps.flatMap(({ title, problems }) => problems.map((problem) => `${title}: ${problem}`));
}

function probeLines(steps: readonly StepReport[]): readonly string[] {
  return steps.flatMap(({ title, probes }) =>
    probes.map(
      ({ link, sent, lost: count }) =>
        `${title}: ${sent - count} of ${sent} probes of the health check of ${link} answered`,
    ),
  );
}

/** One row for each step and flow: which links carried the traffic, and what was lost on the way there. */
function stepTable(steps: readonly StepReport[], report: DrillReport): string {
  const short = shortNames(report);
  const rows = steps.flatMap(({ title, flows, settledSeconds, problems }) =>
    flows.map(({ toVpc, toDataCentre }, index) => [
      index === 0 ? title : "",
      `${toVpc.from} - ${toVpc.to}`,
      short(links(toVpc)),
      short(links(toDataCentre)),
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

/** With one data centre, its name says nothing. */
function shortNames({ sessions }: DrillReport): (text: string) => string {
  const sites = new Set(sessions.map(({ key }) => key.split("/")[0]));
  if (sites.size !== 1) return (text) => text;
  const [site] = sites;
  return (text) => text.replaceAll(`circuit ${site}/`, "").replaceAll(`tunnel ${site}/`, "");
}

/** The last links, after all before them in their order. */
function links({ order, links: last }: DirectionReport): string {
  return order.length > 1 ? order.join(" → ") : last.join(" + ") || "lost";
}

function lost({ lost, sent }: DirectionReport): string {
  return `${lost} of ${sent}`;
}

/** Which daemon noticed and switched when, by its own clock. */
function noticeTable(steps: readonly StepReport[]): readonly string[] {
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

/** The tables of the network before anything is cut; of other steps those that differ from the step before. */
function tableChanges(steps: readonly StepReport[], normal: StepReport): readonly string[] {
  return steps.flatMap((step, index) => {
    const before = step === normal ? {} : (steps[index - 1] ?? normal).tables;
    const changed = Object.entries(step.tables)
      .map(([node, rows]) => ({ node, text: [...rows].sort(byNetwork).map(rowText) }))
      .filter(
        ({ node, text }) => text.join() !== [...(before[node] ?? [])].sort(byNetwork).map(rowText).join(),
      )
      .sort((a, b) => (a.node < b.node ? -1 : 1));
    return [
      `  ${step.title}${changed.length === 0 ? ": as before" : ""}`,
      ...changed.flatMap(({ node, text }) => [`    ${node}`, ...text.map((row) => `      ${row}`)]),
    ];
  });
}

/** The best path of a network first. */
function byNetwork(a: BgpRow, b: BgpRow): number {
  const key = ({ network, best, nextHop }: BgpRow) => `${network} ${best ? 0 : 1} ${nextHop}`;
  return key(a) < key(b) ? -1 : 1;
}

/** The report as Markdown; BGP tables are folded away. */
export function drillMarkdown(report: DrillReport): string {
  const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
  const parts = [
    "# Drill",
    `${report.agrees ? "All as the failover report says." : "**Not as the failover report says.**"} ${report.seconds} s.`,
    sessionTable(report),
    ...[
      { heading: "Before anything is cut", steps: [report.normal] },
      ...report.phases.map(({ name, title, steps }) => ({ heading: `${name}: ${title}`, steps })),
    ].flatMap(({ heading, steps }) => [
      `## ${heading}`,
      stepTable(steps, report),
      ...noticeTable(steps),
      bullets(probeLines(steps)),
      bullets(problemsOf(steps)),
      details("BGP tables", tableChanges(steps, report.normal)),
    ]),
    ...(report.notes.length > 0 ? ["## Notes", bullets(report.notes)] : []),
    "## Not drilled",
    bullets(report.notDrilled),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function details(title: string, lines: readonly string[]): string {
  return `<details><summary>${title}</summary>\n\n\`\`\`text\n${lines.join("\n")}\n\`\`\`\n\n</details>`;
}
