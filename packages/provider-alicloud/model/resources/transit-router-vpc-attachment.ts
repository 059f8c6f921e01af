import { cenCalls, flag, oneBlock, resource, setBlock, text, textMap } from "../notation";
import { vpcAttachmentSemantics } from "../semantics/attachments";

/**
 * Attachment of a VPC to a transit router. Others ask for transit_router_attachment_id, not for id.
 * Source: provider documentation r/cen_transit_router_vpc_attachment, 1.289.
 */
export const transitRouterVpcAttachment = resource({
  type: "alicloud_cen_transit_router_vpc_attachment",
  since: "1.126.0",
  id: {
    format: "<cen_id>:<transit_router_attachment_id>",
    assigned: "transit_router_attachment_id",
    prefix: "tr-attach-",
  },
  timeouts: { create: 42, update: 8, delete: 20 },
  api: cenCalls(
    "CreateTransitRouterVpcAttachment",
    "DeleteTransitRouterVpcAttachment",
    "ListTransitRouterVpcAttachments",
    "TagResources",
    "UntagResources",
    "UpdateTransitRouterVpcAttachmentAttribute",
    "UpdateTransitRouterVpcAttachmentZones",
  ),
  semantics: vpcAttachmentSemantics,
  members: {
    auto_publish_route_enabled: flag.optional(),
    cen_id: text.optional(),
    create_time: text.computed(),
    dry_run: flag.optional(),
    force_delete: flag.optional(),
    options: oneBlock.optionalComputed({
      ipv6_support: text.optionalComputed(),
      appliance_mode_support: text.optionalComputed(),
    }),
    order_type: text.optionalComputed({ oneOf: ["PayByCenOwner", "PayByResourceOwner"] }),
    payment_type: text.optionalComputed({ forceNew: true, oneOf: ["PayAsYouGo"] }),
    region_id: text.computed(),
    resource_type: text.optionalComputed({ forceNew: true, oneOf: ["VPC"] }),
    route_table_association_enabled: flag.optional({ deprecated: "1.192.0" }),
    route_table_propagation_enabled: flag.optional({ deprecated: "1.192.0" }),
    status: text.computed(),
    tags: textMap.optional(),
    transit_router_attachment_description: text.optional(),
    transit_router_attachment_id: text.computed(),
    transit_router_attachment_name: text.optionalComputed({ deprecated: "1.230.1" }),
    transit_router_id: text.optionalComputed({ forceNew: true }),
    transit_router_vpc_attachment_name: text.optionalComputed({
      conflictsWith: ["transit_router_attachment_name"],
    }),
    transit_router_vpc_attachment_options: textMap.optionalComputed(),
    vpc_id: text.required({ forceNew: true }),
    vpc_owner_id: text.optionalComputed({ forceNew: true }),
    zone_mappings: setBlock.required({
      zone_id: text.required(),
      vswitch_id: text.required(),
    }),
  },
});
