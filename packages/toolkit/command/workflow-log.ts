/**
 * The log of a workflow of GitHub Actions, where any line that a program prints may be a command to the
 * runner. Source: actions/runner, src/Runner.Common/ActionCommand.cs, TryParseV2 and TryParse: a line that
 * begins with `::` behind white space, or that has `##[` anywhere.
 */

/** Where a command writes. */
export interface Printer {
  write(text: string): void;
  readonly isTTY?: boolean;
}

/** Characters without a glyph, which the runner's comparison of texts may pass over, and white space. */
const unseen = String.raw`[\p{C}--[\n\r]]*`;
const before = String.raw`[[\s\p{C}]--[\n\r]]*`;
const atBegin = new RegExp(`^(${before}):(?=${unseen}:)`, "gmv");
const anywhere = new RegExp(`#(?=${unseen}#${unseen}\\[)`, "gv");

/** The text with a blank in whatever the runner would take for a command. */
export function withoutCommands(text: string): string {
  return text.replace(atBegin, "$1: ").replace(anywhere, "# ");
}

/**
 * The stream, for whatever is no command to the runner: reports, messages, and what Terraform says. Names and
 * descriptions of the network file are in them, which may say anything.
 */
export function printerTo(stream: Printer, env: NodeJS.ProcessEnv): Printer {
  if (env.GITHUB_ACTIONS !== "true") return stream;
  return { write: (text) => stream.write(withoutCommands(text)), isTTY: stream.isTTY === true };
}

/** Data for programs: JSON in which nothing is left for `withoutCommands` to change. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2).replaceAll("##[", "#\\u0023[")}\n`;
}
