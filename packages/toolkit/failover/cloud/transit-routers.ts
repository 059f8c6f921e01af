import type { Network } from "@hybridnet/network";
import { flagAt, listAt, textAt } from "../../command/json";
import type { Attachment, Membership, StaticRoute, TransitRouter } from "../../routing/topology";
import type { Inventory, Item } from "./inventory";
import { tf } from "./types";

/**
 * Transit routers with their route tables: those that are managed, and existing ones that anything
 * names. What is named but neither managed nor existing is gone.
 */
export function transitRoutersOf(
  inventory: Inventory,
  network: Network,
  attachments: readonly Attachment[],
  memberships: readonly Membership[],
): readonly TransitRouter[] {
  const tables = tablesByRouter(inventory, attachments, memberships);
  const managed = inventory
    .all(tf.transitRouter)
    .map((item) => [item.id, regionOf(item) ?? item.resource.name] as const);
  const named = new Set([...tables.keys(), ...attachments.flatMap(routersOf)]);
  const existing = network.transitRouters.flatMap(({ region, source }) =>
    source.mode === "existing" && named.has(source.id) ? [[source.id, region] as const] : [],
  );
  return [...new Map([...existing, ...managed])].map(([id, region]) => ({
    id,
    region,
    tables: [...(tables.get(id) ?? [])],
  }));
}

function regionOf({ resource }: Item): string | undefined {
  return textAt(resource.values, "region_id") ?? resource.region;
}

function routersOf(attachment: Attachment): readonly string[] {
  return attachment.kind === "peer" ? attachment.transitRouters : [attachment.transitRouter];
}

function tablesByRouter(
  inventory: Inventory,
  attachments: readonly Attachment[],
  memberships: readonly Membership[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const known = new Set<string>();
  const add = (router: string | undefined, table: string) => {
    if (router === undefined || known.has(table)) return;
    known.add(table);
    found.set(router, (found.get(router) ?? new Set()).add(table));
  };
  for (const item of inventory.data(tf.routerTables)) {
    const router = inventory.idIn(item, "transit_router_id") ?? routerInRegion(inventory, item);
    for (const table of defaultTables(item)) add(router, table);
  }
  for (const item of inventory.all(tf.routerTable)) add(inventory.idIn(item, "transit_router_id"), item.id);
  // Where no data source tells, a table belongs to the transit router of what is a member of it.
  const routers = new Map(
    attachments.flatMap((it) => (it.kind === "peer" ? [] : [[it.id, it.transitRouter] as const])),
  );
  for (const { attachment, table } of memberships) add(routers.get(attachment), table);
  return found;
}

/**
 * The transit router whose tables a data source of a plan will read, where its argument is a local value:
 * a plan says nothing about those. A CEN has one transit router in a region (Alibaba Cloud help:
 * CreateTransitRouter).
 */
function routerInRegion(inventory: Inventory, { resource: { stack, region } }: Item): string | undefined {
  if (region === undefined) return undefined;
  const [only, ...others] = inventory
    .all(tf.transitRouter)
    .filter(({ resource }) => resource.stack === stack && resource.region === region);
  return others.length === 0 ? only?.id : undefined;
}

/** The tables that a data source read; not read yet, its first one, because that is the one that the stacks use. */
function defaultTables({ resource }: Item): readonly string[] {
  const listed = listAt(resource.values, "tables").flatMap(
    (table) => textAt(table, "transit_router_route_table_id") ?? [],
  );
  return listed.length > 0 ? listed : [`${resource.address}.tables.0.transit_router_route_table_id`];
}

/**
 * Routes that are written into transit router tables. A CIDR block of a transit router that is published
 * is a blackhole route in its default table (provider documentation r/cen_transit_router_cidr, 1.289).
 */
export function staticRoutesOf(
  inventory: Inventory,
  transitRouters: readonly TransitRouter[],
): readonly StaticRoute[] {
  const byHand = inventory.all(tf.routerRoute).flatMap((item): readonly StaticRoute[] => {
    const table = inventory.idIn(item, "transit_router_route_table_id");
    const destination = textAt(item.resource.values, "transit_router_route_entry_destination_cidr_block");
    if (table === undefined || destination === undefined) return [];
    return [
      { table, destination, attachment: inventory.idIn(item, "transit_router_route_entry_next_hop_id") },
    ];
  });
  const published = inventory.all(tf.transitRouterCidr).flatMap((item): readonly StaticRoute[] => {
    const router = transitRouters.find(({ id }) => id === inventory.idIn(item, "transit_router_id"));
    const destination = textAt(item.resource.values, "cidr");
    const [table] = router?.tables ?? [];
    if (flagAt(item.resource.values, "publish_cidr_route") === false || table === undefined || !destination)
      return [];
    return [{ table, destination, attachment: undefined }];
  });
  return [...byHand, ...published];
}
