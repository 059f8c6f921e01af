import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcomes } from "./outcomes";

/** One edit of a deployed network and what the provider makes of it. */
export interface EditRow {
  readonly title: string;
  /** An example, or the title of the edit that was applied before. */
  readonly from: string;
  /** New values by path of the network file; null takes the key out. */
  readonly edit?: Readonly<Record<string, unknown>>;
  /** A secret variable that gets a new value. */
  readonly secret?: string;
  /** What somebody does in the console, as `--fault` of the rehearsal takes it. */
  readonly byHand?: readonly string[];
  /** Measured with the real provider, or read in its source where `source` says so. */
  readonly stacks: Outcomes;
  readonly source?: string;
  readonly note?: string;
  /** Where the template does better than what was measured with an earlier one: what happens instead, and why. */
  readonly better?: { readonly why: string; readonly stacks: Outcomes };
}

/** Plain data of a network file. */
export type Data = Readonly<Record<string, unknown>>;

const folder = join(__dirname, "edits");

/** All rows of the tables, in order of the files. */
export const editRows = (): readonly EditRow[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file): readonly EditRow[] => JSON.parse(readFileSync(join(folder, file), "utf8")));

/** The edited data; what it is made from stays as it is. @throws Error where a path leads nowhere */
export function edited({ edit = {} }: Pick<EditRow, "edit">, before: Data): Data {
  const data = structuredClone(before);
  for (const [path, value] of Object.entries(edit)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let at: object = data;
    for (const key of keys) {
      const next: unknown = Reflect.get(at, key);
      if (typeof next !== "object" || next === null) throw new Error(`no ${path}`);
      at = next;
    }
    if (value === null) Reflect.deleteProperty(at, last);
    else Reflect.set(at, last, value);
  }
  return data;
}
