import { entriesAt, flagAt, listAt, numberAt, textAt } from "../../command/json";

/** One path of a router's BGP table. */
export interface BgpRow {
  readonly network: string;
  readonly nextHop: string;
  readonly best: boolean;
  /** Shares the traffic with the best one. */
  readonly multipath: boolean;
  readonly weight: number;
  readonly asPath: string;
}

/** Reads `show bgp ipv4 unicast json`. */
export function readBgpTable(text: string): readonly BgpRow[] {
  const parsed: unknown = text.trim() === "" ? {} : JSON.parse(text);
  return entriesAt(parsed, "routes").flatMap(([network, paths]) =>
    listAt(paths).map((path) => ({
      network,
      nextHop: listAt(path, "nexthops").flatMap((hop) => textAt(hop, "ip") ?? [])[0] ?? "",
      best: flagAt(path, "bestpath") === true,
      multipath: flagAt(path, "multipath") === true,
      weight: numberAt(path, "weight") ?? 0,
      asPath: textAt(path, "path") ?? "",
    })),
  );
}

/** `>` the best path, `=` one that shares its traffic, as vtysh marks them. */
export function rowText({ network, nextHop, best, multipath, weight, asPath }: BgpRow): string {
  const mark = best ? ">" : multipath ? "=" : " ";
  return `${mark} ${network} via ${nextHop} weight ${weight} path ${asPath || "-"}`;
}
