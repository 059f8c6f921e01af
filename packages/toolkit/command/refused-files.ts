import { resolve } from "node:path";
import { environmentOf, networkFileOf, placeFor, systemRefusal } from "@hybridnet/network";
import { exitCodes, Stop } from "./exit-codes";

/** The end of a subcommand to which the system refuses a file, with the remedy; undefined where it is another error. */
export function stopOfRefusedFile(
  error: unknown,
  { checkout, env }: { readonly checkout: string; readonly env: NodeJS.ProcessEnv },
): Stop | undefined {
  const place = env.REHEARSAL_DIR || placeFor(".rehearsal", environmentOf(networkFileOf(env), checkout));
  const message = systemRefusal(error, {
    [checkout]: "Work in a checkout of your own: git clone, npm ci.",
    [resolve(checkout, place)]: rehearsalElsewhere,
    [`${resolve(checkout, place)}.pid`]: rehearsalElsewhere,
  });
  return message === undefined ? undefined : new Stop(exitCodes.missing, message);
}

const rehearsalElsewhere = "Set REHEARSAL_DIR to a folder of yours that can be written.";
