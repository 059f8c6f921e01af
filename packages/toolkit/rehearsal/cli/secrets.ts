import { randomInt } from "node:crypto";
import { type Network, secretVariables, webhookVariables } from "@hybridnet/network";
import { listAt, textAt, valueAt } from "../../command/json";
import type { ShownStack } from "../../terraform/shown";
import { secretsIn } from "../account/complete";
import { isResource, membersOf } from "../account/model";

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

/**
 * A value for each secret variable of the network: made on the spot, or, in a rehearsal that was kept,
 * the one that Terraform's own state holds. It is written nowhere else.
 *
 * @param stacks what is deployed
 */
export function secretsOf(network: Network, stacks: readonly ShownStack[]): Readonly<Record<string, string>> {
  const known = {
    ...pskOfState(network, stacks),
    ...bgpKeysOfState(network, stacks),
    ...webhookOfState(network, stacks),
  };
  const webhooks = webhookVariables(network.monitoring);
  const single = network.dataCentres.flatMap(({ vpn }) =>
    vpn?.mode === "single" ? [vpn.tunnels[0].pskVariable] : [],
  );
  const madeUp = (name: string) => {
    if (webhooks.includes(name)) return `https://webhook.invalid/${randomSecret()}`;
    // What only such a key may hold, so that every rehearsal of one tries it.
    return single.includes(name) ? `<${randomSecret()}>` : randomSecret();
  };
  return Object.fromEntries(secretVariables(network).map((name) => [name, known[name] ?? madeUp(name)]));
}

/**
 * Every key that stands in the states, so that an account that is opened anew answers them as the service does: also
 * those whose variables the network no longer has.
 */
export const keysOfStates = (stacks: readonly ShownStack[]): readonly string[] =>
  stacks
    .flatMap(({ resources }) => resources)
    .filter(({ mode, type }) => mode === "managed" && isResource(type))
    .flatMap(({ type, values }) => [...secretsIn(membersOf(type), Object(values)).values()]);

function randomSecret(): string {
  return Array.from({ length: 24 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

function pskOfState(network: Network, stacks: readonly ShownStack[]): Readonly<Record<string, string>> {
  const connections = attributesByName(stacks, "alicloud_vpn_gateway_vpn_attachment");
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

function bgpKeysOfState(network: Network, stacks: readonly ShownStack[]): Readonly<Record<string, string>> {
  const groups = attributesByName(stacks, "alicloud_vpc_bgp_group");
  const circuits = network.dataCentres.flatMap((site) => site.circuits);
  return onlyKnown(
    circuits.flatMap(({ address, bgp }) =>
      bgp.keyVariable ? [[bgp.keyVariable, textAt(groups.get(address), "auth_key")] as const] : [],
    ),
  );
}

/** Every alarm calls the same webhook. */
function webhookOfState(network: Network, stacks: readonly ShownStack[]): Readonly<Record<string, string>> {
  const [alarm] = attributesByName(stacks, "alicloud_cms_alarm").values();
  return onlyKnown(
    webhookVariables(network.monitoring).map((name) => [name, textAt(alarm, "webhook")] as const),
  );
}

function onlyKnown(
  entries: readonly (readonly [string, string | undefined])[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function attributesByName(stacks: readonly ShownStack[], type: string): ReadonlyMap<string, unknown> {
  const resources = stacks.flatMap((stack) => stack.resources);
  return new Map(resources.flatMap((it) => (it.type === type ? [[it.name, it.values] as const] : [])));
}
