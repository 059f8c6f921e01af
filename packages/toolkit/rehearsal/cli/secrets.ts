import { randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Network } from "@hybridnet/network";
import type { Place } from "./place";

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

/**
 * A value for each secret variable of the network: made on the spot, or, in a rehearsal that was kept,
 * the one that Terraform's own state holds. It is written nowhere else.
 */
export function secretsOf(network: Network, place: Place): Readonly<Record<string, string>> {
  const known = { ...pskOfState(network, place), ...bgpKeysOfState(network, place) };
  const names = network.dataCentres.flatMap(({ circuits, vpn }) => [
    ...circuits.flatMap(({ bgp }) => bgp.keyVariable ?? []),
    ...(vpn?.tunnels ?? []).map(({ pskVariable }) => pskVariable),
  ]);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? madeUp()]));
}

function madeUp(): string {
  return Array.from({ length: 24 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

function pskOfState(network: Network, place: Place): Readonly<Record<string, string>> {
  const connections = attributesByName(place, "vpn-standby", "alicloud_vpn_gateway_vpn_attachment");
  const found = network.dataCentres.flatMap(({ vpn }) => {
    const state = vpn && connections.get(vpn.address);
    if (!vpn || !state) return [];
    if (vpn.mode === "single")
      return [[vpn.tunnels[0].pskVariable, textAt(state, "ike_config", 0, "psk")] as const];
    const options = listAt(state, "tunnel_options_specification");
    return vpn.tunnels.map(({ index, pskVariable }) => {
      const tunnel = options.find((option) => valueAt(option, "tunnel_index") === index);
      return [pskVariable, textAt(tunnel, "tunnel_ike_config", 0, "psk")] as const;
    });
  });
  return onlyKnown(found);
}

function bgpKeysOfState(network: Network, place: Place): Readonly<Record<string, string>> {
  const groups = attributesByName(place, "connectivity", "alicloud_vpc_bgp_group");
  const circuits = network.dataCentres.flatMap((site) => site.circuits);
  return onlyKnown(
    circuits.flatMap(({ address, bgp }) =>
      bgp.keyVariable ? [[bgp.keyVariable, textAt(groups.get(address), "auth_key")] as const] : [],
    ),
  );
}

function onlyKnown(
  entries: readonly (readonly [string, string | undefined])[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function attributesByName(place: Place, stack: string, type: string): ReadonlyMap<string, unknown> {
  const file = join(place.states, `${stack}.tfstate`);
  if (!existsSync(file)) return new Map();
  const state: unknown = JSON.parse(readFileSync(file, "utf8"));
  return new Map(
    listAt(state, "resources")
      .filter((resource) => valueAt(resource, "type") === type)
      .map((resource) => [
        String(valueAt(resource, "name")),
        valueAt(resource, "instances", 0, "attributes"),
      ]),
  );
}

function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : undefined;
}
