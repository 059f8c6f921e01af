import type { Cloud } from "../failover/cloud/cloud";
import type { FoundCause, StackChanges } from "./causes";
import { type ExistingLink, nameOf } from "./existing";
import type { LostWay } from "./routes";
import type { Interruption } from "./verdict";

interface Known {
  readonly cloud: Cloud;
  readonly links: readonly ExistingLink[];
  readonly active: ReadonlySet<string>;
  readonly lost: readonly LostWay[];
  labelOf(id: string): string;
}

/** Whether changes take a link down: wholly, or as much as one of its tunnels. */
export function isDown(
  link: ExistingLink,
  causes: readonly FoundCause[],
  extent: "wholly" | "partly" = "wholly",
): boolean {
  const parts = [link.id, link.attachment?.id, link.attachment?.transitRouter];
  if (causes.some(({ down }) => down.some((id) => parts.includes(id)))) return true;
  const touched = tunnelsDown(link, causes);
  return extent === "partly"
    ? touched.length > 0
    : touched.length > 0 && touched.length === link.tunnels.length;
}

/** Numbers of the tunnels that changes take down one by one. */
export function tunnelsDown({ id, tunnels }: ExistingLink, causes: readonly FoundCause[]): readonly number[] {
  const touched = new Set(
    causes.flatMap((cause) =>
      cause.tunnels.filter(({ connection }) => connection === id).map(({ index }) => index),
    ),
  );
  return tunnels.map(({ index }) => index).filter((index) => touched.has(index));
}

/** What does not carry traffic while changes are applied, with the changes that are to blame. */
export function interruptionsOf(
  causes: readonly FoundCause[],
  stacks: readonly StackChanges[],
  { cloud, links, active, lost, labelOf }: Known,
): readonly Interruption[] {
  const removed = new Set(
    stacks.flatMap(({ stack, changes }) =>
      changes.filter(({ action }) => action === "delete").map(({ address }) => `${stack} ${address}`),
    ),
  );
  const returns = (of: readonly FoundCause[]) =>
    !of.some(({ cause }) => removed.has(`${cause.stack} ${cause.address}`));
  const ofLinks = links.flatMap((link): readonly Interruption[] => {
    const own = causes.filter((cause) => isDown(link, [cause], "partly"));
    if (own.length === 0) return [];
    const tunnels = tunnelsDown(link, own);
    const wholly = isDown(link, own);
    const name = wholly ? link.name : `tunnel ${tunnels.join(" and ")} of ${link.name}`;
    return [
      {
        link: name,
        kind: wholly ? link.kind : "tunnel",
        dataCentre: link.site,
        active: active.has(link.id),
        returns: returns(own),
        causes: own.map(({ cause }) => cause),
        text: `${name} ${verdict(link.isThere, returns(own))}`,
      },
    ];
  });
  const shared = [
    ...cloud.transitRouters.map(({ id }) => ({ id, kind: "transit-router" as const })),
    ...cloud.attachments
      .filter(({ kind }) => kind === "peer")
      .map(({ id }) => ({ id, kind: "inter-region" as const })),
    ...cloud.vpcs.map(({ id }) => ({ id, kind: "vpc" as const })),
  ].flatMap(({ id, kind }): readonly Interruption[] => {
    const own = causes.filter(({ down }) => down.includes(id));
    if (own.length === 0) return [];
    return [
      {
        link: labelOf(id),
        kind,
        dataCentre: null,
        active: true,
        returns: returns(own),
        causes: own.map(({ cause }) => cause),
        text: `${labelOf(id)} ${verdict(true, returns(own))}`,
      },
    ];
  });
  const whole = new Set(causes.flatMap(({ down }) => down));
  const parts = new Set(
    causes.flatMap(({ vswitches }) => vswitches.filter(({ vpc }) => !whole.has(vpc)).map(({ id }) => id)),
  );
  const ofVswitches = [...parts].map((id): Interruption => {
    const own = causes.filter(({ vswitches }) => vswitches.some((it) => it.id === id));
    const address = cloud.addresses.get(id);
    const name = `vSwitch ${address === undefined ? id : nameOf(address).replace("_", "/")}`;
    return {
      link: name,
      kind: "vswitch",
      dataCentre: null,
      active: true,
      returns: returns(own),
      causes: own.map(({ cause }) => cause),
      text: `${name} ${verdict(true, returns(own))}`,
    };
  });
  const ofRoutes = cloud.vpcs
    .filter(({ id }) => !whole.has(id))
    .flatMap(({ id }): readonly Interruption[] => {
      const own = lost.filter(({ pair }) => pair.vpcId === id);
      if (own.length === 0) return [];
      const blamed = [
        ...new Map(own.flatMap(({ causes: all }) => all.map((it) => [it.address, it] as const))).values(),
      ];
      const sites = [...new Set(own.map(({ pair }) => pair.site))].sort();
      return [
        {
          link: labelOf(id),
          kind: "vpc",
          dataCentre: null,
          active: true,
          returns: blamed.every(({ action }) => action !== "delete"),
          causes: blamed,
          text: `${labelOf(id)} loses its routes to ${sites.map((site) => `data centre ${site}`).join(" and ")}`,
        },
      ];
    });
  return [...ofLinks, ...shared, ...ofVswitches, ...ofRoutes];
}

function verdict(isThere: boolean, returns: boolean): string {
  if (!isThere)
    return returns ? "is changed; it carries no traffic now" : "is taken away; it carries no traffic now";
  return returns ? "is interrupted" : "is taken away";
}
