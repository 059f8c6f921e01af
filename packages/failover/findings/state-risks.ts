import type { Failure } from "../failures/failure";
import type { Analysis, Exchange } from "./analysis";
import type { Effect } from "./effects";

/** Flows whose packets may come back over another way than they left: a device that keeps state drops them. */
export interface StateRisk {
  readonly site: string;
  /** Ids of the sessions over which packets of one flow may go. */
  readonly sessions: readonly string[];
  readonly kind: "same-device" | "other-device";
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
  analysis: Analysis,
): readonly StateRisk[] {
  const found = new Map<string, { site: string; sessions: readonly string[]; states: Set<string> }>();
  const look = (state: string, { lane, toVpc, toDataCentre, alive }: Exchange) => {
    const sessions = [...new Set([...toVpc.sessions, ...toDataCentre.sessions])].sort();
    if (!alive || sessions.length < 2) return;
    const key = `${lane.site} ${sessions.join(" ")}`;
    const known = found.get(key) ?? { site: lane.site, sessions, states: new Set() };
    found.set(key, known);
    known.states.add(state);
  };
  for (const lane of analysis.lanes) look("normal", analysis.exchange(lane));
  for (const [failure, all] of effects) for (const { failed } of all) look(failure.id, failed);
  return [...found.values()].map(({ site, sessions, states }) => {
    const { facts } = analysis;
    const devices = new Set(sessions.map((session) => facts.end(session)?.device));
    const kind = devices.size > 1 ? "other-device" : "same-device";
    const over = sessions.map((session) => facts.viaLabel(session)).join(", ");
    const advice =
      kind === "same-device"
        ? "put the interfaces into one traffic zone (Cisco ASA), or keep rp_filter off strict (Linux)"
        : "let the devices share their state, or let one of them announce with a longer AS path";
    return {
      site,
      sessions,
      kind,
      states: [...states].sort((a, b) => Number(b === "normal") - Number(a === "normal") || (a < b ? -1 : 1)),
      text: `${facts.label(site)}: an answer may come back over another one of ${over}, on ${kind === "same-device" ? "the same device" : "another device"}; a stateful device drops it unless prepared: ${advice}`,
    };
  });
}
