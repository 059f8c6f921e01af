import {
  type LoadResult,
  loadNetwork,
  type Network,
  networkFileOf,
  renderProblems,
} from "@hybridnet/network";
import { exitCodes, Stop } from "./exit-codes";
import type { Printer } from "./workflow-log";

/**
 * The network of the file that a subcommand is called with. Its warnings go to `err`; a subcommand that shows what a
 * synth has said leaves it out, because the synth says them.
 * @throws Stop with all faults of the file.
 */
export function networkOf(env: NodeJS.ProcessEnv, err?: Pick<Printer, "write">): Network {
  const loaded = loadedOf(env);
  if (err !== undefined) printWarnings(loaded, err);
  return loaded.network;
}

/**
 * The network with its warnings and notes.
 * @throws Stop with all faults of the file.
 */
export function loadedOf(env: NodeJS.ProcessEnv): Extract<LoadResult, { readonly ok: true }> {
  const loaded = loadNetwork(networkFileOf(env));
  if (!loaded.ok) throw new Stop(exitCodes.fault, renderProblems(loaded.problems));
  return loaded;
}

/** Writes what is allowed and unwise, each with its remedy. */
export function printWarnings(loaded: LoadResult, err: Pick<Printer, "write">): void {
  if (loaded.ok && loaded.warnings.length > 0) err.write(`${renderProblems(loaded.warnings)}\n`);
}
