import { healthCheckIntervalSeconds, healthCheckPackets } from "@hybridnet/network/limits";
import { own, type StoredObject } from "../store/content";
import type { World } from "../store/world";
import { attachments, tf } from "../types";
import { flag, number, text } from "../values";
import { type Call, chosenHere, errorCodesOf, help, providerDocs, providerSource, type Rule } from "./rule";
import { subject, titles } from "./subject";
import { inUse } from "./vpc";

const relations = [tf.association, tf.propagation] as const;
const enableCodes = errorCodesOf("EnableTransitRouterRouteTablePropagation");
const deleteCodes = errorCodesOf("DeleteTransitRouterVpnAttachment");

export const membershipRules: readonly Rule[] = [
  {
    name: "an attachment is a member of a table of its own transit router",
    code: "InvalidParameter.TransitRouterRouteTableId",
    codeSource: enableCodes,
    source: help("AssociateTransitRouterAttachmentWithRouteTable"),
    on: ["create"],
    types: relations,
    refuses: (call) => {
      const attachment = attachmentOf(call);
      const router = routerOf(call);
      return attachment && router !== undefined && !endsOf(attachment).includes(router)
        ? `${subject(call)}: the table ${text(call.wanted, "transit_router_route_table_id")} belongs to ${router}, ` +
            `the attachment to ${endsOf(attachment).join(" and ")}.`
        : undefined;
    },
  },
  {
    name: "an attachment is associated with one table of a transit router",
    code: "OperationFailed.RouteTableAssociationExist",
    codeSource: deleteCodes,
    source: help("AssociateTransitRouterAttachmentWithRouteTable"),
    on: ["create"],
    types: [tf.association],
    refuses: (call) => {
      const router = routerOf(call);
      const existing = call.world
        .where(tf.association, {
          transit_router_attachment_id: text(call.wanted, "transit_router_attachment_id"),
        })
        .filter(({ attributes }) => routerOfTable(attributes, call.world) === router);
      return existing.length > 0
        ? `${subject(call)}: the attachment is associated already: ${titles(existing)}.`
        : undefined;
    },
  },
  {
    name: "an attachment propagates to a table once",
    code: "OperationUnsupported.EnablePropagation",
    codeSource: enableCodes,
    source: enableCodes,
    on: ["create"],
    types: [tf.propagation],
    refuses: (call) => {
      const attachment = text(call.wanted, "transit_router_attachment_id");
      const table = text(call.wanted, "transit_router_route_table_id");
      return call.world.get(tf.propagation, `${attachment}:${table}`)
        ? `${subject(call)}: ${attachment} propagates to ${table} already.`
        : undefined;
    },
  },
  {
    name: "an attachment that is deleted has no association",
    code: "OperationFailed.RouteTableAssociationExist",
    codeSource: deleteCodes,
    source: help("DeleteTransitRouterVpnAttachment"),
    on: ["delete"],
    types: attachments,
    refuses: (call) => blockedBy(call, tf.association, "transit_router_attachment_id"),
  },
  {
    name: "an attachment that is deleted has no propagation",
    code: "OperationFailed.RouteTablePropagationExist",
    codeSource: deleteCodes,
    source: help("DeleteTransitRouterVpnAttachment"),
    on: ["delete"],
    types: attachments,
    refuses: (call) => blockedBy(call, tf.propagation, "transit_router_attachment_id"),
  },
  {
    name: "a VPC attachment that is deleted is no next hop of a VPC route",
    code: "IncorrectStatus.VpcRouteEntry",
    codeSource: providerSource("resource_alicloud_cen_transit_router_vpc_attachment"),
    source: providerSource("resource_alicloud_cen_transit_router_vpc_attachment"),
    on: ["delete"],
    types: [tf.vpcAttachment],
    refuses: (call) => blockedBy(call, tf.routeEntry, "nexthop_id"),
  },
  {
    name: "a VBR health check follows the attachment of the VBR",
    code: "InvalidOperation.VbrNotAttachedToCen",
    codeSource: providerSource("resource_alicloud_cen_vbr_health_check"),
    source: providerSource("resource_alicloud_cen_vbr_health_check"),
    on: ["create"],
    types: [tf.healthCheck],
    refuses: (call) => {
      const vbr = text(call.wanted, "vbr_instance_id");
      const attached = call.world.where(tf.vbrAttachment, {
        vbr_id: vbr,
        cen_id: text(call.wanted, "cen_id"),
      });
      return attached.length === 0
        ? `${subject(call)}: the VBR ${vbr} is not attached to the CEN ${text(call.wanted, "cen_id")}.`
        : undefined;
    },
  },
  {
    name: "a VBR health check names the region of the VBR",
    code: "InvalidRegionId.NotFound",
    codeSource: chosenHere,
    source: providerDocs("r/cen_vbr_health_check"),
    on: ["create"],
    types: [tf.healthCheck],
    refuses: (call) => {
      const vbr = call.world.get(tf.vbr, text(call.wanted, "vbr_instance_id"));
      const region = text(call.wanted, "vbr_instance_region_id");
      return vbr && vbr.region !== region
        ? `${subject(call)}: the VBR is in ${vbr.region}, not in ${region}.`
        : undefined;
    },
  },
  {
    name: "a VBR health check probes at intervals that are offered",
    code: "IllegalParam.HealthCheckInterval",
    codeSource: chosenHere,
    source: help("EnableCenVbrHealthCheck"),
    on: ["create", "update"],
    types: [tf.healthCheck],
    refuses: (call) => {
      const interval = number(call.wanted, "health_check_interval") ?? healthCheckIntervalSeconds.min;
      const packets = number(call.wanted, "healthy_threshold") ?? healthCheckPackets.max;
      const { min, max } = healthCheckIntervalSeconds;
      if (interval < min || interval > max)
        return `${subject(call)}: health_check_interval ${interval} must be from ${min} to ${max} seconds.`;
      return packets < healthCheckPackets.min || packets > healthCheckPackets.max
        ? `${subject(call)}: healthy_threshold ${packets} must be from ${healthCheckPackets.min} to ${healthCheckPackets.max}.`
        : undefined;
    },
  },
];

/** The transit routers that an attachment belongs to. */
export function endsOf({ attributes }: StoredObject): readonly string[] {
  return [text(attributes, "transit_router_id"), text(attributes, "peer_transit_router_id")].filter(Boolean);
}

/** `force_delete` takes what depends on a VPC attachment along. */
function blockedBy(call: Call, type: string, argument: string): string | undefined {
  if (flag(call.wanted, "force_delete") === true) return undefined;
  return inUse(call, call.world.where(type, { [argument]: call.object?.id ?? "" }));
}

function attachmentOf({ wanted, world }: Call): StoredObject | undefined {
  const id = text(wanted, "transit_router_attachment_id");
  return attachments.map((type) => world.get(type, id)).find((it) => it !== undefined);
}

function routerOf({ wanted, world }: Call): string | undefined {
  return routerOfTable(wanted, world);
}

function routerOfTable(attributes: StoredObject["attributes"], world: World): string | undefined {
  const table = world.get(own.routerRouteTable, text(attributes, "transit_router_route_table_id"));
  return table && text(table.attributes, "transit_router_id");
}
