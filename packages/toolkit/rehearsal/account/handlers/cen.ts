import { timestamp } from "../clock";
import { own } from "../store/content";
import { tf } from "../types";
import { text } from "../values";
import { type Handler, quick, states } from "./handler";
import { resourceGroup } from "./vpc";

/** A CEN: it belongs to no region. Source: provider documentation r/cen_instance, 1.289. */
export const cen: Handler = {
  type: tf.cen,
  label: "CEN",
  global: true,
  states: states("Creating", "Active", "Updating", "Deleting"),
  minutes: { create: 0.5, change: 0.1, delete: 0.5 },
  nameOf: (attributes) => text(attributes, "cen_instance_name") || text(attributes, "name"),
  make({ wanted, world, newId }) {
    return {
      id: newId("cen-", text(wanted, "cen_instance_name") || text(wanted, "name")),
      attributes: {
        create_time: timestamp(world.clockMs),
        resource_group_id: resourceGroup(world),
      },
    };
  },
};

/** The use of a bandwidth plan by a CEN. */
export const planAssociation: Handler = {
  type: tf.planAssociation,
  label: "bandwidth plan association",
  global: true,
  states: states("", "", "", ""),
  minutes: quick,
  nameOf: (attributes) => text(attributes, "bandwidth_package_id"),
  make: ({ wanted }) => ({ id: text(wanted, "bandwidth_package_id"), attributes: {} }),
};

/** A transit router with its default route table. Source: provider documentation r/cen_transit_router, 1.289. */
export const transitRouter: Handler = {
  type: tf.transitRouter,
  label: "transit router",
  states: states("Creating", "Active", "Updating", "Deleting"),
  minutes: { create: 2, change: 0.5, delete: 2 },
  nameOf: (attributes) => text(attributes, "transit_router_name"),
  make({ wanted, region, world, newId }) {
    const cenId = text(wanted, "cen_id");
    const id = newId("tr-", cenId, text(wanted, "transit_router_name"));
    const tableId = newId("vtb-", "default table", cenId, text(wanted, "transit_router_name"));
    return {
      id,
      terraformId: `${cenId}:${id}`,
      attributes: {
        create_time: timestamp(world.clockMs),
        region_id: region,
        transit_router_id: id,
        type: "Enterprise",
      },
      children: [
        {
          type: own.routerRouteTable,
          id: tableId,
          terraformId: `${id}:${tableId}`,
          region,
          name: "",
          attributes: { transit_router_id: id, transit_router_route_table_type: "System" },
          facts: {},
        },
      ],
    };
  },
};

/** A CIDR block of a transit router. Source: provider documentation r/cen_transit_router_cidr, 1.289. */
export const routerCidr: Handler = {
  type: tf.routerCidr,
  label: "transit router CIDR block",
  states: states("", "", "", ""),
  minutes: { create: 0.2, change: 0.2, delete: 0.2 },
  queue: (wanted) => text(wanted, "transit_router_id"),
  nameOf: (attributes) => text(attributes, "transit_router_cidr_name") || text(attributes, "cidr"),
  make({ wanted, newId }) {
    const routerId = text(wanted, "transit_router_id");
    const id = newId("cidr-", routerId, text(wanted, "transit_router_cidr_name"), text(wanted, "cidr"));
    return {
      id,
      terraformId: `${routerId}:${id}`,
      attributes: { transit_router_cidr_id: id },
    };
  },
};
