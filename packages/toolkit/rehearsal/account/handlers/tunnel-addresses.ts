import type { Attributes } from "../../service/service";
import { knownTransitRouterZones } from "../regions";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";
import { tf } from "../types";
import { block, blocks, isObject, number, text } from "../values";

/**
 * The service gives a connection its public addresses and zones with the attachment to a transit router,
 * not before. Source: Alibaba Cloud help: active/standby connections with IPsec-VPN and Express Connect
 * on a transit router, 2025-11-09.
 */
export interface TunnelPlace {
  readonly address: string;
  readonly zone: string;
}

/** Address and zone of a connection's tunnel; of a single tunnel the index is 1. */
export function placeOf(connection: StoredObject, index: number): TunnelPlace {
  const places = connection.facts.places;
  const place = isObject(places) ? places[String(index)] : undefined;
  return isObject(place)
    ? { address: text(place, "address"), zone: text(place, "zone") }
    : { address: "", zone: "" };
}

export function assignAddresses(attachment: StoredObject) {
  return (connection: StoredObject, world: World): void => {
    const indexes = tunnelIndexes(connection.attributes);
    const zones = zonesFor(attachment, connection, world);
    const taken = new Set(
      world
        .all(tf.connection)
        .flatMap((other) => tunnelIndexes(other.attributes).map((index) => placeOf(other, index).address)),
    );
    const places: Record<string, Attributes> = {};
    // By index, whatever order a client sends the tunnels in.
    for (const [position, index] of [...indexes].sort().entries()) {
      const address = freeAddress(`${attachment.id} ${index}`, taken, world);
      taken.add(address);
      places[String(index)] = { address, zone: zones[position % zones.length] ?? "" };
    }
    world.changeFacts(connection, { places, attachment_id: attachment.id });
  };
}

export function releaseAddresses(connection: StoredObject, world: World): void {
  world.changeFacts(connection, { places: null, attachment_id: null });
}

/** 1 and 2 of a dual-tunnel connection, 1 of a single one. */
export function tunnelIndexes(attributes: Attributes): readonly number[] {
  const tunnels = blocks(attributes, "tunnel_options_specification");
  return tunnels.length === 0 ? [1] : tunnels.map((tunnel) => number(tunnel, "tunnel_index") ?? 0);
}

/** The zone that was asked for, or two zones of the region. Source: Alibaba Cloud help: dual-tunnel mode. */
function zonesFor(attachment: StoredObject, connection: StoredObject, world: World): readonly string[] {
  const asked = text(block(attachment.attributes, "zone"), "zone_id");
  if (asked !== "") return [asked];
  const all = knownTransitRouterZones(connection.region) ?? [
    `${connection.region}-a`,
    `${connection.region}-b`,
  ];
  const first = Number.parseInt(world.letters(`zones ${attachment.id}`, 2), 36) % all.length;
  return [all[first], all[(first + 1) % all.length]].filter((zone) => zone !== undefined);
}

/** An address of 198.18.0.0/15, which is for tests and belongs to nobody (RFC 2544). */
function freeAddress(from: string, taken: ReadonlySet<string>, world: World): string {
  for (let attempt = 0; ; attempt++) {
    const value = Number.parseInt(world.letters(`${from} ${attempt}`, 8), 36) % 2 ** 17;
    const address = `198.${18 + Math.floor(value / 65536)}.${Math.floor(value / 256) % 256}.${value % 256}`;
    if (!taken.has(address)) return address;
  }
}
