import type { Path, Severity } from "../problems";
import type { NetworkFile } from "../schema";
import type { Source } from "../sources";

/** One breach of a rule. */
export interface Breach {
  readonly path: Path;
  /** What is wrong, with the value. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** One thing that the schema cannot see: it looks at meaning, across entries. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What is allowed, in a form that completes an error message and stands in the reference page. */
  readonly rule: string;
  readonly source: Source;
  /**
   * The rule finds something missing, so it says nothing reliable about a file from which faulty
   * entries had to be left out.
   */
  readonly needsWhole?: boolean;
  check(file: NetworkFile): Iterable<Breach>;
}
