import { exitCodes } from "../command/exit-codes";
import { jsonText } from "../command/workflow-log";
import type { Surroundings } from "./surroundings";
import { readBlocks, synthDiff } from "./synth-diff";
import { synthDiffMarkdown } from "./synth-diff-markdown";

/** Compares two folders that were synthesized, and ends with 0 where nothing differs, else with 2. */
export function runSynthDiff(
  { base, head, json }: { readonly base: string; readonly head: string; readonly json: boolean },
  { out }: Pick<Surroundings, "out">,
): number {
  const diff = synthDiff(readBlocks(base), readBlocks(head));
  out.write(json ? jsonText(diff) : synthDiffMarkdown(diff));
  return diff.stacks.length === 0 ? exitCodes.done : exitCodes.changes;
}
