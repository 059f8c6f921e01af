import { exitCodes, Stop } from "../../../commands/exit-codes";
import { wordAfter } from "../plan/options";

/** What `npm run import-plan` was asked to do. */
export type ImportOptions =
  | { readonly task: "template" }
  | { readonly task: "print" | "json" | "write" | "adopt"; readonly file: string };

export const importUsage = `usage: npm run import-plan -- --template
       npm run import-plan -- --ids FILE [OPTION]

For a network that was built by hand: prints the import blocks that give it to Terraform, stack by stack,
from the ids of what exists.

  --template   print the file to fill in, with every id that is asked for
  --ids FILE   the file that was filled in, YAML or JSON
  --json       print the blocks as JSON
  --write      write them beside the synthesized stacks, as imports.tf
  --adopt      import, stack by stack, and stop before anything but an import would be done

NETWORK_CONFIG names the network file. --adopt changes Terraform's state and nothing else.
Exit status: 0 done, 1 fault, 2 --adopt found differences, 4 something is missing.`;

const tasks = ["json", "write", "adopt"] as const;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseImportOptions(words: readonly string[]): ImportOptions {
  const rest = [...words];
  const faults: string[] = [];
  const flags = new Set<string>();
  let file: string | undefined;
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    if (word === "--help") throw new Stop(exitCodes.done, importUsage);
    else if (word === "--ids") file = wordAfter(word, rest, faults);
    else if (word === "--template" || tasks.some((task) => word === `--${task}`)) flags.add(word);
    else faults.push(`There is no ${word.startsWith("-") ? "option" : "stack to choose:"} ${word}.`);
  }
  const task = tasks.find((it) => flags.has(`--${it}`));
  if (flags.size > 1) faults.push(`Choose one of ${[...flags].join(" and ")}.`);
  if (flags.has("--template") && file !== undefined) faults.push("--template takes no --ids.");
  if (!flags.has("--template") && file === undefined)
    faults.push("--ids FILE is missing; --template prints the file to fill in.");
  if (faults.length > 0 || (file === undefined && !flags.has("--template")))
    throw new Stop(exitCodes.fault, [...faults, importUsage].join("\n"));
  return file === undefined ? { task: "template" } : { task: task ?? "print", file };
}
