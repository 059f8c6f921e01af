import { unbroken } from "../../command/escape";
import { table } from "../../command/terminal";
import { converge } from "../../routing/converge";
import type { Route, RouteTable } from "../../routing/tables";
import type { Deployment } from "../deployment/deployment";
import type { Failure } from "../failures/failures";

const owners = {
  vpc: "route table",
  "transit-router": "route table",
  vbr: "routes",
  vpn: "BGP route table",
  "data-centre": "routes of the devices",
} as const;

/** The route tables of every element, normally and under each failure, as the console's route tabs show them. */
export function routeTables(deployment: Deployment, failures: readonly Failure[]): string {
  const words = new Words(deployment);
  const normal = converge(deployment.topology).byId;
  const states = [
    { title: "Normally", tables: normal },
    ...failures.map(({ title, down }) => ({
      title: `While down: ${title}`,
      tables: converge(deployment.topology, { down }).byId,
    })),
  ];
  return `${states
    .map(({ title, tables }) => {
      const all = Object.values(tables).map((it) =>
        words.table(it, tables === normal ? undefined : normal[it.id]),
      );
      return [unbroken(`== ${title}`), ...all].join("\n\n");
    })
    .join("\n\n")}\n`;
}

class Words {
  constructor(private readonly deployment: Deployment) {}

  /** A table; a route that is not normal is marked, and what is gone is said below. */
  table({ id, owner, routes }: RouteTable, normal: RouteTable | undefined): string {
    const own = id === owner.id ? `${owners[owner.kind]} of ${this.label(owner.id)}` : this.label(id);
    const before = new Set(normal?.routes.map((route) => this.row(route).join(" ")));
    const rows = routes.map((route) => {
      const row = this.row(route);
      return [normal !== undefined && !before.has(row.join(" ")) ? "*" : "", ...row];
    });
    const now = new Set(routes.map((route) => this.row(route).join(" ")));
    const gone = (normal?.routes ?? []).filter((route) => !now.has(this.row(route).join(" "))).length;
    return [
      unbroken(own),
      rows.length === 0
        ? "(empty)"
        : table(["", "destination", "next hop", "origin", "AS path", "state"], rows),
      ...(gone > 0 ? [`${gone} of its normal routes changed or are gone`] : []),
    ].join("\n");
  }

  private row({ destination, nextHops, origin, asPath, standby }: Route): readonly string[] {
    const hops = nextHops.map(({ id }) => this.label(id)).join(", ");
    return [
      destination,
      hops === "" ? "blackhole" : hops,
      origin,
      asPath.join(" "),
      standby ? "standby" : "in use",
    ];
  }

  private label(id: string): string {
    return this.deployment.labels.get(id) ?? id;
  }
}
