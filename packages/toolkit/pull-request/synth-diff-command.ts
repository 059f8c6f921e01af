import { exitCodes } from "../command/exit-codes";
import { type Given, refuse } from "../command/given";
import type { Surroundings } from "../command/surroundings";
import { jsonText } from "../command/workflow-log";
import { readBlocks, synthDiff } from "./synth-diff";
import { synthDiffMarkdown } from "./synth-diff-markdown";

/** `hybridnet synth-diff`: compares two folders that were synthesized. */
export function runSynthDiff(given: Given<"json">, { out }: Pick<Surroundings, "out">): number {
  refuse(given);
  const [base = "", head = ""] = given.rest;
  const diff = synthDiff(readBlocks(base), readBlocks(head));
  out.write(given.has("json") ? jsonText(diff) : synthDiffMarkdown(diff));
  return diff.stacks.length === 0 ? exitCodes.done : exitCodes.changes;
}
