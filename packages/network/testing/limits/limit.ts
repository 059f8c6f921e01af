import type { Edits } from "../data";

/** A key of the schema, a few values that it takes, and values that it refuses with the code it gives them. */
export interface Limit {
  readonly at: string;
  readonly base?: Edits;
  readonly takes: readonly unknown[];
  readonly refuses: Readonly<Record<string, readonly unknown[]>>;
}
