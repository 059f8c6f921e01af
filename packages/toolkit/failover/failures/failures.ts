import type { jointFailureKinds, SingleFailureKind } from "@hybridnet/network";
import type { Deployment, Link, Site } from "../deployment/deployment";

export type FailureKind = SingleFailureKind | (typeof jointFailureKinds)[number];

export interface Failure {
  /** Such as `circuit:shanghai/circuit1`; two of them joined by ` + ` for a pair. */
  readonly id: string;
  readonly kind: FailureKind | "pair";
  readonly title: string;
  /** Ids of the topology that are down. */
  readonly down: readonly string[];
  /** Zones whose hosts are down themselves. */
  readonly zones: readonly string[];
  /** Key of the data centre that it belongs to, where it belongs to one. */
  readonly site: string | undefined;
}

/** Two failures at once. */
export interface FailurePair extends Failure {
  readonly kind: "pair";
  readonly parts: readonly [Failure, Failure];
}

/** Everything that can fail by itself, and the joint failures of a data centre's circuits. */
export function failuresOf(deployment: Deployment): readonly Failure[] {
  const { sites, links, interRegionLinks, topology } = deployment;
  const label = (id: string) => deployment.labels.get(id) ?? id;
  const one = (kind: FailureKind, key: string, down: readonly string[], site?: string): Failure => ({
    id: `${kind}:${key}`,
    kind,
    title: label(down[0] ?? key),
    down,
    zones: [],
    site,
  });
  const circuits = links.filter(({ kind }) => kind === "circuit");
  const connections = links.filter(({ kind }) => kind === "vpn");
  return [
    ...circuits.map(({ key, site, circuitId }) => one("circuit", key, [circuitId ?? key], site)),
    ...circuits.map((link) => ({
      ...one("bgp-session", link.key, sessionsOf([link]), link.site),
      title: `BGP session ${link.key}, with its circuit up`,
    })),
    ...connections.flatMap(({ key, site, ends }) =>
      ends.map(({ session }, index) => one("tunnel", `${key}/tunnel${index + 1}`, [session], site)),
    ),
    ...connections.map(({ key, site, id }) => one("vpn-connection", key, [id], site)),
    ...sites.flatMap((site) =>
      site.devices.map(({ id }) => one("device", id.replace("device:", ""), [id], site.key)),
    ),
    ...sites.flatMap((site) =>
      site.devices.flatMap(({ uplinks }) =>
        uplinks.map((id) => one("uplink", id.replace("uplink:", ""), [id], site.key)),
      ),
    ),
    ...interRegionLinks.map(({ id, key }) => one("inter-region-link", key, [id])),
    ...topology.transitRouters.map(({ id, region }) => one("transit-router", region, [id])),
    ...zonesOf(deployment).map((zone) => zoneFailure(zone, deployment)),
    ...sites.flatMap((site) => jointFailures(site, circuits)),
  ];
}

function jointFailures({ key }: Site, circuits: readonly Link[]): readonly Failure[] {
  const own = circuits.filter(({ site }) => site === key);
  if (own.length < 2) return [];
  const common = { zones: [], site: key } as const;
  return [
    {
      ...common,
      id: `all-circuits:${key}`,
      kind: "all-circuits",
      title: `all circuits of data centre ${key}`,
      down: own.map(({ circuitId, id }) => circuitId ?? id),
    },
    {
      ...common,
      id: `all-bgp-sessions:${key}`,
      kind: "all-bgp-sessions",
      title: `all BGP sessions of data centre ${key} with VBRs, with the circuits up`,
      down: sessionsOf(own),
    },
  ];
}

function sessionsOf(links: readonly Link[]): readonly string[] {
  return links.flatMap(({ ends }) => ends.map(({ session }) => session));
}

/** Zones of attachments, vSwitches and tunnels, as far as Terraform says them. */
function zonesOf({ vpcs, links }: Deployment): readonly string[] {
  const all = [
    ...vpcs.flatMap(({ attachmentZones, zones }) => [...attachmentZones, ...zones.values()]),
    ...links.flatMap(({ ends }) => ends.map(({ zone }) => zone)),
  ];
  return [...new Set(all.flatMap((zone) => zone || []))].sort();
}

/**
 * A zone takes with it the attachments that have no interface elsewhere, the tunnels that end there, and
 * the hosts in its vSwitches. The other vSwitches of a VPC stay in reach over the other interfaces.
 */
function zoneFailure(zone: string, { vpcs, links }: Deployment): Failure {
  const attachments = vpcs.flatMap(({ attachment, attachmentZones }) =>
    attachment !== undefined && attachmentZones.length > 0 && attachmentZones.every((it) => it === zone)
      ? [attachment]
      : [],
  );
  const tunnels = links.flatMap(({ ends }) =>
    ends.filter((end) => end.zone === zone).map(({ session }) => session),
  );
  return {
    id: `zone:${zone}`,
    kind: "zone",
    title: `zone ${zone}`,
    down: [...attachments, ...tunnels],
    zones: [zone],
    site: undefined,
  };
}

/** Every two of the failures at once. What one of them takes down already is no pair. */
export function pairsOf(failures: readonly Failure[]): readonly FailurePair[] {
  const single = failures.filter(({ kind }) => kind !== "all-circuits" && kind !== "all-bgp-sessions");
  return single.flatMap((first, index) =>
    single.slice(index + 1).flatMap((second): readonly FailurePair[] => {
      const contained = [first, second].some(({ down, zones }, at) => {
        const other = at === 0 ? second : first;
        return zones.length === 0 && down.every((id) => other.down.includes(id));
      });
      if (contained) return [];
      return [
        {
          id: `${first.id} + ${second.id}`,
          kind: "pair",
          parts: [first, second],
          title: `${first.title}${first.title.includes(", ") ? "," : ""} and ${second.title}`,
          down: [...new Set([...first.down, ...second.down])],
          zones: [...new Set([...first.zones, ...second.zones])],
          site: first.site === second.site ? first.site : undefined,
        },
      ];
    }),
  );
}
