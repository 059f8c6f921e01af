import type { Actions } from "../action";
import type { Product } from "../api-request";
import {
  peerAttachmentActions,
  vbrAttachmentActions,
  vpcAttachmentActions,
  vpnAttachmentActions,
} from "./attachments";
import { bgpActions } from "./bgp";
import { cenActions, planActions, routerActions } from "./cen";
import { alarmActions, contactActions } from "./cloud-monitor";
import { connectionActions } from "./connection";
import { gatewayActions } from "./customer-gateway";
import { eventRuleActions } from "./event-rules";
import { circuitActions } from "./express-connect";
import { failoverTestActions } from "./failover-test";
import { healthCheckActions, membershipActions, routerTableActions } from "./memberships";
import { billingActions, cenOthers, ecsActions, locationActions, stsActions, vpcOthers } from "./others";
import { routeActions } from "./routes";
import { vpcActions } from "./vpc";
import { vswitchActions } from "./vswitch";

/** Every action that the simulated account answers. */
export const actions: Readonly<Record<Product, Actions>> = {
  Vpc: {
    ...vpcActions,
    ...vswitchActions,
    ...routeActions,
    ...circuitActions,
    ...bgpActions,
    ...gatewayActions,
    ...connectionActions,
    ...failoverTestActions,
    ...vpcOthers,
  },
  Cbn: {
    ...cenActions,
    ...planActions,
    ...routerActions,
    ...vpcAttachmentActions,
    ...vbrAttachmentActions,
    ...vpnAttachmentActions,
    ...peerAttachmentActions,
    ...membershipActions,
    ...routerTableActions,
    ...healthCheckActions,
    ...cenOthers,
  },
  Cms: { ...alarmActions, ...contactActions, ...eventRuleActions },
  Ecs: ecsActions,
  Sts: stsActions,
  Location: locationActions,
  BssOpenApi: billingActions,
};
