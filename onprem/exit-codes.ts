/** Exit codes of `npm run device-config`; every command of this repository has the same ones. */
export const exitCodes = {
  done: 0,
  /** A fault in the input. */
  fault: 1,
  /** Something that has to be installed is missing. */
  missing: 4,
} as const;

/** What stops the command; all of it is shown at once. */
export interface Problem {
  readonly exitCode: (typeof exitCodes)["fault" | "missing"];
  readonly message: string;
}

export function fault(message: string): Problem {
  return { exitCode: exitCodes.fault, message };
}
