import type { Network } from "@hybridnet/network";
import { numberAt, textAt } from "../../command/json";
import type { ShownStack } from "../../terraform/shown";
import { attachmentsOf, membershipsOf, zonesOf } from "./attachments";
import type { Cloud } from "./cloud";
import { connectionsOf } from "./connections";
import { bgpPeersOf, vbrsOf } from "./express-connect";
import { Inventory } from "./inventory";
import { staticRoutesOf, transitRoutersOf } from "./transit-routers";
import { tf } from "./types";
import { vpcsOf } from "./vpcs";

/**
 * The Alibaba Cloud side of a network out of its stacks' states or plans. The network file only names
 * what exists outside of them: VPCs with their vSwitches and route tables, and transit routers.
 */
export function readCloud(stacks: readonly ShownStack[], network: Network): Cloud {
  const inventory = new Inventory(stacks);
  const attachments = attachmentsOf(inventory);
  const associations = membershipsOf(inventory, tf.association);
  const propagations = membershipsOf(inventory, tf.propagation);
  const transitRouters = transitRoutersOf(inventory, network, attachments, [
    ...associations,
    ...propagations,
  ]);
  const vswitches = inventory.all(tf.vswitch);
  return {
    planned: stacks.some(({ kind }) => kind === "plan"),
    transitRouters,
    attachments,
    cens: new Map(
      inventory.all(tf.transitRouter).flatMap((item) => {
        const cen = inventory.idIn(item, "cen_id");
        return cen === undefined ? [] : [[item.id, cen] as const];
      }),
    ),
    associations,
    propagations,
    staticRoutes: staticRoutesOf(inventory, transitRouters),
    vpcs: vpcsOf(inventory, network),
    vbrs: vbrsOf(inventory),
    peers: bgpPeersOf(inventory),
    connections: connectionsOf(inventory),
    linkMbps: new Map(
      inventory.all(tf.peerAttachment).flatMap(({ id, resource }) => {
        const mbps = numberAt(resource.values, "bandwidth");
        return mbps === undefined ? [] : [[id, mbps] as const];
      }),
    ),
    attachmentZones: zonesOf(inventory),
    vswitchZones: new Map([
      ...network.vpcs.flatMap((vpc) =>
        vpc.vswitches.flatMap(({ source, zone }) =>
          source.mode === "existing" ? [[source.id, zone] as const] : [],
        ),
      ),
      ...vswitches.map(({ id, resource }) => [id, textAt(resource.values, "zone_id") ?? ""] as const),
    ]),
    addresses: new Map(
      Object.values(tf).flatMap((type) =>
        inventory.all(type).map(({ id, resource }) => [id, resource.address] as const),
      ),
    ),
  };
}
