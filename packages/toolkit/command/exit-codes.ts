/** The exit codes of every command of this repository. */
export const exitCodes = {
  done: 0,
  /** A fault in the input, something that failed, or an expectation that does not hold. */
  fault: 1,
  /** A plan found changes. */
  changes: 2,
  /** Refused for safety. */
  refused: 3,
  /** Something that has to be there first is missing. */
  missing: 4,
  /** Ended by Ctrl-C, as shells count it. */
  interrupted: 130,
} as const;

/** An end with a message instead of a stack trace. */
export class Stop extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}
