import type { Hop, Path, Paths } from "@hybrid-network/routing/path";
import type { Attachment } from "@hybrid-network/routing/topology";
import type { Deployment, LinkEnd } from "../deployment/deployment";

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

  constructor(private readonly deployment: Deployment) {
    this.ends = new Map(
      deployment.links.flatMap(({ id, ends, circuitId }) =>
        ends.map((end) => [end.session, { ...end, link: id, circuitId }] as const),
      ),
    );
    this.mbpsOfPeers = new Map(deployment.interRegionLinks.map(({ id, mbps }) => [id, mbps]));
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

/**
 * What the ways carry together, in Mbit/s: the least of their stages, where a stage is the data centre's
 * link, or the first, second ... inter-region connection. Undefined where no stage says its bandwidth.
 */
export function capacityOf(ways: readonly Way[], facts: LinkFacts): number | undefined {
  const stages = new Map<string, Map<string, number | undefined>>();
  for (const { edges } of ways) {
    let region = 0;
    for (const { via } of edges) {
      if (via === undefined) continue;
      const isPeer = facts.isInterRegion(via);
      if (!isPeer && facts.end(via) === undefined) continue;
      const name = isPeer ? `region ${region++}` : "link";
      stages.set(name, (stages.get(name) ?? new Map()).set(via, facts.mbps(via)));
    }
  }
  const sums = [...stages.values()].flatMap((members) => {
    const known = [...members.values()].flatMap((mbps) => mbps ?? []);
    return known.length === members.size ? [known.reduce((sum, mbps) => sum + mbps, 0)] : [];
  });
  return sums.length === 0 ? undefined : Math.min(...sums);
}
