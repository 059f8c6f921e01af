import type { Inside } from "@hybridnet/network";
import { byAddress, contains, parseCidr } from "@hybridnet/network/cidr";

/** A static route of a device into its data centre. */
export interface StaticRoute {
  readonly cidr: string;
  /** Undefined discards: it only makes an announcement possible, longer routes carry the traffic. */
  readonly nextHop: string | undefined;
  readonly why: string;
}

/**
 * The static routes with which each announced network has a route of exactly its length: BGP announces
 * nothing else (Cisco ASA BGP guide; FRRouting manual, import check). In address order.
 */
export function staticRoutes(
  inside: Inside | undefined,
  announced: readonly string[],
): readonly StaticRoute[] {
  const given = (inside?.routes ?? []).map(
    (route): StaticRoute => ({ ...route, why: "an inner route of the network file" }),
  );
  const missing = announced.filter(
    (cidr) => cidr !== inside?.cidr && !given.some((route) => route.cidr === cidr),
  );
  return [...given, ...missing.map((cidr) => exactRoute(inside, cidr))]
    .map((route) => ({ route, network: parseCidr(route.cidr) }))
    .sort((a, b) => byAddress(a.network, b.network))
    .map(({ route }) => route);
}

function exactRoute(inside: Inside | undefined, announced: string): StaticRoute {
  if (inside === undefined) {
    const why =
      "announced; the network file does not say what leads there, a route of your own to exactly this network wins";
    return { cidr: announced, nextHop: undefined, why };
  }
  const cidr = parseCidr(announced);
  const [longest] = inside.routes
    .map((route) => ({ ...route, network: parseCidr(route.cidr) }))
    .filter(({ network }) => contains(network, cidr))
    .sort((a, b) => b.network.prefixLength - a.network.prefixLength);
  return longest === undefined
    ? { cidr: announced, nextHop: undefined, why: "announced as a summary; longer routes carry its traffic" }
    : { cidr: announced, nextHop: longest.nextHop, why: `announced; lies behind ${longest.cidr}` };
}
