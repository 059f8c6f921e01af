import { visible } from "./escape";

/**
 * Markdown out of texts that somebody wrote, as in a network file, or that Terraform said. They may hold
 * whatever they like: nothing of them becomes markup, a mention, an HTML comment, or an order to a terminal.
 */

/** Text on one line, in a code span, also where it holds backticks. Source: GitHub Flavored Markdown Spec 0.29, 6.3. */
export function code(text: string): string {
  const line = oneLine(text);
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
  return unmentioned(
    oneLine(text)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replace(/([\\`*_[\]|~])/g, "\\$1"),
  );
}

/** Several lines as they are. */
export function block(text: string): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}text\n${visible(text.replaceAll("\r\n", "\n")).trimEnd()}\n${fence}`;
}

/** A part that is closed until somebody opens it. */
export function folded(title: string, text: string): string {
  // Inside of HTML nothing is Markdown: a backslash would show.
  const html = unmentioned(oneLine(title).replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  return `<details><summary>${html}</summary>\n\n${text}\n\n</details>`;
}

/** A table; the cells are Markdown already. */
export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** GitHub tells people of a mention in any text but code. */
function unmentioned(text: string): string {
  return text.replace(/@(?=\w)/g, "@\u200b");
}

function oneLine(text: string): string {
  return visible(text.replace(/[\r\n]+/g, " "));
}

/** A part of a text in one or more forms, each shorter than the one before; the last one is never cut. */
export interface Section {
  readonly forms: readonly [string, ...string[]];
}

/** What is never cut. */
export function whole(text: string): Section {
  return { forms: [text] };
}

/**
 * Joins sections, shortened from the last to the first until the whole is short enough.
 * The length is that of UTF-8, which is never less than the number of characters.
 *
 * @returns the text and whether something was shortened; it is longer than `limit` only where the
 *   shortest forms together are.
 */
export function fit(
  sections: readonly Section[],
  limit = Number.POSITIVE_INFINITY,
): { readonly text: string; readonly shortened: boolean } {
  const chosen = sections.map(() => 0);
  const join = () =>
    `${sections
      .map(({ forms }, index) => forms[chosen[index] ?? 0] ?? "")
      .filter((text) => text !== "")
      .join("\n\n")}\n`;
  let text = join();
  let shortened = false;
  while (sizeOf(text) > limit) {
    // All of one form go before the next one gets shorter, so that no section is starved for another.
    const index = nextToShorten(sections, chosen);
    if (index === undefined) break;
    chosen[index] = (chosen[index] ?? 0) + 1;
    shortened = true;
    text = join();
  }
  return { text, shortened };
}

export function sizeOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function nextToShorten(sections: readonly Section[], chosen: readonly number[]): number | undefined {
  const open = sections.flatMap(({ forms }, index) =>
    (chosen[index] ?? 0) < forms.length - 1 ? [{ index, form: chosen[index] ?? 0 }] : [],
  );
  const least = Math.min(...open.map(({ form }) => form));
  return open.filter(({ form }) => form === least).at(-1)?.index;
}
