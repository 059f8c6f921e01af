import { environment } from "@hybridnet/toolkit/command/environment";
import { exitsOf, usageOf } from "@hybridnet/toolkit/command/help";
import { table } from "@hybridnet/toolkit/command/table";

/** docs/commands.md: every subcommand of `hybridnet`, out of the table that its help comes from. */
export function commandsPage(): string {
  const summaries = table.map(({ name, summary }) => [
    `[\`${name}\`](#${name.replaceAll(" ", "-")})`,
    summary,
  ]);
  return `<!-- Generated from the table of subcommands in packages/toolkit/command/table.ts. Do not edit. -->
<!-- toolkit -->

# Commands

\`npx --no hybridnet SUBCOMMAND\` runs one in a checkout, or below it. \`--no\` keeps npx from offering a package of that
name where the toolkit is not installed. \`npx --no hybridnet help SUBCOMMAND\` prints what stands here. An option directly
behind \`hybridnet\` is read by npx, unless two hyphens stand before it: \`npx --no -- hybridnet --help\`.

${tableOf(["subcommand", "does"], summaries)}

A path is taken from the folder where the command is called, everything else from the checkout. Where a report goes to
standard output as JSON or Markdown, nothing else does: what is said meanwhile is on standard error.

## Exit codes

${tableOf(["code", "means"], exitsOf())}

## Environment

${tableOf(
  ["variable", "is"],
  Object.entries(environment).map(([name, text]) => [`\`${name}\``, text]),
)}

## Completion

\`\`\`shell
source <(npx --no hybridnet completion bash)     # zsh the same, behind compinit
npx --no hybridnet completion fish | source
\`\`\`

completes \`node_modules/.bin/hybridnet\`, and \`hybridnet\` where a shell function makes it short:
\`hybridnet() { npx --no -- hybridnet "$@"; }\`. The script holds all that it offers: no program starts when somebody presses
Tab, and nothing of a line that is still being written is run.

${table.map(section).join("\n")}`;
}

function section(row: (typeof table)[number]): string {
  const options = Object.entries(row.options).map(([name, { value, text }]) => [
    `\`--${name}${value ? ` ${value}` : ""}\``,
    text,
  ]);
  const words = row.arguments.map(({ name, text }) => [`\`${name}\``, text]);
  return `## ${row.name}

\`\`\`text
hybridnet ${[row.name, usageOf(row)].join(" ").trimEnd()}
\`\`\`

${row.description}
${[...words, ...options].length > 0 ? `\n${tableOf(["word", "does"], [...words, ...options])}\n` : ""}
Exit codes: ${exitsOf(row)
    .map(([code, text]) => `${code} ${text}`)
    .join("; ")}.
`;
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
