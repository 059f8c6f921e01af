import { tableOf, words } from "../command/markdown";
import { inLines, type Style, wrapped } from "../command/terminal";
import type { Finding } from "./finding";

/** One finding after the other, with its remedy below it. */
export function findingsText(findings: readonly Finding[], { bold, good, bad: red }: Style): string {
  const lines = findings.flatMap(({ check, neededFor, verdict, found, remedy }) => {
    const paint = verdict === "ok" ? good : verdict === "fault" || verdict === "missing" ? red : bold;
    return [
      ...wrapped(`${verdict.padEnd(8)} ${check}: ${found}`, indent).map((line, at) =>
        at === 0 ? paint(line.slice(0, 8)) + line.slice(8) : line,
      ),
      ...(remedy === null
        ? []
        : [`${indent}for ${neededFor}`, ...wrapped(`${indent}-> ${remedy}`, `${indent}   `)]),
    ];
  });
  return `${inLines(lines)}\n\n${bold(summaryOf(findings))}\n`;
}

const indent = " ".repeat(9);

export function findingsMarkdown(findings: readonly Finding[]): string {
  const rows = findings.map(({ check, neededFor, verdict, found, remedy }) => [
    verdict,
    check,
    found,
    remedy ?? "",
    neededFor,
  ]);
  return `${tableOf(
    ["result", "check", "found", "remedy", "needed for"],
    rows.map((row) => row.map(words)),
  )}\n\n${summaryOf(findings)}\n`;
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (verdict: Finding["verdict"]) => findings.filter((it) => it.verdict === verdict).length;
  const parts = (["fault", "missing", "warning"] as const).flatMap((it) =>
    count(it) > 0 ? [`${count(it)} ${it}`] : [],
  );
  return parts.length === 0 ? "Nothing is missing." : `${parts.join(", ")}; see the remedies.`;
}
