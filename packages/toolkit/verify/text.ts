import { inLines, narrowTable, type Style, wrapped } from "../command/terminal";
import type { VerifyReport } from "./report";
import type { RouteCheck } from "./routes";
import { headline, nextWords, routeWords } from "./words";

/** The report for somebody on call at a terminal: what is wrong first, what was looked at last. */
export function verifyText(report: VerifyReport, style: Style): string {
  const { findings, expectations, sessions, routes } = report;
  const failed = expectations.filter(({ holds }) => !holds);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      `The network as the service shows it at ${report.at}`,
      wrapped(headline(report), "  ").map(report.state === "well" ? style.good : style.bad),
    ],
    [
      "Findings",
      findings.flatMap(({ code, text, remedy }) => [
        ...wrapped(`- ${text}`, "  ").map(style.bad),
        ...wrapped(`  ${remedy} (docs/operate.md#${code})`, "  "),
      ]),
    ],
    ["The next failure", nextWords(report).flatMap((it) => wrapped(`- ${it}`, "  "))],
    [
      "Sessions",
      sessions.map(({ name, isUp, shown, since }) => {
        const state = `${isUp ? "up  " : "down"}  ${name}${shown === "" ? "" : ` (${shown})`}`;
        const line = since === null ? state : `${state}, last modified ${since}`;
        return isUp ? line : style.bad(line);
      }),
    ],
    ["Routes, live beside computed", routes.length === 0 ? [] : routeTable(routes)],
    [
      "Expectations that do not hold now",
      failed.flatMap(({ key, text, breaches }) => [
        ...wrapped(`- ${key === null ? text : `${key}: ${text}`}`, "  ").map(style.bad),
        ...breaches
          .slice(0, 3)
          .flatMap((it) =>
            wrapped(`  ${[it.lane, it.failure, it.text].filter((word) => word !== null).join(": ")}`, "    "),
          ),
      ]),
    ],
  ];
  const summary =
    failed.length === 0
      ? style.good(`All ${expectations.length} expectations hold on what is live.`)
      : style.bad(
          `${failed.length} of ${expectations.length} expectations ${failed.length === 1 ? "fails" : "fail"} on what is live.`,
        );
  return `${sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => inLines([style.bold(title), ...lines]))
    .join("\n\n")}\n\n${summary}\n`;
}

const routeTable = (routes: readonly RouteCheck[]): readonly string[] =>
  narrowTable(["from", "to", "live", "computed"], routes.map(routeWords));
