import type { Printer } from "../../../commands/workflow-log";

/** Where a rehearsal speaks, and whether it may use colour there. */
export interface Output {
  line(text?: string): void;
  bold(text: string): string;
  red(text: string): string;
}

export function outputTo(stream: Printer, env: NodeJS.ProcessEnv): Output {
  const colour = stream.isTTY === true && !env.NO_COLOR;
  const paint = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { line: (text = "") => void stream.write(`${text}\n`), bold: paint(1), red: paint(31) };
}

/** A Markdown table whose columns line up, so that it reads on a terminal and renders elsewhere. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) =>
    Math.max(name.length, 3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
