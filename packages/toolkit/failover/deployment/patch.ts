import type { Topology, Vpc } from "../../routing/topology";
import type { Patch } from "./deployment";

/** The topology with what the patches add. */
export function patched(topology: Topology, patches: readonly Patch[]): Topology {
  if (patches.length === 0) return topology;
  const publish = new Set(patches.flatMap((patch) => patch.publish ?? []));
  return {
    ...topology,
    vpcs: [...topology.vpcs, ...patches.flatMap((it) => it.vpcs ?? [])].map((vpc) =>
      patchedVpc(vpc, patches),
    ),
    transitRouters: [...topology.transitRouters, ...patches.flatMap((it) => it.transitRouters ?? [])],
    attachments: [...topology.attachments, ...patches.flatMap((it) => it.attachments ?? [])].map(
      (attachment) => (publish.has(attachment.id) ? { ...attachment, autoPublish: true } : attachment),
    ),
    associations: [...topology.associations, ...patches.flatMap((it) => it.associations ?? [])],
    propagations: [...topology.propagations, ...patches.flatMap((it) => it.propagations ?? [])],
    // Two gaps may be mended by the same session.
    sessions: once([...topology.sessions, ...patches.flatMap((it) => it.sessions ?? [])]),
  };
}

function patchedVpc(vpc: Vpc, patches: readonly Patch[]): Vpc {
  const vswitches = patches.flatMap((it) => it.vswitches ?? []).filter((it) => it.vpc === vpc.id);
  const routes = patches.flatMap((it) => it.vpcRoutes ?? []);
  return {
    ...vpc,
    vswitches: [...vpc.vswitches, ...vswitches.map(({ vswitch }) => vswitch)],
    tables: vpc.tables.map((table) => ({
      ...table,
      routes: [...table.routes, ...routes.filter((it) => it.table === table.id)],
    })),
  };
}

function once<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
