import { type Given, refuse } from "../command/given";

export type ImportWords = Given<"template" | "ids" | "json" | "markdown" | "write" | "adopt">;

/** What `hybridnet import` was asked to do. */
export type ImportOptions =
  | { readonly task: "template" }
  | { readonly task: "print" | "json" | "markdown" | "write" | "adopt"; readonly file: string };

const tasks = ["template", "json", "markdown", "write", "adopt"] as const;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseImportOptions(given: ImportWords): ImportOptions {
  const { has, value, faults } = given;
  const [file, asked] = [value("ids"), tasks.filter((task) => has(task))];
  const [task = "print"] = asked;
  if (asked.length > 1) faults.push(`Choose one of ${asked.map((it) => `--${it}`).join(" and ")}.`);
  if (has("template") && file !== undefined) faults.push("--template takes no --ids.");
  if (!has("template") && file === undefined)
    faults.push("--ids FILE is missing; --template prints the file to fill in.");
  refuse(given);
  return file === undefined || task === "template" ? { task: "template" } : { task, file };
}
