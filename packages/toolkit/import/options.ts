import { readWords, refuse } from "../command/options";

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

const tasks = ["template", "json", "write", "adopt"] as const;
const kinds = { template: "flag", ids: "value", json: "flag", write: "flag", adopt: "flag" } as const;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseImportOptions(words: readonly string[]): ImportOptions {
  const { has, value, rest, faults } = readWords(words, kinds, importUsage);
  const [file, asked] = [value("ids"), tasks.filter((task) => has(task))];
  const [task = "print"] = asked;
  faults.push(...rest.map((word) => `There is no stack to choose: ${word}.`));
  if (asked.length > 1) faults.push(`Choose one of ${asked.map((it) => `--${it}`).join(" and ")}.`);
  if (has("template") && file !== undefined) faults.push("--template takes no --ids.");
  if (!has("template") && file === undefined)
    faults.push("--ids FILE is missing; --template prints the file to fill in.");
  refuse(faults, importUsage);
  return file === undefined || task === "template" ? { task: "template" } : { task, file };
}
