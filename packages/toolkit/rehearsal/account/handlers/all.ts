import { peerAttachment, vbrAttachment, vpcAttachment, vpnAttachment } from "./attachments";
import { cen, planAssociation, routerCidr, transitRouter } from "./cen";
import { alarm, alarmContact, alarmContactGroup, eventRule } from "./cloud-monitor";
import { bgpGroup, bgpPeer, vbr } from "./express-connect";
import type { Handler } from "./handler";
import { association, healthCheck, propagation } from "./memberships";
import { routeEntry, vpc, vswitch } from "./vpc";
import { connection, customerGateway } from "./vpn";

/** Every simulated resource type. What the model has beyond these can be planned and not applied. */
export const handlers: ReadonlyMap<string, Handler> = new Map(
  [
    vpc,
    vswitch,
    routeEntry,
    vbr,
    bgpGroup,
    bgpPeer,
    cen,
    planAssociation,
    transitRouter,
    routerCidr,
    vpcAttachment,
    vbrAttachment,
    vpnAttachment,
    peerAttachment,
    association,
    propagation,
    healthCheck,
    customerGateway,
    connection,
    alarm,
    alarmContact,
    alarmContactGroup,
    eventRule,
  ].map((handler) => [handler.type, handler]),
);

/** What people call a type of object. */
export function labelOf(type: string): string {
  return handlers.get(type)?.label ?? type;
}
