import { cenCalls, flag, resource, text, textMap } from "../notation";
import { vbrAttachmentSemantics } from "../semantics/attachments";

/**
 * Attachment of a VBR to a transit router. Others ask for transit_router_attachment_id, not for id.
 * Source: provider documentation r/cen_transit_router_vbr_attachment, 1.289.
 */
export const transitRouterVbrAttachment = resource({
  type: "alicloud_cen_transit_router_vbr_attachment",
  since: "1.126.0",
  id: {
    format: "<cen_id>:<transit_router_attachment_id>",
    assigned: "transit_router_attachment_id",
    prefix: "tr-attach-",
  },
  timeouts: { create: 10, update: 5, delete: 15 },
  api: cenCalls(
    "CreateTransitRouterVbrAttachment",
    "DeleteTransitRouterVbrAttachment",
    "ListTagResources",
    "ListTransitRouterVbrAttachments",
    "TagResources",
    "UntagResources",
    "UpdateTransitRouterVbrAttachmentAttribute",
  ),
  semantics: vbrAttachmentSemantics,
  members: {
    auto_publish_route_enabled: flag.optional(),
    cen_id: text.optionalComputed({ forceNew: true }),
    create_time: text.computed(),
    dry_run: flag.optional(),
    order_type: text.optionalComputed({ oneOf: ["PayByCenOwner", "PayByResourceOwner"] }),
    region_id: text.computed(),
    resource_type: text.optional({ forceNew: true, default: "VBR", oneOf: ["VBR"] }),
    route_table_association_enabled: flag.optional({ deprecated: "1.233.1" }),
    route_table_propagation_enabled: flag.optional({ deprecated: "1.233.1" }),
    status: text.computed(),
    tags: textMap.optional(),
    transit_router_attachment_description: text.optional(),
    transit_router_attachment_id: text.computed(),
    transit_router_attachment_name: text.optional(),
    transit_router_id: text.optionalComputed({ forceNew: true }),
    vbr_id: text.required({ forceNew: true }),
    vbr_owner_id: text.optionalComputed({ forceNew: true }),
  },
});
