import type { Section } from "../partial-file";
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
  /** The subject's prefix and a number from 101 upwards; the schema's own codes stay below. */
  readonly code: string;
  readonly severity: Severity;
  /** What is allowed, in a form that completes an error message and stands in the reference page. */
  readonly rule: string;
  readonly source: Source;
  /**
   * Sections that the rule has to see whole because it finds something missing there: it is left out
   * where a faulty entry of such a section had to be dropped.
   */
  readonly needsWhole?: readonly Section[];
  check(file: NetworkFile): Iterable<Breach>;
}
