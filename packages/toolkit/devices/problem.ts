import { exitCodes } from "../command/exit-codes";

/** What stops the command; all of it is shown at once. */
export interface Problem {
  readonly exitCode: (typeof exitCodes)["fault" | "missing"];
  readonly message: string;
}

export function fault(message: string): Problem {
  return { exitCode: exitCodes.fault, message };
}

export function missing(message: string): Problem {
  return { exitCode: exitCodes.missing, message };
}
