/** The network file and the network that it means. Addresses are in `@hybridnet/network/cidr`, limits in `/limits`. */

export { unknownToAsa } from "./asa";
export {
  environmentOf,
  foreignOutput,
  networkFileOf,
  networkFilesIn,
  placeFor,
  sharedState,
} from "./environments";
export { jointFailureKinds, type SingleFailureKind } from "./failures";
export { defaultNetworkFile, type LoadResult, loadNetwork, parseNetwork } from "./load";
export { localStateVariable, withLocalState } from "./local-backend";
export type * from "./network";
export { defaultPort } from "./ports";
export {
  type LocatedProblem,
  type Path,
  type Problem,
  renderProblems,
  renderValue,
} from "./problems";
export { readYaml } from "./read-yaml";
export { joinKeys } from "./resolve";
export { isMap, valueAt } from "./schema/walk";
