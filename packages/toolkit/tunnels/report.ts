import { jsonText } from "../command/escape";
import type { Form } from "../command/given";
import { codeCell, tableOf, words } from "../command/markdown";
import { inLines, table } from "../command/terminal";
import { stateOf } from "./carriers";
import type { ChangedTunnel } from "./change";
import type { ComparedTunnel } from "./compare";

/** What `npx --no hybridnet tunnels --json` prints. No key stands in it. */
export interface TunnelsReport {
  readonly format: "hybrid network tunnels report";
  readonly version: 1;
  readonly tunnels: readonly TunnelRow[];
  readonly changed: readonly ChangedTunnel[];
  /** With --dry-run 2 where something differs; 1 where a tunnel did not come up again. */
  readonly exitCode: number;
}

interface TunnelRow {
  /** Such as `shanghai/tunnel1`. */
  readonly tunnel: string;
  readonly connectionId: string;
  readonly tunnelId: string;
  readonly isUp: boolean;
  readonly state: string;
  readonly key: ComparedTunnel["key"];
  readonly different: readonly {
    /** As the API calls it. */
    readonly option: string;
    /** Key of the network file. */
    readonly from: string;
    readonly wanted: string;
    readonly cloud: string;
  }[];
}

const keys = {
  same: "the same",
  differs: "another than the cloud's",
  hidden: "nobody can tell: the service answers none",
  unset: "not compared: the variable is not set",
} as const;

export function rowsOf(all: readonly ComparedTunnel[]): TunnelsReport["tunnels"] {
  return all.map((it) => ({
    tunnel: it.name,
    connectionId: it.connectionId,
    tunnelId: it.live.TunnelId,
    isUp: it.isUp,
    state: stateOf(it),
    key: it.key,
    different: it.different.map(({ name, from, wanted, has }) => ({
      option: name,
      from,
      wanted: String(wanted),
      cloud: String(has),
    })),
  }));
}

export const printed: Readonly<Record<Form, (report: TunnelsReport) => string>> = {
  json: jsonText,
  text: ({ tunnels, changed }) =>
    inLines([
      ...table(
        ["tunnel", "now", "key"],
        tunnels.map((it) => [it.tunnel, it.state, keys[it.key]]),
      ).split("\n"),
      ...tunnels.flatMap(({ tunnel, different }) =>
        different.map((it) => `${tunnel}: ${it.from} says ${it.wanted}, the cloud has ${it.cloud}`),
      ),
      ...changed.map((it) => `${it.tunnel}: ${outcome(it)}`),
      "",
    ]),
  markdown: ({ tunnels, changed }) =>
    [
      tableOf(
        ["tunnel", "now", "key", "differs"],
        tunnels.map((it) => [
          codeCell(it.tunnel),
          words(it.state),
          words(keys[it.key]),
          it.different
            .map(
              ({ from, wanted, cloud }) => `${codeCell(from)}: ${codeCell(wanted)}, cloud ${codeCell(cloud)}`,
            )
            .join("; "),
        ]),
      ),
      ...(changed.length > 0
        ? ["", ...changed.map((it) => `- ${words(`${it.tunnel}: ${outcome(it)}`)}`)]
        : []),
      "",
    ].join("\n"),
};

function outcome({ options, up }: ChangedTunnel): string {
  const names = options.map(({ name }) => name).join(", ");
  return up === null ? `${names} changed; not up again yet` : `${names} changed; up again since ${up}`;
}
