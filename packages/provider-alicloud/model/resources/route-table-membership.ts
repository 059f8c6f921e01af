import { cenCalls, flag, resource, text } from "../notation";
import { routeTableAssociationSemantics, routeTablePropagationSemantics } from "../semantics/cen";

/**
 * Association: the route table by which traffic from an attachment is forwarded.
 * Source: provider documentation r/cen_transit_router_route_table_association, 1.289.
 */
export const routeTableAssociation = resource({
  type: "alicloud_cen_transit_router_route_table_association",
  since: "1.126.0",
  id: { format: "<transit_router_attachment_id>:<transit_router_route_table_id>" },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: cenCalls(
    "AssociateTransitRouterAttachmentWithRouteTable",
    "DissociateTransitRouterAttachmentFromRouteTable",
    "ListTransitRouterRouteTableAssociations",
    "ReplaceTransitRouterRouteTableAssociation",
  ),
  semantics: routeTableAssociationSemantics,
  members: {
    dry_run: flag.optional(),
    status: text.computed(),
    transit_router_attachment_id: text.required({ forceNew: true }),
    transit_router_route_table_id: text.required({ forceNew: true }),
  },
});

/**
 * Propagation: the route table that learns the routes of an attachment.
 * Source: provider documentation r/cen_transit_router_route_table_propagation, 1.289.
 */
export const routeTablePropagation = resource({
  type: "alicloud_cen_transit_router_route_table_propagation",
  since: "1.126.0",
  id: { format: "<transit_router_attachment_id>:<transit_router_route_table_id>" },
  timeouts: { create: 5, delete: 5 },
  api: cenCalls(
    "DisableTransitRouterRouteTablePropagation",
    "EnableTransitRouterRouteTablePropagation",
    "ListTransitRouterRouteTablePropagations",
  ),
  semantics: routeTablePropagationSemantics,
  members: {
    dry_run: flag.optional(),
    status: text.computed(),
    transit_router_attachment_id: text.required({ forceNew: true }),
    transit_router_route_table_id: text.required({ forceNew: true }),
  },
});
