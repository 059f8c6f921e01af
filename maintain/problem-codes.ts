import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { problemExamples } from "@hybridnet/network/testing/problem-examples";

const page = join(resolve(__dirname, ".."), "docs", "troubleshooting.md");
const [start, end] = ["<!-- codes:begin, generated -->", "<!-- codes:end -->"];

/** docs/troubleshooting.md with an entry for every code of a network file: what each says of one example. */
export function troubleshootingPage(): string {
  const text = readFileSync(page, "utf8");
  const [before, rest] = text.split(`${start}\n`);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for the codes`);
  return `${before}${start}\n${table()}\n${end}${after}`;
}

function table(): string {
  const rows = [...problemExamples()].map(([code, { problem, source }]) =>
    [`\`${code}\``, problem.message, problem.rule, problem.remedy, source].map(cell).join(" | "),
  );
  return [
    "| code | what is wrong, for example | what has to hold | what to do, there | source |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
