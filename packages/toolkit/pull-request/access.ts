import { exitCodes } from "../command/exit-codes";
import type { Surroundings } from "../command/surroundings";
import { contextOf } from "./context";
import { setOutput } from "./workflow-commands";

/**
 * Tells the steps that follow whether the run can have credentials, so that it ends with a word about it
 * instead of a failure. It protects nothing: GitHub itself gives a fork none.
 */
export function runAccess({ env, out }: Pick<Surroundings, "env" | "out">): number {
  const reason = contextOf(env).pullRequest?.withoutRights;
  setOutput(env, "credentials", String(reason === undefined));
  out.write(reason === undefined ? "Credentials are to be had.\n" : `No credentials: ${reason}.\n`);
  return exitCodes.done;
}
