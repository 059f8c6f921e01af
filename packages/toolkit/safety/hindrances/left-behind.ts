import type { Network } from "@hybridnet/network";
import { textAt } from "../../command/json";
import { tf } from "../../failover/cloud/types";
import { nameOf } from "../existing";
import { applyOf, changesOfType, type Hindrance, hindrance, type Undertaking } from "./hindrance";

/**
 * Circuits, VPCs and connections whose region is another one in the network file. The provider looks for
 * them under the new region's alias, does not find them and makes all of it anew; what is deployed leaves
 * the state and stays at the service (service_alicloud_cen_v2.go:23, 1.289.0: reads name the region).
 */
export function movedRegions({ network, stacks, vanished }: Undertaking): readonly Hindrance[] {
  const places = placesOf(network);
  return vanished.flatMap(({ type, address, values }) => {
    const place = places.get(address);
    const region = textAt(values, "region_id");
    if (place === undefined || region === undefined || region === place.region) return [];
    const made = stacks.flatMap(({ changes }) =>
      changes.flatMap((change) =>
        change.action === "create" && ofPlace(change.address, nameOf(address)) ? [change.address] : [],
      ),
    );
    if (made.length === 0) return [];
    return [
      hindrance(
        "moved-region",
        `${place.path} is deployed in ${region} and has region: ${place.region} in the network file. Nothing is found there, so all of it would be made a second time, and what is in ${region} would stay, unknown to Terraform`,
        made,
        [
          { text: `Put region: ${region} back into ${place.path}`, command: null },
          {
            text: `To move it, take ${place.path} out of the network file${type === tf.vpcAttachment ? ", once nothing runs in it" : ""}`,
            command: "npx --no hybridnet apply",
          },
          { text: `Put it in again with region: ${place.region}`, command: "npx --no hybridnet apply" },
        ],
      ),
    ];
  });
}

interface Place {
  readonly path: string;
  readonly region: string;
}

/** Where the network file says each attachment is to be, by address. */
function placesOf({ vpcs, dataCentres }: Network): ReadonlyMap<string, Place> {
  const circuits = dataCentres.flatMap((site) => site.circuits);
  const standbys = dataCentres.flatMap(({ vpn }) => vpn ?? []);
  const place = (type: string, address: string, path: string, region: string): [string, Place] => [
    `${type}.${address}`,
    { path, region },
  ];
  return new Map([
    ...vpcs.map(({ address, region }) => place(tf.vpcAttachment, address, `vpcs.${address}`, region)),
    ...circuits.map(({ address, dataCentre, key, region }) =>
      place(tf.vbrAttachment, address, `dataCentres.${dataCentre}.circuits.${key}`, region),
    ),
    ...standbys.map(({ address, dataCentre, region }) =>
      place(tf.vpnAttachment, address, `dataCentres.${dataCentre}.vpn`, region),
    ),
  ]);
}

/** Whether an address is that of a circuit, VPC or connection, or of a part of it. */
function ofPlace(address: string, name: string): boolean {
  const own = nameOf(address);
  return own === name || own.startsWith(`${name}_`) || own.endsWith(`_${name}`);
}

/**
 * BGP keys that have left the network file. An empty key is not sent, so that the plan's update changes
 * nothing, and the device has none by then (resource_alicloud_vpc_bgp_group.go:214, 1.289.0).
 */
export function forgottenKeys(undertaking: Undertaking): readonly Hindrance[] {
  const circuits = undertaking.network.dataCentres.flatMap((it) => it.circuits);
  return changesOfType(undertaking, tf.bgpGroup).flatMap(({ stack, change }) => {
    const { address, action, sides } = change;
    const circuit = circuits.find((it) => it.address === nameOf(address));
    if (circuit === undefined || action !== "update") return [];
    const { bgp, dataCentre, key } = circuit;
    const has = textAt(sides.before, "auth_key") !== undefined;
    if (!has || bgp.keyVariable !== undefined || bgp.removesKey) return [];
    const authKey = `dataCentres.${dataCentre}.circuits.${key}.bgp.authKey`;
    return [
      hindrance(
        "forgotten-key",
        `${authKey} has left the network file, and the provider sends no empty key: the service would keep the old one, and the session would stay down while the device has none`,
        [address],
        [{ text: `Write ${authKey}: false to remove the key, or true to keep one`, command: applyOf(stack) }],
      ),
    ];
  });
}
