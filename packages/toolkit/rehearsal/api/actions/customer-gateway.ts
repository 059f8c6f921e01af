/** Customer gateways. Source: Alibaba Cloud help: VPC API 2016-04-28; the provider's requests, resource_alicloud_vpn_customer_gateway.go. */
import { tf } from "../../account/types";
import type { Actions } from "../action";
import { tags as isTags, text as isText } from "../parameters";
import { type Fields, fixed, id, number, resourceGroup, tags, text, under } from "../row";
import { objectsOf } from "../rows";

const gatewayFields: Fields = {
  CustomerGatewayId: id,
  IpAddress: text("ip_address"),
  Name: text("customer_gateway_name"),
  Description: text("description"),
  CreateTime: number("create_time"),
};

const gatewayDetails: Fields = {
  ...gatewayFields,
  Asn: number("asn"),
  AuthKey: fixed(""),
  ResourceGroupId: resourceGroup,
  Tags: under("Tag", tags),
};

export const gatewayActions: Actions = {
  CreateCustomerGateway: {
    kind: "create",
    type: tf.customerGateway,
    needs: ["RegionId", "IpAddress"],
    parameters: {
      IpAddress: isText("ip_address"),
      Name: isText("customer_gateway_name"),
      Description: isText("description"),
      Asn: isText("asn"),
      Tags: isTags,
      Tag: isTags,
    },
    answer: gatewayFields,
  },
  ModifyCustomerGatewayAttribute: {
    kind: "change",
    type: tf.customerGateway,
    by: "CustomerGatewayId",
    parameters: { Name: isText("customer_gateway_name"), Description: isText("description") },
    answer: () => gatewayFields,
  },
  DeleteCustomerGateway: {
    kind: "remove",
    type: tf.customerGateway,
    by: "CustomerGatewayId",
    parameters: {},
  },
  DescribeCustomerGateway: {
    kind: "describe",
    type: tf.customerGateway,
    by: "CustomerGatewayId",
    parameters: {},
    fields: () => gatewayDetails,
  },
  DescribeCustomerGateways: {
    kind: "list",
    rows: objectsOf(tf.customerGateway),
    fields: () => gatewayDetails,
    under: ["CustomerGateways", "CustomerGateway"],
    pages: "numbers",
    parameters: { Tag: isTags },
    filters: { CustomerGatewayId: id, ResourceGroupId: resourceGroup },
  },
};
