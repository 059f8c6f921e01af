import type { Attachment, Session, Topology, Vpc } from "../../routing/topology";

/**
 * A second opinion on which routes there are: announcements are flooded one by one, from router to router,
 * until none is left to send. Slow, plain, and with nothing in common with the real evaluation but the
 * types of its input.
 */

type Kind = "vpc" | "vbr" | "vpn";

/** One announcement as a transit router's table keeps it. */
interface LearnedRoute {
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

export const covers = (network: string, address: string): boolean => bits(address).startsWith(bits(network));

export const within = (network: string, wide: string): boolean => bits(network).startsWith(bits(wide));

const touches = (a: string, b: string): boolean => bits(a).startsWith(bits(b)) || bits(b).startsWith(bits(a));

export class NaiveRoutes {
  /** Per table: what was heard, by network and by the attachment over which it came. */
  private readonly learned = new Map<string, Map<string, Map<string, LearnedRoute>>>();
  private readonly publications = new Map<string, readonly Publication[]>();
  private readonly down: ReadonlySet<string>;

  constructor(
    readonly topology: Topology,
    down: readonly string[],
  ) {
    this.down = new Set(down);
    this.flood();
  }

  isDown(id: string): boolean {
    return this.down.has(id);
  }

  private ends(attachment: Attachment): readonly string[] {
    return attachment.kind === "peer"
      ? attachment.transitRouters
      : [attachment.transitRouter, attachment.network];
  }

  isUp(attachment: Attachment): boolean {
    return !this.down.has(attachment.id) && this.ends(attachment).every((end) => !this.down.has(end));
  }

  isSessionUp({ id, router, dataCentre, needs }: Session): boolean {
    return [id, router, dataCentre, ...needs].every((it) => !this.down.has(it));
  }

  private flood(): void {
    const updates: {
      readonly table: string;
      readonly heard: LearnedRoute | { readonly network: string; readonly over: string };
    }[] = [];
    for (const attachment of this.topology.attachments) {
      if (attachment.kind === "peer" || !this.isUp(attachment)) continue;
      for (const { network, asPath } of this.ownNetworks(attachment))
        for (const table of this.learning(attachment.id, attachment.transitRouter))
          updates.push({
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
    for (let update = updates.shift(); update !== undefined; update = updates.shift()) {
      if (++sent > 200_000) throw new Error("the announcements never end");
      const { table, heard } = update;
      const before = this.advertised(table, heard.network);
      const known = this.learned.get(table) ?? new Map<string, Map<string, LearnedRoute>>();
      const about = known.get(heard.network) ?? new Map<string, LearnedRoute>();
      if ("kind" in heard) about.set(heard.over, heard);
      else about.delete(heard.over);
      this.learned.set(table, known.set(heard.network, about));
      const after = this.advertised(table, heard.network);
      for (const [over, news] of after) {
        if (JSON.stringify(before.get(over)) === JSON.stringify(news)) continue;
        const link = this.topology.attachments.find(({ id }) => id === over);
        const router = this.routerOf(table);
        if (link?.kind !== "peer") continue;
        const other = link.transitRouters.find((id) => id !== router) ?? "";
        for (const into of this.learning(over, other))
          updates.push({
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
  private advertised(table: string, network: string): ReadonlyMap<string, LearnedRoute | undefined> {
    const router = this.routerOf(table);
    return new Map(
      this.topology.attachments
        .filter((it) => it.kind === "peer" && it.transitRouters.includes(router))
        .filter((it) => it.autoPublish && this.isUp(it) && this.assigned(it.id, router) === table)
        .map((it) => [it.id, this.best(table, network).find(({ over }) => over !== it.id)] as const),
    );
  }

  /**
   * The announcements that win: shortest by kind of link, AS path, routers passed, name of the first region. VPN
   * connections do not share: the first in the alphabet.
   */
  best(table: string, network: string): readonly LearnedRoute[] {
    const all = [...(this.learned.get(table)?.get(network)?.values() ?? [])];
    const worth = ({ kind, asPath, routers }: LearnedRoute) =>
      [
        { vpc: "0", vbr: "1", vpn: "3" }[kind],
        String(asPath.length).padStart(4, "0"),
        String(routers.length).padStart(4, "0"),
        this.topology.transitRouters.find(({ id }) => id === routers[0])?.region ?? "",
      ].join(" ");
    const least = all.map(worth).sort()[0];
    const alike = all.filter((it) => worth(it) === least).sort((a, b) => (a.over < b.over ? -1 : 1));
    return alike[0]?.kind === "vpn" ? alike.slice(0, 1) : alike;
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
  announced(router: string) {
    return this.topology.sessions
      .filter((session) => session.router === router && this.isSessionUp(session))
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

  /** Networks of which a table has heard. */
  networks(table: string): readonly string[] {
    return [...(this.learned.get(table)?.keys() ?? [])];
  }

  /** What transit routers publish to a VPC, a VBR or a connection; looked up once, after the flood. */
  published(network: string) {
    const known = this.publications.get(network) ?? this.publicationsTo(network);
    this.publications.set(network, known);
    return known;
  }

  private publicationsTo(network: string): readonly Publication[] {
    return this.topology.attachments
      .filter((it) => it.kind !== "peer" && it.network === network && it.autoPublish && this.isUp(it))
      .flatMap((it) => {
        if (it.kind === "peer") return [];
        const table = this.assigned(it.id, it.transitRouter) ?? "";
        return this.networks(table).flatMap((destination) => {
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

  vpc(id: string): Vpc | undefined {
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

  assigned(attachment: string, router: string): string | undefined {
    return this.topology.associations
      .filter((it) => it.attachment === attachment && this.routerOf(it.table) === router)
      .map(({ table }) => table)
      .sort()
      .at(-1);
  }
}
