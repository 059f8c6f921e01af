import { flagAt, listAt, textAt } from "../../command/json";
import type { Attachment, Membership, NetworkAttachment } from "../../routing/topology";
import type { Inventory, Item } from "./inventory";
import { tf } from "./types";

/**
 * What each kind is called and whether it publishes routes unless told. Source: provider documentation
 * r/cen_transit_router_vpn_attachment and others, 1.289.
 */
const networks = [
  { type: tf.vpcAttachment, kind: "vpc", argument: "vpc_id", publishes: false },
  { type: tf.vbrAttachment, kind: "vbr", argument: "vbr_id", publishes: false },
  { type: tf.vpnAttachment, kind: "vpn", argument: "vpn_id", publishes: true },
] as const;

/** Attachments of both kinds. One whose ends cannot be told is not there as far as routes are concerned. */
export function attachmentsOf(inventory: Inventory): readonly Attachment[] {
  return [
    ...networks.flatMap(({ type, kind, argument, publishes }) =>
      inventory.all(type).flatMap((item): readonly NetworkAttachment[] => {
        const transitRouter = inventory.idIn(item, "transit_router_id");
        const network = inventory.idIn(item, argument);
        if (transitRouter === undefined || network === undefined) return [];
        return [{ id: item.id, kind, transitRouter, network, autoPublish: publishing(item, publishes) }];
      }),
    ),
    ...inventory.all(tf.peerAttachment).flatMap((item): readonly Attachment[] => {
      const from = inventory.idIn(item, "transit_router_id");
      const to = inventory.idIn(item, "peer_transit_router_id");
      if (from === undefined || to === undefined) return [];
      return [
        { id: item.id, kind: "peer", transitRouters: [from, to], autoPublish: publishing(item, false) },
      ];
    }),
  ];
}

function publishing({ resource }: Item, otherwise: boolean): boolean {
  return flagAt(resource.values, "auto_publish_route_enabled") ?? otherwise;
}

/** Associations or propagations. */
export function membershipsOf(inventory: Inventory, type: string): readonly Membership[] {
  return inventory.all(type).flatMap((item) => {
    const attachment = inventory.idIn(item, "transit_router_attachment_id");
    const table = inventory.idIn(item, "transit_router_route_table_id");
    return attachment === undefined || table === undefined ? [] : [{ attachment, table }];
  });
}

/** Zones of VPC attachments, and of connections that have one zone. */
export function zonesOf(inventory: Inventory): ReadonlyMap<string, readonly string[]> {
  const zones = (items: readonly Item[], block: string) =>
    items.map(({ id, resource }) => {
      const found = listAt(resource.values, block).flatMap((it) => textAt(it, "zone_id") ?? []);
      return [id, [...new Set(found)].sort()] as const;
    });
  return new Map(
    [
      ...zones(inventory.all(tf.vpcAttachment), "zone_mappings"),
      ...zones(inventory.all(tf.vpnAttachment), "zone"),
    ].filter(([, found]) => found.length > 0),
  );
}
