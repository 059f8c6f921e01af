import type { Attachment, Session, Topology, Vpc } from "../../routing/topology";

/**
 * A second opinion on where packets go: announcements are flooded one by one, from router to router,
 * until none is left to send. Slow, plain, and with nothing in common with the real evaluation but the
 * types of its input.
 */

type Kind = "vpc" | "vbr" | "vpn";

/** One announcement as a transit router's table keeps it. */
interface Heard {
  readonly network: string;
  readonly over: string;
  readonly kind: Kind;
  readonly asPath: readonly number[];
  readonly routers: readonly string[];
}

/** What a transit router sends over an attachment. */
interface Publication {
  readonly network: string;
  readonly over: string;
  readonly asPath: readonly number[];
}

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

const known = new Map<string, string>();

/** An address, or the fixed part of a network, as a text of zeros and ones. */
const bits = (text: string): string => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const [address = "", length = "32"] = text.split("/");
  const all = address.split(".").map((octet) => Number(octet).toString(2).padStart(8, "0"));
  const made = all.join("").slice(0, Number(length));
  known.set(text, made);
  return made;
};

const covers = (network: string, address: string): boolean => bits(address).startsWith(bits(network));

const within = (network: string, wide: string): boolean => bits(network).startsWith(bits(wide));

const touches = (a: string, b: string): boolean => bits(a).startsWith(bits(b)) || bits(b).startsWith(bits(a));

export class Naive {
  /** Per table: what was heard, by network and by the attachment over which it came. */
  private readonly heard = new Map<string, Map<string, Map<string, Heard>>>();
  private readonly publications = new Map<string, readonly Publication[]>();
  private readonly down: ReadonlySet<string>;

  constructor(
    private readonly topology: Topology,
    down: readonly string[],
  ) {
    this.down = new Set(down);
    this.flood();
  }

  ways(from: Host, to: Host): readonly NaiveWay[] {
    if (from.in === "data-centre") return this.fromSite(from.id, to, []);
    const vswitch = this.vpc(from.id)?.vswitches.find(({ cidr }) => covers(cidr, from.address));
    return vswitch === undefined ? [] : this.fromVpc(from.id, vswitch.table, to, []);
  }

  // Who is alive ------------------------------------------------------------------------------------

  private ends(attachment: Attachment): readonly string[] {
    return attachment.kind === "peer"
      ? attachment.transitRouters
      : [attachment.transitRouter, attachment.network];
  }

  private lives(attachment: Attachment): boolean {
    return !this.down.has(attachment.id) && this.ends(attachment).every((end) => !this.down.has(end));
  }

  private talks({ id, router, dataCentre, needs }: Session): boolean {
    return [id, router, dataCentre, ...needs].every((it) => !this.down.has(it));
  }

  // Flooding ----------------------------------------------------------------------------------------

  private flood(): void {
    const letters: {
      readonly table: string;
      readonly heard: Heard | { readonly network: string; readonly over: string };
    }[] = [];
    for (const attachment of this.topology.attachments) {
      if (attachment.kind === "peer" || !this.lives(attachment)) continue;
      for (const { network, asPath } of this.ownNetworks(attachment))
        for (const table of this.learning(attachment.id, attachment.transitRouter))
          letters.push({
            table,
            heard: {
              network,
              over: attachment.id,
              kind: attachment.kind,
              asPath,
              routers: [attachment.transitRouter],
            },
          });
    }
    let sent = 0;
    for (let letter = letters.shift(); letter !== undefined; letter = letters.shift()) {
      if (++sent > 200_000) throw new Error("the announcements never end");
      const { table, heard } = letter;
      const before = this.toTell(table, heard.network);
      const known = this.heard.get(table) ?? new Map<string, Map<string, Heard>>();
      const about = known.get(heard.network) ?? new Map<string, Heard>();
      if ("kind" in heard) about.set(heard.over, heard);
      else about.delete(heard.over);
      this.heard.set(table, known.set(heard.network, about));
      const after = this.toTell(table, heard.network);
      for (const [over, news] of after) {
        if (JSON.stringify(before.get(over)) === JSON.stringify(news)) continue;
        const link = this.topology.attachments.find(({ id }) => id === over);
        const router = this.routerOf(table);
        if (link?.kind !== "peer") continue;
        const other = link.transitRouters.find((id) => id !== router) ?? "";
        for (const into of this.learning(over, other))
          letters.push({
            table: into,
            heard:
              news === undefined || news.routers.includes(other)
                ? { network: heard.network, over }
                : { ...news, over, routers: [...news.routers, other] },
          });
      }
    }
  }

  /** What a table's router tells its neighbours about a network, by the connection that leads to them. */
  private toTell(table: string, network: string): ReadonlyMap<string, Heard | undefined> {
    const router = this.routerOf(table);
    return new Map(
      this.topology.attachments
        .filter((it) => it.kind === "peer" && it.transitRouters.includes(router))
        .filter((it) => it.autoPublish && this.lives(it) && this.assigned(it.id, router) === table)
        .map((it) => [it.id, this.best(table, network).find(({ over }) => over !== it.id)] as const),
    );
  }

  /** The announcements that win: shortest by kind of link, AS path, routers passed, name of the first region. */
  private best(table: string, network: string): readonly Heard[] {
    const all = [...(this.heard.get(table)?.get(network)?.values() ?? [])];
    const worth = ({ kind, asPath, routers }: Heard) =>
      [
        { vpc: "0", vbr: "1", vpn: "3" }[kind],
        String(asPath.length).padStart(4, "0"),
        String(routers.length).padStart(4, "0"),
        this.topology.transitRouters.find(({ id }) => id === routers[0])?.region ?? "",
      ].join(" ");
    const least = all.map(worth).sort()[0];
    return all.filter((it) => worth(it) === least).sort((a, b) => (a.over < b.over ? -1 : 1));
  }

  private ownNetworks(attachment: Attachment): readonly { network: string; asPath: readonly number[] }[] {
    if (attachment.kind === "peer") return [];
    if (attachment.kind === "vpc")
      return (this.vpc(attachment.network)?.vswitches ?? []).map(({ cidr }) => ({
        network: cidr,
        asPath: [],
      }));
    const all = this.announced(attachment.network);
    return [...new Set(all.map(({ network }) => network))].map((network) => {
      const same = all
        .filter((it) => it.network === network)
        .sort((a, b) => a.asPath.length - b.asPath.length);
      return { network, asPath: same[0]?.asPath ?? [] };
    });
  }

  /** What a VBR or connection hears over its sessions. */
  private announced(router: string) {
    return this.topology.sessions
      .filter((session) => session.router === router && this.talks(session))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((session) => {
        const site = this.topology.dataCentres.find(({ id }) => id === session.dataCentre);
        const says =
          session.announcements ??
          (site?.cidrs ?? []).map((destination) => ({ destination, asPath: [site?.asn ?? 0] }));
        return says
          .filter(({ asPath }) => !asPath.includes(session.localAsn))
          .filter(({ destination }) => session.kind === "vbr" || !touches(destination, "100.64.0.0/10"))
          .map(({ destination, asPath }) => ({ network: destination, asPath, session }));
      });
  }

  // Packets -----------------------------------------------------------------------------------------

  private fromSite(site: string, to: Host, hops: readonly string[]): readonly NaiveWay[] {
    const { asn = 0, cidrs = [] } = this.topology.dataCentres.find(({ id }) => id === site) ?? {};
    const offers = this.topology.sessions
      .filter((session) => session.dataCentre === site && this.talks(session))
      .flatMap((session) =>
        this.published(session.router).map(({ network, asPath }) => ({
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
    const site = this.down.has(router) ? [] : this.announced(router);
    const cloud = this.down.has(router) ? [] : this.published(router);
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
    const { cidrs = [], vswitches = [], tables = [] } = this.vpc(vpc) ?? {};
    if ([...cidrs, ...vswitches.map(({ cidr }) => cidr)].some((cidr) => covers(cidr, to.address)))
      return [this.arrive("vpc", vpc, to, [...hops, `${table} > here`])];
    const { routes = [], kind } = tables.find(({ id }) => id === table) ?? {};
    const byHand = routes.map(({ destination, nextHop }) => ({ network: destination, over: nextHop }));
    const fromRouter = kind === "system" ? this.published(vpc) : [];
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
    const attachment = this.topology.attachments.find(({ id }) => id === over);
    if (attachment === undefined || !this.lives(attachment)) return [{ hops, arrived: false }];
    if (attachment.kind !== "peer" && from !== undefined)
      return attachment.kind === "vpc"
        ? [this.arrive("vpc", attachment.network, to, hops)]
        : this.fromRouter(attachment.network, to, hops);
    const router =
      attachment.kind === "peer"
        ? (attachment.transitRouters.find((id) => id !== from) ?? "")
        : attachment.transitRouter;
    const table = this.assigned(over, router);
    if (table === undefined) return [{ hops, arrived: false }];
    if (hops.some((hop) => hop.startsWith(`${table} >`))) return [{ hops, arrived: false }];
    const networks = [...(this.heard.get(table)?.keys() ?? [])].filter(
      (network) => covers(network, to.address) && this.best(table, network).length > 0,
    );
    const longest = networks.sort((a, b) => Number(b.split("/")[1]) - Number(a.split("/")[1]))[0];
    if (longest === undefined || this.down.has(router)) return [{ hops, arrived: false }];
    return this.best(table, longest).flatMap((heard) =>
      this.overAttachment(heard.over, router, to, [...hops, `${table} > ${heard.over}`]),
    );
  }

  /** What transit routers publish to a VPC, a VBR or a connection; looked up once, after the flood. */
  private published(network: string) {
    const known = this.publications.get(network) ?? this.publicationsTo(network);
    this.publications.set(network, known);
    return known;
  }

  private publicationsTo(network: string): readonly Publication[] {
    return this.topology.attachments
      .filter((it) => it.kind !== "peer" && it.network === network && it.autoPublish && this.lives(it))
      .flatMap((it) => {
        if (it.kind === "peer") return [];
        const table = this.assigned(it.id, it.transitRouter) ?? "";
        return [...(this.heard.get(table)?.keys() ?? [])].flatMap((destination) => {
          const told = this.best(table, destination).find(({ over }) => over !== it.id);
          if (told === undefined || this.refused(it.transitRouter, told.kind, it.kind)) return [];
          return [{ network: destination, over: it.id, asPath: told.asPath }];
        });
      });
  }

  /** With a connection on it, a transit router sends nothing from one data centre link to another. */
  private refused(router: string, from: Kind, to: Kind): boolean {
    const strict = this.topology.attachments.some((it) => it.kind === "vpn" && it.transitRouter === router);
    return strict && from !== "vpc" && to !== "vpc";
  }

  private arrive(kind: Host["in"], id: string, to: Host, hops: readonly string[]): NaiveWay {
    const networks =
      kind === "vpc"
        ? (this.vpc(id)?.vswitches ?? []).map(({ cidr }) => cidr)
        : (this.topology.dataCentres.find((it) => it.id === id)?.cidrs ?? []);
    const has = networks.some((network) => covers(network, to.address));
    return { hops, arrived: kind === to.in && id === to.id && has };
  }

  // Looking things up -------------------------------------------------------------------------------

  private vpc(id: string): Vpc | undefined {
    return this.topology.vpcs.find((it) => it.id === id);
  }

  private routerOf(table: string): string {
    return this.topology.transitRouters.find(({ tables }) => tables.includes(table))?.id ?? "";
  }

  private learning(attachment: string, router: string): readonly string[] {
    return this.topology.propagations
      .filter(
        (it) => it.attachment === attachment && this.routerOf(it.table) === router && !this.down.has(router),
      )
      .map(({ table }) => table);
  }

  private assigned(attachment: string, router: string): string | undefined {
    return this.topology.associations
      .filter((it) => it.attachment === attachment && this.routerOf(it.table) === router)
      .map(({ table }) => table)
      .sort()
      .at(-1);
  }
}
