import { dayMs, timestamp } from "../clock";
import { own } from "../store/content";
import { tf } from "../types";
import { number, text } from "../values";
import { type Handler, quick, states } from "./handler";
import { resourceGroup } from "./vpc";

/** Days for which a VLAN id stays reserved. Source: Alibaba Cloud help: ModifyVirtualBorderRouterAttribute. */
export const vlanReservationDays = 7;

/** A VBR on a circuit. Source: Alibaba Cloud help: CreateVirtualBorderRouter. */
export const vbr: Handler = {
  type: tf.vbr,
  label: "VBR",
  states: states("creating", "active", "modifying", "deleting"),
  minutes: { create: 1, change: 1, delete: 1 },
  nameOf: (attributes) => text(attributes, "virtual_border_router_name"),
  make({ wanted, region, world, newId }) {
    const identity = [
      text(wanted, "virtual_border_router_name"),
      text(wanted, "physical_connection_id"),
      String(number(wanted, "vlan_id")),
    ];
    const id = newId("vbr-", ...identity);
    const tableId = newId("vtb-", "table", ...identity);
    return {
      id,
      attributes: {
        create_time: timestamp(world.clockMs),
        resource_group_id: resourceGroup(world),
        route_table_id: tableId,
        status: "active",
      },
      children: [
        {
          type: own.vbrRouteTable,
          id: tableId,
          terraformId: tableId,
          region,
          name: "",
          attributes: { router_id: id, router_type: "VBR", route_table_type: "System", description: "" },
          facts: {},
        },
      ],
    };
  },
  // Terminated or active, as it was last made.
  view: ({ attributes }) => ({ status: text(attributes, "status") }),
  gone({ attributes }, world) {
    world.reserveVlan(
      text(attributes, "physical_connection_id"),
      number(attributes, "vlan_id") ?? 0,
      world.clockMs + vlanReservationDays * dayMs,
    );
  },
};

const bgpStates = states("Pending", "Available", "Modifying", "Deleting");

/** A BGP group of a VBR. */
export const bgpGroup: Handler = {
  type: tf.bgpGroup,
  label: "BGP group",
  states: bgpStates,
  minutes: quick,
  nameOf: (attributes) => text(attributes, "bgp_group_name"),
  make({ wanted, region, newId }) {
    return {
      id: newId("bgpg-", text(wanted, "router_id"), text(wanted, "bgp_group_name")),
      attributes: { region_id: region },
    };
  },
};

/** A BGP peer. Available means that it is configured, not that the session stands. */
export const bgpPeer: Handler = {
  type: tf.bgpPeer,
  label: "BGP peer",
  states: bgpStates,
  minutes: quick,
  nameOf: (attributes) => text(attributes, "peer_ip_address"),
  make({ wanted, newId }) {
    return {
      id: newId("bgp-", text(wanted, "bgp_group_id"), text(wanted, "peer_ip_address")),
      attributes: {},
    };
  },
};
