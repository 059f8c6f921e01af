import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanSummary } from "./plan-summary";

/** What becomes of one stack. Left out: the plan finds no difference; the apply ends well; the second plan is empty. */
export interface Outcome {
  readonly plan?: PlanSummary;
  /** The plan itself is refused, by a condition in the JSON. */
  readonly planFails?: true;
  /** Outputs that change or are known only after the apply. */
  readonly outputs?: readonly string[];
  /** `address: code` of each refusal; or that the provider repeats a refused call until its timeout. */
  readonly apply?: readonly string[] | "repeats";
  /** Actions by address. */
  readonly secondPlan?: Readonly<Record<string, string>>;
}

export type Outcomes = Readonly<Record<string, Outcome>>;

/** New values by address and path. */
export type Drift = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

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
  /** The same inside of blocks, by address and path, such as `tunnel_options_specification.0.enable_dpd`. */
  readonly drift?: Drift;
  /** Addresses that the state forgets first, and that are imported again. */
  readonly imported?: readonly string[];
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
export const edited = ({ edit = {} }: Pick<EditRow, "edit">, before: Data): Data => withValues(before, edit);

/** A copy with new values by path; null takes a key out. @throws Error where a path leads nowhere */
export function withValues(before: Data, values: Readonly<Record<string, unknown>>): Data {
  const data = structuredClone(before);
  for (const [path, value] of Object.entries(values)) {
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
