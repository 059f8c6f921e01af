import { renderValue } from "@hybridnet/network";
import { jsonText } from "../command/escape";
import type { Form } from "../command/given";
import { codeCell, tableOf } from "../command/markdown";
import type { Change } from "./plain-data";

/** What `npx --no hybridnet new --json` prints. */
export interface NewReport {
  readonly format: "hybrid network new report";
  readonly version: 1;
  readonly file: string;
  /** False where nothing is to change, and with --dry-run. */
  readonly written: boolean;
  /** A value that is not there before or after is left out. */
  readonly changes: readonly Change[];
  /** The network as a tree. */
  readonly tree: string;
  /** The lines of the file that differ, those that go with - and those that come with +. */
  readonly difference: string;
}

/** The report as it is printed; on a terminal the difference stands only where nothing was written. */
export const printed: Readonly<Record<Form, (report: NewReport) => string>> = {
  json: jsonText,
  markdown: ({ changes }) => {
    const cell = (it: unknown) => (it === undefined ? "" : codeCell(renderValue(it)));
    const rows = changes.map(({ path, before, after }) => [
      codeCell(path.join(".")),
      cell(before),
      cell(after),
    ]);
    return `${rows.length === 0 ? "Nothing changes." : tableOf(["key", "was", "is"], rows)}\n`;
  },
  text: ({ file, written, tree, difference }) => {
    const done = written ? `${file} is written.` : "Nothing is written.";
    return `${[...(written || difference === "" ? [] : [difference, ""]), tree, "", done].join("\n")}\n`;
  },
};
