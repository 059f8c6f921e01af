import { contains, overlaps, readCanonical } from "@hybridnet/network/cidr";
import { listAt, textAt } from "../../command/json";
import { tf } from "../../failover/cloud/types";
import { nameOf } from "../existing";
import {
  applyOf,
  changesOfType,
  deployedOfType,
  type Hindrance,
  hindrance,
  type Undertaking,
} from "./hindrance";

/**
 * An inter-region connection whose ends are swapped. The provider looks for it under the region of its new
 * `from`, does not find it and makes another one, which the service refuses; by then the old one is a
 * member of no route table (service_alicloud_cen_v2.go:23 and 31, 1.289.0).
 */
export function swappedEnds(undertaking: Undertaking): readonly Hindrance[] {
  const links = [...undertaking.vanished, ...deployedOfType(undertaking, tf.peerAttachment)];
  return changesOfType(undertaking, tf.peerAttachment).flatMap(({ change }) => {
    const { address, action, sides } = change;
    if (action !== "create" && action !== "replace") return [];
    const [from, to] = ["transit_router_id", "peer_transit_router_id"].map((it) => textAt(sides.after, it));
    const deployed = links.find(
      ({ type, values }) =>
        type === tf.peerAttachment &&
        from !== undefined &&
        textAt(values, "transit_router_id") === to &&
        textAt(values, "peer_transit_router_id") === from,
    );
    if (deployed === undefined) return [];
    // The end that the change calls the peer is where the deployed one starts.
    const start = textAt(sides.after, "peer_transit_router_region_id");
    const end = textAt(deployed.values, "peer_transit_router_region_id");
    return [
      hindrance(
        "link-direction",
        `inter-region link ${nameOf(address)} is deployed from ${start} to ${end}. It carries traffic both ways, the service connects two transit routers once, and this would leave the link without its routes`,
        [address],
        [{ text: `Put the ends of the link back: from: ${start}, to: ${end}`, command: null }],
      ),
    ];
  });
}

/**
 * vSwitches that would be made in a block that another one still has.
 * Source: Alibaba Cloud help: CreateVSwitch (InvalidCidrBlock.Overlapped).
 */
export function overlappingVswitches(undertaking: Undertaking): readonly Hindrance[] {
  const deployed = deployedOfType(undertaking, tf.vswitch);
  return changesOfType(undertaking, tf.vswitch).flatMap(({ stack, change }) => {
    const { address, action, sides } = change;
    if (action !== "create" && action !== "replace") return [];
    const block = readCanonical(textAt(sides.after, "cidr_block") ?? "");
    const held = deployed.find(({ values }) => {
      const other = readCanonical(textAt(values, "cidr_block") ?? "");
      const isSameVpc = textAt(values, "vpc_id") === textAt(sides.after, "vpc_id");
      return isSameVpc && block !== undefined && other !== undefined && overlaps(block, other);
    });
    if (held === undefined) return [];
    const holder = held.address === address ? "it" : held.address;
    return [
      hindrance(
        "cidr-in-use",
        `${address} would be made with ${textAt(sides.after, "cidr_block")} while ${holder} still has ${textAt(held.values, "cidr_block")}: vSwitches of a VPC do not overlap, and one that is attached cannot be deleted first`,
        [address],
        [
          {
            text: "Give it a CIDR block that is free in the VPC: then it is made first, the attachment moves over, and the old one goes",
            command: null,
          },
          {
            text: `To keep the block, take the key of ${nameOf(held.address)} out of the network file and apply that; the VPC needs an attached vSwitch in another zone meanwhile`,
            command: applyOf(stack),
          },
          { text: "Put it back as it is to be", command: applyOf(stack) },
        ],
      ),
    ];
  });
}

/**
 * VPCs whose new block leaves out vSwitches that are there.
 * Source: Alibaba Cloud help: ModifyVpcAttribute, 2024-07-10 (fails where addresses in use are outside).
 */
export function vpcsMovedAway(undertaking: Undertaking): readonly Hindrance[] {
  return changesOfType(undertaking, tf.vpc).flatMap(({ change }) => {
    const { address, action, sides } = change;
    const block = readCanonical(textAt(sides.after, "cidr_block") ?? "");
    if (action !== "update" || block === undefined) return [];
    const outside = deployedOfType(undertaking, tf.vswitch).filter(({ values }) => {
      const own = readCanonical(textAt(values, "cidr_block") ?? "");
      const isOfVpc = textAt(values, "vpc_id") === textAt(sides.before, "id");
      return isOfVpc && own !== undefined && !contains(block, own);
    });
    if (outside.length === 0) return [];
    const names = outside.map((it) => `${nameOf(it.address)} (${textAt(it.values, "cidr_block")})`);
    return [
      hindrance(
        "vpc-cidr",
        `${address} would get ${textAt(sides.after, "cidr_block")}, in which ${names.join(" and ")} do not lie: the service widens and narrows the block of a VPC around what is in it`,
        [address],
        [
          {
            text: "Leave this VPC as it is, and add one with the new block to the network file under a key of its own",
            command: "npx --no hybridnet apply",
          },
          {
            text: "Move what runs in the old one, then take its key out of the network file",
            command: "npx --no hybridnet apply",
          },
        ],
      ),
    ];
  });
}

/** Types that are deleted last, because the service refuses it while others use them. */
export const deletedLast: ReadonlySet<string> = new Set([tf.vswitch, tf.planAssociation]);

/**
 * Deletes of what is in use before its users have changed. Since the stacks ask for
 * `create_before_destroy` Terraform deletes these last, but what has left the configuration goes by the
 * order that the state names, and a state that was written before names none.
 */
export function deletedTooEarly(undertaking: Undertaking): readonly Hindrance[] {
  const leaving = new Set(
    undertaking.stacks.flatMap(({ changes }) =>
      changes
        .filter(({ action }) => action === "delete" || action === "replace")
        .map(({ address }) => address),
    ),
  );
  const staying = undertaking.before.filter((it) => it.mode === "managed" && !leaving.has(it.address));
  return undertaking.stacks.flatMap(({ stack, changes }) =>
    changes
      .filter(({ address, type }) => deletedLast.has(type) && undertaking.deletedFirst.has(address))
      .filter(({ sides }) => staying.some(({ values }) => uses(values, sides.before)))
      .map(({ address }) => {
        const key = nameOf(address);
        return hindrance(
          "deleted-first",
          `${address} would be deleted while it is in use: the state of ${stack} was written before the template asked for another order`,
          [address],
          [
            { text: `Put ${key} back into the network file for now`, command: null },
            {
              text: "Let Terraform write the order into the state; it finds nothing else to change",
              command: `terraform -chdir=${undertaking.folderOf(stack)} apply`,
            },
            { text: `Take ${key} out again`, command: applyOf(stack) },
          ],
        );
      }),
  );
}

/** Whether an attachment has an interface in a vSwitch, or a link its bandwidth from a plan. */
function uses(user: unknown, used: unknown): boolean {
  const [id, plan] = [textAt(used, "id"), textAt(used, "bandwidth_package_id")];
  return (
    (plan !== undefined && textAt(user, "cen_bandwidth_package_id") === plan) ||
    listAt(user, "zone_mappings").some((it) => textAt(it, "vswitch_id") === id)
  );
}
