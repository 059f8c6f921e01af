import { containsAddress, parseAddress, parseCanonical } from "@hybridnet/network/cidr";
import type { DrillPlan, Host, Node, Port, Wire } from "../plan/plan";
import type { KernelRoute } from "./tables";

export type Routes = ReadonlyMap<string, readonly KernelRoute[]>;

/** One way of a packet through the namespaces, in the words of the failover report. */
interface ObservedWay {
  readonly edges: readonly { readonly from: string; readonly to: string; readonly via: string | undefined }[];
  readonly delivered: boolean;
}

/** Every way that a packet can take by the kernels' routes, as they are now. */
export class Walk {
  private readonly nodes: ReadonlyMap<string, Node>;
  private readonly wires: ReadonlyMap<string, Wire>;

  constructor({ nodes, wires }: DrillPlan) {
    this.nodes = new Map(nodes.map((node) => [node.name, node]));
    this.wires = new Map(
      wires.flatMap((wire) => wire.ports.map((port) => [`${port.node} ${port.interface}`, wire] as const)),
    );
  }

  ways(routes: Routes, from: Host, to: Host): readonly ObservedWay[] {
    return this.from(routes, from.node, from.address, to, [], []);
  }

  private from(
    routes: Routes,
    name: string,
    source: string,
    to: Host,
    edges: ObservedWay["edges"],
    passed: readonly string[],
  ): readonly ObservedWay[] {
    const node = this.nodes.get(name);
    if (node === undefined || passed.includes(name)) return [{ edges, delivered: false }];
    if (node.hosts.includes(to.address)) return [{ edges, delivered: name === to.node }];
    const route =
      passed.length === 0 ? lookupAtOrigin(node, routes, source, to) : lookup(routes, name, 254, to);
    const hops = route?.nextHops ?? [];
    if (hops.length === 0) return [{ edges, delivered: false }];
    return hops.flatMap((hop) => {
      const wire = this.wires.get(`${name} ${hop.interface}`);
      const next = wire && portOf(wire, name, hop.via ?? to.address);
      const target = next && this.nodes.get(next.node);
      if (wire === undefined || target === undefined) return [{ edges, delivered: false }];
      const edge = { from: node.element, to: target.element, via: wire.via };
      return this.from(routes, target.name, source, to, [...edges, edge], [...passed, name]);
    });
  }
}

/** A host's packet goes by the route table of its vSwitch, and never out to its own network. */
function lookupAtOrigin(node: Node, routes: Routes, source: string, to: Host): KernelRoute | undefined {
  if (node.own.some((cidr) => has(cidr, to.address))) return undefined;
  const table = node.tables.find(({ from }) => has(from, source))?.table ?? 254;
  return lookup(routes, node.name, table, to);
}

function lookup(routes: Routes, node: string, table: number, to: Host): KernelRoute | undefined {
  const [best] = (routes.get(node) ?? [])
    .filter((route) => route.table === table && has(route.destination, to.address))
    .sort(
      (a, b) =>
        parseCanonical(b.destination).prefixLength - parseCanonical(a.destination).prefixLength ||
        a.metric - b.metric,
    );
  return best;
}

/** The port of another node on a wire that has an address, or the only other one. */
function portOf(wire: Wire, node: string, address: string): Port | undefined {
  const others = wire.ports.filter((port) => port.node !== node);
  return (
    others.find(({ addresses }) => addresses.some((it) => it.replace(/\/.*/, "") === address)) ?? only(others)
  );
}

function only(ports: readonly Port[]): Port | undefined {
  return ports.length === 1 ? ports[0] : undefined;
}

function has(cidr: string, address: string): boolean {
  return containsAddress(parseCanonical(cidr), parseAddress(address));
}

/** A way as a text: ways are alike when their texts are. */
export function wayText({ edges, delivered }: ObservedWay): string {
  if (!delivered) return "lost";
  return edges
    .map(({ from, to, via }) => `${from} > ${to}${via === undefined ? "" : ` (${via})`}`)
    .join(", ");
}
