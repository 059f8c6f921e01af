/**
 * Texts from plans inside of Markdown. They may hold whatever somebody wrote into the network file, so
 * nothing of them may become markup: no table cell, no mention, no HTML comment.
 */

/** Text on one line, in a code span, also where it holds backticks. Source: GitHub Flavored Markdown Spec 0.29, 6.3. */
export function code(text: string): string {
  const line = text.replace(/[\r\n]+/g, " ");
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const pad = fence.length > 1 || /^ .* $|^$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** The same inside of a table, where a pipe ends the cell even in a code span (4.10 of the same). */
export function codeCell(text: string): string {
  return code(text).replaceAll("|", "\\|");
}

/** Words as they are: what Markdown or HTML would read in them is written so that it stays text. */
export function words(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/([\\`*_[\]|~])/g, "\\$1")
    .replace(/@(?=\w)/g, "@\u200b");
}

/** Several lines as they are. */
export function block(text: string): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

/** A part that is closed until somebody opens it. */
export function folded(title: string, text: string): string {
  // Inside of HTML nothing is Markdown: a backslash would show.
  const html = title
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\r\n]+/g, " ");
  return `<details><summary>${html}</summary>\n\n${text}\n\n</details>`;
}

export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
