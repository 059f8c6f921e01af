import { cenCalls, flag, number, resource, text, textMap } from "../notation";
import { peerAttachmentSemantics } from "../semantics/attachments";

/**
 * Connection between two transit routers. Others ask for transit_router_attachment_id, not for id.
 * Source: provider documentation r/cen_transit_router_peer_attachment, 1.289.
 */
export const transitRouterPeerAttachment = resource({
  type: "alicloud_cen_transit_router_peer_attachment",
  since: "1.128.0",
  id: {
    format: "<cen_id>:<transit_router_attachment_id>",
    assigned: "transit_router_attachment_id",
    prefix: "tr-attach-",
  },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: cenCalls(
    "CreateTransitRouterPeerAttachment",
    "DeleteTransitRouterPeerAttachment",
    "ListTransitRouterPeerAttachments",
    "TagResources",
    "UntagResources",
    "UpdateTransitRouterPeerAttachmentAttribute",
  ),
  semantics: peerAttachmentSemantics,
  members: {
    auto_publish_route_enabled: flag.optional(),
    bandwidth: number.optional(),
    bandwidth_type: text.optionalComputed(),
    cen_bandwidth_package_id: text.optional(),
    cen_id: text.optional({ forceNew: true }),
    create_time: text.computed(),
    default_link_type: text.optionalComputed({ oneOf: ["Platinum", "Gold"] }),
    dry_run: flag.optional(),
    peer_transit_router_id: text.required({ forceNew: true }),
    peer_transit_router_region_id: text.optional({ forceNew: true }),
    region_id: text.computed(),
    resource_type: text.optional({ forceNew: true, default: "TR" }),
    route_table_association_enabled: flag.optional({ deprecated: "1.230.0" }),
    route_table_propagation_enabled: flag.optional({ deprecated: "1.230.0" }),
    status: text.computed(),
    tags: textMap.optional(),
    transit_router_attachment_description: text.optional(),
    transit_router_attachment_id: text.computed(),
    transit_router_attachment_name: text.optionalComputed({ deprecated: "1.247.0" }),
    transit_router_id: text.optional({ forceNew: true }),
    transit_router_peer_attachment_name: text.optionalComputed({
      conflictsWith: ["transit_router_attachment_name"],
    }),
  },
});
