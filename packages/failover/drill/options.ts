import { exitCodes, Stop } from "../../../commands/exit-codes";
import type { Options } from "../cli/options";
import { type PhaseName, phaseNames } from "./phases/phases";

/** What `npm run drill` was asked to do. */
export interface DrillOptions extends Pick<Options, "source" | "plan"> {
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

/** @throws Stop where the words make no sense. */
export function parseOptions(words: readonly string[]): DrillOptions {
  const rest = [...words];
  const flags = new Set<string>();
  const files: string[] = [];
  const only: PhaseName[] = [];
  let folder: string | undefined;
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    if (word === "--help") throw new Stop(exitCodes.done, usage);
    else if (["--plan", "--json", "--markdown"].includes(word)) flags.add(word);
    else if (word === "--from") folder = given(rest.shift(), word);
    else if (word === "--only") only.push(...phasesIn(given(rest.shift(), word)));
    else if (word === "--state") {
      files.push(given(rest.shift(), word));
      while (rest[0] !== undefined && !rest[0].startsWith("-")) files.push(rest.shift() ?? "");
    } else throw wrong(`There is no option ${word}.`);
  }
  if (flags.has("--json") && flags.has("--markdown")) throw wrong("Choose one of --json and --markdown.");
  if (folder !== undefined && files.length > 0) throw wrong("Choose one of --from and --state.");
  if (flags.has("--plan") && files.length > 0)
    throw wrong("--state takes outputs of plans as they are; leave --plan out.");
  return {
    source:
      folder !== undefined
        ? { kind: "folder", folder }
        : files.length > 0
          ? { kind: "files", files }
          : { kind: "rehearsal" },
    plan: flags.has("--plan"),
    output: flags.has("--json") ? "json" : flags.has("--markdown") ? "markdown" : "text",
    phases: only.length > 0 ? only : phaseNames,
  };
}

function phasesIn(text: string): readonly PhaseName[] {
  const words = text.split(",").filter((word) => word !== "");
  const unknown = words.filter((word) => !phaseNames.some((name) => name === word));
  if (unknown.length > 0 || words.length === 0)
    throw wrong(`There is no phase ${unknown.join(", ")}. Phases are: ${phaseNames.join(", ")}.`);
  return phaseNames.filter((name) => words.includes(name));
}

function given(text: string | undefined, option: string): string {
  if (text === undefined || text.startsWith("-")) throw wrong(`${option} needs a value.`);
  return text;
}

function wrong(message: string): Stop {
  return new Stop(exitCodes.fault, `${message}\n${usage}`);
}
