import type { Deployment } from "../deployment/deployment";
import type { Failure } from "../failures/failures";
import type { Analysis } from "./analysis";
import { suggestedRetrySeconds } from "./detection";
import type { Effect, Traffic } from "./effects";
import { connectionsEndBecause } from "./state-risks";
import type { Way } from "./ways";

/**
 * What comes back after a failure, in order: first what failed, then the BGP sessions over it, then the
 * routers that had to choose. How long each waits is not published; until all have chosen, the two
 * directions of a pair use different links.
 */
export function recoveryOf(
  failure: Failure,
  effects: readonly Effect[],
  analysis: Analysis,
): readonly string[] {
  const { facts, deployment } = analysis;
  const changed = effects.filter(({ kind }) => kind !== "unchanged");
  if (changed.length === 0) return [];
  const sessions = deployment.topology.sessions.filter(({ id, router, needs }) =>
    [id, router, ...needs].some((it) => failure.down.includes(it)),
  );
  const onto = (direction: "toVpc" | "toDataCentre") => [
    ...new Set(
      changed.flatMap((effect) => decisions(effect.normal[direction], effect.failed[direction], analysis)),
    ),
  ];
  return [
    `up again: ${failure.title}`,
    ...sessions
      .filter(({ id }) => !failure.down.includes(id))
      .map(({ id, kind }) => `up again, ${retryWords(id, kind, analysis)}: ${facts.label(id)}`),
    ...new Set([...onto("toDataCentre"), ...onto("toVpc")]),
  ];
}

/** Over a tunnel the device can only try once IPsec is up, for which nobody states a time. */
function retryWords(session: string, kind: "vbr" | "vpn", { facts }: Analysis): string {
  const seconds = facts.device(facts.end(session)?.device ?? "")?.connectRetrySeconds;
  const within =
    seconds === undefined ? `within ${suggestedRetrySeconds} s (assumed)` : `within ${seconds} s`;
  return kind === "vpn" ? `${within} of its IPsec` : within;
}

/** Where the way under the failure and the normal way part: there the traffic returns. */
function decisions(normal: Traffic, failed: Traffic, { facts }: Analysis): readonly string[] {
  return normal.ways.flatMap((way) => {
    const taken = new Set(failed.ways.flatMap(({ edges }) => edges.map(keyOf)));
    const first = way.edges.findIndex((edge) => !taken.has(keyOf(edge)));
    // A device is no router of its own here: its data centre chooses a session, and by it the device.
    const edge = way.edges[first]?.via === undefined ? way.edges[first + 1] : way.edges[first];
    if (first < 0 || edge === undefined) return [];
    const at = way.edges.indexOf(edge);
    const before = way.edges[at - 1];
    const decides = before !== undefined && before.via === undefined ? before.from : edge.from;
    return [`${facts.label(decides)} sends over ${facts.viaLabel(edge.via ?? edge.to)} again`];
  });
}

function keyOf({ from, via, to }: Way["edges"][number]): string {
  return `${from} ${via} ${to}`;
}

/** What planned work on the same thing means: it differs from a failure in that traffic can be moved first. */
export interface PlannedWork {
  readonly kind: "no effect" | "hosts down" | "drain first" | "as a failure" | "outage";
  readonly text: string;
}

/** Things whose BGP sessions with Alibaba Cloud can be shut down beforehand. */
const drainable: readonly Failure["kind"][] = [
  "circuit",
  "bgp-session",
  "tunnel",
  "vpn-connection",
  "device",
  "uplink",
  "all-circuits",
  "all-bgp-sessions",
];

/** Networks of VPCs whose hosts are down themselves. */
export function hostsDownBy(
  { zones: failed }: Pick<Failure, "zones">,
  { vpcs }: Pick<Deployment, "vpcs">,
): readonly { readonly vpc: string; readonly networks: readonly string[] }[] {
  return vpcs.flatMap(({ key, zones }) => {
    const networks = [...zones].flatMap(([network, zone]) => (failed.includes(zone) ? [network] : []));
    return networks.length === 0 ? [] : [{ vpc: key, networks }];
  });
}

export function plannedWorkOf(
  failure: Failure,
  effects: readonly Effect[],
  { deployment, facts }: Pick<Analysis, "deployment" | "facts">,
): PlannedWork {
  if (effects.some(({ kind }) => kind === "lost"))
    return { kind: "outage", text: "traffic is lost while it lasts: announce it" };
  if (effects.some(({ kind }) => kind === "dropped"))
    return { kind: "outage", text: "a device drops flows while it lasts: announce it" };
  if (hostsDownBy(failure, deployment).length > 0)
    return { kind: "hosts down", text: "its hosts are down while it lasts; all others are reached" };
  const moving = effects.filter(({ kind }) => kind === "moves");
  if (moving.length === 0) return { kind: "no effect", text: "no traffic moves" };
  const ends = moving.flatMap(({ normal, failed }) => connectionsEndBecause(normal, failed, facts) ?? []);
  const connections = [...new Set(ends)].map((because) => `; open connections end, ${because}`).join("");
  return drainable.includes(failure.kind)
    ? {
        kind: "drain first",
        text: `shut down the BGP sessions first, wait until traffic has moved, then work${connections}`,
      }
    : {
        kind: "as a failure",
        text: `nothing moves traffic away first: it is as with a failure${connections}`,
      };
}
