import type { Network, Vpc as WantedVpc } from "@hybridnet/network";
import { listAt, textAt } from "../../command/json";
import type { Vpc, VpcTable } from "../../routing/topology";
import type { Inventory } from "./inventory";
import { tf } from "./types";

type Routes = VpcTable["routes"];

/** VPCs that are managed, and existing ones as the network file describes them. Routes come from Terraform alone. */
export function vpcsOf(inventory: Inventory, network: Network): readonly Vpc[] {
  const routes = routesByTable(inventory);
  const managed = inventory.all(tf.vpc).map(({ id, resource }): Vpc => {
    const table = textAt(resource.values, "route_table_id") ?? `${resource.address}.route_table_id`;
    const cidrs = [
      textAt(resource.values, "cidr_block"),
      ...listAt(resource.values, "secondary_cidr_blocks").map((it) =>
        typeof it === "string" ? it : undefined,
      ),
    ];
    return {
      id,
      cidrs: cidrs.filter((it) => it !== undefined),
      vswitches: madeVswitches(inventory, id, table),
      tables: [{ id: table, kind: "system", routes: routes.get(table) ?? [] }],
    };
  });
  return [...managed, ...network.vpcs.flatMap((vpc) => existingVpc(vpc, inventory, routes))];
}

function existingVpc(
  { source, cidrs, vswitches }: WantedVpc,
  inventory: Inventory,
  routes: ReadonlyMap<string, Routes>,
): readonly Vpc[] {
  if (source.mode === "create") return [];
  const read = inventory
    .data(tf.vpcTables)
    .flatMap(({ resource }) => listAt(resource.values, "tables"))
    .filter((table) => textAt(table, "vpc_id") === source.id);
  const system = systemTable(source, read);
  const tables = new Map(
    read.flatMap((table) => {
      const id = textAt(table, "route_table_id");
      return listAt(table, "vswitch_ids").map((vswitch) => [vswitch, id] as const);
    }),
  );
  return [
    {
      id: source.id,
      cidrs,
      vswitches: [
        ...vswitches.flatMap(({ cidr, source: from }) =>
          from.mode === "create" ? [] : [{ id: from.id, cidr, table: tables.get(from.id) ?? system }],
        ),
        ...madeVswitches(inventory, source.id, system),
      ],
      tables: [...source.routeTables.map(({ id }) => id), ...source.isolatedRouteTables].map((id) => ({
        id,
        kind: id === system ? "system" : "custom",
        routes: routes.get(id) ?? [],
      })),
    },
  ];
}

/** vSwitches of a VPC that Terraform makes; they are on its system table. */
const madeVswitches = (inventory: Inventory, vpc: string, table: string): Vpc["vswitches"] =>
  inventory
    .all(tf.vswitch)
    .filter((vswitch) => inventory.idIn(vswitch, "vpc_id") === vpc)
    .flatMap(({ id, resource }) => {
      const cidr = textAt(resource.values, "cidr_block");
      return cidr === undefined ? [] : [{ id, cidr, table }];
    });

/** The system table: as Terraform read it, else the one that the file calls so, else the first one. */
function systemTable(
  { routeTables }: Extract<WantedVpc["source"], { mode: "existing" }>,
  read: readonly unknown[],
): string {
  const known = read.find((table) => textAt(table, "route_table_type") === "System");
  const called = routeTables.find(({ key }) => key === "system") ?? routeTables[0];
  return textAt(known, "route_table_id") ?? called?.id ?? "";
}

/**
 * Routes by route table: those that the stacks manage, and of others those that lead elsewhere, to
 * attachments of another CEN for example. The data source was read before the last change, so it does not
 * count for routes to attachments of the stacks, nor where a managed route has the destination now.
 */
function routesByTable(inventory: Inventory): ReadonlyMap<string, Routes> {
  const found = new Map<string, { destination: string; nextHop: string }[]>();
  const add = (table: string | undefined, destination: string | undefined, nextHop: string | undefined) => {
    if (table === undefined || destination === undefined || nextHop === undefined) return;
    // Beside IPv4 networks there are IPv6 networks and prefix lists (provider documentation d/route_entries, 1.289).
    if (!/^[\d.]+\/\d+$/.test(destination)) return;
    found.set(table, [...(found.get(table) ?? []), { destination, nextHop }]);
  };
  for (const item of inventory.all(tf.routeEntry))
    add(
      inventory.idIn(item, "route_table_id"),
      textAt(item.resource.values, "destination_cidrblock"),
      inventory.idIn(item, "nexthop_id"),
    );
  const managed = new Map([...found].map(([table, routes]) => [table, routes.map((it) => it.destination)]));
  const own = new Set(inventory.all(tf.vpcAttachment).map(({ id }) => id));
  for (const { resource } of inventory.data(tf.vpcRoutes))
    for (const entry of listAt(resource.values, "entries")) {
      const [table, destination] = [textAt(entry, "route_table_id"), textAt(entry, "cidr_block")];
      const nextHop = inventory.currentId(textAt(entry, "instance_id"));
      const isStale = managed.get(table ?? "")?.includes(destination ?? "") || own.has(nextHop ?? "");
      if (textAt(entry, "type") === "Custom" && !isStale) add(table, destination, nextHop);
    }
  return found;
}
