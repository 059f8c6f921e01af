import { entriesAt, flagAt, listAt, numberAt, parseJson, textAt } from "../../command/json";

/** One route of the kernel. */
export interface KernelRoute {
  /** With prefix length. */
  readonly destination: string;
  readonly table: number;
  readonly metric: number;
  /** None where the kernel refuses the packet. */
  readonly nextHops: readonly { readonly via: string | undefined; readonly interface: string }[];
}

const tableNumbers: Readonly<Record<string, number>> = { local: 255, main: 254, default: 253 };

/** Reads `ip -j route show table all`; what the kernel makes for its own addresses is left out. */
export function readRoutes(text: string): readonly KernelRoute[] {
  const parsed = parseJson(text.trim() === "" ? "[]" : text, "what ip says of routes");
  return listAt(parsed).flatMap((route): readonly KernelRoute[] => {
    const table = textAt(route, "table");
    const type = textAt(route, "type");
    const destination = textAt(route, "dst");
    if (table === "local" || destination === undefined || destination.includes(":")) return [];
    const hops = listAt(route, "nexthops");
    const refused = type === "unreachable" || type === "blackhole" || type === "prohibit";
    return [
      {
        destination:
          destination === "default"
            ? "0.0.0.0/0"
            : destination.includes("/")
              ? destination
              : `${destination}/32`,
        table: table === undefined ? 254 : (tableNumbers[table] ?? Number(table)),
        metric: numberAt(route, "metric") ?? 0,
        nextHops: refused
          ? []
          : (hops.length > 0 ? hops : [route])
              .filter((hop) => !listAt(hop, "flags").includes("dead") && flagAt(hop, "dead") !== true)
              .flatMap((hop) => {
                const name = textAt(hop, "dev");
                return name === undefined ? [] : [{ via: textAt(hop, "gateway"), interface: name }];
              }),
      },
    ];
  });
}

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
  const parsed = parseJson(text.trim() === "" ? "{}" : text, "what FRR says of its BGP table");
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
