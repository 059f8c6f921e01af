import type { ResourceChange } from "../plan/report";
import { code } from "../run/markdown";
import { type Section, sizeOf } from "./fit";
import { markerOf } from "./marker";

/** What is there now and will not be, if only for a while. */
export function isLoss({ action }: ResourceChange): boolean {
  return action === "delete" || action === "replace";
}

/** The names of what is destroyed or replaced; its shortest form still has all of them. */
export function lossSection(losses: readonly ResourceChange[]): Section["forms"] {
  if (losses.length === 0) return [""];
  const title = `### Destroyed or replaced: ${losses.length}\n\n`;
  return [
    `${title}${losses.map((it) => `${lossLine(it)}${lossReason(it)}`).join("\n")}`,
    `${title}${losses.map(lossLine).join("\n")}`,
  ];
}

function lossLine({ stack, address, action }: ResourceChange): string {
  return `- **${action === "delete" ? "destroy" : action}** ${code(address)} of ${code(stack)}`;
}

function lossReason({ replacePaths, reason }: ResourceChange): string {
  if (replacePaths.length > 0) return `, forced by ${replacePaths.map(code).join(", ")}`;
  return reason === "replace_because_tainted" ? ", because it was left half made" : "";
}

/** The names in comments of their own. */
export function continued(losses: readonly ResourceChange[], limit: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const line of losses.map(lossLine)) {
    if (part === "" || sizeOf(part) + sizeOf(line) + 2 > limit) {
      if (part !== "") parts.push(part);
      part = `${markerOf(parts.length + 1)}\n### Destroyed or replaced, continued\n`;
    }
    part += `\n${line}`;
  }
  return [...parts, `${part}\n`];
}
