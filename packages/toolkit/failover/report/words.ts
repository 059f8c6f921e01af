import { wrapped } from "../../command/terminal";
import type { EffectReport, FailureReport, LaneReport, Report, TrafficReport, WayReport } from "./report";

/** `a > b > c`, with what joins two nodes where that has a name of its own. */
export function wayWords({ nodes, via, delivered, reason }: WayReport): string {
  const steps = nodes.flatMap((node, index) => {
    const joint = index === 0 ? null : via[index - 1];
    // An attachment is named like what it attaches.
    return joint === null || joint === undefined || / attachment /.test(joint) ? [node] : [joint, node];
  });
  const path = steps.join(" > ");
  return delivered ? path : [path, `lost: ${reason ?? "no way"}`].filter((it) => it !== "").join(" > ");
}

const hostAddress = /\b\d+\.\d+\.\d+\.\d+(?!\/)\b/g;

/** Where traffic goes, in a few words: by links, and where those are the same by transit routers. */
export function routeWords(traffic: TrafficReport, normal: TrafficReport | undefined): string {
  if (!traffic.delivered) {
    // Without the host's address, so that one row can speak of many hosts.
    const reasons = traffic.ways.flatMap(({ delivered, reason }) =>
      delivered ? [] : [(reason ?? "no way").replace(hostAddress, "it")],
    );
    return `lost: ${[...new Set(reasons)].join(", ") || "no way"}`;
  }
  const over = traffic.links.join(", ");
  const known = new Set(normal?.ways.flatMap(({ nodes }) => nodes));
  const others = traffic.ways.flatMap(({ nodes }) =>
    nodes.filter((node) => node.startsWith("transit router") && !known.has(node)),
  );
  const detour = [...new Set(others)];
  if (normal === undefined || detour.length === 0) return over;
  const [first] = detour;
  return `${over} by way of ${first}${detour.length > 1 ? ` and ${detour.length - 1} more` : ""}`;
}

/** Both directions of a lane, in whatever state. */
type Exchange = Pick<LaneReport, "toVpc" | "toDataCentre">;

/** What a lane carries in the narrower of its directions; null where it is cut off or nothing says it. */
export function mbpsOf({ toVpc, toDataCentre }: Exchange): number | null {
  if (!toVpc.delivered || !toDataCentre.delivered) return null;
  const known = [toVpc.mbps, toDataCentre.mbps].flatMap((mbps) => mbps ?? []);
  return known.length === 0 ? null : Math.min(...known);
}

/** `500 of 1000` where a failure leaves less. */
export function mbpsWords(exchange: Exchange, normal: Exchange | undefined): string {
  const [mbps, before] = [mbpsOf(exchange), normal === undefined ? null : mbpsOf(normal)];
  if (mbps === null) return "";
  return before !== null && mbps < before ? `${mbps} of ${before}` : String(mbps);
}

/** The networks of a list, the first ones of a long one. */
export function listWords(items: readonly string[], most = 2): string {
  const shown = items.slice(0, most).join(", ");
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

export function laneWords({ id, dataCentreNetworks, vpcNetworks }: LaneReport): string {
  return `${id} (${listWords(dataCentreNetworks, 1)}; ${listWords(vpcNetworks, 1)})`;
}

export const hostsDown = "its hosts are down";

/** Such as `VPC production, 172.16.20.0/24`. */
export function hostsDownWords({ hostsDown }: Pick<FailureReport, "hostsDown">): readonly string[] {
  return hostsDown.map(({ vpc, networks }) => `VPC ${vpc}, ${listWords(networks, 2)}`);
}

/** One row of the table of failures: lanes to which the same happens. */
export interface Row {
  readonly effect: EffectReport;
  readonly lanes: readonly string[];
  readonly toVpc: string;
  readonly toDataCentre: string;
  readonly mbps: string;
}

export function rowsOf(
  effects: readonly EffectReport[],
  lanes: ReadonlyMap<string, LaneReport>,
): readonly Row[] {
  const rows = new Map<string, { row: Omit<Row, "lanes">; lanes: string[] }>();
  for (const effect of effects) {
    const normal = lanes.get(effect.lane);
    const down = effect.kind === "hosts-down" ? hostsDown : undefined;
    const dropped = effect.kind === "dropped" ? "dropped, over " : "";
    const row = {
      effect,
      toVpc: down ?? dropped + routeWords(effect.toVpc, normal?.toVpc),
      toDataCentre: down ?? dropped + routeWords(effect.toDataCentre, normal?.toDataCentre),
      mbps: effect.kind === "moves" ? mbpsWords(effect, normal) : "",
    };
    const key = [effect.kind, row.toVpc, row.toDataCentre, row.mbps].join("\n");
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { row, lanes: [effect.lane] });
    else known.lanes.push(effect.lane);
  }
  return [...rows.values()].map(({ row, lanes: names }) => ({ ...row, lanes: withoutProbes(names) }));
}

const waysTexts = new WeakMap<TrafficReport, string>();

/** The ways as a text to compare; a large report asks for the same ones again and again. */
function waysText(traffic: TrafficReport): string {
  const known = waysTexts.get(traffic) ?? JSON.stringify(traffic.ways);
  waysTexts.set(traffic, known);
  return known;
}

/** Effects with the same ways stand together; a probe whose ways are those of its pair is left out. */
export function distinctEffects(
  effects: readonly EffectReport[],
): readonly { readonly effect: EffectReport; readonly lanes: readonly string[] }[] {
  const waysOf = ({ kind, toVpc, toDataCentre, dropped }: EffectReport) =>
    [kind, waysText(toVpc), waysText(toDataCentre), dropped].join("\n");
  // Reasons name the host that was looked at, which a probe's is by itself.
  const masked = (effect: EffectReport) => waysOf(effect).replace(hostAddress, "it");
  const byLane = new Map(effects.map((effect) => [effect.lane, effect]));
  const groups = new Map<string, { readonly effect: EffectReport; readonly lanes: string[] }>();
  for (const effect of effects) {
    const whole = byLane.get(effect.lane.replace(/, probe .*$/, ""));
    if (whole !== undefined && whole !== effect && masked(whole) === masked(effect)) continue;
    const known = groups.get(waysOf(effect));
    if (known === undefined) groups.set(waysOf(effect), { effect, lanes: [effect.lane] });
    else known.lanes.push(effect.lane);
  }
  return [...groups.values()];
}

/** The lanes, without probes whose ways are those of their pair: they are only named beside it. */
export function distinctLanes({ lanes }: Report): readonly {
  readonly lane: LaneReport;
  readonly probes: readonly string[];
}[] {
  const shown = new Map<string, { readonly lane: LaneReport; readonly probes: string[] }>();
  for (const lane of lanes) {
    const { dataCentre, vpc, toVpc, toDataCentre, probe } = lane;
    const ways = JSON.stringify([dataCentre, vpc, toVpc, toDataCentre]);
    const known = shown.get(ways);
    if (known !== undefined && probe !== null) known.probes.push(probe);
    else shown.set(known === undefined ? ways : lane.id, { lane, probes: [] });
  }
  return [...shown.values()];
}

/** Such as `state of connectivity, cen-core, vpn-standby`. */
export function stacksWords({ stacks }: Report): string {
  if (stacks.length === 0) return "sessions and routes as they stand";
  const kinds = [...new Set(stacks.map(({ kind }) => kind))];
  return kinds
    .map((kind) => `${kind} of ${stacks.flatMap((it) => (it.kind === kind ? [it.stack] : [])).join(", ")}`)
    .join(", ");
}

/** `VPN connection shanghai, both ways`, or each direction by itself; reasons of losses are told elsewhere. */
export function bothWays({ toVpc, toDataCentre }: Pick<Row, "toVpc" | "toDataCentre">): string {
  const [there, back] = [toVpc, toDataCentre].map((words) => words.replace(/^lost:.*$/, "lost"));
  if (there !== back) return `to the VPC: ${there}; to the data centre: ${back}`;
  return there === "lost" || there === hostsDown ? there : `${there}, both ways`;
}

/** Whether the way to the data centre is the way to the VPC, backwards. */
export function isSameWayBack({ toVpc, toDataCentre }: Pick<LaneReport, "toVpc" | "toDataCentre">): boolean {
  const keys = (ways: readonly WayReport[], turn: boolean) =>
    ways
      .map(({ nodes, via, delivered }) =>
        JSON.stringify(
          turn ? [[...nodes].reverse(), [...via].reverse(), delivered] : [nodes, via, delivered],
        ),
      )
      .sort()
      .join();
  return toVpc.delivered && keys(toVpc.ways, false) === keys(toDataCentre.ways, true);
}

/** A probe is worth its own words only where something else happens to it than to its pair. */
export function withoutProbes(names: readonly string[]): readonly string[] {
  return names.filter(
    (name) => !name.includes(", probe ") || !names.includes(name.replace(/, probe .*$/, "")),
  );
}

export function lanesById({ lanes }: Report): ReadonlyMap<string, LaneReport> {
  return new Map(lanes.map((lane) => [lane.id, lane]));
}

/** Such as `0.6 s, BFD`. */
export function detectionWords({ seconds, by }: Report["failures"][number]["detection"]): string {
  return seconds === null ? "no time stated" : `${seconds} s, ${by}`;
}

/** Items of a list that are written out; the rest is counted. `--json` has all. */
export const longestList = 40;

/** The first items of a list, one a paragraph, and how many more there are. */
export function listed<T>(items: readonly T[], render: (item: T) => string): readonly string[] {
  return [
    ...items.slice(0, longestList).flatMap((item) => wrapped(render(item), "  ")),
    ...rest(items, longestList),
  ];
}

export function rest(items: readonly unknown[], shown: number): readonly string[] {
  return items.length > shown ? [`... and ${items.length - shown} more; --json has all`] : [];
}
