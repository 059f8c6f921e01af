import fc from "fast-check";
import { type Console, hangzhou, shanghai } from "../account/console";
import {
  circuit1,
  circuit2,
  existingCen,
  existingRouter,
  existingVpc,
  plan,
} from "../account/existing-network";
import { tf } from "../account/types";
import { text } from "../account/values";
import type { TerraformObject, TerraformValue } from "../protocol/values";
import { type Fitting, maybe, named, one, within } from "./fitting";
import { connection } from "./fitting-connection";

/** A resource type and where it can be made. */
export interface Placed {
  readonly type: string;
  readonly region: string;
  /** Makes what it needs and says which values fit; of the rest any that the model allows does. */
  readonly fitting: (by: Console) => Promise<Fitting>;
}

/** Where the attachment has a name of its own, the deprecated one conflicts with it. */
const attachmentNames: Fitting = {
  ...named("transit_router_attachment_description"),
  transit_router_attachment_name: one(null),
};

const zones = ["cn-hangzhou-h", "cn-hangzhou-i"];
const mappings = zones.map((zone_id, index) => ({ zone_id, vswitch_id: `vsw-existing0000000${index + 1}` }));

async function attached(by: Console) {
  const vbr = await by.vbr();
  return { vbr, attachment: await by.vbrAttachment(existingCen, existingRouter, vbr) };
}

const relation = async (by: Console): Promise<Fitting> => {
  const { attachment } = await attached(by);
  return {
    transit_router_attachment_id: one(attachment),
    transit_router_route_table_id: one(await by.tableOf(existingRouter)),
  };
};

const vpnAttachment = async (connections: readonly string[], zone: fc.Arbitrary<TerraformValue>) => ({
  cen_id: maybe(existingCen),
  transit_router_id: one(existingRouter),
  vpn_id: one(...connections),
  zone,
  charge_type: maybe("POSTPAY"),
  vpn_owner_id: one(null),
  ...attachmentNames,
  ...named("transit_router_vpn_attachment_name"),
});

/** Arguments that only old versions of the provider took. */
const removedOfAlarms: Fitting = Object.fromEntries(
  ["notify_type", "operator", "statistics", "threshold", "triggered_count"].map((name) => [name, one(null)]),
);

const eventPattern = (product: string, names: readonly string[]): TerraformObject => ({
  product,
  sql_filter: "vco-1",
  name_list: [...names],
  level_list: ["WARN"],
  event_type_list: ["*"],
});

/** Every simulated resource type, the IPsec connection and its attachment with two tunnels and with one. */
export const placed: Readonly<Record<string, Placed>> = {
  vpc: {
    type: tf.vpc,
    region: shanghai,
    fitting: async () => ({
      cidr_block: maybe("10.0.0.0/8", "172.20.0.0/16", "192.168.0.0/24"),
      user_cidrs: maybe(["10.0.0.0/8"]),
      secondary_cidr_blocks: maybe(["192.168.128.0/24"]),
    }),
  },
  vswitch: {
    type: tf.vswitch,
    region: shanghai,
    fitting: async (by) => ({
      vpc_id: one(text(await by.vpc(shanghai, "172.20.0.0/16"), "id")),
      cidr_block: one("172.20.1.0/24", "172.20.128.0/17"),
      zone_id: one("cn-shanghai-f", "cn-shanghai-g"),
      availability_zone: one(null),
    }),
  },
  "route entry": {
    type: tf.routeEntry,
    region: hangzhou,
    fitting: async (by) => {
      const near = await by.router(hangzhou, existingCen);
      const network = { id: existingVpc, mappings };
      return {
        route_table_id: one("vtb-existing0000sys", "vtb-existing000apps"),
        destination_cidrblock: one("192.168.0.0/24", "192.168.0.0/16"),
        nexthop_type: one("Attachment"),
        nexthop_id: one(await by.vpcAttachment(hangzhou, existingCen, near, network)),
      };
    },
  },
  VBR: {
    type: tf.vbr,
    region: shanghai,
    fitting: async () => ({
      physical_connection_id: one(circuit1, circuit2),
      vlan_id: fc.integer({ min: 0, max: 2999 }),
      bandwidth: maybe(50, 1000, 102400),
      min_tx_interval: within(200, 1000),
      min_rx_interval: within(200, 1000),
      detect_multiplier: within(3, 10),
      local_gateway_ip: one("10.0.0.2"),
      peer_gateway_ip: one("10.0.0.1"),
      // Other values end a VBR, which no stack does this way.
      status: maybe("active"),
      peering_subnet_mask: one("255.255.255.252", "255.255.255.0"),
    }),
  },
  "BGP group": {
    type: tf.bgpGroup,
    region: shanghai,
    fitting: async (by) => ({
      router_id: one(await by.vbr()),
      peer_asn: fc.integer({ min: 64512, max: 65534 }),
      local_asn: maybe(45104, 64512, 4200000000),
      ...named("bgp_group_name"),
    }),
  },
  "BGP peer": {
    type: tf.bgpPeer,
    region: shanghai,
    fitting: async (by) => ({
      bgp_group_id: one(await by.bgpGroup(await by.vbr())),
      peer_ip_address: one("10.0.0.1"),
    }),
  },
  CEN: { type: tf.cen, region: hangzhou, fitting: async () => ({}) },
  "bandwidth plan association": {
    type: tf.planAssociation,
    region: hangzhou,
    fitting: async (by) => ({
      bandwidth_package_id: one(plan),
      instance_id: one(existingCen, await by.cen()),
    }),
  },
  "transit router": {
    type: tf.transitRouter,
    region: hangzhou,
    fitting: async () => ({ cen_id: one(existingCen), ...named("transit_router_name") }),
  },
  "transit router CIDR block": {
    type: tf.routerCidr,
    region: shanghai,
    fitting: async () => ({
      transit_router_id: one(existingRouter),
      cidr: one("10.210.0.0/24", "10.211.0.0/16"),
      ...named("transit_router_cidr_name"),
    }),
  },
  "VPC attachment": {
    type: tf.vpcAttachment,
    region: hangzhou,
    fitting: async (by) => ({
      cen_id: one(existingCen),
      transit_router_id: one(await by.router(hangzhou, existingCen)),
      vpc_id: one(existingVpc),
      zone_mappings: one(mappings),
      ...attachmentNames,
      ...named("transit_router_vpc_attachment_name"),
    }),
  },
  "VBR attachment": {
    type: tf.vbrAttachment,
    region: shanghai,
    fitting: async (by) => ({
      cen_id: one(existingCen),
      transit_router_id: one(existingRouter),
      vbr_id: one(await by.vbr()),
      ...named("transit_router_attachment_name", "transit_router_attachment_description"),
    }),
  },
  "attachment of two tunnels": {
    type: tf.vpnAttachment,
    region: shanghai,
    fitting: async (by) => vpnAttachment([await by.connection(await by.gateway())], one([])),
  },
  "attachment of one tunnel": {
    type: tf.vpnAttachment,
    region: shanghai,
    fitting: async (by) => {
      const arguments_ = by.singleTunnel(await by.gateway());
      return vpnAttachment(
        [await by.id(tf.connection, shanghai, arguments_)],
        one([{ zone_id: "cn-shanghai-f" }]),
      );
    },
  },
  "inter-region connection": {
    type: tf.peerAttachment,
    region: hangzhou,
    fitting: async (by) => ({
      cen_id: one(existingCen),
      transit_router_id: one(await by.router(hangzhou, existingCen)),
      peer_transit_router_id: one(existingRouter),
      peer_transit_router_region_id: one(shanghai),
      bandwidth_type: one("DataTransfer"),
      cen_bandwidth_package_id: one(null),
      ...attachmentNames,
      ...named("transit_router_peer_attachment_name"),
    }),
  },
  association: { type: tf.association, region: shanghai, fitting: relation },
  propagation: { type: tf.propagation, region: shanghai, fitting: relation },
  "VBR health check": {
    type: tf.healthCheck,
    region: shanghai,
    fitting: async (by) => ({
      cen_id: one(existingCen),
      vbr_instance_id: one((await attached(by)).vbr),
      vbr_instance_region_id: one(shanghai),
      health_check_interval: within(2, 3),
      healthy_threshold: within(3, 8),
    }),
  },
  "customer gateway": {
    type: tf.customerGateway,
    region: shanghai,
    fitting: async () => ({ ip_address: one("203.0.113.9", "203.0.113.10") }),
  },
  "connection with two tunnels": {
    type: tf.connection,
    region: shanghai,
    fitting: (by) => connection(by, [1, 2]),
  },
  "connection with one tunnel": {
    type: tf.connection,
    region: shanghai,
    fitting: (by) => connection(by, []),
  },
  alarm: {
    type: tf.alarm,
    region: shanghai,
    fitting: async () => ({
      metric_dimensions: maybe('[{"instanceId":"vbr-1"}]', '[{ "instanceId": "vbr-2" }]'),
      dimensions: one(null),
      effective_interval: one("00:00-23:59", "08:00-20:00"),
      start_time: one(null),
      end_time: one(null),
      // In an element of a set, what is left out is another value than an empty one.
      targets: one(
        [],
        [{ target_id: "1", json_params: "{}", level: "Warn", arn: "acs:mns:cn-shanghai:1:/q" }],
      ),
      ...removedOfAlarms,
    }),
  },
  "alarm contact": {
    type: tf.alarmContact,
    region: shanghai,
    fitting: async () => ({ alarm_contact_name: one("duty", "duty-2") }),
  },
  "alarm contact group": {
    type: tf.alarmContactGroup,
    region: shanghai,
    fitting: async () => ({ alarm_contact_group_name: one("network", "network-2") }),
  },
  "event rule": {
    type: tf.eventRule,
    region: shanghai,
    fitting: async () => ({
      rule_name: one("tunnels", "routes"),
      event_pattern: one(
        [eventPattern("vpngw", ["IpsecPhase1NegoFailed"])],
        [eventPattern("CEN", ["QuotaExceeded:Route", "TenRoutesRemained:Route"])],
      ),
    }),
  },
};
