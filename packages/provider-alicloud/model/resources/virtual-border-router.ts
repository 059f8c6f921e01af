import { flag, number, resource, text, textMap, vpcCalls } from "../notation";
import { virtualBorderRouterSemantics } from "../semantics/express-connect";

/**
 * Virtual border router (VBR): the cloud end of an Express Connect circuit.
 * Source: provider documentation r/express_connect_virtual_border_router, 1.289.
 */
export const virtualBorderRouter = resource({
  type: "alicloud_express_connect_virtual_border_router",
  since: "1.134.0",
  id: { format: "<vbr_id>", assigned: "vbr_id", prefix: "vbr-" },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: vpcCalls(
    "ChangeResourceGroup",
    "CreateVirtualBorderRouter",
    "DeleteVirtualBorderRouter",
    "DescribeVirtualBorderRouters",
    "ModifyVirtualBorderRouterAttribute",
    "RecoverVirtualBorderRouter",
    "TagResourcesForExpressConnect",
    "TerminateVirtualBorderRouter",
    "UntagResourcesForExpressConnect",
  ),
  semantics: virtualBorderRouterSemantics,
  members: {
    associated_physical_connections: text.optional({ deprecated: "1.263.0" }),
    bandwidth: number.optionalComputed(),
    circuit_code: text.optional(),
    create_time: text.computed(),
    description: text.optional(),
    detect_multiplier: number.optionalComputed(),
    enable_ipv6: flag.optional(),
    include_cross_account_vbr: flag.optional({ removed: "1.263.0" }),
    local_gateway_ip: text.required(),
    local_ipv6_gateway_ip: text.optional(),
    min_rx_interval: number.optionalComputed(),
    min_tx_interval: number.optionalComputed(),
    mtu: number.optionalComputed({ oneOf: [0, 1500, 8500] }),
    peer_gateway_ip: text.required(),
    peer_ipv6_gateway_ip: text.optional(),
    peering_ipv6_subnet_mask: text.optional(),
    peering_subnet_mask: text.required(),
    physical_connection_id: text.required({ forceNew: true }),
    resource_group_id: text.optionalComputed(),
    route_table_id: text.computed(),
    sitelink_enable: flag.optional(),
    status: text.optionalComputed(),
    tags: textMap.optional(),
    vbr_owner_id: text.optional(),
    virtual_border_router_name: text.optional(),
    vlan_id: number.required(),
  },
});
