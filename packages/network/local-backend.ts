import type { Network } from "./network";

/**
 * Set to anything, this variable makes a synth keep its state in local files, whatever backend the
 * network file names. A rehearsal sets it, so that it can never reach real state.
 */
export const localStateVariable = "NETWORK_LOCAL_STATE";

/** The network with its state in local files, where `wanted`; nothing else of it changes. */
export function withLocalState(network: Network, wanted: boolean): Network {
  return wanted ? { ...network, backend: { type: "local", directory: "state" } } : network;
}
