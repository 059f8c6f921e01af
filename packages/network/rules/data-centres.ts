import { parseCidr } from "../cidr";
import { sources } from "../sources";
import { dataCentres } from "./entries";
import { dataCentreCidrs } from "./networks";
import type { Rule } from "./rule";

/** Rules about a data centre as a whole. */
export const dataCentreRules: readonly Rule[] = [
  {
    code: "DC101",
    severity: "error",
    rule: "a data centre announces its own networks and no default route",
    source: sources.createVcoRoute,
    *check(file) {
      for (const { value, path } of dataCentres(file).flatMap(dataCentreCidrs)) {
        if (parseCidr(value).prefixLength > 0) continue;
        yield {
          path,
          message: `${value} is the default route`,
          remedy: "list the data centre's own networks instead",
        };
      }
    },
  },
  {
    code: "DC102",
    severity: "error",
    rule: "a data centre has a circuit or a VPN",
    source: sources.scenario,
    needsWhole: ["dataCentres"],
    *check(file) {
      for (const { value, path } of dataCentres(file)) {
        if (value.vpn !== undefined || Object.keys(value.circuits).length > 0) continue;
        yield {
          path,
          message: "no link leads to this data centre",
          remedy: "add a circuit and a vpn, or remove the data centre",
        };
      }
    },
  },
  {
    code: "DC103",
    severity: "warning",
    rule: "a data centre has circuits that carry the traffic and a VPN that stands by",
    source: sources.scenario,
    needsWhole: ["dataCentres"],
    *check(file) {
      for (const { value, path } of dataCentres(file)) {
        const circuits = Object.keys(value.circuits).length;
        if (circuits > 0 && value.vpn === undefined) {
          yield {
            path,
            message: "there is no VPN to stand by when the circuits fail",
            remedy: "add a vpn, unless something else stands by",
          };
        }
        if (circuits === 0 && value.vpn !== undefined) {
          yield {
            path,
            message: "there is no circuit, so the VPN always carries the traffic",
            remedy: "add a circuit, unless the VPN is meant to be the only link",
          };
        }
      }
    },
  },
];
