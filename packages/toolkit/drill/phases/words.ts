import type { Deployment } from "../../failover/deployment/deployment";
import type { DrillPlan } from "../plan/plan";

/** Names for what a drill reports on. */
export class Words {
  private readonly links: ReadonlyMap<string, string>;
  private readonly nodes: ReadonlyMap<string, string>;

  constructor(
    private readonly deployment: Deployment,
    { nodes, sessions }: DrillPlan,
  ) {
    const tunnels = new Map(sessions.map(({ id, key }) => [id, key]));
    this.links = new Map(
      deployment.links.flatMap(({ kind, key, ends }) =>
        ends.map(({ session }) => [
          session,
          kind === "circuit" ? `circuit ${key}` : `tunnel ${tunnels.get(session) ?? session}`,
        ]),
      ),
    );
    const kinds: Readonly<Record<string, string>> = {
      tunnel: "tunnel end",
      "data-centre": "data centre",
      vbr: "VBR",
      vpc: "VPC",
    };
    this.nodes = new Map(
      nodes.map(({ name, kind, element }) => [
        name,
        kind === "tunnel"
          ? `tunnel end ${name.split(".").slice(1).join("/tunnel")}`
          : (deployment.labels.get(element) ?? `${kinds[kind] ?? kind} ${name}`),
      ]),
    );
  }

  node(name: string): string {
    return this.nodes.get(name) ?? name;
  }

  link(session: string): string {
    return this.links.get(session) ?? session;
  }

  /** The links to the data centre in texts of ways. */
  linksIn(ways: readonly string[]): readonly string[] {
    const found = [...this.links].filter(([session]) => ways.some((way) => way.includes(`(${session})`)));
    return [...new Set(found.map(([, name]) => name))].sort();
  }

  /** A text of a way with names instead of ids. */
  named(way: string): string {
    return way.replaceAll(/[^\s(),]+/g, (id) => this.links.get(id) ?? this.deployment.labels.get(id) ?? id);
  }
}
