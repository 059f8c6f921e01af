/** Circuits, VBRs and BGP. Source: Alibaba Cloud help: VPC API 2016-04-28; the provider's requests, resource_alicloud_express_connect_virtual_border_router.go, _vpc_bgp_group.go, _vpc_bgp_peer.go. */
import { tf } from "../../account/types";
import type { Actions } from "../action";
import { accepted, flag as isFlag, number as isNumber, tags as isTags, text as isText } from "../parameters";
import {
  type Fields,
  fixed,
  flag,
  id,
  number,
  ownerText,
  resourceGroup,
  state,
  tags,
  text,
  under,
} from "../row";
import { rowsOfData } from "../rows";
import { associatedCens } from "./vpc";

/** Empty, for dates and links that no object here has. */
const none = (...names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fixed("")]));

const vbrFields: Fields = {
  VbrId: id,
  Name: text("virtual_border_router_name"),
  Status: state,
  Type: fixed("vbr"),
  Description: text("description"),
  CircuitCode: text("circuit_code"),
  VlanId: number("vlan_id"),
  VlanInterfaceId: text("vlan_interface_id"),
  RouteTableId: text("route_table_id"),
  Bandwidth: number("bandwidth"),
  Mtu: number("mtu"),
  LocalGatewayIp: text("local_gateway_ip"),
  PeerGatewayIp: text("peer_gateway_ip"),
  PeeringSubnetMask: text("peering_subnet_mask"),
  EnableIpv6: flag("enable_ipv6"),
  LocalIpv6GatewayIp: text("local_ipv6_gateway_ip"),
  PeerIpv6GatewayIp: text("peer_ipv6_gateway_ip"),
  PeeringIpv6SubnetMask: text("peering_ipv6_subnet_mask"),
  MinTxInterval: number("min_tx_interval"),
  MinRxInterval: number("min_rx_interval"),
  DetectMultiplier: number("detect_multiplier"),
  SitelinkEnable: flag("sitelink_enable"),
  PhysicalConnectionId: text("physical_connection_id"),
  PhysicalConnectionStatus: text("physical_connection_status"),
  PhysicalConnectionBusinessStatus: text("physical_connection_business_status"),
  PhysicalConnectionOwnerUid: ownerText,
  AccessPointId: text("access_point_id"),
  ResourceGroupId: resourceGroup,
  CreationTime: text("create_time"),
  ActivationTime: text("activation_time"),
  ...none("TerminationTime", "RecoveryTime", "PConnVbrExpireTime", "PConnVbrChargeType", "EccId"),
  ...none("CloudBoxInstanceId", "EcrId", "EcrAttatchStatus", "EcrOwnerId"),
  AssociatedPhysicalConnections: under("AssociatedPhysicalConnection", fixed([])),
  AssociatedCens: under("AssociatedCen", associatedCens(tf.vbrAttachment, "vbr_id")),
  // One name for list and element (service_alicloud_express_connect_v2.go:1272).
  Tags: under("Tags", tags),
};

const vbrParameters = {
  Name: isText("virtual_border_router_name"),
  Description: isText("description"),
  CircuitCode: isText("circuit_code"),
  VlanId: isNumber("vlan_id"),
  Bandwidth: isNumber("bandwidth"),
  LocalGatewayIp: isText("local_gateway_ip"),
  PeerGatewayIp: isText("peer_gateway_ip"),
  PeeringSubnetMask: isText("peering_subnet_mask"),
  EnableIpv6: isFlag("enable_ipv6"),
  LocalIpv6GatewayIp: isText("local_ipv6_gateway_ip"),
  PeerIpv6GatewayIp: isText("peer_ipv6_gateway_ip"),
  PeeringIpv6SubnetMask: isText("peering_ipv6_subnet_mask"),
} as const;

const onlyVbr = { kind: "change", type: tf.vbr, by: "VbrId", parameters: {} } as const;

export const circuitActions: Actions = {
  DescribePhysicalConnections: {
    kind: "list",
    rows: (request, requests) =>
      rowsOfData(requests, request.region, "alicloud_express_connect_physical_connections", "connections"),
    fields: () => ({
      PhysicalConnectionId: id,
      Name: text("physical_connection_name"),
      Description: text("description"),
      Status: text("status"),
      BusinessStatus: text("business_status"),
      Type: text("type"),
      AccessPointId: text("access_point_id"),
      AccessPointType: fixed("VPC"),
      Bandwidth: number("bandwidth"),
      ChargeType: fixed("Prepaid"),
      LineOperator: text("line_operator"),
      PeerLocation: text("peer_location"),
      PortNumber: text("port_number"),
      PortType: text("port_type"),
      Spec: text("spec"),
      LoaStatus: text("loa_status"),
      HasReservationData: fixed("false"),
      ProductType: fixed("PhysicalConnection"),
      OrderMode: fixed("PayByPhysicalConnectionOwner"),
      ResourceGroupId: resourceGroup,
      ...none("AdLocation", "CircuitCode", "RedundantPhysicalConnectionId", "CreationTime", "EnabledTime"),
      ...none("EndTime", "ReservationActiveTime", "ReservationInternetChargeType", "ReservationOrderType"),
      ...none("ParentPhysicalConnectionId", "VlanId"),
      Tags: under("Tags", fixed([])),
    }),
    under: ["PhysicalConnectionSet", "PhysicalConnectionType"],
    pages: "numbers",
    parameters: { IncludeReservationData: accepted },
    filters: { ResourceGroupId: resourceGroup },
    filterKeys: {
      PhysicalConnectionId: id,
      AccessPointId: text("access_point_id"),
      Status: text("status"),
      Name: text("physical_connection_name"),
      Type: text("type"),
    },
  },
  CreateVirtualBorderRouter: {
    kind: "create",
    type: tf.vbr,
    needs: [
      "RegionId",
      "PhysicalConnectionId",
      "VlanId",
      "LocalGatewayIp",
      "PeerGatewayIp",
      "PeeringSubnetMask",
    ],
    parameters: {
      ...vbrParameters,
      PhysicalConnectionId: isText("physical_connection_id"),
      ResourceGroupId: isText("resource_group_id"),
      VbrOwnerId: isText("vbr_owner_id"),
      Tag: isTags,
    },
    answer: { VbrId: id },
  },
  ModifyVirtualBorderRouterAttribute: {
    ...onlyVbr,
    parameters: {
      ...vbrParameters,
      Mtu: isNumber("mtu"),
      MinRxInterval: isNumber("min_rx_interval"),
      MinTxInterval: isNumber("min_tx_interval"),
      DetectMultiplier: isNumber("detect_multiplier"),
      SitelinkEnable: isFlag("sitelink_enable"),
      AssociatedPhysicalConnections: isText("associated_physical_connections"),
    },
  },
  DeleteVirtualBorderRouter: { kind: "remove", type: tf.vbr, by: "VbrId", parameters: {} },
  TerminateVirtualBorderRouter: { ...onlyVbr, becomes: () => ({ status: "terminated" }) },
  RecoverVirtualBorderRouter: { ...onlyVbr, becomes: () => ({ status: "active" }) },
  DescribeVirtualBorderRouters: {
    kind: "list",
    rows: (request, requests) =>
      rowsOfData(
        requests,
        request.region,
        "alicloud_express_connect_virtual_border_routers",
        "routers",
        {},
        tf.vbr,
      ).map((row) => ({ ...row, shown: { ...row.shown, ...(row.object && requests.show(row.object)) } })),
    fields: () => vbrFields,
    under: ["VirtualBorderRouterSet", "VirtualBorderRouterType"],
    pages: "numbers",
    parameters: { IncludeCrossAccountVbr: accepted },
    filters: {},
    filterKeys: {
      VbrId: id,
      PhysicalConnectionId: text("physical_connection_id"),
      AccessPointId: text("access_point_id"),
      Status: state,
      Name: text("virtual_border_router_name"),
    },
  },
};
