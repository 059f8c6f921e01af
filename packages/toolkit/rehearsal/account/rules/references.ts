import type { Attributes } from "../../service/service";
import { labelOf } from "../handlers/all";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { blocks, text } from "../values";
import { references } from "./reference-list";
import { type Call, providerSource, type Rule } from "./rule";
import { subject, title } from "./subject";

/** Ids that do not exist, and objects of another region: an id is looked up in the provider's region only. */
export const referenceRules: readonly Rule[] = references.map((it) => ({
  name: `${it.type.replace("alicloud_", "")}: ${it.argument} exists`,
  code: it.code,
  codeSource: it.codeSource,
  source: providerSource(`resource_${it.type}`),
  on: ["create", "update"],
  types: [it.type],
  refuses: (call) => {
    for (const id of named(call.wanted, it.argument)) {
      const found = lookUp(call.world, it.targets, id);
      const what = `${subject(call)}: ${it.argument} ${id}`;
      if (found === undefined) return `${what} does not exist (${it.targets.map(labelOf).join(" or ")}).`;
      if (it.sameRegion && found.region !== call.region)
        return (
          `${what} does not exist in the region ${call.region}: it is in ${found.region}. ` +
          "Use the provider of that region."
        );
    }
    return undefined;
  },
}));

/** What is said of an object on its way into another state. The provider repeats each of these somewhere. */
const busyCodes: Readonly<Record<string, readonly string[]>> = {
  "IncorrectStatus.Status": [
    tf.transitRouter,
    tf.routerCidr,
    tf.vpcAttachment,
    tf.vbrAttachment,
    tf.vpnAttachment,
    tf.peerAttachment,
    tf.association,
    tf.propagation,
  ],
  "VpnConnection.Configuring": [tf.connection],
  TaskConflict: [
    tf.cen,
    tf.planAssociation,
    tf.healthCheck,
    tf.vpc,
    tf.vswitch,
    tf.routeEntry,
    tf.vbr,
    tf.bgpGroup,
    tf.bgpPeer,
    tf.customerGateway,
  ],
};

/** What is used must be ready, and what is changed must not be changing already. */
export const busyRules: readonly Rule[] = Object.entries(busyCodes).map(([code, types]) => ({
  name: `objects in use are ready, else ${code}`,
  code,
  codeSource: providerSource(`resource_${types[0]}`),
  source: providerSource("resource_alicloud_cen_transit_router_vpn_attachment"),
  on: ["create", "update", "delete"],
  types,
  refuses: (call) => {
    const used = call.operation === "delete" ? [] : usedBy(call);
    const busy = [...(call.object === undefined ? [] : [call.object]), ...used].find(call.isBusy);
    return busy && `${subject(call)}: ${title(busy)} is not ready yet.`;
  },
}));

function usedBy({ type, wanted, world }: Call): readonly StoredObject[] {
  return references
    .filter((it) => it.type === type)
    .flatMap((it) => named(wanted, it.argument).map((id) => lookUp(world, it.targets, id)))
    .filter((object) => object !== undefined);
}

function named(wanted: Attributes, argument: string): readonly string[] {
  const [outer = "", inner] = argument.split(".");
  const ids =
    inner === undefined ? [text(wanted, outer)] : blocks(wanted, outer).map((it) => text(it, inner));
  return ids.filter((id) => id !== "");
}

function lookUp(world: World, targets: readonly string[], id: string): StoredObject | undefined {
  return targets.map((type) => world.get(type, id)).find((object) => object !== undefined);
}
