import type { Attributes } from "../service/service";

type Value = Attributes[string];

/** Texts of a tunnel that other commands and objects follow, and that are no choice of words. */
const references = ["tunnel_id", "customer_gateway_id", "internet_ip", "zone_no", "role", "state", "status"];

/**
 * An answer about an IPsec-VPN connection as a service might give it that words the options of its tunnels in its
 * own way: names in capitals, keys masked, lifetimes and the identity of its own end left out. Nobody has seen the
 * service's own answers; what none of these proves is that it answers in one of these ways.
 */
export function spelledOtherwise(answer: Attributes): Attributes {
  const { tunnel_options_specification: tunnels } = answer;
  if (!Array.isArray(tunnels)) return answer;
  return { ...answer, tunnel_options_specification: tunnels.map(other) };
}

function other(value: Value): Value {
  if (Array.isArray(value)) return value.map(other);
  if (typeof value === "string") return value.toUpperCase();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, Value] => {
      if (name === "psk") return [name, "********"];
      if (name === "local_id") return [name, ""];
      if (name.endsWith("_lifetime")) return [name, 0];
      return [name, references.includes(name) ? inner : other(inner)];
    }),
  );
}
