import { type Edits, edited, exampleData, load } from "@hybridnet/network/testing/data";
import { textOf, textsOf } from "./devices";

/** The file of the worked example's device. */
export const asaFile = "shanghai/edge/cisco-asa.cfg";

/** One command of a configuration, with the commands of its sub-mode. */
export interface Command {
  readonly words: string;
  readonly below: readonly Command[];
}

/** Reads an ASA configuration by its indentation. Comments are left out. */
export function parseAsa(text: string): readonly Command[] {
  interface Open {
    readonly indent: number;
    readonly words: string;
    readonly below: Open[];
  }
  const top: Open = { indent: -1, words: "", below: [] };
  const path: Open[] = [top];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.trim().startsWith("!")) continue;
    const indent = line.length - line.trimStart().length;
    while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
    const command: Open = { indent, words: line.trim(), below: [] };
    path.at(-1)?.below.push(command);
    path.push(command);
  }
  return top.below;
}

/** The commands that begin with these words, wherever they stand. */
export function find(commands: readonly Command[], start: string): readonly Command[] {
  return commands.flatMap((it) => [
    ...(it.words === start || it.words.startsWith(`${start} `) ? [it] : []),
    ...find(it.below, start),
  ]);
}

/** What follows these words in the one command that begins with them. */
export function rest(commands: readonly Command[], start: string): string {
  const found = find(commands, start);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} commands begin with ${start}`);
  return only.words.slice(start.length).trim();
}

/** The same, or undefined where there is none. */
export function restIfAny(commands: readonly Command[], start: string): string | undefined {
  return find(commands, start).length === 0 ? undefined : rest(commands, start);
}

/** The worked example with a few changes. */
export function networkWith(edits: Edits) {
  const result = load(edited(exampleData(), edits));
  if (!result.ok)
    throw new Error(result.problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return result.network;
}

/** The worked example's device with a few changes. */
export function asaWith(edits: Edits = {}) {
  const text = textOf(textsOf(networkWith(edits)), asaFile);
  return { text, config: parseAsa(text), lines: text.split("\n").map((line) => line.trim()) };
}
