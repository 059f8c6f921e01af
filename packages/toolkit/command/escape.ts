/**
 * How texts that somebody else wrote are printed: names of the network file, of the cloud and of states, and what Terraform
 * says. They may hold whatever they like. Nothing of them becomes an order to a terminal, markup, or a command to the
 * runner of a workflow. No other file escapes (`escape.test.ts`); Markdown is made in `markdown.ts`.
 */

const bidirectional = String.raw`\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069`;
const controls = new RegExp(String.raw`[[\p{Cc}${bidirectional}]--[\n\t]]`, "gv");

/**
 * Characters that move the cursor, colour what follows or turn the direction of writing, as JSON writes them.
 * Source: Unicode 15.1, general category Cc; bidirectional controls, UAX 9, 2.
 */
export function visible(text: string): string {
  return text.replace(controls, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What `styleOf` paints. */
const start = "\u001b";
const paint = new RegExp(`(${start}\\[(?:0|1|31|32)m)`);

/**
 * The same of all that is printed, but the colours of our own reports. Without carriage return and escape there is no
 * marker of a section of GitLab either. Source: GitLab Docs, "CI/CD job logs", custom collapsible sections.
 */
export function forTerminal(text: string, isColoured: boolean): string {
  const lines = text.replaceAll("\r\n", "\n");
  if (!isColoured) return visible(lines);
  return lines
    .split(paint)
    .map((part, at) => (at % 2 === 1 ? part : visible(part)))
    .join("");
}

/**
 * A line as a part of a text. A break in it came with a name, and what follows would look like a line of ours. Who prints
 * the text does the rest.
 */
export function unbroken(line: string): string {
  return line.replaceAll("\n", "\\u000a");
}

/** Text of HTML, XML and Mermaid, and a value between double quotes there. */
export function html(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Data for programs: JSON in which nothing is left for a terminal, and for `withoutCommands` to change. */
export function jsonText(data: unknown, indent = 2): string {
  return `${visible(JSON.stringify(data, null, indent)).replaceAll("##[", "#\\u0023[")}\n`;
}

/** JSON that no browser takes for the end of the script, or of the comment, that it stands in. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
}

// The log of a workflow of GitHub Actions, where any line that a program prints may be a command to the runner.
// Source: actions/runner, src/Runner.Common/ActionCommand.cs, TryParseV2 and TryParse: a line that begins with `::`
// behind white space, or that has `##[` anywhere.

/** Characters without a glyph, which the runner's comparison of texts may pass over, and white space. */
const unseen = String.raw`[\p{C}--[\n\r]]*`;
const before = String.raw`[[\s\p{C}]--[\n\r]]*`;
const atBegin = new RegExp(`^(${before}):(?=${unseen}:)`, "gmv");
const anywhere = new RegExp(`#(?=${unseen}#${unseen}\\[)`, "gv");

/** The text with a blank in whatever the runner would take for a command. */
export function withoutCommands(text: string): string {
  return text.replace(atBegin, "$1: ").replace(anywhere, "# ");
}

/** The message of a command to the runner. */
export function commandData(text: string): string {
  return visible(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

/** One of its properties. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
