import { exitCodes, Stop } from "../../../commands/exit-codes";
import { type Fault, parseFault } from "./faults";

/** What `npm run rehearse` was asked to do. */
export interface Options {
  /** Deploy the whole network, run one command, or list what no state holds. */
  readonly task:
    | { readonly kind: "deploy" }
    | { readonly kind: "command"; readonly command: readonly [string, ...string[]] }
    | { readonly kind: "orphans" };
  /** Leave account and state in place afterwards. */
  readonly keep: boolean;
  /** Destroy afterwards and prove that the account is back to its seed. */
  readonly destroy: boolean;
  /** Let what takes minutes take seconds, instead of milliseconds. */
  readonly realistic: boolean;
  /** How far the account's clock is set forward first, such as `8d`. */
  readonly advance: string | undefined;
  /** What goes wrong on purpose. */
  readonly faults: readonly Fault[];
}

export const usage = `usage: npm run rehearse -- [OPTION...] [COMMAND... | orphans]

Deploys the network with real Terraform against a stand-in for Alibaba Cloud on this machine.
With COMMAND, runs it inside the rehearsal instead, for example: npx cdktf diff cen-core
With orphans, names every object that no state holds and prints its import block.

  --keep            after a deploy, leave account and state in place for commands
  --destroy         after a deploy, destroy and prove that the account is back to its seed
  --realistic       let what takes minutes take seconds
  --advance TIME    set the account's clock forward first, for example --advance 8d
  --fault FAULT     let the service misbehave (see docs/rehearsal.md); may be repeated
  --help            show this

Exit status: 0 done, 1 fault or failed expectation, 3 refused for safety, 4 something is missing.`;

/** Options that would do nothing beside a command, and why. */
const deployOnly: Readonly<Record<string, string>> = {
  "--keep": "a command leaves account and state in place anyway. Leave it out.",
  "--destroy": "to destroy with a command, run: npm run rehearse -- npx cdktf destroy '*' --auto-approve",
};

/** @throws Stop where the words make no sense. Options stand before the command, whose own are left alone. */
export function parseOptions(words: readonly string[]): Options {
  const rest = [...words];
  const flags = new Set<string>();
  const faults: Fault[] = [];
  let advance: string | undefined;
  while (rest[0]?.startsWith("--")) {
    const word = rest.shift() ?? "";
    if (word === "--") break;
    if (["--keep", "--destroy", "--realistic"].includes(word)) flags.add(word);
    else if (word === "--advance") advance = given(rest.shift(), word);
    else if (word === "--fault") faults.push(parseFault(given(rest.shift(), word)));
    else if (word === "--help") throw new Stop(exitCodes.done, usage);
    else throw new Stop(exitCodes.fault, `There is no option ${word}.\n${usage}`);
  }
  const task = taskOf(rest);
  const [useless] = task.kind === "deploy" ? [] : [...flags].filter((flag) => flag in deployOnly);
  if (useless !== undefined)
    throw new Stop(exitCodes.fault, `${useless} goes with a deploy alone: ${deployOnly[useless]}`);
  return {
    task,
    keep: flags.has("--keep"),
    destroy: flags.has("--destroy"),
    realistic: flags.has("--realistic"),
    advance,
    faults,
  };
}

function taskOf([first, ...others]: readonly string[]): Options["task"] {
  if (first === undefined) return { kind: "deploy" };
  if (first === "orphans" && others.length === 0) return { kind: "orphans" };
  return { kind: "command", command: [first, ...others] };
}

function given(text: string | undefined, option: string): string {
  if (text === undefined) throw new Stop(exitCodes.fault, `${option} needs a value.\n${usage}`);
  return text;
}
