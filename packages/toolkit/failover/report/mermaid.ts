import { html, unbroken } from "../../command/escape";
import type { LaneReport, TrafficReport } from "./report";

/** One line of a drawing: both directions of the same stretch are one line with two arrow heads. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly toVpc: boolean;
  readonly toDataCentre: boolean;
}

/**
 * A Mermaid drawing of a lane: what carries traffic, and beside the normal state what does no longer
 * (thin, dotted) and what does instead (thick, `#b30000`).
 */
export function mermaid(
  traffic: { readonly toVpc: TrafficReport; readonly toDataCentre: TrafficReport },
  normal: Pick<LaneReport, "toVpc" | "toDataCentre"> | undefined,
): string {
  const now = stretchesOf(traffic);
  const before = normal === undefined ? now : stretchesOf(normal);
  const all = [...new Map([...before, ...now]).entries()];
  const names = new Map<string, string>();
  const nodeOf = (label: string) => {
    const known = names.get(label) ?? `n${names.size}`;
    const line = names.has(label) ? known : `${known}["${html(unbroken(label))}"]`;
    names.set(label, known);
    return line;
  };
  const lines = all.map(([key, stretch]) => {
    const current = now.get(key);
    const [left, right] = current === undefined ? ["-.", ".-"] : arrow(current);
    const label = stretch.label === "" ? "" : `"${html(unbroken(stretch.label))}"`;
    const from = nodeOf(stretch.from);
    const to = nodeOf(stretch.to);
    if (current === undefined) return `  ${from} ${label === "" ? "-.-" : `${left} ${label} ${right}`} ${to}`;
    return `  ${from} ${left}${label === "" ? "" : `|${label}|`} ${to}`;
  });
  const changed = all.flatMap(([key, stretch], index) => {
    const current = now.get(key);
    if (current === undefined) return [`  linkStyle ${index} stroke:#999999`];
    const old = before.get(key);
    const same =
      old !== undefined && old.toVpc === current.toVpc && old.toDataCentre === current.toDataCentre;
    return same || stretch === undefined ? [] : [`  linkStyle ${index} stroke:#b30000,stroke-width:4px`];
  });
  return ["```mermaid", "flowchart LR", ...lines, ...changed, "```"].join("\n");
}

function arrow({ toVpc, toDataCentre }: Stretch): readonly [string, string] {
  if (toVpc && toDataCentre) return ["<-->", ""];
  return ["-->", ""];
}

function stretchesOf(traffic: {
  readonly toVpc: TrafficReport;
  readonly toDataCentre: TrafficReport;
}): ReadonlyMap<string, Stretch> {
  const found = new Map<string, Stretch>();
  const add = (from: string, to: string, label: string, direction: "toVpc" | "toDataCentre") => {
    // Drawn from the data centre to the VPC, whichever way the packet goes.
    const backwards = found.get([to, label, from].join("\n"));
    const key = backwards === undefined ? [from, label, to].join("\n") : [to, label, from].join("\n");
    const known = backwards ?? found.get(key) ?? { from, to, label, toVpc: false, toDataCentre: false };
    found.set(key, { ...known, [direction]: true });
  };
  for (const direction of ["toVpc", "toDataCentre"] as const)
    for (const { nodes, via } of traffic[direction].ways)
      for (const [index, label] of via.entries()) {
        const [from, to] = [nodes[index], nodes[index + 1]];
        if (from !== undefined && to !== undefined) add(from, to, label ?? "", direction);
      }
  return found;
}
