import { number, resource, text, textMap, vpcCalls } from "../notation";
import { customerGatewaySemantics } from "../semantics/vpn";

/**
 * Customer gateway: public address and AS number of the device on premises.
 * Source: provider documentation r/vpn_customer_gateway, 1.289.
 */
export const customerGateway = resource({
  type: "alicloud_vpn_customer_gateway",
  since: "1.210.0",
  id: { format: "<customer_gateway_id>", assigned: "customer_gateway_id", prefix: "cgw-" },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: vpcCalls(
    "CreateCustomerGateway",
    "DeleteCustomerGateway",
    "DescribeCustomerGateway",
    "ModifyCustomerGatewayAttribute",
    "TagResources",
    "UnTagResources",
  ),
  semantics: customerGatewaySemantics,
  members: {
    asn: text.optional({ forceNew: true }),
    create_time: number.computed(),
    customer_gateway_name: text.optionalComputed({ conflictsWith: ["name"] }),
    description: text.optional(),
    ip_address: text.required({ forceNew: true }),
    name: text.optionalComputed({ deprecated: "1.210.0" }),
    tags: textMap.optional(),
  },
});
