import { type Attributes, ServiceError } from "../service/service";
import { Account } from "./account";
import { circuit1, existing, networkOf } from "./existing-network";
import type { AccountOptions } from "./options";
import { tf } from "./types";
import { isObject, text } from "./values";

export const shanghai = "cn-shanghai";
export const hangzhou = "cn-hangzhou";

/** Somebody who builds in an account: each word makes one object, and what it needs unless that is given. */
export class Console {
  private serial = 0;

  private constructor(readonly account: Account) {}

  static async open(options: AccountOptions = {}, yaml = existing): Promise<Console> {
    return new Console(await Account.seed(networkOf(yaml), "test", { delayMs: 0, ...options }));
  }

  async make(type: string, region: string, arguments_: Attributes): Promise<Attributes> {
    return this.account.create(type, region, arguments_);
  }

  async id(type: string, region: string, arguments_: Attributes, member = "id"): Promise<string> {
    return text(await this.make(type, region, arguments_), member);
  }

  delete(type: string, region: string, id: string): Promise<void> {
    return this.account.delete(type, region, { id });
  }

  /** Changes arguments of an object as Terraform would. */
  async change(type: string, region: string, id: string, arguments_: Attributes): Promise<Attributes> {
    const prior = (await this.account.read(type, region, { id })) ?? {};
    return this.account.update(type, region, prior, { ...prior, ...arguments_ });
  }

  cen = (more: Attributes = {}) => this.id(tf.cen, hangzhou, { cen_instance_name: "CEN", ...more });

  router = async (region: string, cen: string) =>
    this.id(tf.transitRouter, region, { cen_id: cen, transit_router_name: "TR" }, "transit_router_id");

  routerCidr = (region: string, router: string, cidr: string, more: Attributes = {}) =>
    this.id(tf.routerCidr, region, { transit_router_id: router, cidr, publish_cidr_route: false, ...more });

  tableOf = async (router: string): Promise<string> => {
    const tables = await this.account.readData("alicloud_cen_transit_router_route_tables", hangzhou, {
      transit_router_id: router,
    });
    return Array.isArray(tables.ids) ? String(tables.ids[0]) : "";
  };

  vpc = (region: string, cidr: string, more: Attributes = {}) =>
    this.make(tf.vpc, region, { vpc_name: "VPC", cidr_block: cidr, ...more });

  vswitch = (region: string, vpc: string, zone: string, cidr: string) =>
    this.id(tf.vswitch, region, { vswitch_name: "vSwitch", vpc_id: vpc, zone_id: zone, cidr_block: cidr });

  /** A VPC with two vSwitches. */
  network = async (region: string, second = 16) => {
    const made = await this.vpc(region, `172.${second}.0.0/16`);
    const id = text(made, "id");
    const zones =
      region === hangzhou ? ["cn-hangzhou-h", "cn-hangzhou-i"] : ["cn-shanghai-f", "cn-shanghai-g"];
    const mappings = [];
    for (const [index, zone] of zones.entries())
      mappings.push({
        zone_id: zone,
        vswitch_id: await this.vswitch(region, id, zone, `172.${second}.${index + 1}.0/24`),
      });
    return { id, table: text(made, "route_table_id"), mappings };
  };

  vpcAttachment = (
    region: string,
    cen: string,
    router: string,
    vpc: { readonly id: string; readonly mappings: readonly Attributes[] },
    more: Attributes = {},
  ) =>
    this.id(
      tf.vpcAttachment,
      region,
      {
        cen_id: cen,
        transit_router_id: router,
        vpc_id: vpc.id,
        zone_mappings: vpc.mappings,
        transit_router_vpc_attachment_name: "VPC-Attachment",
        ...more,
      },
      "transit_router_attachment_id",
    );

  vbr = (more: Attributes = {}) =>
    this.id(tf.vbr, shanghai, {
      virtual_border_router_name: "VBR",
      physical_connection_id: circuit1,
      vlan_id: 0,
      local_gateway_ip: "10.0.0.2",
      peer_gateway_ip: "10.0.0.1",
      peering_subnet_mask: "255.255.255.252",
      ...more,
    });

  bgpGroup = (vbr: string, more: Attributes = {}) =>
    this.id(tf.bgpGroup, shanghai, { router_id: vbr, peer_asn: 65530, bgp_group_name: "VBR-BGP", ...more });

  bgpPeer = (group: string, address = "10.0.0.1") =>
    this.id(tf.bgpPeer, shanghai, { bgp_group_id: group, peer_ip_address: address });

  vbrAttachment = (cen: string, router: string, vbr: string, more: Attributes = {}) =>
    this.id(
      tf.vbrAttachment,
      shanghai,
      {
        cen_id: cen,
        transit_router_id: router,
        vbr_id: vbr,
        transit_router_attachment_name: "VBR-Attachment",
        auto_publish_route_enabled: true,
        ...more,
      },
      "transit_router_attachment_id",
    );

  gateway = (address = "203.0.113.68", more: Attributes = {}) =>
    this.id(tf.customerGateway, shanghai, {
      ip_address: address,
      asn: "65530",
      customer_gateway_name: "Customer-Gateway",
      ...more,
    });

  tunnel = (index: number, gateway: string, more: Attributes = {}): Attributes => ({
    tunnel_index: index,
    customer_gateway_id: gateway,
    enable_dpd: true,
    enable_nat_traversal: true,
    tunnel_ike_config: [{ psk: `secret-of-tunnel-${index}`, ike_lifetime: 86400 }],
    tunnel_ipsec_config: [{ ipsec_lifetime: 86400 }],
    tunnel_bgp_config: [
      { local_asn: 45104, tunnel_cidr: `169.254.${index}0.0/30`, local_bgp_ip: `169.254.${index}0.1` },
    ],
    ...more,
  });

  connectionArguments = (gateway: string, more: Attributes = {}): Attributes => ({
    vpn_attachment_name: `connection-${++this.serial}`,
    local_subnet: "0.0.0.0/0",
    remote_subnet: "0.0.0.0/0",
    enable_tunnels_bgp: true,
    tunnel_options_specification: [this.tunnel(1, gateway), this.tunnel(2, gateway)],
    ...more,
  });

  connection = (gateway: string, more: Attributes = {}) =>
    this.id(tf.connection, shanghai, this.connectionArguments(gateway, more));

  singleTunnel = (gateway: string): Attributes => ({
    vpn_attachment_name: "single",
    local_subnet: "0.0.0.0/0",
    remote_subnet: "0.0.0.0/0",
    customer_gateway_id: gateway,
    ike_config: [{ psk: "secret-of-single" }],
    bgp_config: [
      { enable: true, local_asn: 45104, tunnel_cidr: "169.254.10.0/30", local_bgp_ip: "169.254.10.1" },
    ],
  });

  vpnAttachment = (cen: string, router: string, connection: string, more: Attributes = {}) =>
    this.id(tf.vpnAttachment, shanghai, {
      cen_id: cen,
      transit_router_id: router,
      vpn_id: connection,
      auto_publish_route_enabled: true,
      transit_router_vpn_attachment_name: "VPN-Attachment",
      ...more,
    });

  link = (cen: string, near: string, far: string, more: Attributes = {}) =>
    this.id(
      tf.peerAttachment,
      hangzhou,
      {
        cen_id: cen,
        transit_router_id: near,
        peer_transit_router_id: far,
        peer_transit_router_region_id: shanghai,
        bandwidth_type: "DataTransfer",
        bandwidth: 10,
        auto_publish_route_enabled: true,
        transit_router_peer_attachment_name: "Link",
        ...more,
      },
      "transit_router_attachment_id",
    );

  relation = (type: string, attachment: string, table: string) =>
    this.id(type, shanghai, {
      transit_router_attachment_id: attachment,
      transit_router_route_table_id: table,
    });

  join = async (attachment: string, table: string) => {
    await this.relation(tf.association, attachment, table);
    await this.relation(tf.propagation, attachment, table);
  };

  route = (table: string, attachment: string, destination = "192.168.0.0/16") =>
    this.id(tf.routeEntry, hangzhou, {
      route_table_id: table,
      destination_cidrblock: destination,
      nexthop_type: "Attachment",
      nexthop_id: attachment,
    });

  healthCheck = (cen: string, vbr: string, more: Attributes = {}) =>
    this.id(tf.healthCheck, shanghai, {
      cen_id: cen,
      vbr_instance_id: vbr,
      vbr_instance_region_id: shanghai,
      health_check_target_ip: "10.0.0.1",
      health_check_interval: 2,
      healthy_threshold: 8,
      ...more,
    });
}

/** What the service refuses, as `CODE: message`. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ServiceError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "not refused";
}

/** Members of the first object in a list of objects. */
export function first(attributes: Attributes, member: string): Attributes {
  const list = attributes[member];
  const [head] = Array.isArray(list) ? list : [];
  return isObject(head) ? head : {};
}
