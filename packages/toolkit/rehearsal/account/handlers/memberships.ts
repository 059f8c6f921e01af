import type { Attributes } from "../../service/service";
import { own } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { text } from "../values";
import { type Handler, states } from "./handler";

/** Association and propagation: which table an attachment reads, and which tables it fills. */
const membership = (type: string, label: string, creating: string, deleting: string): Handler => ({
  type,
  label,
  states: states(creating, "Active", creating, deleting),
  minutes: { create: 0.3, change: 0.3, delete: 0.3 },
  queue: routerOf,
  nameOf: (attributes) => text(attributes, "transit_router_attachment_id"),
  make: ({ wanted }) => ({
    id: `${text(wanted, "transit_router_attachment_id")}:${text(wanted, "transit_router_route_table_id")}`,
    attributes: {},
  }),
});

function routerOf(wanted: Attributes, world: World): string {
  const table = world.get(own.routerRouteTable, text(wanted, "transit_router_route_table_id"));
  return text(table?.attributes ?? {}, "transit_router_id");
}

export const association = membership(tf.association, "association", "Associating", "Dissociating");
export const propagation = membership(tf.propagation, "propagation", "Enabling", "Disabling");

/** Probes from the CEN to the customer end of a circuit. Source: provider documentation r/cen_vbr_health_check, 1.289. */
export const healthCheck: Handler = {
  type: tf.healthCheck,
  label: "VBR health check",
  states: states("", "", "", ""),
  minutes: { create: 0.1, change: 0.1, delete: 0.1 },
  nameOf: (attributes) => text(attributes, "vbr_instance_id"),
  make: ({ wanted }) => ({
    id: `${text(wanted, "vbr_instance_id")}:${text(wanted, "vbr_instance_region_id")}`,
    attributes: {},
  }),
};
