import type { RuleCase } from "../../testing/rule-case";
import { addressCases } from "./addresses";
import { bgpCases } from "./bgp";
import { circuitCases } from "./circuits";
import { dataCentreCases } from "./data-centres";
import { expectationCases } from "./expectations";
import { gatewayCases } from "./gateways";
import { healthCheckCases } from "./health-checks";
import { identityCases } from "./identity";
import { monitoringCases } from "./monitoring";
import { nameCases } from "./names";
import { probeCases } from "./probes";
import { regionCases } from "./regions";
import { routeCases } from "./routes";
import { tagCases } from "./tags";
import { transitRouterCases } from "./transit-routers";
import { tunnelCases } from "./tunnels";
import { vpcCases } from "./vpcs";
import { vpnCases } from "./vpn";
import { zoneCases } from "./zones";

/** Those that say nothing of a device; it is of no matter to them. */
export const casesWithAnyDevice: readonly RuleCase[] = [
  ...addressCases,
  ...bgpCases,
  ...circuitCases,
  ...dataCentreCases,
  ...expectationCases,
  ...gatewayCases,
  ...healthCheckCases,
  ...identityCases,
  ...monitoringCases,
  ...nameCases,
  ...probeCases,
  ...regionCases,
  ...routeCases,
  ...tagCases,
  ...transitRouterCases,
  ...tunnelCases,
  ...vpcCases,
  ...vpnCases,
  ...zoneCases,
];
