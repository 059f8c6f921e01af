import { readWords, refuse } from "../command/options";
import { type Source, sourceIn, sourceOptions } from "../failover/cli/source";
import { type PhaseName, phaseNames } from "./phases/phases";

/** What `npm run drill` was asked to do. */
export interface DrillOptions {
  readonly source: Source;
  /** Drill what a plan would make instead of what is. */
  readonly plan: boolean;
  readonly output: "text" | "json" | "markdown";
  readonly phases: readonly PhaseName[];
}

export const usage = `usage: npm run drill -- [OPTION...]

Builds the network in namespaces of this machine, with the devices' generated FRR configuration and the cloud
side from Terraform's state, pulls plugs, and compares what happens with the failover report. Needs Linux, the
superuser, and Debian's frr, iproute2 and iputils-ping.

  --only PHASE,...    some of: ${phaseNames.join(", ")}
  --from DIR          read the stacks of a synthesized app, such as cdktf.out, with terraform
  --plan              plan them, and drill what the change would make
  --state FILE...     read saved outputs of terraform show -json, one file a stack
  --json              print everything as JSON (docs/drill.md)
  --markdown          print Markdown
  --help              show this

Without --from and --state it drills the rehearsal. NETWORK_CONFIG names the network file.
Exit status: 0 all as the failover report says, 1 something is not or the input is wrong, 4 something is missing.`;

const kinds = { ...sourceOptions, json: "flag", markdown: "flag", only: "values" } as const;
const outputs = ["json", "markdown"] as const;

/** @throws Stop where the words make no sense, with all that is wrong with them. */
export function parseOptions(words: readonly string[]): DrillOptions {
  const read = readWords(words, kinds, usage);
  const from = sourceIn(read);
  const [output, another] = outputs.filter((it) => read.has(it));
  if (another !== undefined) read.faults.push("Choose one of --json and --markdown.");
  const only = read.values("only").flatMap((text) => text.split(","));
  const unknown = only.filter((word) => !phaseNames.some((name) => name === word));
  if (unknown.length > 0)
    read.faults.push(`There is no phase ${unknown.join(", ")}. Phases are: ${phaseNames.join(", ")}.`);
  refuse(read.faults, usage);
  return {
    ...from,
    output: output ?? "text",
    phases: phaseNames.filter((name) => only.length === 0 || only.includes(name)),
  };
}
