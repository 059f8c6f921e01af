import { words } from "../command/markdown";
import { pairText, type ReportDifference } from "../failover/difference";

/** What a change does to the ways between data centres and VPCs, as Markdown. */
export function waysMarkdown({ pairs, broken, mended, newDoubleLosses }: ReportDifference): string {
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ["", `${title}:`, "", ...items.map((text) => `- ${words(text)}`)];
  const lines = [
    ...pairs.map((pair) => `- ${words(pairText(pair))}`),
    ...list("Expected, and not so any more", broken),
    ...list("Expected, and so again", mended),
    ...list("Two failures that cut something off together, from now on", newDoubleLosses),
  ];
  const nothing = "Deployed anew, base and change have the same ways, normally and when something fails.";
  return `## Ways between data centres and VPCs\n\n${lines.length === 0 ? nothing : lines.join("\n").trim()}\n`;
}
