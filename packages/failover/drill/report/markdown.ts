import type { DrillReport } from "./report";
import { noticeTable, problemsOf, sessionTable, stepTable, tableChanges } from "./text";

/** The report as Markdown; BGP tables are folded away. */
export function drillMarkdown(report: DrillReport): string {
  const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
  const parts = [
    "# Drill",
    `${report.agrees ? "All as the failover report says." : "**Not as the failover report says.**"} ${report.seconds} s.`,
    sessionTable(report),
    ...report.phases.flatMap(({ name, title, steps }) => {
      const all = [report.normal, ...steps];
      return [
        `## ${name}: ${title}`,
        stepTable(all),
        ...noticeTable(all),
        bullets(problemsOf(all)),
        `<details><summary>BGP tables</summary>\n\n\`\`\`text\n${tableChanges(all).join("\n")}\n\`\`\`\n\n</details>`,
      ];
    }),
    ...(report.phases.length === 0 ? [stepTable([report.normal]), bullets(report.normal.problems)] : []),
    ...(report.notes.length > 0 ? ["## Notes", bullets(report.notes)] : []),
    "## Not drilled",
    bullets(report.notDrilled),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
