import { cenCalls, flag, resource, text, textMap } from "../notation";
import { transitRouterCidrSemantics, transitRouterSemantics } from "../semantics/cen";

/**
 * Transit router: one for each region of a CEN. Others ask for transit_router_id, not for id.
 * Source: provider documentation r/cen_transit_router, 1.289.
 */
export const transitRouter = resource({
  type: "alicloud_cen_transit_router",
  since: "1.126.0",
  id: { format: "<cen_id>:<transit_router_id>", assigned: "transit_router_id", prefix: "tr-" },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: cenCalls(
    "CreateTransitRouter",
    "DeleteTransitRouter",
    "ListTransitRouters",
    "TagResources",
    "UntagResources",
    "UpdateTransitRouter",
  ),
  semantics: transitRouterSemantics,
  members: {
    cen_id: text.required({ forceNew: true }),
    create_time: text.computed(),
    dry_run: flag.optional(),
    region_id: text.computed(),
    status: text.computed(),
    support_multicast: flag.optional({ forceNew: true }),
    tags: textMap.optional(),
    transit_router_description: text.optional(),
    transit_router_id: text.computed(),
    transit_router_name: text.optional(),
    type: text.computed(),
  },
});

/**
 * Address range that a transit router hands out, for example to IPsec connections.
 * Source: provider documentation r/cen_transit_router_cidr, 1.289.
 */
export const transitRouterCidr = resource({
  type: "alicloud_cen_transit_router_cidr",
  since: "1.193.0",
  id: { format: "<transit_router_id>:<transit_router_cidr_id>", assigned: "transit_router_cidr_id" },
  timeouts: { create: 5, update: 5, delete: 20 },
  api: cenCalls(
    "CreateTransitRouterCidr",
    "DeleteTransitRouterCidr",
    "ListTransitRouterCidr",
    "ModifyTransitRouterCidr",
  ),
  semantics: transitRouterCidrSemantics,
  members: {
    cidr: text.required(),
    description: text.optional(),
    publish_cidr_route: flag.optionalComputed(),
    transit_router_cidr_id: text.computed(),
    transit_router_cidr_name: text.optional(),
    transit_router_id: text.required({ forceNew: true }),
  },
});
