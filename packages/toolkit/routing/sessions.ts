import { byAddress, overlaps, parseCanonical } from "@hybridnet/network/cidr";
import { groupBy } from "./group-by";
import type { Assumption, NextHop, Route } from "./tables";
import type { Announcement, Session, Topology } from "./topology";

/**
 * Routes that a VBR takes from one BGP peer unless its group says otherwise; the rest is dropped.
 * Source: Alibaba Cloud help: What is a virtual border router.
 */
export const defaultRouteLimit = 110;

const reserved = parseCanonical("100.64.0.0/10");

export interface Learned {
  readonly routes: readonly Route[];
  readonly assumptions: readonly Assumption[];
}

/** What a VBR or an IPsec-VPN connection learns from data centres, over those of its sessions that are up. */
export function learnedBy(router: string, topology: Topology, isUp: (session: Session) => boolean): Learned {
  const assumptions = new Set<Assumption>();
  const offers = topology.sessions
    .filter((session) => session.router === router && isUp(session))
    .flatMap((session) =>
      accepted(session, topology, assumptions).map((announcement) => ({ session, ...announcement })),
    );
  const routes = [...groupBy(offers, ({ destination }) => destination)].flatMap(
    ([destination, candidates]) => {
      const shortest = Math.min(...candidates.map(({ asPath }) => asPath.length));
      // Equal tunnels share the traffic. Nothing is published on unequal ones; BGP's own rule is taken.
      const [best, rest] = partition(candidates, ({ asPath }) => asPath.length === shortest);
      if (rest.length > 0) assumptions.add("shorter-as-path-between-sessions");
      return [route(destination, best, false), ...(rest.length > 0 ? [route(destination, rest, true)] : [])];
    },
  );
  return { routes, assumptions: [...assumptions] };
}

type Offer = Announcement & { readonly session: Session };

function route(destination: string, offers: readonly Offer[], standby: boolean): Route {
  const [first] = offers;
  return {
    destination,
    origin: "bgp",
    nextHops: offers.map(({ session }): NextHop => ({ kind: "session", id: session.id })).sort(byId),
    standby,
    ...(first && { entered: first.session.kind }),
    asPath: first?.asPath ?? [],
  };
}

/** The announcements that one session lets through. */
function accepted(
  session: Session,
  { dataCentres }: Topology,
  assumptions: Set<Assumption>,
): readonly Announcement[] {
  const site = dataCentres.find(({ id }) => id === session.dataCentre);
  const announced =
    session.announcements ??
    (site?.cidrs ?? []).map((destination) => ({ destination, asPath: [site?.asn ?? 0] }));
  const usable = announced
    // BGP's protection against loops: a router drops what has passed its own AS (RFC 4271, 9.1.2).
    .filter(({ asPath }) => !asPath.includes(session.localAsn))
    // Over VPN there is no route that equals, lies in or contains 100.64.0.0/10, the default route among
    // them. Sources: Alibaba Cloud help: CreateVcoRouteEntry; Configure BGP dynamic routing.
    .map((announcement) => ({ announcement, cidr: parseCanonical(announcement.destination) }))
    .filter(({ cidr }) => session.kind === "vbr" || !overlaps(cidr, reserved))
    .sort((a, b) => byAddress(a.cidr, b.cidr))
    .map(({ announcement }) => announcement);
  const limit = session.kind === "vbr" ? (session.routeLimit ?? defaultRouteLimit) : usable.length;
  // The document says that the excess is dropped, not which routes that are: here the last in address order.
  if (usable.length > limit) assumptions.add("routes-over-the-limit-are-the-last-ones");
  return usable.slice(0, limit);
}

function byId(a: NextHop, b: NextHop): number {
  return a.id < b.id ? -1 : 1;
}

function partition<T>(items: readonly T[], is: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
