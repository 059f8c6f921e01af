/** The rows as the Markdown table of the README. Writes it there: `node -r @hybridnet/network/typescript <this file>`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { provider } from "../provider";
import type { ProviderModel } from "../types";
import { semanticsRows } from "./rows";

const begin = "<!-- semantics:begin, written by model/semantics/table.ts -->";
const end = "<!-- semantics:end -->";
const readme = join(__dirname, "..", "..", "README.md");

/** One row for each fact; a source without a file is a line of the resource's own. */
export function semanticsTable({ resources, version }: ProviderModel): string {
  const rows = resources.flatMap((resource) =>
    semanticsRows(resource).map(
      ({ type, subject, fact, source }) =>
        `| ${type.replace("alicloud_", "")} | ${subject} | ${fact} | ${source.replace(`resource_${type}.go`, "")} |`,
    ),
  );
  const head = `| Resource | Argument or operation | What the provider does | Line in ${version} |`;
  return [head, "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** A page with the table between its marks. @throws Error where the marks are missing */
export function withSemanticsTable(page: string, table: string): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`no ${begin} and ${end} in the page`);
  return `${before}${begin}\n\n${table}\n\n${end}${after}`;
}

if (require.main === module)
  writeFileSync(readme, withSemanticsTable(readFileSync(readme, "utf8"), semanticsTable(provider)));
