import type { DrillReport } from "./report";
import { noticeTable, problemsOf, sessionTable, stepTable, tableChanges } from "./text";

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
      bullets(problemsOf(steps)),
      folded("BGP tables", tableChanges(steps, report.normal)),
    ]),
    ...(report.notes.length > 0 ? ["## Notes", bullets(report.notes)] : []),
    "## Not drilled",
    bullets(report.notDrilled),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function folded(title: string, lines: readonly string[]): string {
  return `<details><summary>${title}</summary>\n\n\`\`\`text\n${lines.join("\n")}\n\`\`\`\n\n</details>`;
}
