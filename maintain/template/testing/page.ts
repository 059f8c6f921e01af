import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, commandsOf } from "../../testing/documentation";
import { root } from "./forks";

/** The commands of docs/forking.md that need no account, each without what it ends with. */
export function pageCommands(): readonly string[] {
  const text = readFileSync(join(root, "docs", "forking.md"), "utf8");
  return commandsOf({ name: "forking.md", text }).map(({ line }: Command) => line);
}

/** The one command of the page that has some words, as it stands there but for versions. */
export function pageCommand(words: string, versions: Readonly<Record<string, string>> = {}): string {
  const [line, ...others] = pageCommands().filter((it) => it.includes(words));
  if (line === undefined || others.length > 0)
    throw new Error(`docs/forking.md has not one command with ${words}`);
  return Object.entries(versions).reduce((it, [from, to]) => it.replaceAll(from, to), line);
}
