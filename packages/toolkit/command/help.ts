import type { Command, Option } from "commander";
import { environment } from "./environment";
import { exitCodes, exitMeanings } from "./exit-codes";
import { spoken } from "./given";
import type { Subcommand } from "./subcommand";

/** The end of a call's first line: options, then arguments. */
export function usageOf({ arguments: given, options }: Subcommand): string {
  const words = given.map(({ name, optional, repeated }) => {
    const all = `${name}${repeated ? "..." : ""}`;
    return optional ? `[${all}]` : all;
  });
  return [...(Object.keys(options).length > 0 ? ["[OPTION...]"] : []), ...words].join(" ");
}

/** An option as it is written, with its value, which is never optional. */
export function optionTerm({ flags }: Option): string {
  return flags.replace(/[[\]]/g, "");
}

/** What stands behind the options: environment and exit codes of a subcommand, or the exit codes of all. */
export function helpEnd(row?: Subcommand): (context: { readonly command: Command }) => string {
  return ({ command }) => {
    const helper = command.createHelp();
    helper.prepareContext({ helpWidth: command.configureOutput().getOutHelpWidth?.() ?? 80 });
    const list = (title: string, items: readonly (readonly [string, string])[]) => {
      const width = Math.max(...items.map(([term]) => term.length));
      return items.length === 0
        ? []
        : ["", title, ...items.map(([term, text]) => helper.formatItem(term, width, text, helper))];
    };
    return [
      ...list("Environment:", row === undefined ? [] : row.environment.map((it) => [it, environment[it]])),
      ...list("Exit codes:", exitsOf(row)),
      ...(row === undefined ? ["", `All there is to one: ${spoken("help SUBCOMMAND")}`] : []),
    ].join("\n");
  };
}

/** Exit codes with what they mean, those of one subcommand or all. */
export function exitsOf(row?: Subcommand): readonly (readonly [string, string])[] {
  const codes = Object.values(exitCodes).filter((code) => row === undefined || row.exits.includes(code));
  return codes.map((code) => [String(code), row?.exitMeanings?.[code] ?? exitMeanings[code]]);
}
