/** Something that a bgpd wrote into its log. */
export type LogEvent = {
  /** Milliseconds since 1970, by the daemon's own clock. */
  readonly at: number;
} & (
  | { readonly kind: "up"; readonly neighbor: string }
  | { readonly kind: "down"; readonly neighbor: string; readonly reason: string }
  /** What it told the kernel to do with packets to a network; no next hop takes the route away. */
  | { readonly kind: "route"; readonly network: string; readonly nextHops: readonly string[] }
);

const line = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)\.(\d{6}) BGP: (?:\[[^\]]*\])*\s*(.*)$/;

/** Reads what a bgpd of FRR 8 logs with `bgp log-neighbor-changes` and `debug bgp zebra`, in UTC with microseconds. */
export function readLog(text: string): readonly LogEvent[] {
  const events: LogEvent[] = [];
  let hops: string[] | undefined;
  const told = new Map<string, string>();
  for (const one of text.split("\n")) {
    const [, year, month, day, time, micros, said = ""] = line.exec(one) ?? [];
    if (time === undefined) continue;
    const at = Date.parse(`${year}-${month}-${day}T${time}Z`) + Number(micros) / 1000;
    const [, neighbor = "", state = "", reason = ""] =
      /^%ADJCHANGE: neighbor ([\d.]+)\S* in vrf \S+ (Up|Down) ?(.*)$/.exec(said) ?? [];
    const [, verb, network = ""] = /^Tx route (add|delete) VRF \S+ (\S+)/.exec(said) ?? [];
    const [, hop = ""] = /^nhop \[\d+\]: (\S+)/.exec(said) ?? [];
    if (hop !== "") hops?.push(hop);
    else hops = undefined;
    if (state === "Up") events.push({ at, kind: "up", neighbor });
    const [, whom = "", why = ""] =
      /^%NOTIFICATION(?:\([^)]*\))?: (?:sent to|received from) neighbor ([\d.]+) \S+ \(([^)]*)\)/.exec(
        said,
      ) ?? [];
    if (whom !== "") told.set(whom, why);
    if (state === "Down") {
      // The notification says what "BGP Notification send" is about.
      const full = [reason.trim(), /Notification/.test(reason) ? told.get(neighbor) : undefined];
      events.push({ at, kind: "down", neighbor, reason: full.filter((it) => it !== undefined).join(": ") });
    }
    if (verb === undefined) continue;
    hops = [];
    events.push({ at, kind: "route", network, nextHops: hops });
  }
  return events;
}

/** Whether the last word about a neighbour was that its session is up. */
export function isUp(events: readonly LogEvent[], neighbor: string): boolean {
  const about = events.filter((it) => it.kind !== "route" && it.neighbor === neighbor);
  return about.at(-1)?.kind === "up";
}
