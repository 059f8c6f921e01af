import { groupBy } from "../../routing/group-by";
import type { Hop, Path, Paths } from "../../routing/path";
import type { Attachment } from "../../routing/topology";
import type { Deployment, LinkEnd, Site } from "../deployment/deployment";

/** A stretch of a path between two nodes. */
export interface Edge {
  /** Ids of the nodes at both ends. */
  readonly from: string;
  readonly to: string;
  /** Id of the attachment, inter-region connection or session; none between a device and its data centre. */
  readonly via: string | undefined;
}

/** A path as people draw it: hosts' places, devices, routers, and what joins them. */
export interface Way {
  readonly nodes: readonly string[];
  readonly edges: readonly Edge[];
  readonly delivered: boolean;
  readonly reason: string | undefined;
}

/** Facts by session and by attachment that reports need again and again. */
export class LinkFacts {
  private readonly ends: ReadonlyMap<string, End>;
  private readonly attachments: ReadonlyMap<string, Attachment>;
  private readonly mbpsOfPeers: ReadonlyMap<string, number | undefined>;
  private readonly devices: ReadonlyMap<string, Site["devices"][number]>;

  constructor(private readonly deployment: Deployment) {
    this.ends = new Map(
      deployment.links.flatMap(({ id, ends, circuitId }) =>
        ends.map((end) => [end.session, { ...end, link: id, circuitId }] as const),
      ),
    );
    this.mbpsOfPeers = new Map(deployment.interRegionLinks.map(({ id, mbps }) => [id, mbps]));
    this.devices = new Map(
      deployment.sites.flatMap(({ devices }) => devices.map((it) => [it.id, it] as const)),
    );
    this.attachments = new Map(deployment.topology.attachments.map((it) => [it.id, it]));
  }

  label(id: string): string {
    return this.deployment.labels.get(id) ?? id;
  }

  /** Text with the ids in it replaced by what people call them. */
  inWords(text: string): string {
    return text
      .split(" ")
      .map((word) => this.label(word))
      .join(" ");
  }

  /** What people see between two nodes: a circuit rather than the session over it. */
  viaLabel(via: string): string {
    return this.label(this.ends.get(via)?.circuitId ?? via);
  }

  end(session: string): End | undefined {
    return this.ends.get(session);
  }

  device(id: string): Site["devices"][number] | undefined {
    return this.devices.get(id);
  }

  mbps(via: string): number | undefined {
    return this.ends.get(via)?.mbps ?? this.mbpsOfPeers.get(via);
  }

  /** Whether something joins two transit routers. */
  isInterRegion(via: string): boolean {
    return this.mbpsOfPeers.has(via);
  }

  /** The ways of a packet. `to` is the id of the data centre or VPC where it is going. */
  waysOf({ all }: Paths, to: string): readonly Way[] {
    return all.map((path) => this.wayOf(path, to));
  }

  private wayOf({ hops, outcome, reason }: Path, to: string): Way {
    const edges = hops.flatMap((hop, index) => {
      const next = hops[index + 1]?.element.id ?? (outcome === "delivered" ? to : this.reached(hop, reason));
      return next === undefined ? [] : this.edgesOf(hop, next);
    });
    const [first] = hops;
    const nodes = first === undefined ? [] : [first.element.id, ...edges.map((edge) => edge.to)];
    return { nodes, edges, delivered: outcome === "delivered", reason: reason && this.inWords(reason) };
  }

  /** Where the last hop of a lost packet led; nowhere where what it would have taken is down. */
  private reached({ element, nextHop }: Hop, reason: string | undefined): string | undefined {
    if (reason?.endsWith(" is down")) return undefined;
    if (nextHop.kind === "session") {
      const end = this.ends.get(nextHop.id);
      return element.kind === "data-centre" ? end?.link : undefined;
    }
    const attachment = this.attachments.get(nextHop.id);
    if (attachment?.kind === "peer") return attachment.transitRouters.find((id) => id !== element.id);
    return attachment?.transitRouter === element.id ? attachment.network : attachment?.transitRouter;
  }

  private edgesOf({ element, nextHop }: Hop, next: string): readonly Edge[] {
    if (nextHop.kind === "here" || nextHop.kind === "other") return [];
    const device = nextHop.kind === "session" ? this.end(nextHop.id)?.device : undefined;
    if (device === undefined) return [{ from: element.id, to: next, via: nextHop.id }];
    return element.kind === "data-centre"
      ? [
          { from: element.id, to: device, via: undefined },
          { from: device, to: next, via: nextHop.id },
        ]
      : [
          { from: element.id, to: device, via: nextHop.id },
          { from: device, to: next, via: undefined },
        ];
  }
}

/** An end of a link with the link that it belongs to. */
type End = LinkEnd & { readonly link: string; readonly circuitId: string | undefined };

/** The sessions over which the ways leave or enter the data centre. */
export function sessionsIn(ways: readonly Way[], facts: LinkFacts): readonly string[] {
  const all = ways.flatMap(({ edges }) => edges.flatMap(({ via }) => (via && facts.end(via) ? [via] : [])));
  return [...new Set(all)].sort();
}

/** Ids of the VBRs and connections on the ways: the links of the data centre that carry the traffic. */
export function linksIn(ways: readonly Way[], facts: LinkFacts): readonly string[] {
  return [...new Set(sessionsIn(ways, facts).map((session) => facts.end(session)?.link ?? session))].sort();
}

/** What ways carry together, and whether it is less than the links' sum because equal routes share in equal parts. */
export interface Capacity {
  readonly mbps: number | undefined;
  readonly uneven: boolean;
}

/**
 * What the ways carry together, in Mbit/s, before one of the data centre's links or inter-region connections
 * is full. Routers choose among equal routes by a hash of the flow, so each next hop gets an equal part of
 * the flows whatever its bandwidth: a 1000 beside a 200 is full at 400. Sources: RFC 2992; that Alibaba Cloud
 * weighs no routes by bandwidth is taken from its silence (Alibaba Cloud help: Multi-region ECMP). Links that do
 * not say their bandwidth bound nothing; undefined where none does.
 */
export function capacityOf(ways: readonly Way[], facts: LinkFacts): Capacity {
  const loads = new Map<string, number>();
  for (const { vias, part } of partsOf(ways.map(viasOf)))
    for (const via of new Set(vias)) loads.set(via, (loads.get(via) ?? 0) + part);
  const bounds = [...loads].flatMap(([via, load]) => {
    const mbps = facts.mbps(via);
    return mbps === undefined ? [] : [{ load, full: mbps / load, isInterRegion: facts.isInterRegion(via) }];
  });
  if (bounds.length === 0) return { mbps: undefined, uneven: false };
  const full = Math.min(...bounds.map((bound) => bound.full));
  // A wider link beside the one that is full first could carry more, were flows divided by bandwidth.
  const uneven = bounds.some(
    (narrow) =>
      narrow.full === full &&
      narrow.load < 1 &&
      bounds.some((it) => it.load < 1 && it.full > full && it.isInterRegion === narrow.isInterRegion),
  );
  return { mbps: Math.floor(full + 1e-6), uneven };
}

function viasOf({ edges }: Way): readonly string[] {
  return edges.flatMap(({ via }) => via ?? []);
}

/** The part of the flows that each way gets, where every fork divides them equally. */
function partsOf(
  ways: readonly (readonly string[])[],
  at = 0,
  part = 1,
): readonly { readonly vias: readonly string[]; readonly part: number }[] {
  if (ways.length < 2) return ways.map((vias) => ({ vias, part }));
  const forks = groupBy(ways, (vias) => vias[at] ?? "");
  const [only] = forks.keys();
  if (forks.size === 1 && only === "") return ways.map((vias) => ({ vias, part: part / ways.length }));
  return [...forks.values()].flatMap((some) => partsOf(some, at + 1, part / forks.size));
}
