import { addressRules } from "./addresses";
import { bgpRules } from "./bgp";
import { circuitRules } from "./circuits";
import { dataCentreRules } from "./data-centres";
import { deviceRules } from "./devices";
import { expectationRules } from "./expectations";
import { gatewayRules } from "./gateways";
import { healthCheckRules } from "./health-checks";
import { identityRules } from "./identity";
import { monitoringRules } from "./monitoring";
import { nameRules } from "./names";
import { probeRules } from "./probes";
import { quotaRules } from "./quotas";
import { regionRules } from "./regions";
import { routeRules } from "./routes";
import type { Rule } from "./rule";
import { tagRules } from "./tags";
import { transitRouterRules } from "./transit-routers";
import { tunnelRules } from "./tunnels";
import { vendorRules } from "./vendors";
import { vpcRules } from "./vpcs";
import { vpnRules } from "./vpn";
import { zoneRules } from "./zones";

/** Every rule, in the order of the reference page. */
export const rules: readonly Rule[] = [
  ...addressRules,
  ...regionRules,
  ...transitRouterRules,
  ...vpcRules,
  ...routeRules,
  ...zoneRules,
  ...dataCentreRules,
  ...gatewayRules,
  ...deviceRules,
  ...vendorRules,
  ...circuitRules,
  ...healthCheckRules,
  ...bgpRules,
  ...tunnelRules,
  ...vpnRules,
  ...identityRules,
  ...nameRules,
  ...probeRules,
  ...expectationRules,
  ...monitoringRules,
  ...tagRules,
  ...quotaRules,
];
