import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ExampleName, Synth } from "@hybridnet/network/testing/synth";
import { type StackName, stackNames } from "@hybridnet/network/testing/synth";
import { deployed, type StateResource, type States } from "./states";

type Line = StateResource & { readonly stack: StackName };

/**
 * The states of an example after everything in it has been made. They are kept in a file, one resource a
 * line, because a synth takes longer than everything that is tested with them.
 */
export function exampleStates(name: ExampleName): States {
  const lines: readonly Line[] = readFileSync(fileOf(name), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const of = (stack: StackName) => lines.filter((it) => it.stack === stack);
  return { connectivity: of("connectivity"), "cen-core": of("cen-core"), "vpn-standby": of("vpn-standby") };
}

/** What the file has to hold. */
export function stateLines(synth: Synth): string {
  const states = deployed(synth);
  return stackNames
    .flatMap((stack) => states[stack].map((resource) => `${JSON.stringify({ stack, ...resource })}\n`))
    .join("");
}

export function stateFileText(name: ExampleName): string {
  return readFileSync(fileOf(name), "utf8");
}

export function writeStateFile(name: ExampleName, synth: Synth): void {
  writeFileSync(fileOf(name), stateLines(synth));
}

function fileOf(name: ExampleName): string {
  return join(__dirname, "..", "fixtures", "states", `${name}.jsonl`);
}
