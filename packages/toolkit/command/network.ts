import { loadNetwork, type Network, networkFileOf, renderProblems } from "@hybridnet/network";
import { exitCodes, Stop } from "./exit-codes";

/** The network of the file that a subcommand is called with. @throws Stop with all faults of the file. */
export function networkOf(env: NodeJS.ProcessEnv): Network {
  const loaded = loadNetwork(networkFileOf(env));
  if (!loaded.ok) throw new Stop(exitCodes.fault, renderProblems(loaded.problems));
  return loaded.network;
}
