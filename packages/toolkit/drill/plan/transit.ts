import type { Attachment, PeerAttachment, StaticRoute, TransitRouter } from "../../routing/topology";
import { daemonsOf, type PlanDraft, type RouterDraft } from "./draft";
import {
  allExcept,
  denyAll,
  fromAttachment,
  fromPeer,
  type Neighbor,
  permitAll,
  type RouteSource,
  routerIdOf,
  routerText,
  type StaticLine,
} from "./frr-text";
import type { Wire } from "./plan";

/** A router of the cloud that hangs on an attachment: a VPC, a VBR, or one tunnel end of a connection. */
interface Edge extends RouterDraft {
  readonly kind: "vpc" | "vbr" | "vpn";
  /** What it does with routes of the transit router. */
  readonly mapIn: readonly string[];
}

/** The way of an edge to the route table that its attachment is associated with. */
export interface Attached {
  readonly wire: Wire;
  /** Address of the transit router on it. */
  readonly router: string;
}

/**
 * The transit routers. Each of their route tables is a namespace with an FRR of its own, because a
 * packet goes by the table that its attachment is associated with: an attachment has a link to that
 * table, over which the table publishes, and to every table that learns from it by propagation.
 */
export class TransitRouters {
  private readonly tables = new Map<string, RouterDraft>();
  private readonly regions: readonly string[];

  constructor(private readonly draft: PlanDraft) {
    const { transitRouters } = draft.cloud;
    this.regions = [...new Set(transitRouters.map(({ region }) => region))].sort();
    for (const router of transitRouters) {
      const asn = draft.asns.take();
      router.tables.forEach((table, index) => {
        const words = index === 0 ? [router.region] : [router.region, String(index + 1)];
        const { name } = draft.add("transit-router", words, router.id);
        const made: RouterDraft = { node: name, asn, neighbors: [] };
        this.tables.set(table, made);
        draft.configure(name, () => this.config(router, table, made));
      });
    }
    for (const attachment of draft.cloud.attachments) if (attachment.kind === "peer") this.join(attachment);
  }

  /** Attaches an edge, and says by which way its packets enter the transit router; not without an association. */
  attach(edge: Edge, attachment: Exclude<Attachment, PeerAttachment>): Attached | undefined {
    const { draft } = this;
    const router = draft.cloud.transitRouters.find(({ id }) => id === attachment.transitRouter);
    if (router === undefined) return undefined;
    const associated = this.associated(attachment, router);
    const learning = this.learning(attachment, router);
    let way: Attached | undefined;
    for (const table of new Set([...(associated === undefined ? [] : [associated]), ...learning])) {
      const here = this.tables.get(table);
      if (here === undefined) continue;
      const { ends, bare } = draft.links.take();
      const wire = draft.wire("attachment", attachment.id, [
        draft.cloudPort(here.node, ends[0]),
        draft.cloudPort(edge.node, ends[1]),
      ]);
      const publishes = table === associated && attachment.autoPublish;
      here.neighbors.push({
        address: bare[1],
        asn: edge.asn,
        inside: true,
        passive: true,
        mapIn: learning.includes(table)
          ? fromAttachment(edge.kind, this.regions.indexOf(router.region))
          : denyAll,
        mapOut: publishes ? allExcept(this.refused(router, edge.kind)) : denyAll,
      });
      edge.neighbors.push({
        address: bare[0],
        asn: here.asn,
        // A VPC has no other number than this one.
        ...(edge.kind !== "vpc" && { localAsn: edge.asn }),
        inside: true,
        passive: false,
        mapIn: edge.mapIn,
        mapOut: permitAll,
      });
      if (table === associated) way = { wire, router: bare[0] };
    }
    return way;
  }

  /**
   * Kinds of routes that a transit router keeps from an attachment. With an IPsec-VPN connection on it,
   * the service rejects routes from one data centre link to another (Alibaba Cloud help: Create a VPN
   * connection (CEN), 2024-12-04); blackhole routes go to VBRs only (provider documentation
   * r/cen_transit_router_cidr, 1.289).
   */
  private refused(router: TransitRouter, to: Edge["kind"]): readonly RouteSource[] {
    const strict = this.draft.cloud.attachments.some(
      (it) => it.kind === "vpn" && it.transitRouter === router.id,
    );
    return [
      ...(strict && to !== "vpc" ? (["vbr", "vpn"] as const) : []),
      ...(to === "vbr" ? [] : (["blackhole"] as const)),
    ];
  }

  /** An inter-region connection: what the one end's associated table holds, the other end's tables may learn. */
  private join(attachment: PeerAttachment): void {
    const [here, there] = attachment.transitRouters.map((id) =>
      this.draft.cloud.transitRouters.find((it) => it.id === id),
    );
    if (here === undefined || there === undefined) return;
    const ends = [here, there].map((router) => ({
      associated: this.associated(attachment, router),
      learning: this.learning(attachment, router),
    }));
    const [a, b] = ends;
    if (a === undefined || b === undefined) return;
    const pairs = new Set([
      ...b.learning.map((table) => `${a.associated} ${table}`),
      ...a.learning.map((table) => `${table} ${b.associated}`),
    ]);
    for (const pair of pairs) {
      const [left = "", right = ""] = pair.split(" ");
      const [one, other] = [this.tables.get(left), this.tables.get(right)];
      if (one === undefined || other === undefined) continue;
      const { ends: addresses, bare } = this.draft.links.take();
      this.draft.wire("inter-region", attachment.id, [
        this.draft.cloudPort(one.node, addresses[0]),
        this.draft.cloudPort(other.node, addresses[1]),
      ]);
      const propagates = (from: typeof a, table: string, to: typeof a, target: string) =>
        attachment.autoPublish && from.associated === table && to.learning.includes(target);
      const neighbor = (
        address: string,
        asn: number,
        passive: boolean,
        learns: boolean,
        advertises: boolean,
      ): Neighbor => ({
        address,
        asn,
        inside: true,
        passive,
        mapIn: learns ? fromPeer(this.regions.length) : denyAll,
        mapOut: advertises ? allExcept(["blackhole"]) : denyAll,
      });
      const toOther = propagates(a, left, b, right);
      const fromOther = propagates(b, right, a, left);
      one.neighbors.push(neighbor(bare[1], other.asn, true, fromOther, toOther));
      other.neighbors.push(neighbor(bare[0], one.asn, false, toOther, fromOther));
    }
  }

  private associated({ id }: Attachment, router: TransitRouter): string | undefined {
    return this.draft.cloud.associations.find(
      ({ attachment, table }) => attachment === id && router.tables.includes(table),
    )?.table;
  }

  private learning({ id }: Attachment, router: TransitRouter): readonly string[] {
    return this.draft.cloud.propagations
      .filter(({ attachment, table }) => attachment === id && router.tables.includes(table))
      .map(({ table }) => table);
  }

  private config(router: TransitRouter, table: string, { node, asn, neighbors }: RouterDraft) {
    const { draft } = this;
    const statics = draft.cloud.staticRoutes
      .filter((route) => route.table === table)
      .flatMap((route): readonly StaticLine[] => this.staticLines(node, route));
    const props = {
      hostname: node,
      asn,
      routerId: routerIdOf(asn),
      neighbors,
      statics,
      regions: this.regions.length,
    };
    if (router.tables.length > 1)
      draft.notes.push(`${draft.label(router.id)} has a namespace per route table.`);
    return { text: routerText(props), daemons: daemonsOf(props) };
  }

  private staticLines(node: string, { destination, attachment }: StaticRoute): readonly StaticLine[] {
    if (attachment === undefined) return [{ cidr: destination, to: "blackhole", kind: "blackhole" }];
    const kind = this.draft.cloud.attachments.find(({ id }) => id === attachment)?.kind;
    return this.nextHops(node, attachment).map((to) => ({
      cidr: destination,
      to,
      kind: kind === "peer" ? undefined : kind,
    }));
  }

  /** The other ends of an attachment's wires at a table. */
  private nextHops(node: string, attachment: string): readonly string[] {
    return this.draft.wires
      .filter(({ via, ports }) => via === attachment && ports.some((port) => port.node === node))
      .flatMap(({ ports }) => ports.filter((port) => port.node !== node))
      .flatMap(({ addresses }) => addresses.map((it) => it.replace(/\/.*/, "")));
  }
}
