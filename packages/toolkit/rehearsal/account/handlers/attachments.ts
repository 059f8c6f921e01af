import { timestamp } from "../clock";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { blocks, flag, text } from "../values";
import { type Handler, type Plan, states } from "./handler";
import { assignAddresses, releaseAddresses } from "./tunnel-addresses";

const attachmentStates = states("Attaching", "Attached", "Attaching", "Detaching");

/** Parallel changes on one transit router come one after the other; the provider repeats `Operation.Blocking`. */
const queue: Handler["queue"] = (wanted) => text(wanted, "transit_router_id");

const shared = ({ world, region }: Plan) => ({
  create_time: timestamp(world.clockMs),
  region_id: region,
});

/** Ids of these three begin with the CEN's. Source: provider source, resource_alicloud_cen_transit_router_*_attachment.go. */
const withCen = ({ wanted }: Plan, id: string) => ({
  id,
  terraformId: `${text(wanted, "cen_id")}:${id}`,
});

export const vpcAttachment: Handler = {
  type: tf.vpcAttachment,
  label: "VPC attachment",
  states: attachmentStates,
  minutes: { create: 3, change: 2, delete: 3 },
  queue,
  nameOf: (attributes) =>
    text(attributes, "transit_router_vpc_attachment_name") ||
    text(attributes, "transit_router_attachment_name"),
  make(plan) {
    const { wanted, world, newId } = plan;
    const id = newId("tr-attach-", text(wanted, "transit_router_id"), text(wanted, "vpc_id"));
    return {
      ...withCen(plan, id),
      attributes: {
        ...shared(plan),
        options: [{ ipv6_support: "disable", appliance_mode_support: "disable" }],
        transit_router_attachment_id: id,
        transit_router_vpc_attachment_options: { ipv6Support: "disable" },
        vpc_owner_id: accountId(world),
      },
    };
  },
  gone(attachment, world) {
    // With force_delete the service takes along what depends on the attachment
    // (provider documentation r/cen_transit_router_vpc_attachment, 1.289).
    if (flag(attachment.attributes, "force_delete") !== true) return;
    const uses = [
      ...world.where(tf.association, { transit_router_attachment_id: attachment.id }),
      ...world.where(tf.propagation, { transit_router_attachment_id: attachment.id }),
      ...world.where(tf.routeEntry, { nexthop_id: attachment.id }),
    ];
    for (const use of uses) world.remove(use);
  },
};

export const vbrAttachment: Handler = {
  type: tf.vbrAttachment,
  label: "VBR attachment",
  states: attachmentStates,
  minutes: { create: 2, change: 1, delete: 2 },
  queue,
  nameOf: (attributes) => text(attributes, "transit_router_attachment_name"),
  make(plan) {
    const { wanted, world, newId } = plan;
    const id = newId("tr-attach-", text(wanted, "transit_router_id"), text(wanted, "vbr_id"));
    return {
      ...withCen(plan, id),
      attributes: { ...shared(plan), transit_router_attachment_id: id, vbr_owner_id: accountId(world) },
    };
  },
};

/** Here the id is the bare attachment id. With the attachment the connection gets its public addresses. */
export const vpnAttachment: Handler = {
  type: tf.vpnAttachment,
  label: "VPN attachment",
  states: attachmentStates,
  minutes: { create: 5, change: 1, delete: 4 },
  queue,
  nameOf: (attributes) =>
    text(attributes, "transit_router_vpn_attachment_name") ||
    text(attributes, "transit_router_attachment_name"),
  make(plan) {
    const { wanted, world, newId } = plan;
    const routerId = text(wanted, "transit_router_id");
    const [cidr] = world.where(tf.routerCidr, { transit_router_id: routerId });
    const router = world.get(tf.transitRouter, routerId);
    return {
      id: newId("tr-attach-", routerId, text(wanted, "vpn_id")),
      attributes: {
        ...shared(plan),
        cen_id: text(router?.attributes ?? {}, "cen_id"),
        vpn_owner_id: accountId(world),
      },
      // The first VPN attachment takes its addresses out of a CIDR block of the transit router.
      facts: { cidr_id: cidr?.id ?? "" },
    };
  },
  arrived: (attachment, world) => connectionOf(attachment, world, assignAddresses(attachment)),
  gone: (attachment, world) => connectionOf(attachment, world, releaseAddresses),
};

function connectionOf(
  { attributes }: StoredObject,
  world: World,
  act: (connection: StoredObject, world: World) => void,
): void {
  const connection = world.get(tf.connection, text(attributes, "vpn_id"));
  if (connection !== undefined) act(connection, world);
}

export const peerAttachment: Handler = {
  type: tf.peerAttachment,
  label: "inter-region connection",
  states: attachmentStates,
  minutes: { create: 2, change: 1, delete: 2 },
  queue,
  nameOf: (attributes) =>
    text(attributes, "transit_router_peer_attachment_name") ||
    text(attributes, "transit_router_attachment_name"),
  make(plan) {
    const { wanted, world, region, newId } = plan;
    const id = newId(
      "tr-attach-",
      text(wanted, "transit_router_id"),
      text(wanted, "peer_transit_router_id"),
      text(wanted, "transit_router_peer_attachment_name"),
    );
    return {
      ...withCen(plan, id),
      attributes: {
        create_time: timestamp(world.clockMs),
        region_id: region,
        transit_router_attachment_id: id,
      },
    };
  },
};

/** Zones that a VPC attachment uses. */
export const zoneMappings = (attributes: StoredObject["attributes"]) =>
  blocks(attributes, "zone_mappings").map((mapping) => ({
    zone: text(mapping, "zone_id"),
    vswitch: text(mapping, "vswitch_id"),
  }));

/** The number of the simulated account: 16 digits, as they all have. */
export function accountId(world: { letters(from: string, length: number): string }): string {
  const digits = [...world.letters("account", 15)].map((letter) => Number.parseInt(letter, 36) % 10);
  return `1${digits.join("")}`;
}
