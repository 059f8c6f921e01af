/** The network file and the network that it means. Addresses are in `@hybridnet/network/cidr`, limits in `/limits`. */

export { foreignKeys, isEntry, newKey, type Place, placeAt, unknownAnswers } from "./answers";
export {
  environmentOf,
  foreignOutput,
  localStateVariable,
  networkFileOf,
  networkFilesIn,
  placeFor,
  sharedState,
  withLocalState,
} from "./environments";
export { defaultNetworkFile, type LoadResult, loadNetwork, parseNetwork } from "./load";
export { nearest } from "./nearest";
export type * from "./network";
export {
  type LocatedProblem,
  type Path,
  type Problem,
  renderProblems,
  renderValue,
} from "./problems";
export { readYaml } from "./read-yaml";
export { joinKeys } from "./resolve";
export { jointFailureKinds, type SingleFailureKind } from "./schema/expectation";
export { isMap, valueAt } from "./schema/walk";
export { secretVariables, webhookVariables } from "./secret-variables";
export { systemRefusal } from "./system-refusal";
export { tunnelPacketBytes } from "./tunnel-size";
export { defaultPort, unknownToAsa } from "./vendors";
