import { tableOf, words } from "../command/markdown";
import type { VerifyReport } from "./report";
import { headline, nextWords, routeWords } from "./words";

/** The report for an issue or a workflow's summary: which failures the network does not survive, then what is wrong. */
export function verifyMarkdown(report: VerifyReport): string {
  const { findings, sessions, routes, expectations } = report;
  const failed = expectations.filter(({ holds }) => !holds);
  const list = (items: readonly string[]) => items.map((it) => `- ${words(it)}`).join("\n");
  const sections: readonly (readonly [string, string])[] = [
    [`The network at ${report.at}`, words(headline(report))],
    ["The next failure", list(nextWords(report))],
    [
      "Findings",
      findings.length === 0
        ? ""
        : tableOf(
            ["what", "what to do", "more"],
            findings.map(({ code, text, remedy }) => [words(text), words(remedy), `docs/operate.md#${code}`]),
          ),
    ],
    [
      "Expectations that do not hold now",
      list(failed.map(({ key, text }) => (key === null ? text : `${key}: ${text}`))),
    ],
    [
      "Sessions",
      tableOf(
        ["session", "is", "the service says"],
        sessions.map(({ name, isUp, shown }) => [words(name), isUp ? "up" : "down", words(shown)]),
      ),
    ],
    [
      "Routes",
      tableOf(
        ["from", "to", "live", "computed"],
        routes.map((it) => routeWords(it).map(words)),
      ),
    ],
  ];
  return `${sections
    .filter(([, text]) => text !== "")
    .map(([title, text]) => `## ${words(title)}\n\n${text}`)
    .join("\n\n")}\n`;
}
