import { dataSource, flag, listBlock, number, objectList, text, textList, vpcCalls } from "../notation";

/**
 * Circuits.
 * Source: provider documentation d/express_connect_physical_connections, 1.289; provider source,
 * data_source_alicloud_express_connect_physical_connections.go:19-47 (arguments), :48-157 (attributes).
 */
export const physicalConnections = dataSource({
  type: "alicloud_express_connect_physical_connections",
  api: vpcCalls("DescribePhysicalConnections"),
  members: {
    connections: objectList({
      access_point_id: text.computed(),
      ad_location: text.computed(),
      bandwidth: text.computed(),
      business_status: text.computed(),
      circuit_code: text.computed(),
      create_time: text.computed(),
      description: text.computed(),
      enabled_time: text.computed(),
      end_time: text.computed(),
      has_reservation_data: text.computed(),
      line_operator: text.computed(),
      loa_status: text.computed(),
      payment_type: text.computed(),
      peer_location: text.computed(),
      id: text.computed(),
      physical_connection_id: text.computed(),
      physical_connection_name: text.computed(),
      port_number: text.computed(),
      port_type: text.computed(),
      redundant_physical_connection_id: text.computed(),
      reservation_active_time: text.computed(),
      reservation_internet_charge_type: text.computed(),
      reservation_order_type: text.computed(),
      spec: text.computed(),
      status: text.computed(),
      type: text.computed(),
    }),
    ids: textList.optionalComputed(),
    include_reservation_data: flag.optional(),
    name_regex: text.optional(),
    names: textList.computed(),
    output_file: text.optional(),
    status: text.optional({
      oneOf: [
        "Allocated",
        "Allocating",
        "Allocation Failed",
        "Approved",
        "Canceled",
        "Confirmed",
        "Enabled",
        "Initial",
        "Rejected",
        "Terminated",
      ],
    }),
  },
});

/**
 * VBRs.
 * Source: provider documentation d/express_connect_virtual_border_routers, 1.289; provider source,
 * data_source_alicloud_express_connect_virtual_border_routers.go:19-62 (arguments), :63-196 (attributes).
 */
export const virtualBorderRouters = dataSource({
  type: "alicloud_express_connect_virtual_border_routers",
  api: vpcCalls("DescribeVirtualBorderRouters"),
  members: {
    filter: listBlock.optional({
      key: text.optional(),
      values: textList.optional(),
    }),
    ids: textList.optionalComputed(),
    name_regex: text.optional(),
    names: textList.computed(),
    output_file: text.optional(),
    routers: objectList({
      access_point_id: text.computed(),
      activation_time: text.computed(),
      circuit_code: text.computed(),
      cloud_box_instance_id: text.computed(),
      create_time: text.computed(),
      description: text.computed(),
      detect_multiplier: number.computed(),
      ecc_id: text.computed(),
      enable_ipv6: flag.computed(),
      local_gateway_ip: text.computed(),
      local_ipv6_gateway_ip: text.computed(),
      min_rx_interval: number.computed(),
      min_tx_interval: number.computed(),
      payment_vbr_expire_time: text.computed(),
      peer_gateway_ip: text.computed(),
      peer_ipv6_gateway_ip: text.computed(),
      peering_ipv6_subnet_mask: text.computed(),
      peering_subnet_mask: text.computed(),
      physical_connection_business_status: text.computed(),
      physical_connection_id: text.computed(),
      physical_connection_owner_uid: text.computed(),
      physical_connection_status: text.computed(),
      recovery_time: text.computed(),
      route_table_id: text.computed(),
      status: text.computed(),
      termination_time: text.computed(),
      type: text.computed(),
      id: text.computed(),
      virtual_border_router_id: text.computed(),
      virtual_border_router_name: text.computed(),
      vlan_id: number.computed(),
      vlan_interface_id: text.computed(),
    }),
    status: text.optional({
      oneOf: ["active", "deleting", "recovering", "terminated", "terminating", "unconfirmed"],
    }),
  },
});
