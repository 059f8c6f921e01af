import type { Topology } from "../../routing/topology";
import { covers, NaiveRoutes, within } from "./naive-routes";

/** Where a packet went, hop by hop, and whether it arrived. */
export interface NaiveWay {
  readonly hops: readonly string[];
  readonly arrived: boolean;
}

interface Host {
  readonly in: "vpc" | "data-centre";
  readonly id: string;
  readonly address: string;
}

/** A second opinion on where packets go, by the routes of `NaiveRoutes`. */
export class NaivePackets {
  private readonly routes: NaiveRoutes;

  constructor(topology: Topology, down: readonly string[]) {
    this.routes = new NaiveRoutes(topology, down);
  }

  ways(from: Host, to: Host): readonly NaiveWay[] {
    if (from.in === "data-centre") return this.fromSite(from.id, to, []);
    const vswitch = this.routes.vpc(from.id)?.vswitches.find(({ cidr }) => covers(cidr, from.address));
    return vswitch === undefined ? [] : this.fromVpc(from.id, vswitch.table, to, []);
  }

  private fromSite(site: string, to: Host, hops: readonly string[]): readonly NaiveWay[] {
    const { asn = 0, cidrs = [] } = this.routes.topology.dataCentres.find(({ id }) => id === site) ?? {};
    const offers = this.routes.topology.sessions
      .filter((session) => session.dataCentre === site && this.routes.isSessionUp(session))
      .flatMap((session) =>
        this.routes.published(session.router).map(({ network, asPath }) => ({
          network,
          session,
          asPath: [session.localAsn, ...asPath],
        })),
      )
      .filter(({ network, asPath }) => covers(network, to.address) && !asPath.includes(asn))
      .filter(({ network, session }) => session.accepts?.some((wide) => within(network, wide)) ?? true);
    const own = cidrs.filter((cidr) => covers(cidr, to.address)).map((cidr) => cidr.split("/")[1]);
    const longest = Math.max(...offers.map(({ network }) => Number(network.split("/")[1])), -1);
    if (own.length > 0) return [this.arrive("data-centre", site, to, [...hops, `${site} > ${site}`])];
    const longestOffers = offers.filter(({ network }) => Number(network.split("/")[1]) === longest);
    const heaviest = Math.max(...longestOffers.map(({ session }) => session.weight));
    const heavy = longestOffers.filter(({ session }) => session.weight === heaviest);
    const shortest = Math.min(...heavy.map(({ asPath }) => asPath.length));
    const taken = heavy.filter(({ asPath }) => asPath.length === shortest);
    if (taken.length === 0) return [{ hops, arrived: false }];
    return taken.flatMap(({ session }) =>
      this.fromRouter(session.router, to, [...hops, `${site} > ${session.id}`]),
    );
  }

  private fromRouter(router: string, to: Host, hops: readonly string[]): readonly NaiveWay[] {
    if (hops.some((hop) => hop.startsWith(`${router} >`))) return [{ hops, arrived: false }];
    const site = this.routes.isDown(router) ? [] : this.routes.announced(router);
    const cloud = this.routes.isDown(router) ? [] : this.routes.published(router);
    const all = [...site, ...cloud].filter(({ network }) => covers(network, to.address));
    const longest = Math.max(...all.map(({ network }) => Number(network.split("/")[1])));
    const fromSite = site.filter(
      ({ network }) => covers(network, to.address) && Number(network.split("/")[1]) === longest,
    );
    const shortest = Math.min(...fromSite.map(({ asPath }) => asPath.length));
    const sessions = fromSite
      .filter(({ asPath }) => asPath.length === shortest)
      .map(({ session }) => session);
    if (sessions.length > 0)
      return sessions.map((session) =>
        this.arrive("data-centre", session.dataCentre, to, [...hops, `${router} > ${session.id}`]),
      );
    const overs = new Set(
      cloud
        .filter(({ network }) => covers(network, to.address) && Number(network.split("/")[1]) === longest)
        .map(({ over }) => over),
    );
    if (overs.size === 0) return [{ hops, arrived: false }];
    const [over = ""] = overs;
    return this.overAttachment(over, undefined, to, [...hops, `${router} > ${over}`]);
  }

  private fromVpc(vpc: string, table: string, to: Host, hops: readonly string[]): readonly NaiveWay[] {
    const { cidrs = [], vswitches = [], tables = [] } = this.routes.vpc(vpc) ?? {};
    if ([...cidrs, ...vswitches.map(({ cidr }) => cidr)].some((cidr) => covers(cidr, to.address)))
      return [this.arrive("vpc", vpc, to, [...hops, `${table} > here`])];
    const { routes = [], kind } = tables.find(({ id }) => id === table) ?? {};
    const byHand = routes.map(({ destination, nextHop }) => ({ network: destination, over: nextHop }));
    const fromRouter = kind === "system" ? this.routes.published(vpc) : [];
    const all = [...byHand, ...fromRouter].filter(({ network }) => covers(network, to.address));
    const longest = Math.max(...all.map(({ network }) => Number(network.split("/")[1])), -1);
    const taken = all.find(({ network }) => Number(network.split("/")[1]) === longest);
    if (taken === undefined) return [{ hops, arrived: false }];
    return this.overAttachment(taken.over, undefined, to, [...hops, `${table} > ${taken.over}`]);
  }

  private overAttachment(
    over: string,
    from: string | undefined,
    to: Host,
    hops: readonly string[],
  ): readonly NaiveWay[] {
    const attachment = this.routes.topology.attachments.find(({ id }) => id === over);
    if (attachment === undefined || !this.routes.isUp(attachment)) return [{ hops, arrived: false }];
    if (attachment.kind !== "peer" && from !== undefined)
      return attachment.kind === "vpc"
        ? [this.arrive("vpc", attachment.network, to, hops)]
        : this.fromRouter(attachment.network, to, hops);
    const router =
      attachment.kind === "peer"
        ? (attachment.transitRouters.find((id) => id !== from) ?? "")
        : attachment.transitRouter;
    const table = this.routes.assigned(over, router);
    if (table === undefined) return [{ hops, arrived: false }];
    if (hops.some((hop) => hop.startsWith(`${table} >`))) return [{ hops, arrived: false }];
    const networks = this.routes
      .networks(table)
      .filter((network) => covers(network, to.address) && this.routes.best(table, network).length > 0);
    const longest = networks.sort((a, b) => Number(b.split("/")[1]) - Number(a.split("/")[1]))[0];
    if (longest === undefined || this.routes.isDown(router)) return [{ hops, arrived: false }];
    return this.routes
      .best(table, longest)
      .flatMap((heard) => this.overAttachment(heard.over, router, to, [...hops, `${table} > ${heard.over}`]));
  }

  private arrive(kind: Host["in"], id: string, to: Host, hops: readonly string[]): NaiveWay {
    const networks =
      kind === "vpc"
        ? (this.routes.vpc(id)?.vswitches ?? []).map(({ cidr }) => cidr)
        : (this.routes.topology.dataCentres.find((it) => it.id === id)?.cidrs ?? []);
    const has = networks.some((network) => covers(network, to.address));
    return { hops, arrived: kind === to.in && id === to.id && has };
  }
}
