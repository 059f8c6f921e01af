import { cenCalls, flag, resource, setBlock, text, textMap } from "../notation";
import { vpnAttachmentSemantics } from "../semantics/attachments";

/**
 * Attachment of an IPsec connection to a transit router. Here id is the attachment id itself.
 * Source: provider documentation r/cen_transit_router_vpn_attachment, 1.289.
 */
export const transitRouterVpnAttachment = resource({
  type: "alicloud_cen_transit_router_vpn_attachment",
  since: "1.183.0",
  id: {
    format: "<transit_router_attachment_id>",
    assigned: "transit_router_attachment_id",
    prefix: "tr-attach-",
  },
  timeouts: { create: 17, update: 5, delete: 8 },
  api: cenCalls(
    "CreateTransitRouterVpnAttachment",
    "DeleteTransitRouterVpnAttachment",
    "ListTransitRouterVpnAttachments",
    "TagResources",
    "UntagResources",
    "UpdateTransitRouterVpnAttachmentAttribute",
  ),
  semantics: vpnAttachmentSemantics,
  members: {
    auto_publish_route_enabled: flag.optional(),
    cen_id: text.optionalComputed({ forceNew: true }),
    charge_type: text.optionalComputed({ forceNew: true }),
    create_time: text.computed(),
    order_type: text.optionalComputed({ oneOf: ["PayByCenOwner", "PayByResourceOwner"] }),
    region_id: text.computed(),
    status: text.computed(),
    tags: textMap.optional(),
    transit_router_attachment_description: text.optional(),
    transit_router_attachment_name: text.optionalComputed({ deprecated: "1.274.0" }),
    transit_router_id: text.optional({ forceNew: true }),
    transit_router_vpn_attachment_name: text.optionalComputed({
      conflictsWith: ["transit_router_attachment_name"],
    }),
    vpn_id: text.required({ forceNew: true }),
    vpn_owner_id: text.optionalComputed({ forceNew: true }),
    zone: setBlock.optional(
      {
        zone_id: text.required({ forceNew: true }),
      },
      { forceNew: true },
    ),
  },
});
