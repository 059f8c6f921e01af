import type { Cloud } from "../../failover/cloud/cloud";
import type { Deployment } from "../../failover/deployment/deployment";
import { AsnPool, LinkPool } from "./addresses";
import type { Neighbor, RouterProps } from "./frr-text";
import type { DrilledSession, Flow, HealthProbe, Node, Port, Wire } from "./plan";

/** A router of the cloud while its neighbours are still being collected. */
export interface RouterDraft {
  readonly node: string;
  /** Number that it shows to other routers of the cloud. */
  readonly asn: number;
  readonly neighbors: Neighbor[];
}

type NodeDraft = Omit<Node, "frr" | "setup" | "hosts" | "tables" | "own"> & {
  readonly setup: string[];
  readonly hosts: string[];
  readonly tables: { readonly from: string; readonly table: number }[];
  readonly own: string[];
  frr: (() => Node["frr"]) | undefined;
};

/** A plan in the making. */
export class PlanDraft {
  readonly wires: Wire[] = [];
  readonly sessions: DrilledSession[] = [];
  readonly probes: HealthProbe[] = [];
  readonly flows: Flow[] = [];
  readonly notes: string[] = [];
  readonly links: LinkPool;
  readonly asns: AsnPool;
  private readonly nodes = new Map<string, NodeDraft>();
  private readonly ports = new Map<string, number>();

  constructor(
    readonly cloud: Cloud,
    readonly deployment: Deployment,
    used: readonly string[],
    asns: readonly number[],
  ) {
    this.links = new LinkPool(used);
    this.asns = new AsnPool(asns);
  }

  label(id: string): string {
    return this.deployment.labels.get(id) ?? id;
  }

  add(kind: Node["kind"], words: readonly string[], element: string): NodeDraft {
    const name = [kind, ...words].join(".").replaceAll(/[^A-Za-z0-9.-]/g, "-");
    const node: NodeDraft = {
      name: this.nodes.has(name) ? `${name}.${this.nodes.size}` : name,
      kind,
      element,
      setup: [],
      settings: {},
      hosts: [],
      tables: [],
      own: [],
      frr: undefined,
    };
    this.nodes.set(node.name, node);
    return node;
  }

  node(name: string): NodeDraft {
    const node = this.nodes.get(name);
    if (node === undefined) throw new Error(`there is no node ${name}`);
    return node;
  }

  /** Says what the node's router is configured with; asked when all of its neighbours are known. */
  configure(name: string, text: () => Node["frr"]): void {
    this.node(name).frr = text;
  }

  /** An interface of the cloud, whose real name nobody sees. */
  cloudPort(node: string, address: string): Port {
    const number = this.ports.get(node) ?? 0;
    this.ports.set(node, number + 1);
    return { node, interface: `cloud${number}`, addresses: [address] };
  }

  wire(kind: Wire["kind"], via: string | undefined, ports: readonly Port[], carries?: number): Wire {
    const wire = {
      name: `wire${this.wires.length + 1}`,
      kind,
      via,
      ports,
      ...(carries !== undefined && { carries }),
    };
    this.wires.push(wire);
    return wire;
  }

  finished(): readonly Node[] {
    return [...this.nodes.values()].map(({ frr, ...node }) => ({ ...node, frr: frr?.() }));
  }
}

/** What FRR needs for a router of the cloud. */
export function daemonsOf({ statics = [], neighbors }: Pick<RouterProps, "statics" | "neighbors">) {
  return [
    "zebra",
    ...(statics.length > 0 ? (["staticd"] as const) : []),
    ...(neighbors.some(({ bfd }) => bfd !== undefined) ? (["bfdd"] as const) : []),
    "bgpd",
  ] as const;
}
