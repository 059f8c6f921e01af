import { unbroken } from "./escape";

/** Where a report is written, and whether colour means anything there. */
export interface Style {
  bold(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

/** Colours on a terminal, and only where nobody has switched them off (https://no-color.org). */
export function styleOf(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Style {
  const colour = stream.isTTY === true && !env.NO_COLOR;
  const paint = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: paint(1), good: paint(32), bad: paint(31) };
}

/** Columns that a report keeps to, so that it stays readable in a common window. */
export const columns = 100;

/** The text of these lines, and of no other: a break in one of them begins none. */
export function inLines(lines: readonly string[]): string {
  return lines.map(unbroken).join("\n");
}

/** What a cell holds ends neither the cell nor the row. */
function inCells(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row) => row.map((cell) => unbroken(cell).replaceAll("|", "\\|")));
}

/** Breaks a text between words; every line but the first is indented. A word that is too long stands alone. */
export function wrapped(text: string, indent = "", width: number = columns): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : indent + word);
  }
  return lines;
}

/** The lines of a table of at most `columns` columns: the widest cells are broken until it fits. */
export function narrowTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const body = inCells(rows);
  const all = [header, ...body];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const least = header.map((_, column) =>
    Math.max(...all.flatMap((row) => (row[column] ?? "").split(" ").map((word) => word.length))),
  );
  const room = columns - 4 - 3 * (header.length - 1);
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  while (total() > room) {
    const shrinkable = widths.map((width, column) => (width > (least[column] ?? 0) ? width : 0));
    const widest = Math.max(...shrinkable);
    if (widest === 0) break;
    widths[shrinkable.indexOf(widest)] = widest - 1;
  }
  const rule = `+${widths.map((width) => "-".repeat(width + 2)).join("+")}+`;
  const lines = (row: readonly string[]): readonly string[] => {
    const cells = widths.map((width, column) => wrapped(row[column] ?? "", "", width));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from(
      { length: height },
      (_, at) =>
        `| ${cells.map((cell, column) => (cell[at] ?? "").padEnd(widths[column] ?? 0)).join(" | ")} |`,
    );
  };
  return [rule, ...lines(header), rule, ...body.flatMap((row) => [...lines(row), rule])];
}

/** A Markdown table whose columns line up, so that it also reads on a terminal. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = inCells(rows);
  const widths = header.map((name, column) =>
    Math.max(name.length, 3, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}
