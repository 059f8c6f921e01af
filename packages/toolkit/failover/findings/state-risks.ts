import type { Failure } from "../failures/failures";
import type { Effect, Exchange } from "./effects";
import type { LinkFacts } from "./ways";

/** Flows whose packets may come back over another way than they left. */
export interface StateRisk {
  readonly site: string;
  /** Ids of the sessions over which packets of one flow may go. */
  readonly sessions: readonly string[];
  readonly kind: "same-device" | "other-device";
  /** Whether a device drops such packets. */
  readonly loss: boolean;
  /** States in which it is so: `normal`, or ids of failures. */
  readonly states: readonly string[];
  readonly text: string;
}

/**
 * Finds flows that share several ways. The device picks a way for what it sends, and the transit router
 * another for what it answers. Sources: Cisco ASA guides: VTI, traffic zones; Linux: ip-sysctl, rp_filter.
 */
export function stateRisksOf(
  effects: ReadonlyMap<Failure, readonly Effect[]>,
  normal: readonly Exchange[],
  facts: LinkFacts,
): readonly StateRisk[] {
  const found = new Map<string, { site: string; sessions: readonly string[]; states: Set<string> }>();
  const look = (state: string, exchange: Exchange) => {
    const { lane } = exchange;
    const sessions = sessionsOf(exchange);
    if (sessions.length < 2) return;
    const key = `${lane.site} ${sessions.join(" ")}`;
    const known = found.get(key) ?? { site: lane.site, sessions, states: new Set() };
    found.set(key, known);
    known.states.add(state);
  };
  for (const exchange of normal) look("normal", exchange);
  for (const [failure, all] of effects) for (const { failed } of all) look(failure.id, failed);
  return [...found.values()].map(({ site, sessions, states }) => {
    const { kind, loss } = judge(sessions, facts);
    return {
      site,
      sessions,
      kind,
      loss,
      states: [...states].sort((a, b) => Number(b === "normal") - Number(a === "normal") || (a < b ? -1 : 1)),
      text: `${facts.label(site)}: ${textOf(sessions, facts)}`,
    };
  });
}

/** Why a device drops packets of flows that routes deliver; undefined where none does. */
export function droppedBecause(
  traffic: Pick<Exchange, "toVpc" | "toDataCentre" | "hostsUp">,
  facts: LinkFacts,
): string | undefined {
  const [first, ...others] = [...traffic.toVpc.sessions, ...traffic.toDataCentre.sessions];
  if (others.every((it) => it === first)) return undefined;
  const sessions = sessionsOf(traffic);
  return sessions.length > 1 && judge(sessions, facts).loss ? textOf(sessions, facts) : undefined;
}

/** Why connections that are open end when traffic moves from one state to another; undefined where they go on. */
export function connectionsEndBecause(
  before: Exchange,
  after: Exchange,
  facts: LinkFacts,
): string | undefined {
  const sessions = [...new Set([...sessionsOf(before), ...sessionsOf(after)])].sort();
  return sessions.length < 2 ? undefined : judge(sessions, facts).connectionsEnd;
}

/** The sessions over which packets of one flow may go; none between hosts that are down. */
function sessionsOf({
  toVpc,
  toDataCentre,
  hostsUp,
}: Pick<Exchange, "toVpc" | "toDataCentre" | "hostsUp">): readonly string[] {
  return hostsUp ? [...new Set([...toVpc.sessions, ...toDataCentre.sessions])].sort() : [];
}

function textOf(sessions: readonly string[], facts: LinkFacts): string {
  const { kind, because } = judge(sessions, facts);
  const over = sessions.map((session) => facts.viaLabel(session)).join(", ");
  return `an answer may come back over another one of ${over}, on ${kind === "same-device" ? "the same device" : "another device"}; ${because}`;
}

interface Judgement extends Pick<StateRisk, "kind" | "loss"> {
  readonly because: string;
  /** The same of connections that are open when traffic moves. */
  readonly connectionsEnd?: string;
}

function judge(sessions: readonly string[], facts: LinkFacts): Judgement {
  const ids = new Set(sessions.flatMap((session) => facts.end(session)?.device ?? []));
  const flows = [...ids].flatMap((id) => facts.device(id)?.flows ?? []);
  const kind = ids.size > 1 ? "other-device" : "same-device";
  if (!flows.some(({ keeps }) => keeps))
    return {
      kind,
      loss: false,
      because:
        "it arrives: Linux as it is configured here tracks no connections and does not filter strictly by reverse path",
    };
  if (kind === "other-device")
    return {
      kind,
      loss: true,
      connectionsEnd: "because the device that takes over does not know them",
      because:
        "it is dropped, because that device does not know the flow: let the devices share their state, or let one of them announce with a longer AS path",
    };
  const kinds = new Set(
    sessions.map((session) => (facts.end(session)?.uplink === undefined ? "circuit" : "tunnel")),
  );
  const inZone = kinds.size === 1 && (kinds.has("circuit") || flows.every(({ tunnelZone }) => tunnelZone));
  return inZone
    ? {
        kind,
        loss: false,
        because:
          "it arrives, because these interfaces form one traffic zone in the device's configuration (not verified for tunnels on Cisco ASA 9.19)",
      }
    : {
        kind,
        loss: true,
        connectionsEnd: "because the device knows them on another interface and no zone joins the two",
        because:
          "it is dropped, because the device knows the flow on another interface and no zone joins the two",
      };
}
