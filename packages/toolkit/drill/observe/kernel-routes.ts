import { flagAt, listAt, numberAt, textAt } from "../../command/json";

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
  const parsed: unknown = JSON.parse(text.trim() === "" ? "[]" : text);
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
